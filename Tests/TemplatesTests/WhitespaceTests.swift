import TestSupport
import Testing

struct WhitespaceTests {
  private func trimmed(_ template: String, with others: [String: String] = [:]) -> String {
    render(template, with: others, sampleValue, trims: true)
  }

  @Test func `indentation and blank lines go, and one newline stays`() {
    #expect(trimmed("\n  <ul>\n\n    <li>a</li>  \n\t<li>b</li>\n  </ul>\n") == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")
    #expect(trimmed("a  b\n   {{judul}}\n   c") == "a  b\nAkta &amp; KTP\nc")
    #expect(trimmed("<a\n   href=\"x\"\n   class=\"a\n  b\">") == "<a\nhref=\"x\"\nclass=\"a\n  b\">")
  }

  @Test func `what shows its whitespace keeps it`() {
    let kept = "<pre>\n  a\n\n  b</pre>\n<textarea>\n  a\n</textarea>\n<!--\n  a -->\n<script>\n  a\n</script>\n"
    #expect(trimmed(kept) == kept)
    #expect(
      trimmed("<div>\n  {{>a}}\n</div>", with: ["a": "<pre>\n  a\n</pre>\n"]) == "<div>\n<pre>\n  a\n</pre>\n</div>")
  }

  @Test func `sections leave one newline at most`() {
    #expect(
      trimmed("<ul>\n  {{#syarat}}\n  <li>{{nama}}</li>\n  {{/syarat}}\n</ul>\n")
        == "<ul>\n<li>KTP</li>\n<li>KK</li>\n</ul>\n")
    #expect(trimmed("<p>\n  {{#aktif}}\n\n  ya\n  {{/aktif}}\n  x\n</p>") == "<p>\nya\nx\n</p>")
  }

  @Test func `words on separate lines stay separate`() {
    #expect(
      trimmed("a\n  {{#syarat}}\n    {{>b}}\n  {{/syarat}}\nc", with: ["b": "<b>{{nama}}</b>"])
        == "a\n\n<b>KTP</b>\n<b>KK</b>c")
    #expect(trimmed("{{>a}}\n  x", with: ["a": "a"]) == "a\nx")
    #expect(trimmed("a{{>b}}c", with: ["b": "  b  "]) == "a  b  c")
    #expect(trimmed("{{#syarat}}{{nama}}\n{{/syarat}}") == "KTP\nKK\n")
  }

  @Test func `line endings of other systems make no difference`() {
    let template = "<ul>\n  {{#syarat}}\n  <li>{{nama}}</li>\n  {{/syarat}}\n</ul>\n"
    #expect(
      trimmed(template.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
        == trimmed(template))
  }
}
