import Templates

extension PageKindDescription {
  /// What a template author can write, one name a line, the parts of records and lists set in below them.
  package var reference: String {
    "\(name): \(summary)\ntemplates/\(template).html\n" + Self.lines(of: shape, depth: 1)
  }

  private static func lines(of shape: RecordShape, depth: Int) -> String {
    shape.fields.map { field in
      let (kind, parts) = field.shape.inWords
      let line = String(repeating: "  ", count: depth) + "\(field.name) (\(kind)): \(field.summary)\n"
      return line + (parts.map { lines(of: $0, depth: depth + 1) } ?? "")
    }
    .joined()
  }
}

extension Shape {
  /// The kind's Indonesian name, and the record to look into.
  fileprivate var inWords: (kind: String, parts: RecordShape?) {
    switch self {
    case .text: ("teks", nil)
    case .number: ("angka", nil)
    case .flag: ("ya atau tidak", nil)
    case .html: ("html", nil)
    case .address: ("alamat", nil)
    case .json: ("json", nil)
    case .list(let element): ("daftar \(element.inWords.kind)", element.inWords.parts)
    case .record(let record): ("rekaman", record)
    case .optional(let shape): ("\(shape.inWords.kind), bila ada", shape.inWords.parts)
    }
  }
}
