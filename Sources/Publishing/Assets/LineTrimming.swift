/// Takes comments on lines of their own, indentation and empty lines out of scripts and styles.
///
/// It removes nothing else, so what is left means the same to the last token: line ends stay, and strings, template
/// literals and regular expressions are copied byte for byte. A file that cannot be read with certainty stays whole.
/// Comments that begin with `/*!` stay.
struct LineTrimming {
  enum Language: Sendable {
    case script, style
  }

  static func trimmed(_ bytes: [UInt8], as language: Language) -> [UInt8] {
    var trimming = LineTrimming(bytes, language)
    return trimming.run() ? trimming.output : bytes
  }

  private let bytes: [UInt8]
  private let language: Language
  private var index = 0
  private var output: [UInt8] = []

  /// Whether a slash would begin a regular expression here; nil when only a parser could tell.
  private var expectsValue: Bool? = true
  private var lastWord = ""
  /// For each open `(`, whether it belongs to `if`, `for`, `while` or `with`, after whose `)` a value may stand.
  private var parentheses: [Bool] = []
  /// For each template literal whose `${` is open, how many braces are open in it.
  private var braces: [Int] = []

  private init(_ bytes: [UInt8], _ language: Language) {
    self.bytes = bytes
    self.language = language
    output.reserveCapacity(bytes.count)
  }

  /// False when the file cannot be read with certainty.
  private mutating func run() -> Bool {
    while index < bytes.count {
      skipLinesWithoutCode()
      guard copyLine() else { return false }
    }
    return braces.isEmpty
  }

  private func at(_ text: StaticString, _ position: Int) -> Bool {
    text.withUTF8Buffer { text in
      unsafe position + text.count <= bytes.count && bytes[position..<position + text.count].elementsEqual(text)
    }
  }
}

// MARK: - Lines

extension LineTrimming {
  /// At the start of a line: passes over blanks, and over whole lines that hold no more than a comment.
  private mutating func skipLinesWithoutCode() {
    while index < bytes.count {
      let first = bytes[index...].firstIndex { !Self.isBlank($0) } ?? bytes.count
      if first < bytes.count, bytes[first] == UInt8(ascii: "\n") {
        index = first + 1
      } else if language == .script, at("//", first) {
        index = endOfLine(after: first) + 1
      } else if at("/*", first), !at("/*!", first), let end = endOfComment(from: first),
        case let rest = bytes[end...].firstIndex(where: { !Self.isBlank($0) }) ?? bytes.count,
        rest == bytes.count || bytes[rest] == UInt8(ascii: "\n")
      {
        index = rest + 1
      } else {
        index = first
        return
      }
    }
  }

