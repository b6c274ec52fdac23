import StrictYAML

extension YAMLNode {
  /// The tree in the event notation of the yaml-test-suite, without styles: one event a line.
  var events: [String] {
    switch content {
    case .scalar(let text, _): ["=VAL " + Self.escaped(text)]
    case .sequence(let items): ["+SEQ"] + items.flatMap(\.events) + ["-SEQ"]
    case .mapping(let members):
      ["+MAP"] + members.flatMap { ["=VAL " + Self.escaped($0.key)] + $0.value.events } + ["-MAP"]
    }
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "\t": escaped += "\\t"
      case "\u{8}": escaped += "\\b"
      case "\0": escaped += "\\0"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
