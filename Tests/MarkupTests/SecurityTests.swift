import FoundationEssentials
import Hypertext
import Markup
import TestSupport
import Testing

/// Markup that means harm: nothing of it becomes a tag or an attribute.
struct SecurityTests {
  @Test func `the title of a link stays in its attribute (Hugo CVE-2024-32875)`() {
    let html = Reading("[a](/b 'x\" onmouseover=\"alert(1)') [c](/d '\\'><script>alert(1)</script>')").html ?? ""
    #expect(AllowedMarkup.violations(in: html) == [])
    #expect(html.contains("title=\"x&quot; onmouseover=&quot;alert(1)\""))
    #expect(html.contains("&lt;script&gt;"))
  }

  @Test func `the title and text of a picture stay in their attributes (Hugo CVE-2024-32875)`() {
    let html = Reading("![a\" onerror=\"alert(1)](/b.png 'x\" onload=\"alert(1)') ![`<b>` \\<i>](/c.png)").html ?? ""
    #expect(AllowedMarkup.violations(in: html) == [])
    #expect(html.contains("alt=\"a&quot; onerror=&quot;alert(1)\" title=\"x&quot; onload=&quot;alert(1)\""))
    #expect(html.contains("alt=\"&lt;b&gt; &lt;i&gt;\""))
  }

  @Test func `an address stays in its attribute (Hugo CVE-2026-35166)`() {
    for text in ["[a](/b\"onmouseover=\"alert(1))", "[a](</b\"><script>alert(1)</script>>)", "![a](/b\"onerror=\"x)"] {
      let html = Reading(text).html ?? ""
      #expect(AllowedMarkup.violations(in: html) == [])
      #expect(html.contains("/b%22") || html.contains("&lt;/b"))
    }
  }

  @Test func `the language of code cannot leave its class (Hugo GHSA-q76j)`() {
    for info in ["\"><script>alert(1)</script>", "x\"onclick=\"y", "a&quot;b", "a'b", "a&#34;&gt;b"] {
      #expect(Reading("~~~ \(info)\nx\n~~~").html == "<pre><code>x\n</code></pre>\n")
      let html = Reading("~~~ \(info)\nx\n~~~", .commonMark).html ?? ""
      #expect(AllowedMarkup.violations(in: html) == [])
    }
  }

  @Test func `cells of a table are escaped (Hugo, attributes of tables)`() {
    let html = Reading("| \" onclick=x | \\<b> |\n|:--|--:|\n| `</td><script>` | &lt;script&gt; |").html ?? ""
    #expect(AllowedMarkup.violations(in: html) == [])
    #expect(html.contains("<code>&lt;/td&gt;&lt;script&gt;</code>") && html.contains("&quot; onclick=x"))
  }

  @Test func `an anchor holds nothing but letters, digits and hyphens`() {
    let html = Reading("## x\" onclick=\"alert(1)\n\n## \\<img src=x onerror=y>").html ?? ""
    #expect(AllowedMarkup.violations(in: html) == [])
    #expect(html.contains("<h2 id=\"x-onclick-alert-1\">"))
  }

  @Test func `an address that a page puts in is escaped`() throws {
    let document = try #require(Reading("[a](/b) ![c](/d)").document)
    let hostile = "\"><script>alert(1)</script>"
    let html = document.html(link: { _ in hostile }, picture: { _ in PictureAttributes(source: hostile) }).description
    #expect(AllowedMarkup.violations(in: html, checksAddresses: false) == [])
    #expect(html.contains("%22%3E%3Cscript%3E"))
  }

  @Test(.enabled(if: Suites.folder("xss") != nil, "\(Suites.absence)"))
  func `no vector of OWASP's list becomes markup`() throws {
    let folder = try #require(Suites.folder("xss"))
    let data = try Data(contentsOf: folder.appending(path: "owasp-vectors.json"))
    let vectors = try JSONDecoder().decode([String].self, from: data)
    #expect(vectors.count > 100)
    let forms: [(String) -> String] = [
      { $0 }, { "Teks \($0) teks" }, { "[x](\($0))" }, { "[x](<\($0)>)" }, { "![\($0)](/g.png \"\($0)\")" },
      { "<\($0)>" },
      { "~~~ \($0)\n\($0)\n~~~" }, { "| \($0) |\n|---|\n| \($0) |" }, { "## \($0)" }, { "[x][r]\n\n[r]: \($0)" },
      { "- > \($0)" }, { "`\($0)`" },
    ]
    var refused = 0
    for vector in vectors {
      for form in forms {
        let reading = Reading(form(vector))
        if reading.isRefused { refused += 1 }
        // A refused text is not published, but its HTML must be harmless all the same: a preview may show it. Only
        // addresses are left to the refusal.
        let violations = AllowedMarkup.violations(in: reading.html ?? "", checksAddresses: !reading.isRefused)
        #expect(violations == [], "\(form(vector))")
      }
    }
    #expect(refused > 500)
  }

  @Test func `the scanner itself finds what is not allowed`() {
    let hostile = [
      "<script>", "<p onclick=\"x\">", "<a href='/x'>", "<a href=\"javascript:x\">", "<p><!-- x -->", "<p",
      "<img src=x>",
      "<a href=\"/x\" href=\"/y\"", "<a href=\"//x\">", "<P>", "<p/>", "<td class=\"x\">", "a > b",
    ]
    for markup in hostile { #expect(AllowedMarkup.violations(in: markup) != [], "\(markup)") }
  }
}
