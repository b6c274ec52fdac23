import Diagnostics
import StrictYAML
import TestSupport
import Testing

/// Sizes at which a parser that recurses without bound or looks back too often would not come back.
struct LimitTests {
  private func faults(_ text: String) -> [String] {
    summary(of: parseYAML(SourceFile(path: "uji.yaml", text: text)).diagnostics)
  }

  @Test(arguments: ["[", "{a: ", "- ", "[{a: "])
  func `deep nesting on a line is refused at the 65th level`(opening: String) {
    let levels = opening == "[{a: " ? 32 : 64
    #expect(
      faults(String(repeating: opening, count: 100_000))
        == ["1:\(levels * opening.utf8.count + 1) yaml.too-deep error"])
  }

  @Test func `deep nesting over lines is refused at the 65th level`() {
    let keys = (0..<1400).map { String(repeating: " ", count: $0) + "k:\n" }.joined()
    #expect(faults(keys + "x: @\n") == ["65:65 yaml.too-deep error", "1401:4 yaml.reserved-character error"])
    let dashes = (0..<1400).map { String(repeating: " ", count: $0) + "-\n" }.joined()
    #expect(faults(dashes) == ["65:65 yaml.too-deep error"])
  }

  @Test func `64 levels are accepted`() {
    #expect(faults(String(repeating: "[", count: 64) + String(repeating: "]", count: 64)) == [])
    #expect(faults(String(repeating: "- ", count: 64) + "x\n") == [])
  }

  @Test func `many keys and items are read`() {
    let keys = parseYAML(SourceFile(path: "uji.yaml", text: (0..<100_000).map { "k\($0): x\n" }.joined()))
    guard case .mapping(let members) = keys.value?.content else {
      Issue.record("no mapping")
      return
    }
    #expect(members.count == 100_000)
    #expect(members.last?.key == "k99999")
    let items = parseYAML(SourceFile(path: "uji.yaml", text: "[" + String(repeating: "x,", count: 100_000) + "]"))
    guard case .sequence(let texts) = items.value?.content else {
      Issue.record("no sequence")
      return
    }
    #expect(texts.count == 100_000)
  }

  @Test func `a scalar of a mebibyte is read in every style`() {
    let long = String(repeating: "kata ", count: 200_000)
    for text in ["- \(long)\n", "- \"\(long)\"\n", "- '\(long)'\n", "- |\n  \(long)\n", "- [\(long)]\n"] {
      #expect(faults(text) == [])
    }
    let lines = String(repeating: "  kata\n", count: 140_000)
    for text in [
      "- \(lines)", "- \"\n\(lines)  \"\n", "- '\n\(lines)  '\n", "- >\n\(lines)", "- |\n\(lines)", "- [\n\(lines) ]\n",
    ] {
      #expect(faults(text) == [])
    }
  }

  @Test func `a file over a mebibyte is refused unread`() {
    #expect(faults(String(repeating: "#", count: 1 << 20)) == [])
    #expect(faults(String(repeating: "@", count: 1 << 20 + 1)) == ["1:1 yaml.too-large error"])
  }

  @Test func `a file full of faults is given up after fifty`() {
    for text in [
      String(repeating: "a: @\n", count: 100_000), "\"" + String(repeating: "\\q", count: 100_000) + "\"",
      String(repeating: "- \"a\n", count: 100_000), String(repeating: "\u{202E}\n", count: 100_000),
      "[" + String(repeating: "\"\\q\",", count: 100_000) + "]", String(repeating: "\u{1}\n", count: 100_000),
    ] {
      let parsed = parseYAML(SourceFile(path: "uji.yaml", text: text))
      #expect(parsed.diagnostics.count == 51)
      #expect(parsed.diagnostics.last?.code == "yaml.too-many-faults")
      #expect(parsed.value == nil)
    }
  }

  @Test func `what never closes is read once`() {
    #expect(faults("\"" + String(repeating: "kata\n", count: 200_000)) == ["1:1 yaml.unclosed-quote error"])
    #expect(faults("[" + String(repeating: "kata\n", count: 200_000)) == ["1:1 yaml.unclosed-bracket error"])
    #expect(faults("a: " + String(repeating: "'\n", count: 100_001)).count <= 51)
    #expect(faults(String(repeating: "kata\n", count: 200_000) + "a: b\n") == ["1:1 yaml.missing-colon error"])
    #expect(faults("|\n" + String(repeating: "kata\n", count: 200_000)) == ["2:1 yaml.text-indentation error"])
  }
}
