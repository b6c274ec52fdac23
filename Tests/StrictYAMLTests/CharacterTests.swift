import Diagnostics
import StrictYAML
import TestSupport
import Testing

/// What a file may hold at all.
struct CharacterTests {
  private func faults(_ bytes: [UInt8]) -> [String] {
    summary(of: parseYAML(SourceFile(path: "uji.yaml", bytes: bytes)).diagnostics)
  }

  private func faults(_ text: String) -> [String] { faults(Array(text.utf8)) }

  @Test(
    arguments: [
      [0xFF], [0x80], [0xC0, 0xAF], [0xC1, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE9, 0x20], [0xE2, 0x80], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func `bytes that are not UTF-8 are refused at the first`(bad: [UInt8]) {
    let bytes = Array("a: b\nc: ".utf8) + bad
    let parsed = parseYAML(SourceFile(path: "uji.yaml", bytes: bytes))
    #expect(summary(of: parsed.diagnostics) == ["2:4 yaml.invalid-utf-8 error"])
    #expect(parsed.diagnostics.first?.message.english.hasPrefix("byte 0x") == true)
    #expect(parsed.value == nil)
  }

  @Test func `well-formed characters of every length are accepted`() {
    for scalar in [
      "\u{7E}", "\u{A0}x", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFD}", "\u{10000}", "\u{10FFFF}",
    ] {
      let parsed = parseYAML(SourceFile(path: "uji.yaml", text: "- x\(scalar)"))
      #expect(parsed.diagnostics.isEmpty)
      #expect(parsed.value?.events == ["+SEQ", "=VAL x\(scalar)", "-SEQ"])
    }
  }

  @Test func `a fault in a file that is not UTF-8 is still found`() {
    #expect(
      faults(Array("a: ".utf8) + [0xE9] + Array("\nb: @c\n".utf8))
        == ["1:4 yaml.invalid-utf-8 error", "2:4 yaml.reserved-character error"])
  }

  @Test func `UTF-16 is recognised with and without its mark`() {
    for (big, hasMark) in [(true, true), (false, true), (true, false), (false, false)] {
      let units = Array((hasMark ? "\u{FEFF}" : "").utf16) + Array("nama: Budi\n".utf16)
      let bytes = units.flatMap { unit in
        big ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      }
      #expect(faults(bytes) == ["1:1 yaml.utf-16 error"])
    }
  }

  @Test func `control characters are refused, once for a line`() {
    #expect(faults("a: b\0c\nd: @\n") == ["1:5 yaml.control-character error"])
    #expect(
      faults("a: \u{1}\u{2}x\nb: \"\u{7F}\"\n# \u{80}\nc: \u{FFFE}\nd: x\u{FEFF}\n")
        == (1...5).map { "\($0):\([0, 4, 5, 3, 4, 5][$0]) yaml.control-character error" })
  }

  @Test func `line separators that not every reader knows are refused`() {
    #expect(
      faults("a: b\u{85}c\nd: e\u{2028}f\n# \u{2029}\n")
        == ["1:5 yaml.line-separator error", "2:5 yaml.line-separator error", "3:3 yaml.line-separator error"])
  }

  @Test func `bidirectional controls give a warning and the tree`() {
    let parsed = parseYAML(SourceFile(path: "uji.yaml", text: "a: b\u{202E}c\nd: \u{2066}e\u{2069}\n"))
    #expect(
      summary(of: parsed.diagnostics)
        == ["1:5 yaml.bidirectional-control warning", "2:4 yaml.bidirectional-control warning"])
    #expect(parsed.value?.events.contains("=VAL b\u{202E}c") == true)
  }

  @Test func `a warning does not hide an error of its line`() {
    #expect(
      faults("a: b\u{202E}c\u{1}\n") == ["1:5 yaml.bidirectional-control warning", "1:7 yaml.control-character error"])
  }
}
