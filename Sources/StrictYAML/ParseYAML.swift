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
  var parser = Parser(source, range.clamped(to: 0..<source.bytes.count))
  let node = parser.document()
  return Diagnosed(parser.isSound ? node : nil, parser.diagnostics)
}
