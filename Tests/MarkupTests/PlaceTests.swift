import Diagnostics
import Markup
import TestSupport
import Testing

/// Where links, pictures and raw HTML stand: libcmark says it only roughly.
struct PlaceTests {
  /// Each marker of the text is the beginning of a link or picture, in order.
  private func places(_ marked: String) -> (found: [Int], expected: [Int], slices: [String]) {
    let text = MarkedText(marked)
    let document = Reading(text.text).document
    let ranges = ((document?.links.map(\.range) ?? []) + (document?.pictures.map(\.range) ?? []))
      .sorted { $0.lowerBound < $1.lowerBound }
    let bytes = Array(text.text.utf8)
    return (
      ranges.map(\.lowerBound), text.offsets.values.sorted(),
      ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
    )
  }

  @Test(arguments: [
    "1️⃣[a](/a) dan 2️⃣[b](/b)",
    "Baris satu,\nlalu 1️⃣[a](/a)\ndan 2️⃣[b](/b).",
    "- butir 1️⃣[a](/a)\n- butir\n  lanjut 2️⃣[b](/b)\n\n  1. x\n     3️⃣[c](/c)",
    "> kutipan 1️⃣[a](/a)\n> lanjut 2️⃣[b](/b)\nmalas 3️⃣[c](/c)",
    "> - x\n>   > y\n>   > 1️⃣[a](/a)",
    "## Judul 1️⃣[a](/a) ##\n\nJudul 2️⃣[b](/b)\ndua 3️⃣[c](/c)\n---",
    "   ##  1️⃣[a](/a)",
    "1️⃣[a][x] dan 2️⃣[x] dan 3️⃣[x][]\n\n[x]: /a",
    "[x]: /a\n[y]:\n  /b\n  'judul\n  dua'\nlalu 1️⃣[x] dan 2️⃣[y]",
    "1️⃣<https://a.example/b> dan 2️⃣<warga@kota.go.id>",
    "*1️⃣[a](/a)* **2️⃣[b](/b)** ***3️⃣[c](/c)*** _x 4️⃣[d](/d)_",
    "`[x](/x)` 1️⃣[a](/a) `` ` [y](/y) `` 2️⃣[b](/b)",
    "\\[x](/x) \\` 1️⃣[a](/a) \\\\2️⃣[b](/b)",
    "&amp; &copy; &#65; &tidak; &NotEqualTilde; & 1️⃣[a](/a) &lt;2️⃣[b](/b)",
    "1️⃣![x [y] z](/g.png) 2️⃣[3️⃣![p](/p.png)](/a)",
    "1️⃣[teks\nyang panjang](/a) lalu 2️⃣[b](/b\n\"judul\") lalu 3️⃣[c](/c)",
    "> 1️⃣[teks\n> yang panjang](/a)\n> lalu `kode\n> dua` 2️⃣[b](/b\n> \"judul\")\n> lalu 3️⃣[c](/c)",
    "satu  \ndua\\\n1️⃣[a](/a)",
    "é 漢字 😀 1️⃣[ä](/a) é 2️⃣[b](/b)",
    "1️⃣[a](</a b> 'x \\' y') 2️⃣[b](/b(c(d)) \"(\")",
    "\tkode [x](/x)\n\n-\t1️⃣[a](/a)\n\n\t2️⃣[b](/b)",
    "1️⃣[a](/a)tanpa spasi2️⃣[b](/b)[x] [y](tidak 3️⃣[c](/c)",
    "*bukan penekanan 1️⃣[a](/a) _juga 2️⃣[b](/b)",
    "***a** b 1️⃣[c](/c)* ****2️⃣[d](/d)****",
  ])
  func `a link is found where it begins`(_ marked: String) {
    let places = places(marked)
    #expect(places.found == places.expected, "\(places.slices)")
  }

  @Test func `a range holds the whole link`() {
    let places = places(
      "x 1️⃣[a](/a \"b\")c 2️⃣[b][x]d 3️⃣[x]e 4️⃣[x][]f 5️⃣<https://a.example>g 6️⃣![p](/p)\n\n[x]: /a")
    #expect(
      places.slices == [#"[a](/a "b")"#, "[b][x]", "[x]", "[x][]", "<https://a.example>", "![p](/p)"])
  }

  @Test func `a cell of a table knows its place`() {
    let marked = """
      > Sebelum 1️⃣[s](/s)
      > | Layanan | Alamat |
      > |---|:-:|
      > | a \\| b 2️⃣[a](/a) | `x\\|[y](/y)` 3️⃣[b](/b) |
      > | 4️⃣[c][r] | & &amp; *5️⃣[d](/d)* 6️⃣![p](/p.png) |

      [r]: /r
      """
    let places = places(marked)
    #expect(places.found == places.expected, "\(places.slices)")
  }

  @Test func `what follows front matter has the lines of the file`() {
    let text = MarkedText("---\njudul: x\n---\n\nTeks 1️⃣[a](/a) dan\n2️⃣<b>tebal</b>.\n")
    let source = text.source()
    let start = 18
    let read = MarkdownDocument.parse(source, in: start..<source.bytes.count)
    #expect(read.value?.links.map(\.range.lowerBound) == text.offsets["1️⃣"].map { [$0] })
    #expect(read.diagnostics.first?.place.location == text.location(of: "2️⃣"))
  }

  @Test func `a heading reaches to the end of its last line`() throws {
    let text = "## Satu ##  \r\n\r\nDua\r\nbaris\r\n---\r\n"
    let outline = try #require(Reading(text).document).outline
    let bytes = Array(text.utf8)
    #expect(outline.map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["## Satu ##", "Dua\r\nbaris\r\n---"])
  }

  /// Each inline link of the specification's examples, read alone, is one link with the same destination.
  @Test(.enabled(if: Suites.folder("commonmark") != nil, "\(Suites.absence)"))
  func `the range of a link is a link by itself`() throws {
    var wrong: [String] = []
    var count = 0
    for example in try CommonMarkExample.all() {
      let bytes = Array(example.markdown.utf8)
      for link in Reading(example.markdown, .commonMark).document?.links ?? [] {
        let slice = String(decoding: bytes[link.range], as: UTF8.self)
        guard slice.hasSuffix(")") || slice.hasSuffix(">") else { continue }
        count += 1
        let alone = Reading(slice, .commonMark).document?.links.last
        if alone?.destination != link.destination || alone?.range != 0..<slice.utf8.count {
          wrong.append("\(example.number): \(slice)")
        }
      }
    }
    #expect(wrong == [])
    #expect(count > 60)
  }
}
