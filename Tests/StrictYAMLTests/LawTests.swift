import Diagnostics
import StrictYAML
import TestSupport
import Testing

/// What holds for any bytes whatever.
struct LawTests {
  private func hold(for bytes: [UInt8]) {
    let source = SourceFile(path: "acak.yaml", bytes: bytes)
    let parsed = parseYAML(source)
    #expect(parsed.diagnostics.allSatisfy { isInside($0.place, source) }, "\(bytes)")
    #expect(
      parsed.diagnostics.allSatisfy { fault in fault.notes.allSatisfy { isInside($0.place, source) } }, "\(bytes)")
    #expect(parsed.value != nil || parsed.diagnostics.hasErrors, "\(bytes)")
    if let root = parsed.value { #expect(root.isNested(in: 0..<bytes.count), "\(bytes)") }
  }

  @Test func `random bytes`() {
    var random = SeededGenerator(seed: 1)
    let signs = Array(" \n\t:-#\"'[]{},|>&*!?%@`\\ab\r".utf8)
    for round in 0..<3000 {
      let count = Int.random(in: 0...60, using: &random)
      hold(
        for: (0..<count).map { _ in
          round % 4 == 0 ? UInt8.random(in: 0...255, using: &random) : random.pick(signs, or: 0)
        })
    }
  }

  @Test func `damaged documents`() {
    var damage = Damage(seed: 2)
    for seed in 0..<UInt64(1500) {
      var generator = DocumentGenerator(seed: seed)
      hold(for: Array(damage.applied(to: generator.document()).utf8))
    }
  }

  @Test func `documents cut at every length`() {
    for seed in 0..<UInt64(12) {
      var generator = DocumentGenerator(seed: seed)
      let bytes = Array(generator.document().utf8)
      for length in bytes.indices { hold(for: Array(bytes[..<length])) }
    }
  }

  @Test func `CRLF, CR and byte-order mark change neither tree nor places`() {
    var damage = Damage(seed: 3)
    for seed in 0..<UInt64(400) {
      var generator = DocumentGenerator(seed: seed)
      let whole = generator.document()
      let scalars = (seed % 2 == 0 ? whole : damage.applied(to: whole)).unicodeScalars.filter {
        $0 != "\r" && $0 != "\u{FEFF}"
      }
      let text = String(String.UnicodeScalarView(scalars))
      let original = outcome(of: text)
      for ending in ["\r\n", "\r"] {
        #expect(outcome(of: text.replacing("\n", with: ending)) == original, "\(text)")
      }
      #expect(outcome(of: "\u{FEFF}" + text) == original, "\(text)")
    }
  }

  /// Tree, faults and the lines and columns of all nodes.
  private func outcome(of text: String) -> [String] {
    let source = SourceFile(path: "acak.yaml", text: text)
    let parsed = parseYAML(source)
    return (parsed.value?.events ?? []) + summary(of: parsed.diagnostics) + (parsed.value?.places(in: source) ?? [])
  }

  @Test func `a part of a file is read as if it were the whole, at its own place`() {
    for seed in 0..<UInt64(200) {
      var generator = DocumentGenerator(seed: seed)
      let text = generator.document()
      let before = "---\n"
      let source = SourceFile(path: "acak.md", text: before + text + "---\n\n# Isi: [\n")
      let part = parseYAML(source, in: before.utf8.count..<before.utf8.count + text.utf8.count)
      let whole = parseYAML(SourceFile(path: "acak.yaml", text: text))
      #expect(part.value?.events == whole.value?.events)
      #expect(part.value?.range.lowerBound == whole.value.map { $0.range.lowerBound + before.utf8.count })
    }
  }
}

extension YAMLNode {
  /// Whether every node lies within its parent and after its elder sibling.
  func isNested(in outer: Range<Int>) -> Bool {
    guard range.lowerBound >= outer.lowerBound, range.upperBound <= outer.upperBound else { return false }
    var rest = range
    switch content {
    case .scalar: return true
    case .sequence(let items):
      for item in items {
        guard item.isNested(in: rest) else { return false }
        rest = item.range.upperBound..<rest.upperBound
      }
    case .mapping(let members):
      for member in members {
        guard member.keyRange.lowerBound >= rest.lowerBound,
          member.keyRange.upperBound <= member.value.range.lowerBound,
          member.value.isNested(in: rest)
        else { return false }
        rest = member.value.range.upperBound..<rest.upperBound
      }
    }
    return true
  }

  /// `line:column` of the first byte and of the last, for each node in order.
  func places(in source: SourceFile) -> [String] {
    let first = source.location(at: range.lowerBound)
    let last = source.location(at: max(range.lowerBound, range.upperBound - 1))
    let own = "\(first.line):\(first.column)-\(last.line):\(last.column)"
    switch content {
    case .scalar: return [own]
    case .sequence(let items): return [own] + items.flatMap { $0.places(in: source) }
    case .mapping(let members): return [own] + members.flatMap { $0.value.places(in: source) }
    }
  }
}
