import Diagnostics
import FoundationEssentials
import StrictYAML
import TestSupport
import Testing

/// PyYAML's BaseLoader, which like us takes every scalar for text.
@Suite(.enabled(if: PyYAML.isThere, "python3 with PyYAML is absent"))
struct OracleTests {
  @Test func `generated documents mean the same to PyYAML`() throws {
    let documents = (0..<UInt64(500)).map { seed in
      var generator = DocumentGenerator(seed: seed)
      return generator.document()
    }
    let trees = try PyYAML.events(of: documents)
    try #require(trees.count == documents.count)
    for (document, tree) in zip(documents, trees) {
      let parsed = parseYAML(SourceFile(path: "acak.yaml", text: document))
      #expect(parsed.diagnostics.isEmpty, "\(summary(of: parsed.diagnostics)) in\n\(document)")
      #expect(parsed.value?.events == tree, "in\n\(document)")
    }
  }

  @Test func `damaged documents are refused or mean the same to PyYAML`() throws {
    var damage = Damage(seed: 7)
    let documents = (0..<UInt64(2000)).map { seed in
      var generator = DocumentGenerator(seed: seed)
      return damage.applied(to: generator.document())
    }
    let trees = try PyYAML.events(of: documents)
    try #require(trees.count == documents.count)
    var compared = 0
    for (document, tree) in zip(documents, trees) {
      let parsed = parseYAML(SourceFile(path: "acak.yaml", text: document))
      // PyYAML refuses some of YAML 1.2, such as a tab after a colon.
      guard !parsed.diagnostics.hasErrors, let tree else { continue }
      compared += 1
      #expect(parsed.value?.events == tree, "in\n\(document)")
    }
    #expect(compared > 500)
  }
}
