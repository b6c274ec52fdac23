import FoundationEssentials
import Templates

/// The data of a case of the mustache specification, with the shape it suggests.
enum SpecData: Decodable, Sendable {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([SpecData])
  case record([String: SpecData])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else if let number = try? container.decode(Double.self) {
      // There is no shape for fractions: a portal says them as text.
      self = .text(String(number))
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([SpecData].self) {
      self = .list(list)
    } else {
      self = .record(try container.decode([String: SpecData].self))
    }
  }

  var shape: Shape {
    switch self {
    case .null: .optional(.text)
    case .flag: .flag
    case .number: .number
    case .text: .text
    case .list(let elements): .list(Self.merged(elements.map(\.shape)))
    case .record(let members):
      .record(
        RecordShape(
          name: "data", summary: "",
          fields: members.sorted { $0.key < $1.key }
            .map { FieldShape(name: $0.key, summary: "", shape: $0.value.shape) }))
    }
  }

  /// Elements of one kind have its shape; lists of differing elements hold texts.
  private static func merged(_ shapes: [Shape]) -> Shape {
    guard let first = shapes.first else { return .record(RecordShape(name: "data", summary: "", fields: [])) }
    if shapes.allSatisfy({ $0 == first }) { return first }
    let isListOfLists = shapes.allSatisfy { if case .list = $0 { true } else { false } }
    return isListOfLists ? .list(.text) : .text
  }

  func value(as shape: Shape) -> TemplateValue {
    switch (self, shape) {
    case (.flag(let flag), _): .flag(flag)
    case (.number(let number), .text): .text(String(number))
    case (.number(let number), _): .number(number)
    case (.text(let text), _): .text(text)
    case (.list(let elements), .list(let element)): .list(elements.map { $0.value(as: element) })
    case (.record(let members), .record(let record)):
      .record(record.fields.map { members[$0.name]?.value(as: $0.shape) ?? .absent })
    default: .absent
    }
  }
}

struct SpecCase: Decodable, Sendable {
  let name: String
  let data: SpecData
  let template: String
  let expected: String
  let partials: [String: String]?

}

struct SpecFile: Decodable {
  let tests: [SpecCase]
}
