/// A value of an index file, written as JSON that is also JavaScript.
indirect enum ScriptValue {
  case number(Int)
  case text(String)
  case ascii([UInt8])
  case list([ScriptValue])
  case record([(String, ScriptValue)])
}

/// An index file: a classic script that hands one value to the loader, `S("head",...)`.
enum ScriptFile {
  static func bytes(_ name: String, _ value: ScriptValue) -> [UInt8] {
    var output = Array("S(\"\(name)\",".utf8)
    write(value, to: &output)
    output.append(contentsOf: ")\n".utf8)
    return output
  }

  /// Five letters that change with the content (FNV-1a, 25 bits): enough to tell an edition of a file from the next.
  static func fingerprint(of bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash ^= hash >> 32
    let letters = Array("0123456789abcdefghijkmnpqrstuvwx".utf8)
    return String(
      decoding: (0..<5).map { letters[Int(truncatingIfNeeded: hash >> (5 * UInt64($0))) & 31] }, as: UTF8.self)
  }

  static func write(_ value: ScriptValue, to output: inout [UInt8]) {
    switch value {
    case .number(let number): output.append(contentsOf: String(number).utf8)
    case .text(let text): write(text.unicodeScalars, to: &output)
    case .ascii(let bytes):
      output.append(UInt8(ascii: "\""))
      output.append(contentsOf: bytes)
      output.append(UInt8(ascii: "\""))
    case .list(let values):
      output.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        write(value, to: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .record(let members):
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        output.append(contentsOf: "\"\(member.0)\":".utf8)
        write(member.1, to: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  /// `<` and the two line separators are escaped, so that the text may stand in any script and end none.
  private static func write(_ scalars: String.UnicodeScalarView, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for scalar in scalars {
      switch scalar {
      case "\"": output.append(contentsOf: #"\""#.utf8)
      case "\\": output.append(contentsOf: #"\\"#.utf8)
      case "<", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        output.append(contentsOf: "\\u".utf8)
        output.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
        output.append(contentsOf: digits.utf8)
      default: output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
