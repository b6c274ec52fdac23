import Diagnostics
import FoundationEssentials
import Templates
import TestSupport
import Testing

/// Hostile texts in every place where a template may put text: the page keeps its tags and attributes.
@Suite(.enabled(if: Suites.folder("xss") != nil && Suites.folder("blns") != nil, "\(Suites.absence)"))
struct InjectionTests {
  private static let template = """
    <!doctype html><title>{{judul}}</title><meta name=description content="{{judul}}">
    <p title='{{judul}}' class="a {{judul}}">{{judul}}</p><textarea>{{judul}}</textarea>
    <a href="#{{judul}}" data-x="{{judul}}">{{judul}}</a>{{#kata}}<b {{#.}}id="{{.}}"{{/.}}>{{.}}</b>{{/kata}}
    """

  private static func texts() throws -> [String] {
    let extra = ["\" onmouseover=x y=\"", "' autofocus onfocus=x y='", "`", "\n", "--><b>", "</title></textarea><b>"]
    return try ["xss/owasp-vectors.json", "blns/blns.json"].reduce(into: extra) { texts, path in
      let parts = path.split(separator: "/").map(String.init)
      let folder = try #require(Suites.folder(parts[0]))
      texts += try JSONDecoder().decode([String].self, from: Data(contentsOf: folder.appending(path: parts[1])))
    }
  }

  @Test func `no text adds a tag or an attribute`() throws {
    let shape = RecordShape(
      name: "x", summary: "",
      fields: [
        FieldShape(name: "judul", summary: "", shape: .text),
        FieldShape(name: "kata", summary: "", shape: .list(.text)),
      ])
    let template = try #require(compile(Self.template, for: .record(shape)).value)
    func outline(_ text: String) -> [String] {
      PageOutline(of: template.render(.record([.text(text), .list([.text(text + "x")])]))).entries
    }
    let expected = outline("aman")
    #expect(expected.contains("a href data-x") && expected.count == 12)
    for text in try Self.texts() { #expect(outline(text) == expected, "\(text)") }
  }

  @Test func `the outline sees what an unescaped text would do`() {
    #expect(
      PageOutline(of: Array("<p title=\"\" onclick=\"x\"><b>y</b>".utf8)).entries == ["p title onclick", "b", "/b"])
  }
}
