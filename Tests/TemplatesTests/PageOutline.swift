/// The tags of a page with the names of their attributes, read without the engine's own scanner.
///
/// It knows no raw text: a tag that a browser would take for text in `<title>` is an entry all the same.
struct PageOutline {
  private(set) var entries: [String] = []
  private var rest: ArraySlice<UInt8>

  init(of page: [UInt8]) {
    rest = page[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(start + 1)...]
      readTag()
    }
  }

  private mutating func readTag() {
    var entry = text(take { !Self.isSpace($0) && $0 != UInt8(ascii: ">") })
    while let byte = rest.first, byte != UInt8(ascii: ">") {
      if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
        rest = rest.dropFirst()
      } else if byte == UInt8(ascii: "=") {
        rest = rest.dropFirst()
        readValue()
      } else {
        entry += " " + text(take { !Self.isSpace($0) && !"=>/".utf8.contains($0) })
      }
    }
    entries.append(entry)
  }

  private mutating func readValue() {
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      _ = take { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }
      return
    }
    rest = rest.dropFirst()
    _ = take { $0 != quote }
    rest = rest.dropFirst()
  }

  private mutating func take(while condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let taken = rest.prefix(while: condition)
    rest = rest[taken.endIndex...]
    return taken
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0x0C
  }
}
