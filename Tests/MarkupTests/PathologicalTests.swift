import Markup
import TestSupport
import Testing

/// Inputs that have made Markdown parsers slow or crash, cmark's own list among them.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct PathologicalTests {
  private static func times(_ text: String, _ count: Int = 100_000) -> String {
    String(repeating: text, count: count)
  }

  private static let inputs: [(name: String, text: String)] = [
    ("nested brackets", times("[", 50_000) + "a" + times("]", 50_000)),
    ("open brackets", times("[")), ("closing brackets", times("]")), ("bracket, text", times("[a")),
    ("empty links in pictures", times("![[]()")), ("empty links in pictures, few", times("![[]()", 5_000)),
    ("pictures in code", times("![`]`[]()", 50_000)), ("open pictures", times("![")),
    ("open link", times("[a](")), ("open link, pointy", times("[a](<b")), ("open title", times("[a](b \"", 50_000)),
    ("links", times("[a](b)")), ("nested quotes", times("> ") + "a"), ("nested quotes, tight", times(">") + "a"),
    ("emphasis in quotes", times(">", 50_000) + times("a*", 50_000)), ("nested lists", times("- ") + "x"),
    ("nested lists, empty lines", times("- ", 10_000) + "x\n" + times("\n", 10_000)),
    ("nested numbers", times("1. ") + "x"), ("quotes and lists", times("> - ") + "x"),
    ("indented lists", (0..<1_400).map { times(" ", $0 / 2 * 2) + "* a\n" }.joined().prefixBytes(1_000_000)),
    ("indented lists, empty lines", (0..<700).map { times(" ", $0 * 2) + "* a\n" }.joined() + times("\n", 400_000)),
    ("lists with lazy lines", times("- a\nb\n")), ("backticks", (0..<1_400).map { "e" + times("`", $0) }.joined()),
    ("backtick runs", times("` `` ``` ")), ("emphasis", times("*a **a ")), ("emphasis, closing", times("a_ ")),
    ("emphasis, opening", times("_a ")), ("emphasis, mixed", times("*a_ ")),
    ("emphasis, nested", times("*a ") + times("b*")),
    ("strong in links", times("**x [a*b**c*](d)", 50_000)), ("mismatched", times("a***b ")),
    ("declarations", times("<!A ")), ("instructions", times("<?")), ("CDATA", times("<![CDATA[")),
    ("comments", times("<!-- a")),
    ("tags", times("<a ")), ("attributes", times("<a b=\"")), ("autolinks", times("<http:a")),
    ("definitions", (0..<50_000).map { "[a\($0)]: /u\n" }.joined()),
    ("references", (0..<20_000).map { "[a\($0)]: /u\n" }.joined() + "\n" + times("[a5] ", 50_000)),
    ("growing references", "[x]: /" + times("a", 500_000) + "\n\n" + times("[x]", 100_000)),
    ("entities", times("&amp;")), ("unknown entities", (0..<100_000).map { "&e\($0);" }.joined() + " [a](/b)"),
    ("numbers", times("&#1234567;")), ("hard breaks", times("a  \n")), ("backslashes", times("\\", 500_000)),
    ("headings", times("# a\n")), ("marks of headings", times("# ")), ("underlined", times("a\n=\n")),
    ("fences", times("```\n")),
    ("tabs", times("\t", 500_000)), ("spaces", times(" ", 500_000) + "a"), ("rules", times("* ") + "x\n"),
    ("rules, many", times("* * * * a\n")), ("pipes", times("|")),
    ("empty cells", times("|") + "\n" + times("|-", 50_000)),
    ("wide table", times("|a", 10_000) + "\n" + times("|-", 10_000)), ("long table", "|a|\n|-|\n" + times("|*b*|\n")),
    ("delimiters", times("|-|\n")), ("headers", times("|a|b|\n|-|\n")),
    ("escaped pipes", "|" + times("\\|") + "|\n|-|\n"),
    ("short rows", times("|a", 64) + "\n" + times("|-", 64) + "\n" + times("a\n")),
    ("HTML blocks", times("<div>\n")), ("equal headings", times("## a\n\n", 50_000)), ("bytes 0", times("\u{0}")),
    ("bidi", times("\u{202E}")), ("bad links", times("[x](y) ")), ("pictures", times("![a](/b.png)\n", 3_000)),
    ("links in one line", times("[a](/b) ")), ("line ends in code", "`" + times("\n> a") + "`"),
    ("carriage returns", times("\r")),
  ]

  @Test(arguments: inputs)
  func `an input that is slow elsewhere is read or refused`(_ name: String, _ text: String) {
    let reading = Reading(text)
    #expect(reading.document != nil || reading.isRefused, "\(name)")
    #expect(reading.diagnostics.count <= 202)
  }

  @Test(arguments: [
    ("1️⃣" + String(repeating: "- ", count: 29_000) + "x\n" + String(repeating: "\n", count: 100), "markdown.nesting"),
    ("a\n\n1️⃣" + String(repeating: ">", count: 50_000) + String(repeating: "a*", count: 50_000), "markdown.nesting"),
    ("a\n\n1️⃣" + String(repeating: "![[]()", count: 50_000) + "\n\nb", "markdown.brackets"),
  ])
  func `what libcmark would take too long for is refused with a place`(_ marked: String, _ code: String) {
    let text = MarkedText(marked)
    let reading = Reading(text.text)
    #expect(reading.document == nil)
    #expect(reading.faults == summary(of: [.init("1️⃣", code)], in: text))
  }

  @Test func `nesting is refused where it grows too deep`() {
    #expect(Reading(String(repeating: "> ", count: 63) + "a").faults == [])
    #expect(Reading(String(repeating: "> ", count: 62) + "*a*").faults == [])
    #expect(Reading(String(repeating: "> ", count: 64) + "a").faults == ["1:129 markdown.nesting error"])
    let deep = Reading(String(repeating: "> ", count: 70) + "a").html
    #expect(deep?.ranges(of: "<blockquote>").count == 64)
    #expect(deep?.ranges(of: "</blockquote>").count == 64)
    #expect(
      Reading(String(repeating: "*a **b ", count: 40) + String(repeating: "b** a*", count: 40)).codes == [
        "markdown.nesting"
      ])
  }

  @Test func `a text may have one mebibyte`() {
    let line = "Warga datang ke loket.\n"
    let whole = Self.times(line, MarkdownDocument.largestSize / line.utf8.count)
    let full = whole + Self.times("a", MarkdownDocument.largestSize - whole.utf8.count)
    #expect(Reading(full).faults == [])
    #expect(Reading(full + "a").faults == ["1:1 markdown.size error"])
    #expect(Reading(full + "a").document == nil)
  }

  @Test func `a long article with many links, lists and pictures is read`() throws {
    let part = """
      ## Layanan

      Warga datang ke [loket](/instansi/dukcapil.html) dengan *KTP-el* dan **kartu keluarga**, lalu
      mengambil nomor. Lihat [Ombudsman](https://ombudsman.go.id) dan ![denah](/gambar/denah.png).

      - satu [a](/a.html)
        - dua ![b](/gambar/b.png)
          1. tiga `kode`

      > Kutipan dengan [tautan](/b.html).

      | Syarat | Biaya |
      |---|--:|
      | *KTP* | Rp75.000 |
      | [KK](/kk.html) | \\| |

      * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * *

      """
    let count = MarkdownDocument.largestSize / part.utf8.count
    let reading = Reading(Self.times(part + "\n", count - 10))
    #expect(reading.faults == [])
    #expect(try #require(reading.document).links.count == 5 * (count - 10))
  }
}

extension String {
  fileprivate func prefixBytes(_ count: Int) -> String {
    String(decoding: utf8.prefix(count), as: UTF8.self)
  }
}
