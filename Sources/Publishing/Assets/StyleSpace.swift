/// Takes whitespace out of a style sheet where it separates nothing: around braces, semicolons and commas, after
/// colons, and the semicolon before a closing brace.
///
/// Strings and comments are copied byte for byte. Space before a colon stays, for `a :hover` is not `a:hover`, and so
/// does all that parts words, such as the spaces around `+` in `calc()`.
enum StyleSpace {
  static func removed(from bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let end = endOfString(in: bytes, from: index)
        output += bytes[index..<end]
        index = end
      case UInt8(ascii: "/") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "*"):
        let end = endOfComment(in: bytes, from: index)
        output += bytes[index..<end]
        index = end
      case _ where isSpace(byte):
        let next = bytes[index...].firstIndex { !isSpace($0) } ?? bytes.count
        let separates = output.last.map { !endsToken($0) } ?? false
        if separates, next < bytes.count, !beginsToken(bytes[next]) { output.append(UInt8(ascii: " ")) }
        index = next
      default:
        if byte == UInt8(ascii: "}"), output.last == UInt8(ascii: ";") { output.removeLast() }
        output.append(byte)
        index += byte == UInt8(ascii: "\\") && index + 1 < bytes.count ? 2 : 1
        if byte == UInt8(ascii: "\\"), index <= bytes.count { output.append(bytes[index - 1]) }
      }
    }
    return output
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
      || byte == 0x0C
  }

  /// Space after it separates nothing.
  private static func endsToken(_ byte: UInt8) -> Bool {
    beginsToken(byte) || byte == UInt8(ascii: ":")
  }

  /// Space before it separates nothing.
  private static func beginsToken(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",")
  }

  private static func endOfString(in bytes: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count {
      if bytes[index] == bytes[start] { return index + 1 }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return bytes.count
  }

  private static func endOfComment(in bytes: [UInt8], from start: Int) -> Int {
    var index = start + 2
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") { return index + 2 }
      index += 1
    }
    return bytes.count
  }
}