  /// Copies to the end of the line, and on where a string, literal or comment goes on.
  private mutating func copyLine() -> Bool {
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n") {
        output.append(byte)
        index += 1
        return true
      }
      guard language == .script ? copyScriptToken(byte) : copyStyleToken(byte) else { return false }
    }
    return true
  }

  private func endOfLine(after start: Int) -> Int {
    bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }

  /// The index after `*/`.
  private func endOfComment(from start: Int) -> Int? {
    var end = start + 2
    while end < bytes.count {
      if at("*/", end) { return end + 2 }
      end += 1
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  private mutating func copy(upTo end: Int) {
    output += bytes[index..<min(end, bytes.count)]
    index = min(end, bytes.count)
  }
}

// MARK: - Tokens

extension LineTrimming {
  private mutating func copyStyleToken(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return copyString(byte)
    case UInt8(ascii: "/") where at("/*", index): return copyComment()
    case UInt8(ascii: "\\"): copy(upTo: index + 2)
    default: copy(upTo: index + 1)
    }
    return true
  }

  private mutating func copyScriptToken(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      copy(upTo: index + 1)
      return true
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      expectsValue = false
      return copyString(byte)
    case UInt8(ascii: "`"): return copyTemplate()
    case UInt8(ascii: "/"): return copySlash()
    case UInt8(ascii: "<") where at("<!--", index), UInt8(ascii: "-") where at("-->", index): return false
    case UInt8(ascii: "\\"): return false
    case _ where Self.isWord(byte): copyWord()
    default: return copyPunctuation(byte)
    }
    return true
  }

  private mutating func copyWord() {
    let end = bytes[index...].firstIndex { !Self.isWord($0) } ?? bytes.count
    lastWord = String(decoding: bytes[index..<end], as: UTF8.self)
    let isProperty = output.last == UInt8(ascii: ".")
    expectsValue = !isProperty && Self.wordsBeforeValues.contains(lastWord)
    if isProperty { lastWord = "" }
    copy(upTo: end)
  }

  private mutating func copyPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("):
      parentheses.append(["if", "for", "while", "with"].contains(lastWord))
      expectsValue = true
    case UInt8(ascii: ")"):
      guard let isCondition = parentheses.popLast() else { return false }
      expectsValue = isCondition
    case UInt8(ascii: "]"): expectsValue = false
    case UInt8(ascii: "{"):
      if let depth = braces.popLast() { braces.append(depth + 1) }
      expectsValue = true
    case UInt8(ascii: "}"):
      if let depth = braces.popLast() {
        if depth == 0 {
          copy(upTo: index + 1)
          return copyTemplateText()
        }
        braces.append(depth - 1)
      }
      expectsValue = nil
    case UInt8(ascii: "+") where at("++", index), UInt8(ascii: "-") where at("--", index):
      copy(upTo: index + 1)
      expectsValue = nil
    default: expectsValue = true
    }
    lastWord = ""
    copy(upTo: index + 1)
    return true
  }

  private mutating func copySlash() -> Bool {
    if at("//", index) {
      copy(upTo: endOfLine(after: index))
      return true
    }
    if at("/*", index) { return copyComment() }
    let mayEnd = bytes[(index + 1)..<endOfLine(after: index)].contains(UInt8(ascii: "/"))
    switch expectsValue {
    case true?: return copyRegularExpression()
    case nil where mayEnd: return false
    default:
      copy(upTo: index + 1)
      expectsValue = true
      return true
    }
  }

  private mutating func copyComment() -> Bool {
    guard let end = endOfComment(from: index) else { return false }
    copy(upTo: end)
    return true
  }

  /// A string ends on its line, unless a backslash stands before the line's end.
  private mutating func copyString(_ quote: UInt8) -> Bool {
    var end = index + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
      if bytes[end] == quote {
        copy(upTo: end + 1)
        return true
      }
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return false
  }

  private mutating func copyRegularExpression() -> Bool {
    var end = index + 1
    var isInClass = false
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "\n"): return false
      case UInt8(ascii: "\\"): end += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "/") where !isInClass:
        copy(upTo: end + 1)
        expectsValue = false
        return true
      default: break
      }
      end += 1
    }
    return false
  }

  private mutating func copyTemplate() -> Bool {
    copy(upTo: index + 1)
    return copyTemplateText()
  }

  /// To the end of the literal, or to the `${` that opens code in it.
  private mutating func copyTemplateText() -> Bool {
    var end = index
    while end < bytes.count {
      if bytes[end] == UInt8(ascii: "\\") {
        end += 2
      } else if bytes[end] == UInt8(ascii: "`") {
        copy(upTo: end + 1)
        expectsValue = false
        return true
      } else if at("${", end) {
        copy(upTo: end + 2)
        braces.append(0)
        expectsValue = true
        return true
      } else {
        end += 1
      }
    }
    return false
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "#"), 0x80...0xFF:
      true
    default: false
    }
  }

  /// After these a slash begins a regular expression.
  private static let wordsBeforeValues: Set<String> = [
    "return", "typeof", "case", "in", "of", "delete", "void", "instanceof", "new", "throw", "else", "do", "yield",
    "await",
  ]
}
