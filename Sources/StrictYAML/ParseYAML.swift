package import Diagnostics

/// Reads a whole file as one YAML document.
///
/// The value is nil when a fault leaves the structure in doubt, so that nobody draws conclusions from half a file. Faults
/// that concern one place only (a key written twice, a wrong escape) leave a tree in which the rest can still be checked.
/// Either way the diagnostics then hold an error. An empty file is an empty scalar.
package func parseYAML(_ source: SourceFile) -> Diagnosed<YAMLNode?> {
  parseYAML(source, in: 0..<source.bytes.count)
}

/// Reads a part of a file, such as front matter between its `---` lines; places are those of the whole file.
///
/// The range begins at the first byte of a line.
package func parseYAML(_ source: SourceFile, in range: Range<Int>) -> Diagnosed<YAMLNode?> {
  let reading = YAMLReading(of: source, in: range)
  return Diagnosed(reading.isWhole ? reading.node : nil, reading.diagnostics)
}

/// What could be read of a document, also of one with faults: enough to look for faults of another kind in the rest.
package struct YAMLReading: Sendable {
  /// Where it is not whole, what could not be read is missing in it. Nil when nothing could be read.
  package let node: YAMLNode?
  /// The node is what the author meant, and all of it.
  package let isWhole: Bool
  package let diagnostics: [Diagnostic]

  package init(of source: SourceFile, in range: Range<Int>) {
    var parser = Parser(source, range.clamped(to: 0..<source.bytes.count))
    node = parser.document()
    isWhole = parser.isSound
    diagnostics = parser.diagnostics
  }
}
