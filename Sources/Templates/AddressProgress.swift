/// How far a link in an attribute has come: whether what follows could still choose its scheme.
enum AddressProgress: Hashable, Sendable {
  /// Nothing yet: a link must come, or literal text.
  case start
  /// Literal letters that a colon would make a scheme.
  case scheme([UInt8])
  /// Depends on values: a colon or letters might still make a scheme.
  case unsettled
  /// No scheme can come any more, or a known one has.
  case settled
  /// Has a scheme that no value may follow, or a character reference that could hide one.
  case refused

  private static let knownSchemes: Set<String> = ["http", "https", "mailto", "tel", "sms", "geo"]

  /// Steps over a literal byte. Browsers drop control characters from links, so they change nothing.
  mutating func advance(_ byte: UInt8) {
    if byte <= 0x20 { return }
    switch (self, byte) {
    case (.settled, _), (.refused, _):
      break
    case (_, UInt8(ascii: "/")), (_, UInt8(ascii: "#")), (_, UInt8(ascii: "?")):
      self = .settled
    case (_, UInt8(ascii: "&")):
      self = .refused
    case (.start, UInt8(ascii: "'")), (.start, UInt8(ascii: "\"")):
      break
    case (.start, _):
      self = byte.isASCIILetter ? .scheme([byte.lowercased]) : .settled
    case (.scheme(let name), UInt8(ascii: ":")):
      self = Self.knownSchemes.contains(String(decoding: name, as: UTF8.self)) ? .settled : .refused
    case (.scheme(let name), _):
      self = byte.mayBelongToScheme ? .scheme(name.suffix(16) + [byte.lowercased]) : .settled
    case (.unsettled, _):
      if byte == UInt8(ascii: ":") { self = .refused }
    }
  }

  /// What holds after either of two ways.
  func joined(with other: AddressProgress) -> AddressProgress {
    if self == other { return self }
    return self == .refused || other == .refused ? .refused : .unsettled
  }
}

extension UInt8 {
  fileprivate var mayBelongToScheme: Bool {
    isASCIILetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || self == UInt8(ascii: "+") || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
  }
}
