import Diagnostics
import Markup
import TestSupport
import Testing

/// What the portal asks of Markdown beyond CommonMark.
struct PortalRuleTests {
  @Test(arguments: [
    "1️⃣<div>x</div>", "Teks 1️⃣<b>tebal</b>.", "Teks 1️⃣<b>tebal</b> 2️⃣</i>.", "1️⃣<b>a</B> 2️⃣<b>c</b>",
    "Teks\ndua 1️⃣<!-- catatan -->", "- 1️⃣<!-- blok -->\n\n> 2️⃣<script>",
    "x 1️⃣<?php ?> 2️⃣<!A b> 3️⃣<![CDATA[x]]>", "| a |\n|---|\n| 1️⃣<br> |", "## Judul 1️⃣<i>", "[a 1️⃣<b>](/a)",
    "![a 1️⃣<b>](/a)", "> a 1️⃣<b\n> c='d\n> e'> 2️⃣<i>", "1️⃣<a href=\"javascript:x\">y</a>",
    "1️⃣<div>\n\nTeks\n\n</div>\n\n2️⃣</div>", "1️⃣<b>a\n\nb</b>", "1️⃣<div>\n\n2️⃣</div><hr>",
  ])
  func `HTML is refused where it stands`(_ marked: String) {
    let markers = marked.filter { MarkedText("\($0)").text.isEmpty }
    let reading = MarkedReading(marked, markers.map { ExpectedFault($0, "markdown.raw-html") })
    #expect(reading.found == reading.expected)
  }

  @Test func `refused HTML is shown as text, not lost`() {
    #expect(Reading("a <b>c</b>").html == "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n")
    #expect(Reading("<p>\nx\n").html == "&lt;p&gt;\nx\n")
  }

  @Test func `code and escapes are no HTML`() {
    #expect(Reading("`<b>` \\<b> &lt;b>\n\n    <b>\n\n```\n<script>\n```\n").faults == [])
  }

  @Test(arguments: [
    "1️⃣[x](javascript:alert(1))", "1️⃣[x](JaVaScRiPt:alert(1))", "1️⃣[x](&#106;avascript:alert(1))",
    "1️⃣[x](&#x6A;avascript&colon;alert(1))", "1️⃣[x](java&Tab;script:alert(1))", "1️⃣[x](java&NewLine;script:alert(1))",
    "1️⃣[x](<java script:alert(1)>)", "1️⃣[x](\\javascript:alert(1))", "1️⃣[x](j\\avascript:x)",
    "1️⃣[x](vbscript:x)", "1️⃣[x](data:text/html,x)", "1️⃣[x](data:image/png;base64,x)", "1️⃣[x](blob:x)",
    "1️⃣[x](file:///etc/passwd)", "1️⃣[x](intent:x)", "1️⃣[x](view-source:x)", "1️⃣[x](//evil.example)",
    "1️⃣[x](/\\evil.example)", "1️⃣[x](\\\\evil.example)", "1️⃣[x](https:evil)", "1️⃣[x](https://)", "1️⃣[x](ftp://a.example)",
    "1️⃣[x](halaman.html)", "1️⃣[x](../a.html)", "1️⃣[x](/../a)", "1️⃣[x](./a)", "1️⃣[x](www.a.example)", "1️⃣[x](?q)",
    "1️⃣[x](tel:abc)", "1️⃣[x](https://a.example&#10;/b)", "1️⃣[x](https://а.example)", "1️⃣[x][r]\n\n[r]: javascript:x",
    "1️⃣<javascript:alert(1)>", "1️⃣<data:text/html,x>", "1️⃣[x](https://a@b.example)", "1️⃣[x](&#1;javascript:x)",
  ])
  func `a link may only lead where the portal allows`(_ marked: String) {
    let reading = MarkedReading(marked, [.init("1️⃣", "markdown.link-address")])
    #expect(reading.found == reading.expected)
  }

  @Test(arguments: [
    "https://a.example/b?c=d&amp;e#f", "HTTPS://a.example", "mailto:warga@kota.go.id", "tel:+62651123",
    "/layanan/ktp.html",
    "/", "/layanan/ktp.html#biaya", "#biaya",
  ])
  func `an allowed link passes`(_ address: String) {
    #expect(Reading("[x](\(address))").faults == [])
  }

  @Test(arguments: [
    "Lihat 1️⃣[jam buka][jam] di sini.", "1️⃣[a][]", "1️⃣![a][b]", "Teks\n> 1️⃣[a b\n> c][d]", "- x 1️⃣[**a** b][c] 2️⃣[d][e]",
    "| a |\n|---|\n| 1️⃣[a][b] |", "## 1️⃣[a][b]", "\\[x] 1️⃣[a][b]", "1️⃣[a][b][c]", "*1️⃣[a][b]*", "&amp; 1️⃣[a][b]",
  ])
  func `a reference without a definition is a warning`(_ marked: String) {
    let markers = marked.filter { MarkedText("\($0)").text.isEmpty }
    let reading = MarkedReading(marked, markers.map { ExpectedFault($0, "markdown.undefined-reference", .warning) })
    #expect(reading.found == reading.expected)
  }

