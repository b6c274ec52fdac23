import Diagnostics
import StrictYAML

/// A YAML record or a Markdown page, with the name that its path gives it.
package struct RecordFile: Sendable {
  let source: SourceFile
  let slug: Slug
  /// The folder that it lies in: the agency of a service, the year of an article.
  let folder: String

  /// Reads the whole file as one mapping.
  func read<Value>(_ body: (inout Fields) -> Value?) -> Diagnosed<Value?> {
    readRecord(parseYAML(source), of: source, body)
  }
}

/// Reads a parsed mapping of a file; nil when the file has a fault that keeps the record from being whole.
func readRecord<Value>(
  _ parsed: Diagnosed<YAMLNode?>, of source: SourceFile, _ body: (inout Fields) -> Value?
) -> Diagnosed<Value?> {
  var faults = Faults(in: source)
  faults.add(parsed.diagnostics)
  guard let node = parsed.value else {
    if !parsed.diagnostics.hasErrors { faults.reportEmptyFile() }
    return Diagnosed(nil, faults.list)
  }
  guard case .mapping(let members) = node.content else {
    if case .scalar("", .plain) = node.content {
      faults.reportEmptyFile()
    } else {
      faults.reportKind(
        of: node,
        wanted: Message(id: "berkas ini berupa pasangan 'kunci: nilai'", en: "this file is a set of 'key: value' pairs")
      )
    }
    return Diagnosed(nil, faults.list)
  }
  var fields = Fields(members, at: node.range, faults: faults)
  let value = body(&fields)
  // A file that does not parse whole lacks keys for that reason: only what was found in it counts.
  fields.finish()
  return Diagnosed(value, fields.faults.list)
}

extension Faults {
  mutating func reportEmptyFile() {
    report(
      "empty-file", at: 0..<0,
      Message(id: "berkas ini kosong", en: "this file is empty"),
      hint: Message(id: "isi catatannya, atau hapus berkasnya", en: "write the record, or remove the file"))
  }
}
