import Hypertext

/// What the value of a field may be, for the JSON Schema and for the dictionary.
indirect enum DataType: Sendable {
  case text
  case date
  case address
  case number
  case flag
  case choice([String])
  case list(DataType)
  case record([DataShape])

  /// In Indonesian, for the dictionary.
  var title: String {
    switch self {
    case .text: "teks"
    case .date: "tanggal (2026-11-23)"
    case .address: "alamat web"
    case .number: "bilangan bulat"
    case .flag: "ya atau tidak (true, false)"
    case .choice(let words): "salah satu: " + words.joined(separator: ", ")
    case .list(let element): "daftar " + element.title
    case .record: "rincian"
    }
  }

  var schema: JSON {
    switch self {
    case .text: ["type": "string"]
    case .date: ["type": "string", "format": "date"]
    case .address: ["type": "string", "format": "uri"]
    case .number: ["type": "integer"]
    case .flag: ["type": "boolean"]
    case .choice(let words): ["type": "string", "enum": .array(words.map { .string($0) })]
    case .list(let element): ["type": "array", "items": element.schema]
    case .record(let fields): DataShape.schema(of: fields)
    }
  }

  /// The fields inside, as a path from the field that holds them.
  fileprivate var inner: (path: String, fields: [DataShape]) {
    switch self {
    case .list(let element): ("[]" + element.inner.path, element.inner.fields)
    case .record(let fields): (".", fields)
    default: ("", [])
    }
  }
}

/// A field without the model that it is read from.
struct DataShape: Sendable {
  /// Whether the field is in every record, and whether it may then say that nothing is known.
  enum Presence: Sendable {
    case always
    /// `null` says that there is no information yet; the field is never left out.
    case knownOrNull
    case whenKnown
  }

  let name: String
  let meaning: String
  let type: DataType
  let presence: Presence
  let counterpart: OpenDataField.Counterpart

  static func schema(of fields: [DataShape]) -> JSON {
    .object([
      .init("type", "object"),
      .init("properties", .object(fields.map { .init($0.name, $0.schema) })),
      .init("required", .array(fields.filter { $0.presence != .whenKnown }.map { .string($0.name) })),
      .init("additionalProperties", false),
    ])
  }

  private var schema: JSON {
    guard case .object(let members) = type.schema else { return type.schema }
    let described: [JSON.Member] = [.init("description", .string(meaning))]
    switch presence {
    case .knownOrNull: return .object(described + [.init("anyOf", [.object(members), ["type": "null"]])])
    case .always, .whenKnown: return .object(described + members)
    }
  }

  /// This field and those inside it, for the dictionary.
  func described(below prefix: String = "") -> [OpenDataField] {
    let path = prefix + name
    let inner = type.inner
    return [OpenDataField(name: path, meaning: meaning, type: type.title, counterpart: counterpart)]
      + inner.fields.flatMap { $0.described(below: path + inner.path) }
  }
}
