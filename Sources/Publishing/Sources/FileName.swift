/// What a file may be called, so that its name is the same on every disk, in every archive and in every address.
enum FileName {
  /// ASCII letters, digits, `-`, `_` and `.`; neither a dot nor a dash first, no dot last, none of the names that
  /// Windows keeps for devices.
  ///
  /// So no name has two spellings (NFC and NFD, look-alike letters), and none needs an escape anywhere.
  static func isPortable(_ name: some Collection<UInt8>) -> Bool {
    guard let first = name.first, name.count <= 255, first != UInt8(ascii: "-"), first != UInt8(ascii: ".") else {
      return false
    }
    guard name.allSatisfy(isPlain), !endsInDot(name) else { return false }
    let stem = name.prefix { $0 != UInt8(ascii: ".") }
    return !(3...4).contains(stem.count) || !devices.contains(String(decoding: stem, as: UTF8.self).lowercased())
  }

  /// A portable name that resembles the given one, for messages.
  static func suggestion(for name: [UInt8]) -> String? {
    var letters: [UInt8] = []
    for scalar in String(decoding: name, as: UTF8.self).unicodeScalars {
      if let byte = UInt8(exactly: scalar.value), isPlain(byte) {
        letters.append(byte)
      } else if scalar.properties.canonicalCombiningClass == .notReordered, letters.last != UInt8(ascii: "-") {
        letters.append(UInt8(ascii: "-"))
      }
    }
    while let first = letters.first, first == UInt8(ascii: "-") || first == UInt8(ascii: ".") { letters.removeFirst() }
    let text = String(decoding: letters, as: UTF8.self).replacing("-.", with: ".").lowercased()
    if isPortable(text.utf8) { return text }
    // The name of a device, which a number makes an ordinary one: `con.md` becomes `con-1.md`.
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let numbered = parts.first.map { "\($0)-1" + (parts.count > 1 ? ".\(parts[1])" : "") } ?? text
    return isPortable(numbered.utf8) ? numbered : nil
  }

  /// Files that editors and file managers leave behind; nobody means to publish them.
  static func isLeftByPrograms(_ name: [UInt8]) -> Bool {
    let text = String(decoding: name, as: UTF8.self)
    return text.hasPrefix(".") || text.hasSuffix("~") || text.hasSuffix(".swp") || text.hasSuffix(".swo")
      || (text.hasPrefix("#") && text.hasSuffix("#")) || text == "Thumbs.db" || text == "desktop.ini"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func endsInDot(_ name: some Collection<UInt8>) -> Bool {
    name.dropFirst(name.count - 1).first == UInt8(ascii: ".")
  }

  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })
}