  @Test(arguments: [
    "1️⃣[a](/b c)", "x 1️⃣[a](/b", "1️⃣![a](/gambar/b c.jpg)", "- 1️⃣[a](https://a.example/b c.html) d",
    "1️⃣[*a*](/b c)",
  ])
  func `an address that makes no link is a warning`(_ marked: String) {
    let reading = MarkedReading(marked, [.init("1️⃣", "markdown.broken-link", .warning)])
    #expect(reading.found == reading.expected)
  }

  @Test(arguments: [
    "[x]", "[x] dan [y]", "[x] [y]", "- [ ] tugas", "[^1]", "`[a][b]`", "\\[a][b]", "[a\\][b]", "[a]\\[b]", "a][b",
    "    [a][b]", "[a][b]\n\n[b]: /c", "[a][]\n\n[a]: /c", "a](b)", "[x] (y)", "[a]\\(b c)",
  ])
  func `ordinary brackets are no fault`(_ text: String) {
    #expect(Reading(text).faults == [])
  }

  @Test func `an insecure link is a warning`() {
    let reading = MarkedReading("a 1️⃣[x](http://a.example)", [.init("1️⃣", "markdown.link-http", .warning)])
    #expect(reading.found == reading.expected)
  }

  @Test func `a link needs an address and a text`() {
    let reading = MarkedReading(
      "1️⃣[x]() 2️⃣[](/a) 3️⃣[ *&nbsp;x*](/a) 4️⃣[![ ](/g.png)](/a)",
      [
        .init("1️⃣", "markdown.link-empty"), .init("2️⃣", "markdown.link-text"), .init("4️⃣", "markdown.link-text"),
      ])
    #expect(reading.found.filter { !$0.contains("picture") } == reading.expected)
    #expect(Reading("[![Denah](/g.png)](/a)").faults == [])
  }

  @Test func `a picture needs an alternative text and comes from the portal`() {
    let reading = MarkedReading(
      "1️⃣![](/g.png) 2️⃣![x](https://a.example/g.png) 3️⃣![x](g.png) ![x](/gambar/g.png) 4️⃣![x](#a) 5️⃣![&#32;](/g.png)",
      [
        .init("1️⃣", "markdown.picture-alternative"), .init("2️⃣", "markdown.picture-address"),
        .init("3️⃣", "markdown.picture-address"), .init("4️⃣", "markdown.picture-address"),
        .init("5️⃣", "markdown.picture-alternative"),
      ])
    #expect(reading.found == reading.expected)
  }

  @Test func `headings begin at the second level and skip none`() {
    let reading = MarkedReading(
      "1️⃣### A\n\n## B\n\n### C\n\n2️⃣##### D\n\n## E\n\n3️⃣F\n===\n\n4️⃣#### G\n\n5️⃣##\n",
      [
        .init("1️⃣", "markdown.heading-skip"), .init("2️⃣", "markdown.heading-skip"),
        .init("3️⃣", "markdown.heading-level"), .init("4️⃣", "markdown.heading-skip"),
        .init("5️⃣", "markdown.heading-empty"),
      ])
    #expect(reading.found == reading.expected)
  }

  @Test func `a heading without its space is a warning, and counts as a heading`() {
    let reading = MarkedReading(
      "1️⃣##Satu\n\n### Dua\n\n- 2️⃣###Tiga\n\n#layanan di mana\n\n\\##Teks\n\n#######Tujuh\n",
      [.init("1️⃣", "markdown.heading-space", .warning), .init("2️⃣", "markdown.heading-space", .warning)])
    #expect(reading.found == reading.expected)
  }

  @Test func `the hint of a skipped level names the right marks`() {
    let hints = Reading("## A\n\n##### B").diagnostics.map { $0.hint?.indonesian }
    #expect(hints == ["mulai judul di sini dengan '### '"])
  }

  @Test func `every fault is said in both languages with what to do`() {
    let text = "# A\n\n#### B\n\n<b> [x](y) [](http://a.example) ![](x)\u{1}\u{202E}\n\n| a |\n|---|\n| b | c |\n2. d\n"
    let diagnostics = Reading(text).diagnostics
    #expect(diagnostics.count == 12)
    #expect(diagnostics.allSatisfy { $0.hint != nil && !$0.message.indonesian.isEmpty && !$0.message.english.isEmpty })
    #expect(diagnostics.allSatisfy { $0.place.excerpt != nil })
  }
}
