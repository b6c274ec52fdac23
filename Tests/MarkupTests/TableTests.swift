import Diagnostics
import Markup
import TestSupport
import Testing

struct TableTests {
  @Test func `a table has a header with scope, aligned columns and rows`() {
    let html = Reading("| Layanan | Biaya | Hari |\n|---|--:|:-:|\n| KTP | *gratis* | 1 |\n").html
    #expect(
      html == """
        <table>
        <thead>
        <tr>
        <th scope="col">Layanan</th>
        <th scope="col" class="rata-kanan">Biaya</th>
        <th scope="col" class="rata-tengah">Hari</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>KTP</td>
        <td class="rata-kanan"><em>gratis</em></td>
        <td class="rata-tengah">1</td>
        </tr>
        </tbody>
        </table>

        """)
  }

  @Test func `a cell is inline text and nothing else`() {
    let cells = Reading("| # a | - b | > c | 1. d | === |\n|-|-|-|-|-|\n| *# a* | `x\\|y` | a\\|b | c ## | \\# |").html?
      .split(separator: "\n").filter { $0.contains("<t") && $0.contains("</t") }
      .map { $0.replacing(" scope=\"col\"", with: "").replacing("th>", with: "td>") }
    #expect(
      cells == [
        "<td># a</td>", "<td>- b</td>", "<td>&gt; c</td>", "<td>1. d</td>", "<td>===</td>",
        "<td><em># a</em></td>", "<td><code>x|y</code></td>", "<td>a|b</td>", "<td>c ##</td>", "<td>#</td>",
      ])
  }

  @Test func `text before and after a table stays a paragraph`() {
    let html = Reading("Sebelum *ini*\n| a |\n|---|\n| b |\n|\n| c |").html
    #expect(html?.hasPrefix("<p>Sebelum <em>ini</em></p>\n<table>") == true)
    #expect(html?.hasSuffix("</table>\n<p>|\n| c |</p>\n") == true)
  }

  @Test func `references are defined for cells too`() {
    let document = Reading("[a]: /a\n\n| x |\n|---|\n| [b][] [a] |\n\n```\n[b]: /tidak\n```\n[b]: /b").document
    #expect(document?.links.map(\.destination) == ["/b", "/a"])
  }

  @Test func `a cell without a column is said to be lost`() {
    let reading = MarkedReading(
      "| a | b |\n|---|---|\n| 1 | 2 | 1️⃣tiga |\n| 1 |\n| 1 | 2 | |",
      [.init("1️⃣", "markdown.table-cell", .warning)])
    #expect(reading.found == reading.expected)
  }

  @Test(arguments: [
    "> | a |\n> |---|\n1️⃣b",
    "- | a |\n  |---|\n1️⃣| b |",
    "| a |\n|---|\n1️⃣2. b",
    "| a |\n|---|\n    1️⃣kode",
    "| a | b |\n|---|---|\n1️⃣+",
    "| a |\n|---|\n| b |\n1️⃣---\n",
    "> ## x\n>\n> | a |\n> |---|\n> 1️⃣---\n",
    "| a |\n|---|\n| b |\n1️⃣---\nTeks",
    "- | a |\n  |---|\n  1️⃣-\n\nTeks\n",
  ])
  func `a line that only some readers take for a row is refused`(_ marked: String) {
    let reading = MarkedReading(marked, [.init("1️⃣", "markdown.table-row")])
    #expect(reading.found == reading.expected)
  }

  @Test(arguments: [
    "| a | b |\n1️⃣| --- |\n| 1 | 2 |", "Teks\n| a | b |\n1️⃣|---|---|---|", "a | b\n1️⃣:--",
    "> | a | b |\n> 1️⃣| --- |\n> | 1 | 2 |",
    "- | a | b |\n  1️⃣---|---|---\n", "| a | b |\n1️⃣|---|---||", "| a | b |\n1️⃣| -- - | --- |", "| a |\n1️⃣|---|---|",
    "| a | b |\n1️⃣---\n| 1 | 2 |", "Teks\n> | a | b |\n> 1️⃣--\n", "| a\\|b | c |\n1️⃣|---|---|---|",
  ])
  func `a delimiter row that makes no table of its header is refused`(_ marked: String) {
    let reading = MarkedReading(marked, [.init("1️⃣", "markdown.table-delimiter")])
    #expect(reading.found == reading.expected)
  }

  @Test(arguments: [
    "a b\n|---|---|", "a | b\n---", "a \\| b\n|---|---|", "| a | b |\n===", "| a | b |\n| 1 - | 2 |",
    "| a | b |\n|  |  |",
    "a | b\n\n|---|", "| a |\n|---|\n| - | - |", "`a\nb`\n-- -",
  ])
  func `bars and dashes that were not meant as a table are no fault`(_ text: String) {
    #expect(!Reading(text).codes.contains("markdown.table-delimiter"))
  }

  @Test func `the hint of a wrong delimiter row shows the right one`() {
    let fault = Reading("| a | b | c |\n|---|---|\n").diagnostics.first
    #expect(fault?.hint?.english.hasPrefix("write '| --- | --- | --- |', ") == true)
  }

  @Test func `the cost of a table is bounded`() {
    let wide = String(repeating: "|a", count: 65) + "\n" + String(repeating: "|-", count: 65)
    #expect(Reading(wide).faults == ["1:1 markdown.table-size error"])
    let short = String(repeating: "|a", count: 64) + "\n" + String(repeating: "|-", count: 64) + "\n"
    #expect(Reading(short + String(repeating: "a\n", count: 1000)).isRefused == false)
    #expect(Reading(short + String(repeating: "a\n", count: 2000)).codes == ["markdown.table-size"])
  }

  @Test func `a table can be found by its words`() {
    #expect(Reading("| a | *b* |\n|---|---|\n| c `d` | e |").document?.plainText == "a b \nc d e")
  }
}
