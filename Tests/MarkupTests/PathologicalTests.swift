import Markup
import TestSupport
import Testing

/// Inputs that have made Markdown parsers slow or crash, cmark's own list among them.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct PathologicalTests {
  /// Told of by its name, since a report that prints the texts is of megabytes.
  struct Input: CustomTestStringConvertible {
    let name: String
    let text: String
    var code: String?

    init(_ name: String, _ text: String, refusedAs code: String? = nil) {
      self.name = name
      self.text = text
      self.code = code
    }

    var testDescription: String { name }
  }

  private static func times(_ text: String, _ count: Int = 100_000) -> String {
    String(repeating: text, count: count)
  }

  private static let inputs: [Input] = [
    Input("nested brackets", times("[", 50_000) + "a" + times("]", 50_000)),
    Input("open brackets", times("[")), Input("closing brackets", times("]")), Input("bracket, text", times("[a")),
    Input("empty links in pictures", times("![[]()")), Input("empty links in pictures, few", times("![[]()", 5_000)),
    Input("pictures in code", times("![`]`[]()", 50_000)), Input("open pictures", times("![")),
    Input("open link", times("[a](")), Input("open link, pointy", times("[a](<b")),
    Input("open title", times("[a](b \"", 50_000)),
    Input("links", times("[a](b)")), Input("nested quotes", times("> ") + "a"),
    Input("nested quotes, tight", times(">") + "a"),
    Input("emphasis in quotes", times(">", 50_000) + times("a*", 50_000)), Input("nested lists", times("- ") + "x"),
    Input("nested lists, empty lines", times("- ", 10_000) + "x\n" + times("\n", 10_000)),
    Input("nested numbers", times("1. ") + "x"), Input("quotes and lists", times("> - ") + "x"),
    Input("indented lists", (0..<1_400).map { times(" ", $0 / 2 * 2) + "* a\n" }.joined().prefixBytes(1_000_000)),
    Input(
      "indented lists, empty lines", (0..<700).map { times(" ", $0 * 2) + "* a\n" }.joined() + times("\n", 400_000)),
    Input("lists with lazy lines", times("- a\nb\n")),
    Input("backticks", (0..<1_400).map { "e" + times("`", $0) }.joined()),
    Input("backtick runs", times("` `` ``` ")), Input("emphasis", times("*a **a ")),
    Input("emphasis, closing", times("a_ ")),
    Input("emphasis, opening", times("_a ")), Input("emphasis, mixed", times("*a_ ")),
    Input("emphasis, nested", times("*a ") + times("b*")),
    Input("strong in links", times("**x [a*b**c*](d)", 50_000)), Input("mismatched", times("a***b ")),
    Input("declarations", times("<!A ")), Input("instructions", times("<?")), Input("CDATA", times("<![CDATA[")),
    Input("comments", times("<!-- a")),
    Input("tags", times("<a ")), Input("attributes", times("<a b=\"")), Input("autolinks", times("<http:a")),
    Input("definitions", (0..<50_000).map { "[a\($0)]: /u\n" }.joined()),
    Input("references", (0..<20_000).map { "[a\($0)]: /u\n" }.joined() + "\n" + times("[a5] ", 50_000)),
    Input("growing references", "[x]: /" + times("a", 500_000) + "\n\n" + times("[x]", 100_000)),
    Input("entities", times("&amp;")),
    Input("unknown entities", (0..<100_000).map { "&e\($0);" }.joined() + " [a](/b)"),
    Input("numbers", times("&#1234567;")), Input("hard breaks", times("a  \n")),
    Input("backslashes", times("\\", 500_000)),
    Input("headings", times("# a\n")), Input("marks of headings", times("# ")), Input("underlined", times("a\n=\n")),
    Input("fences", times("```\n")),
    Input("tabs", times("\t", 500_000)), Input("spaces", times(" ", 500_000) + "a"),
    Input("rules", times("* ") + "x\n"),
    Input("rules, many", times("* * * * a\n")), Input("pipes", times("|")),
    Input("empty cells", times("|") + "\n" + times("|-", 50_000)),
    Input("wide table", times("|a", 10_000) + "\n" + times("|-", 10_000)),
    Input("long table", "|a|\n|-|\n" + times("|*b*|\n")),
    Input("delimiters", times("|-|\n")), Input("headers", times("|a|b|\n|-|\n")),
    Input("escaped pipes", "|" + times("\\|") + "|\n|-|\n"),
    Input("short rows", times("|a", 64) + "\n" + times("|-", 64) + "\n" + times("a\n")),
    Input("HTML blocks", times("<div>\n")), Input("equal headings", times("## a\n\n", 50_000)),
    Input("bytes 0", times("\u{0}")),
    Input("bidi", times("\u{202E}")), Input("bad links", times("[x](y) ")),
    Input("pictures", times("![a](/b.png)\n", 3_000)),
    Input("links in one line", times("[a](/b) ")), Input("line ends in code", "`" + times("\n> a") + "`"),
    Input("carriage returns", times("\r")),
  ]

  @Test(arguments: inputs)
  func `an input that is slow elsewhere is read or refused`(_ input: Input) {
    let reading = Reading(input.text)
    #expect(reading.document != nil || reading.isRefused)
    #expect(reading.diagnostics.count <= 202)
  }

  @Test(arguments: [
    Input("lists", "1️⃣" + times("- ", 29_000) + "x\n" + times("\n", 100), refusedAs: "markdown.nesting"),
    Input("quotes", "a\n\n1️⃣" + times(">", 50_000) + times("a*", 50_000), refusedAs: "markdown.nesting"),
    Input("brackets", "a\n\n1️⃣" + times("![[]()", 50_000) + "\n\nb", refusedAs: "markdown.brackets"),
  ])
  func `what libcmark would take too long for is refused with a place`(_ input: Input) throws {
    let text = MarkedText(input.text)
    let reading = Reading(text.text)
    #expect(reading.document == nil)
    #expect(try reading.faults == summary(of: [.init("1️⃣", #require(input.code))], in: text))
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
