package import Hypertext

/// What a template shows, in the form that its `Shape` declares.
///
/// A value that differs from its shape renders as nothing; `View` makes shape and value together so that it can't.
package enum TemplateValue: Sendable {
  case absent
  case text(String)
  case number(Int)
  case flag(Bool)
  case html(HTML)
  case address(String)
  /// The bytes of `JSON.bytes`.
  case json([UInt8])
  case list([TemplateValue])
  /// The values in the order of the shape's fields.
  case record([TemplateValue])
}

extension TemplateValue {
  /// Whether a section over the value is shown: an empty text says nothing, a zero does.
  var isPresent: Bool {
    switch self {
    case .absent: false
    case .text(let text), .address(let text): !text.isEmpty
    case .number, .record: true
    case .flag(let flag): flag
    case .html(let html): !html.isEmpty
    case .json(let bytes): !bytes.isEmpty
    case .list(let elements): !elements.isEmpty
    }
  }
}
