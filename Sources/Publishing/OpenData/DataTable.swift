import Hypertext

/// A field together with the way to read it: the one place where its name, meaning, form and value stand.
struct DataField<Model>: Sendable {
  let shape: DataShape
  /// Nil when nothing is known.
  let read: @Sendable (Model) -> JSON?

  private init(
    _ name: String, _ meaning: String, _ type: DataType, _ presence: DataShape.Presence,
    _ counterpart: OpenDataField.Counterpart, _ read: @escaping @Sendable (Model) -> JSON?
  ) {
    shape = DataShape(name: name, meaning: meaning, type: type, presence: presence, counterpart: counterpart)
    self.read = read
  }

  static func always(
    _ name: String, _ meaning: String, _ type: DataType = .text, like counterpart: OpenDataField.Counterpart = .none,
    _ read: @escaping @Sendable (Model) -> JSON
  ) -> DataField {
    DataField(name, meaning, type, .always, counterpart, read)
  }

  static func known(
    _ name: String, _ meaning: String, _ type: DataType = .text, like counterpart: OpenDataField.Counterpart = .none,
    _ read: @escaping @Sendable (Model) -> JSON?
  ) -> DataField {
    DataField(name, meaning, type, .whenKnown, counterpart, read)
  }

  static func knownOrNull(
    _ name: String, _ meaning: String, _ type: DataType = .text, like counterpart: OpenDataField.Counterpart = .none,
    _ read: @escaping @Sendable (Model) -> JSON?
  ) -> DataField {
    DataField(name, meaning, type, .knownOrNull, counterpart, read)
  }

  fileprivate func member(of model: Model) -> JSON.Member? {
    switch (read(model), shape.presence) {
    case (let value?, _): JSON.Member(shape.name, value)
    case (nil, .whenKnown): nil
    case (nil, _): JSON.Member(shape.name, .null)
    }
  }
}

/// The fields of a kind of record, in the order in which they are written.
struct DataTable<Model>: Sendable {
  let fields: [DataField<Model>]

  init(_ fields: [DataField<Model>]) {
    self.fields = fields
  }

  var type: DataType { .record(fields.map(\.shape)) }

  func json(of model: Model) -> JSON {
    .object(fields.compactMap { $0.member(of: model) })
  }

  func json(of models: [Model]) -> JSON {
    .array(models.map { json(of: $0) })
  }

  var described: [OpenDataField] { fields.flatMap { $0.shape.described() } }
}

// MARK: - As a table of text

extension DataTable {
  /// One column for each field; what is inside a field is written into its cell.
  func csv(of models: [Model]) -> [UInt8] {
    var output: [UInt8] = []
    output.append(row: fields.map(\.shape.name))
    for model in models { output.append(row: fields.map { $0.read(model)?.cell ?? "" }) }
    return output
  }
}

extension JSON {
  /// Parts of a record are parted by commas, elements of a list by semicolons.
  fileprivate var cell: String {
    switch self {
    case .null: ""
    case .bool(let value): value ? "ya" : "tidak"
    case .number(let value): String(value)
    case .string(let text): text
    case .array(let elements): elements.map(\.cell).joined(separator: "; ")
    case .object(let members): members.map(\.value.cell).filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }
}

extension [UInt8] {
  /// Appends a line of RFC 4180, which ends in CRLF.
  ///
  /// A cell that a spreadsheet would take for a formula gets an apostrophe in front: the text of a record must not
  /// compute anything on the reader's machine.
  mutating func append(row cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      append(cell: cell)
    }
    append(literal: "\r\n")
  }

  private mutating func append(cell: String) {
    let text = cell.unicodeScalars.first.map(startsFormula) == true ? "'" + cell : cell
    let bytes = text.utf8.span
    var index = 0
    while index < bytes.count, !needsQuotes(bytes[index]) { index += 1 }
    guard index < bytes.count else { return append(utf8: text) }
    append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { append(byte) }
      append(byte)
    }
    append(UInt8(ascii: "\""))
  }
  private func startsFormula(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
    default: false
    }
  }

  private func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }
}
