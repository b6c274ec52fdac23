extension [UInt8] {
  /// Appends text for element content or a quoted attribute value.
  ///
  /// One function serves both: `& < > " '` are replaced wherever they stand, so a value moved from one to the other
  /// cannot break out.
  package mutating func append(escapingText text: String) {
    for byte in text.utf8 { append(escapingText: byte) }
  }

  package mutating func append(escapingText bytes: some Sequence<UInt8>) {
    for byte in bytes { append(escapingText: byte) }
  }

  @inline(__always)
  private mutating func append(escapingText byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): append(literal: "&amp;")
    case UInt8(ascii: "<"): append(literal: "&lt;")
    case UInt8(ascii: ">"): append(literal: "&gt;")
    case UInt8(ascii: "\""): append(literal: "&quot;")
    case UInt8(ascii: "'"): append(literal: "&#39;")
    default: append(byte)
    }
  }

  /// Appends text for XML content or a quoted attribute: feeds, sitemaps, SVG.
  ///
  /// Control characters that XML 1.0 section 2.2 forbids are left out, since no escape may stand for them.
  package mutating func append(escapingXML text: String) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF:
        append(escapingText: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      default: break
      }
    }
  }

  /// Appends ASCII markup written in source code.
  package mutating func append(literal: StaticString) {
    literal.withUTF8Buffer { unsafe append(contentsOf: $0) }
  }

  package mutating func append(utf8 text: String) {
    append(contentsOf: text.utf8)
  }
}
