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
    readRecord(YAMLReading(of: source, in: 0..<source.bytes.count), of: source, body)
  }
}

/// Reads a parsed mapping of a file; nil when the file has a fault that keeps the record from being whole.
///
/// Of a file that does not parse whole, what could be parsed is read for its own faults.
func readRecord<Value>(
  _ reading: YAMLReading, of source: SourceFile, _ body: (inout Fields) -> Value?
) -> Diagnosed<Value?> {
  var faults = Faults(in: source, isPartial: !reading.isWhole)
  faults.add(reading.diagnostics)
  guard let node = reading.node else {
    if !reading.diagnostics.hasErrors { faults.reportEmptyFile() }
    return Diagnosed(nil, faults.list)
  }
  guard case .mapping(let members) = node.content else {
    if !reading.isWhole {
      // What stands here may be the rest of something else.
    } else if case .scalar("", .plain) = node.content {
      faults.reportEmptyFile()
    } else {
      faults.reportKind(
        of: node,
        wanted: Message(
          id: "berkas ini berupa pasangan 'kunci: nilai'", en: "this file is a set of 'key: value' pairs"),
        hint: Message(
          id: "tulis tiap 'kunci: nilai' pada baris sendiri, tanpa menjorok",
          en: "write each 'key: value' on a line of its own, without indentation"))
    }
    return Diagnosed(nil, faults.list)
  }
  var fields = Fields(members, at: node.range, faults: faults)
  let value = body(&fields)
  fields.finish()
  return Diagnosed(reading.isWhole ? value : nil, fields.faults.list)
}

extension Faults {
  mutating func reportEmptyFile() {
    report(
      "empty-file", at: 0..<0,
      Message(id: "berkas ini kosong", en: "this file is empty"),
      hint: Message(id: "isi catatannya, atau hapus berkasnya", en: "write the record, or remove the file"))
  }
}
