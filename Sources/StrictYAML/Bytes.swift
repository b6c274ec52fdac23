/// The bytes that have a meaning in YAML, under the names that its specification gives to them or near them.
extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let doubleQuote = UInt8(ascii: "\"")
  static let singleQuote = UInt8(ascii: "'")
  static let backslash = UInt8(ascii: "\\")
  static let comment = UInt8(ascii: "#")
  static let comma = UInt8(ascii: ",")
  static let dash = UInt8(ascii: "-")
  static let dot = UInt8(ascii: ".")
  static let colon = UInt8(ascii: ":")
  static let questionMark = UInt8(ascii: "?")
  static let leftBracket = UInt8(ascii: "[")
  static let rightBracket = UInt8(ascii: "]")
  static let leftBrace = UInt8(ascii: "{")
  static let rightBrace = UInt8(ascii: "}")
  static let literal = UInt8(ascii: "|")
  static let folded = UInt8(ascii: ">")
  static let anchor = UInt8(ascii: "&")
  static let alias = UInt8(ascii: "*")
  static let tag = UInt8(ascii: "!")
  static let percent = UInt8(ascii: "%")
  static let at = UInt8(ascii: "@")
  static let backtick = UInt8(ascii: "`")

  var isBreak: Bool { self == .lineFeed || self == .carriageReturn }
  var isBlank: Bool { self == .space || self == .tab }

  /// A letter, a digit, or a byte of a character beyond ASCII.
  var isWordPart: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    default: false
    }
  }

  /// Ends a plain scalar inside brackets.
  var isFlowIndicator: Bool {
    switch self {
    case .comma, .leftBracket, .rightBracket, .leftBrace, .rightBrace: true
    default: false
    }
  }
}
