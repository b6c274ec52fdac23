import Diagnostics

/// What may occur in a file at all, checked in one pass before parsing.
extension Parser {
  /// Whether the bytes are worth parsing.
  mutating func checkCharacters() -> Bool {
    if looksLikeUTF16 {
      reportBroken(.utf16(source.place))
      return false
    }
    if byte(at: position) == 0xEF, byte(at: position + 1) == 0xBB, byte(at: position + 2) == 0xBF, position == 0 {
      position = 3
    }
    var lines = FaultyLines()
    var index = position
    while index < end {
      let byte = bytes[index]
      if byte >= 0x20 && byte < 0x7F || byte.isBreak || byte == .tab {
        index += 1
      } else if byte == 0 {
        reportBroken(.nul(place(index..<index + 1)))
        return false
      } else {
        index += checkUnusual(at: index, &lines)
      }
    }
    return true
  }

  /// Checks a character that is not printable ASCII and gives its length in bytes.
  private mutating func checkUnusual(at index: Int, _ lines: inout FaultyLines) -> Int {
    guard let (scalar, length) = scalar(at: index) else {
      if !lines.hasInvalidUTF8 {
        lines.hasInvalidUTF8 = true
        reportBroken(.invalidUTF8(bytes[index], place(index..<index + 1)))
      }
      return 1
    }
    let range = index..<index + length
    switch scalar {
    case 0x202A...0x202E, 0x2066...0x2069:
      if index >= lines.endOfLastWarned {
        report(.bidirectionalControl(scalar, place(range)))
        lines.endOfLastWarned = endOfLine(from: index)
      }
    case 0..<0x20, 0x7F, 0x80..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
      if index >= lines.endOfLastRefused {
        let isLineBreakElsewhere = scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029
        report(isLineBreakElsewhere ? .lineSeparator(scalar, place(range)) : .controlCharacter(scalar, place(range)))
        lines.endOfLastRefused = endOfLine(from: index)
      }
    default: break
    }
    return length
  }

  private func endOfLine(from index: Int) -> Int {
    var index = index
    while index < end, !bytes[index].isBreak { index += 1 }
    return index
  }

  private var looksLikeUTF16: Bool {
    let first = byte(at: position)
    let second = byte(at: position + 1)
    if (first, second) == (0xFF, 0xFE) || (first, second) == (0xFE, 0xFF) { return true }
    guard end - position >= 4 else { return false }
    return (first == 0) != (second == 0) && (bytes[position + 2] == 0) == (first == 0)
      && (bytes[position + 3] == 0) == (second == 0)
  }

  /// The scalar that begins at a byte and its length, by table 3-7 of the Unicode standard; nil when ill-formed.
  private func scalar(at index: Int) -> (scalar: UInt32, length: Int)? {
    let lead = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0..<0x80: return (UInt32(lead), 1)
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return nil
    }
    guard index + length <= end, second.contains(bytes[index + 1]) else { return nil }
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    for continuation in bytes[index + 1..<index + length] {
      guard continuation & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(continuation & 0x3F)
    }
    return (scalar, length)
  }
}

/// One fault of a kind is enough for a line, and one about the encoding for a file: they have one cause.
private struct FaultyLines {
  var hasInvalidUTF8 = false
  var endOfLastRefused = 0
  var endOfLastWarned = 0
}

private func codePoint(_ scalar: UInt32) -> String {
  let digits = String(scalar, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}

extension Diagnostic {
  fileprivate static func utf16(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.utf-16", .error,
      Message(id: "berkas ini tampaknya UTF-16, bukan UTF-8", en: "this file looks like UTF-16, not UTF-8"),
      at: place,
      hint: Message(
        id: "simpan ulang berkas ini sebagai UTF-8 (di Notepad: Simpan Sebagai, lalu Pengodean UTF-8)",
        en: "save this file again as UTF-8 (in Notepad: Save As, then Encoding UTF-8)"))
  }

  fileprivate static func nul(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.control-character", .error,
      Message(
        id: "ada byte NUL: ini tampaknya bukan berkas teks", en: "a NUL byte: this does not look like a text file"),
      at: place,
      hint: Message(
        id: "simpan ulang sebagai teks biasa dengan pengodean UTF-8", en: "save it again as plain text in UTF-8"))
  }

  fileprivate static func invalidUTF8(_ byte: UInt8, _ place: Place) -> Diagnostic {
    let hex = "0x" + String(byte, radix: 16, uppercase: true)
    return Diagnostic(
      "yaml.invalid-utf-8", .error,
      Message(
        id: "byte \(hex) di sini bukan bagian dari teks UTF-8", en: "byte \(hex) here is not part of UTF-8 text"),
      at: place,
      hint: Message(
        id: "simpan ulang berkas ini sebagai UTF-8 (di Notepad: Simpan Sebagai, lalu Pengodean UTF-8)",
        en: "save this file again as UTF-8 (in Notepad: Save As, then Encoding UTF-8)"))
  }

  fileprivate static func controlCharacter(_ scalar: UInt32, _ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.control-character", .error,
      Message(
        id: "karakter \(codePoint(scalar)) yang tidak terlihat tidak boleh dipakai",
        en: "the invisible character \(codePoint(scalar)) is not allowed"),
      at: place,
      hint: Message(id: "hapus karakter itu", en: "delete it"))
  }

  fileprivate static func lineSeparator(_ scalar: UInt32, _ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.line-separator", .error,
      Message(
        id: "pemisah baris \(codePoint(scalar)) yang tidak terlihat, yang dibaca berbeda-beda oleh tiap program",
        en: "the invisible line separator \(codePoint(scalar)), which programs read differently"),
      at: place,
      hint: Message(
        id: "hapus, atau ganti dengan pindah baris biasa (Enter)",
        en: "delete it, or replace it by an ordinary line break"))
  }

  fileprivate static func bidirectionalControl(_ scalar: UInt32, _ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.bidirectional-control", .warning,
      Message(
        id: "karakter pengubah arah tulisan \(codePoint(scalar)) dapat membuat teks terlihat lain dari isinya",
        en: "the text-direction control \(codePoint(scalar)) can make text look different from what it is"),
      at: place,
      hint: Message(id: "hapus bila tidak disengaja", en: "delete it unless it is meant"))
  }
}
