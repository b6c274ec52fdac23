import Diagnostics
import Markup
import StrictYAML

/// A Markdown record with its text: read apart, so that neither's faults hide the other's.
struct MarkdownFile {
  let record: RecordFile
  /// Nil when the file has no front matter to read.
  private let matter: FrontMatter?
  /// Nil when the text is faulty.
  let body: Body?

  /// Reads the text and finds the record; the record itself is read by `read`.
  static func read(_ record: RecordFile, _ files: ContentFolder) -> Diagnosed<MarkdownFile> {
    var faults = Faults(in: record.source)
    guard let matter = FrontMatter.split(record.source, &faults) else {
      return Diagnosed(MarkdownFile(record: record, matter: nil, body: nil), faults.list)
    }
    let body = Body.read(record.source, in: matter.body, files)
    if let closing = matter.closing, let text = body.value, text.saysNothing, !body.diagnostics.hasErrors {
      faults.reportNoText(at: closing)
    }
    return Diagnosed(MarkdownFile(record: record, matter: matter, body: body.value), faults.list + body.diagnostics)
  }

  func read<Value>(_ value: (inout Fields, Body?) -> Value?) -> Diagnosed<Value?> {
    guard let matter else { return Diagnosed(nil) }
    return readRecord(YAMLReading(of: record.source, in: matter.record), of: record.source) { fields in
      value(&fields, body)
    }
  }
}

extension Body {
  fileprivate var saysNothing: Bool { document.pictures.isEmpty && document.plainText.isEmpty }
}

extension Faults {
  fileprivate mutating func reportNoText(at range: Range<Int>) {
    report(
      "no-text", .warning, at: range,
      Message(id: "tidak ada isi sesudah baris '---' ini", en: "no text follows this line '---'"),
      hint: Message(
        id: "tulis isinya di bawah baris ini: halamannya masih kosong",
        en: "write the text below this line: its page is still empty"))
  }
}
