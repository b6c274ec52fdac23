import Diagnostics

/// The escapes of double-quoted text, as in section 5.7 of YAML 1.2.2.
extension Parser {
  /// Reads an escape from after its backslash; a wrong one is reported and adds nothing.
  mutating func appendEscape(to content: inout [UInt8]) {
    let letter = current
    switch letter {
    case UInt8(ascii: "x"): return appendCodePoint(digits: 2, to: &content)
    case UInt8(ascii: "u"): return appendCodePoint(digits: 4, to: &content)
    case UInt8(ascii: "U"): return appendCodePoint(digits: 8, to: &content)
    default: break
    }
    guard let scalar = Self.escaped(letter) else {
      report(.unknownEscape(place(position - 1..<min(position + 1, end))))
      return
    }
    content.append(contentsOf: Character(scalar).utf8)
    position += 1
  }

  private static func escaped(_ letter: UInt8) -> Unicode.Scalar? {
    switch letter {
    case UInt8(ascii: "0"): "\0"
    case UInt8(ascii: "a"): "\u{7}"
    case UInt8(ascii: "b"): "\u{8}"
    case UInt8(ascii: "t"), .tab: "\t"
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "v"): "\u{B}"
    case UInt8(ascii: "f"): "\u{C}"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "e"): "\u{1B}"
    case .space: " "
    case .doubleQuote: "\""
    case UInt8(ascii: "/"): "/"
    case .backslash: "\\"
    case UInt8(ascii: "N"): "\u{85}"
    case UInt8(ascii: "_"): "\u{A0}"
    case UInt8(ascii: "L"): "\u{2028}"
    case UInt8(ascii: "P"): "\u{2029}"
    default: nil
    }
  }

  private mutating func appendCodePoint(digits: Int, to content: inout [UInt8]) {
    let start = position - 1
    position += 1
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = Self.hexadecimalDigit(current) else {
        report(.incompleteEscape(digits, place(start..<max(position, start + 2))))
        return
      }
      value = value << 4 | digit
      position += 1
    }
    guard let scalar = Unicode.Scalar(value) else {
      report(.noCodePoint(place(start..<position)))
      return
    }
    content.append(contentsOf: Character(scalar).utf8)
  }

  private static func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownEscape(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.unknown-escape", .error,
      Message(
        id: "garis miring terbalik ini tidak bermakna di dalam petik ganda",
        en: "this backslash has no meaning within double quotes"),
      at: place,
      hint: Message(
        id: "tulis \\\\ untuk satu garis miring terbalik, atau pakai petik tunggal",
        en: "write \\\\ for one backslash, or use single quotes"))
  }

  fileprivate static func incompleteEscape(_ digits: Int, _ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.incomplete-escape", .error,
      Message(
        id: "di sini diperlukan \(digits) angka heksadesimal", en: "\(digits) hexadecimal digits are needed here"),
      at: place,
      hint: Message(
        id: "tulis \\\\ untuk satu garis miring terbalik, atau pakai petik tunggal",
        en: "write \\\\ for one backslash, or use single quotes"))
  }

  fileprivate static func noCodePoint(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.no-such-character", .error,
      Message(id: "tidak ada karakter Unicode bernomor ini", en: "there is no Unicode character of this number"),
      at: place,
      hint: Message(
        id: "tulis karakternya langsung, atau pakai \\U dengan 8 angka",
        en: "write the character itself, or \\U with 8 digits"))
  }
}
