package import Diagnostics

extension RecordShape {
  /// The reference for template authors: every name a template sees, with its kind and meaning, as an indented text.
  ///
  /// A record that was listed before is only named, so the text stays short where records share parts.
  package func reference(in language: Language) -> String {
    var writer = ReferenceWriter(language)
    writer.write(self)
    return writer.text
  }
}

private struct ReferenceWriter {
  private(set) var text = ""
  private let language: Language
  private var listed: Set<RecordShape> = []

  init(_ language: Language) {
    self.language = language
  }

  mutating func write(_ record: RecordShape) {
    text += "\(record.name): \(record.summary)\n"
    writeFields(of: record, indentation: "  ")
  }

  private mutating func writeFields(of record: RecordShape, indentation: String) {
    listed.insert(record)
    let width = record.fields.map(\.name.count).max() ?? 0
    for field in record.fields {
      let padding = String(repeating: " ", count: width - field.name.count)
      text += "\(indentation)\(field.name)\(padding)  \(kind(of: field.shape)): \(field.summary)\n"
      guard let inner = field.shape.innermostRecord else { continue }
      if listed.contains(inner) {
        text += "\(indentation)  (\(say("lihat '\(inner.name)' di atas", "see '\(inner.name)' above")))\n"
      } else {
        writeFields(of: inner, indentation: indentation + "  ")
      }
    }
  }

  private func kind(of shape: Shape) -> String {
    switch shape {
    case .optional(let shape): kind(of: shape) + say(", mungkin tidak ada", ", may be absent")
    case .list(let element): say("daftar ", "list of ") + kind(of: element)
    case .record(let record): record.name
    case .text: say("teks", "text")
    case .number: say("angka", "number")
    case .flag: say("ya/tidak", "yes/no")
    case .html: "html"
    case .address: say("alamat", "address")
    case .json: "json"
    }
  }

  private func say(_ indonesian: String, _ english: String) -> String {
    Message(id: indonesian, en: english).text(in: language)
  }
}

extension Shape {
  fileprivate var innermostRecord: RecordShape? {
    switch self {
    case .record(let record): record
    case .list(let shape), .optional(let shape): shape.innermostRecord
    case .text, .number, .flag, .html, .address, .json: nil
    }
  }
}
