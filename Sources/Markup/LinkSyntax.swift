/// How far the parts of a link reach, by the rules of CommonMark 0.30, sections 4.7 and 6.3, as libcmark reads them.
///
/// libcmark says what a link leads to but not where it ends. Each function takes the index where its construct begins
/// and gives the index after it, or nil when there is none.
struct LinkSyntax {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// What follows the `]` of an inline link: `(destination "title")`.
  func inlineTail(at start: Int) -> Int? {
    guard byte(at: start) == UInt8(ascii: "("), let destinationEnd = destination(at: spaces(at: start + 1)) else {
      return nil
    }
    let titleStart = spaces(at: destinationEnd)
    let titleEnd = titleStart > destinationEnd ? title(at: titleStart) ?? titleStart : titleStart
    let end = spaces(at: titleEnd)
    return byte(at: end) == UInt8(ascii: ")") ? end + 1 : nil
  }

  /// `[label]`, at most 1,000 bytes, perhaps empty.
  func label(at start: Int) -> Int? {
    guard byte(at: start) == UInt8(ascii: "[") else { return nil }
    var index = start + 1
    while index < bytes.count, index - start <= 1001 {
      switch bytes[index] {
      case UInt8(ascii: "]"): return index + 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\") where byte(at: index + 1)?.isPunctuation == true: index += 2
      default: index += 1
      }
    }
    return nil
  }

  /// A whole definition `[label]: destination "title"` with its line end.
  func definition(at start: Int) -> Int? {
    guard let labelEnd = label(at: start), !bytes[start + 1..<labelEnd - 1].allSatisfy(\.isSpace),
      byte(at: labelEnd) == UInt8(ascii: ":")
    else { return nil }
    let destinationStart = spacesWithOneLineEnd(at: labelEnd + 1)
    guard let destinationEnd = destination(at: destinationStart), destinationEnd > destinationStart else { return nil }
    let titleStart = spacesWithOneLineEnd(at: destinationEnd)
    if titleStart > destinationEnd, let titleEnd = title(at: titleStart), let end = lineEnd(at: titleEnd) { return end }
    return lineEnd(at: destinationEnd)
  }

  private func byte(at index: Int) -> UInt8? {
    index < bytes.count ? bytes[index] : nil
  }

  private func spaces(at start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index].isSpace { index += 1 }
    return index
  }

  private func blanks(at start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index].isBlank { index += 1 }
    return index
  }

  private func spacesWithOneLineEnd(at start: Int) -> Int {
    let index = blanks(at: start)
    return byte(at: index) == UInt8(ascii: "\n") ? blanks(at: index + 1) : index
  }

  private func lineEnd(at start: Int) -> Int? {
    let index = blanks(at: start)
    if index == bytes.count { return index }
    return bytes[index] == UInt8(ascii: "\n") ? index + 1 : nil
  }

  private func destination(at start: Int) -> Int? {
    byte(at: start) == UInt8(ascii: "<") ? bracketedDestination(at: start) : bareDestination(at: start)
  }

  private func bracketedDestination(at start: Int) -> Int? {
    var index = start + 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ">"): return index + 1
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "\n"), UInt8(ascii: "<"): return nil
      default: index += 1
      }
    }
    return nil
  }

  /// Parentheses in it pair, 32 deep at most.
  private func bareDestination(at start: Int) -> Int? {
    var index = start
    var open = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\") where byte(at: index + 1)?.isPunctuation == true: index += 1
      case UInt8(ascii: "("):
        open += 1
        if open > 32 { return nil }
      case UInt8(ascii: ")"):
        if open == 0 { return index }
        open -= 1
      case let byte where byte.isSpace: return open == 0 ? index : nil
      default: break
      }
      index += 1
    }
    return open == 0 ? min(index, bytes.count) : nil
  }

  /// A title ends at the first closing mark without a backslash before it, or else at the last one with.
  private func title(at start: Int) -> Int? {
    let closing: UInt8
    switch byte(at: start) {
    case UInt8(ascii: "\""): closing = UInt8(ascii: "\"")
    case UInt8(ascii: "'"): closing = UInt8(ascii: "'")
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    default: return nil
    }
    var escapedEnd: Int?
    var index = start + 1
    while index < bytes.count {
      let isEscaped = index > start + 1 && bytes[index - 1] == UInt8(ascii: "\\")
      if bytes[index] == closing {
        if !isEscaped { return index + 1 }
        escapedEnd = index + 1
      } else if bytes[index] == UInt8(ascii: "("), closing == UInt8(ascii: ")"), !isEscaped {
        return escapedEnd
      }
      index += 1
    }
    return escapedEnd
  }
}
