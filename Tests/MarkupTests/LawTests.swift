import Diagnostics
import FoundationEssentials
import Markup
import TestSupport
import Testing

/// What holds for any bytes.
struct LawTests {
  @Test func `any bytes are read without a crash`() {
    var random = SeededRandom(seed: 1)
    for _ in 0..<600 {
      let count = Int.random(in: 0...80, using: &random)
      expectLaws(of: (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
  }

  @Test func `any mixture of Markdown's marks is read without a crash`() {
    let words = [
      "[", "]", "(", ")", "![", "<", ">", "*", "**", "_", "`", "``", "\\", "&amp;", "&", "#", "## ", "- ", "1. ", "> ",
      "\n",
      "\n\n", "\r\n", "\r", "\t", "    ", " ", "|", "|-|", "|a|", "---", "===", ":-", "<b>", "</b>", "<!--", "-->",
      "<a:b>",
      "[x]: /y", "[x]", "(/y)", "\"", "'", "a", "é", "\u{FEFF}", "~~~", "```", "\u{0}", "javascript:x", "https://a.b",
    ].map { Array($0.utf8) }
    var random = SeededRandom(seed: 2)
    for _ in 0..<4_000 {
      let count = Int.random(in: 0...40, using: &random)
      expectLaws(of: (0..<count).flatMap { _ in words.randomElement(using: &random) ?? [] })
    }
  }

  @Test func `line ends change neither faults nor HTML`() {
    let words = [
      "[a](/b", " 'c", "')", "\n", "\n", "> ", "- ", "`", "<b", " c>", "| a |", "|-|", "~~~", "## a", "&amp;", "\\",
      "  ",
    ]
    var random = SeededRandom(seed: 4)
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 1...20, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
        .joined()
      let original = Reading(text)
      let twin = Reading(text.replacing("\n", with: "\r\n"))
      #expect(twin.faults == original.faults && twin.html == original.html, "\(text)")
    }
  }

  @Test(.enabled(if: Suites.folder("commonmark") != nil, "\(Suites.absence)"))
  func `mutated Markdown is read without a crash`() throws {
    let examples = try CommonMarkExample.all().map { Array($0.markdown.utf8) }
    var random = SeededRandom(seed: 3)
    for example in examples {
      var bytes = example
      for _ in 0..<4 {
        guard !bytes.isEmpty else { break }
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: index)
        case 2: bytes.insert(contentsOf: examples.randomElement(using: &random) ?? [], at: index)
        default: bytes = Array(bytes[index...] + bytes[..<index])
        }
      }
      expectLaws(of: bytes)
    }
  }

  /// Places lie in the file; what is not refused is allowed markup; a link is where it says.
  private func expectLaws(of bytes: [UInt8]) {
    let source = SourceFile(path: "uji.md", bytes: bytes)
    for options in [MarkdownOptions.portal, .commonMark] {
      let reading = Reading(source, options)
      guard let document = reading.document else {
        Issue.record("a small text was not read")
        return
      }
      let ranges = document.links.map(\.range) + document.pictures.map(\.range) + document.outline.map(\.range)
      #expect(ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= bytes.count })
      let misplaced = reading.diagnostics.filter { diagnostic in
        let location = diagnostic.place.location
        let isInFile = location.line >= 1 && location.line <= source.lineStarts.count && location.column >= 1
        return !isInFile || location.column > (diagnostic.place.excerpt?.unicodeScalars.count ?? 0) + 1
      }
      #expect(misplaced == [])
      if !options.allowsRawHTML, !reading.isRefused {
        #expect(AllowedMarkup.violations(in: reading.html ?? "") == [], "\(String(decoding: bytes, as: UTF8.self))")
      }
      for link in document.links where !String(decoding: bytes, as: UTF8.self).contains("\u{0}") {
        let first = link.range.isEmpty ? 0 : bytes[link.range.lowerBound]
        #expect(
          first == UInt8(ascii: "[") || first == UInt8(ascii: "<"), "\(String(decoding: bytes, as: UTF8.self)) \(link)")
      }
    }
  }
}

/// SplitMix64: the same bytes in every run.
private struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
