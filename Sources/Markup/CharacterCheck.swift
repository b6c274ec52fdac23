import Diagnostics

/// Finds what no text of a portal may hold: bytes that are not UTF-8, control characters, hidden text direction.
struct CharacterCheck {
  private let bytes: [UInt8]
  private let end: Int

  static func report(on part: SourcePart, to faults: inout FaultList) {
    CharacterCheck(bytes: part.file.bytes, end: part.range.upperBound).run(from: part.range.lowerBound, &faults)
  }

  private func run(from start: Int, _ faults: inout FaultList) {
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        if Self.isForbiddenControl(byte) {
          faults.report(index..<index + 1) { .controlCharacter(byte, at: $0) }
        }
        index += 1
        continue
      }
      let length = sequenceLength(at: index)
      guard length > 0 else {
        faults.report(index..<index + 1) { .invalidUTF8(byte, at: $0) }
        index += 1
        while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
        continue
      }
      if byte == 0xC2, bytes[index + 1] < 0xA0 {
        faults.report(index..<index + 2) { .controlCharacter(bytes[index + 1], at: $0) }
      } else if byte == 0xE2, isDirectionControl(at: index) {
        faults.report(index..<index + 3, .warning) { .directionControl(at: $0) }
      }
      index += length
    }
  }

  /// C0 but tab and line ends, and DEL.
  private static func isForbiddenControl(_ byte: UInt8) -> Bool {
    (byte < 0x20 && byte != 0x9 && byte != 0xA && byte != 0xD) || byte == 0x7F
  }

  /// U+202A to U+202E and U+2066 to U+2069: text that reads otherwise than it is written («Trojan Source»).
  private func isDirectionControl(at index: Int) -> Bool {
    switch bytes[index + 1] {
    case 0x80: (0xAA...0xAE).contains(bytes[index + 2])
    case 0x81: (0xA6...0xA9).contains(bytes[index + 2])
    default: false
    }
  }

  /// Bytes of the well-formed sequence that begins here (Unicode, table 3-7), or 0.
  private func sequenceLength(at index: Int) -> Int {
    let lead = bytes[index]
    let second = index + 1 < end ? bytes[index + 1] : 0
    switch lead {
    case 0xC2...0xDF:
      return second & 0xC0 == 0x80 ? 2 : 0
    case 0xE0...0xEF:
      let lowest: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
      let highest: UInt8 = lead == 0xED ? 0x9F : 0xBF
      return lowest <= second && second <= highest && continues(at: index + 2) ? 3 : 0
    case 0xF0...0xF4:
      let lowest: UInt8 = lead == 0xF0 ? 0x90 : 0x80
      let highest: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
      return lowest <= second && second <= highest && continues(at: index + 2) && continues(at: index + 3) ? 4 : 0
    default:
      return 0
    }
  }

  private func continues(at index: Int) -> Bool {
    index < end && bytes[index] & 0xC0 == 0x80
  }
}

extension Diagnostic {
  fileprivate static func invalidUTF8(_ byte: UInt8, at place: Place) -> Diagnostic {
    let hex = String(byte, radix: 16, uppercase: true)
    return Diagnostic(
      "markdown.invalid-utf-8", .error,
      Message(
        id: "byte 0x\(hex) di sini bukan bagian dari teks UTF-8", en: "byte 0x\(hex) here is not part of UTF-8 text"),
      at: place,
      hint: Message(
        id: "simpan ulang berkas ini sebagai UTF-8 (di Notepad: Simpan Sebagai, lalu Pengodean UTF-8)",
        en: "save this file again as UTF-8 (in Notepad: Save As, then Encoding UTF-8)"))
  }

  fileprivate static func controlCharacter(_ value: UInt8, at place: Place) -> Diagnostic {
    let hex = String(value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: 4 - hex.count) + hex
    return Diagnostic(
      "markdown.control-character", .error,
      Message(
        id: "ada karakter kendali \(name) yang tidak terlihat di sini",
        en: "there is an invisible control character \(name) here"),
      at: place,
      hint: Message(id: "hapus karakter itu", en: "delete this character"))
  }

  fileprivate static func directionControl(at place: Place) -> Diagnostic {
    Diagnostic(
      "markdown.direction-control", .warning,
      Message(
        id: "karakter tak terlihat di sini membalik arah tulisan, sehingga yang terbaca bisa lain dari yang tertulis",
        en: "an invisible character here turns the direction of writing, so what is read may not be what is written"),
      at: place,
      hint: Message(id: "hapus bila tidak disengaja", en: "delete it unless it is meant"))
  }
}
