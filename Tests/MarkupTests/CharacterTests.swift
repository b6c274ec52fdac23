import Diagnostics
import Markup
import TestSupport
import Testing

struct CharacterTests {
  @Test(
    arguments: [
      ([0x61, 0xFF, 0x62], "1:2"), ([0xC0, 0xAF], "1:1"), ([0x0A, 0xE0, 0x80, 0x80], "2:1"),
      ([0xED, 0xA0, 0x80], "1:1"),
      ([0x61, 0xC3], "1:2"), ([0xF4, 0x90, 0x80, 0x80], "1:1"), ([0x80], "1:1"), ([0xF0, 0x9F, 0x98], "1:1"),
    ] as [([UInt8], String)])
  func `bytes that are not UTF-8 are refused`(_ bytes: [UInt8], _ place: String) {
    #expect(Reading(bytes: bytes).faults == ["\(place) markdown.invalid-utf-8 error"])
  }

  @Test func `well-formed text of every length passes`() {
    #expect(Reading("\u{7E}\u{80}é\u{7FF}\u{800}漢\u{FFFD}\u{10000}😀\u{10FFFF}").codes == ["markdown.control-character"])
    #expect(Reading("é\u{A0}\u{7FF}\u{800}漢\u{D7FF}\u{E000}\u{FFFD}\u{10000}😀\u{10FFFF}").faults == [])
  }

  @Test(arguments: ["\u{0}", "\u{1}", "\u{8}", "\u{B}", "\u{C}", "\u{1B}", "\u{7F}", "\u{85}"])
  func `control characters are refused where they stand`(_ character: String) {
    let reading = MarkedReading("Teks\nlain 1️⃣\(character)x", [.init("1️⃣", "markdown.control-character")])
    #expect(reading.found == reading.expected)
  }

  @Test(arguments: ["\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}"])
  func `a turned direction of writing is a warning`(_ character: String) {
    let reading = MarkedReading("Teks 1️⃣\(character)x", [.init("1️⃣", "markdown.direction-control", .warning)])
    #expect(reading.found == reading.expected)
  }

  @Test func `a file of bad bytes gives a list that ends`() {
    let codes = Reading(bytes: Array(repeating: 0, count: 100_000)).diagnostics.map(\.code)
    #expect(codes.count == 101)
    #expect(codes.last == "markdown.more-faults")
  }

  @Test func `one fault hides no other`() {
    let reading = MarkedReading(
      """
      1️⃣# Satu

      2️⃣#### Dua 3️⃣\u{1}

      4️⃣<b> 5️⃣[x](y) 6️⃣![](/g.png) 7️⃣[](http://a.example)
      """,
      [
        .init("1️⃣", "markdown.heading-level"), .init("2️⃣", "markdown.heading-skip"),
        .init("3️⃣", "markdown.control-character"), .init("4️⃣", "markdown.raw-html"),
        .init("5️⃣", "markdown.link-address"), .init("6️⃣", "markdown.picture-alternative"),
        .init("7️⃣", "markdown.link-http", .warning), .init("7️⃣", "markdown.link-text"),
      ])
    #expect(reading.found == reading.expected)
  }
}
