/// The list of a portal's files with their SHA-256, as `sha256sum` writes and reads it: `SHA256SUMS`.
///
/// Sorted by the bytes of the paths and in one form only, so the files of a portal fix every byte of their list. The
/// list is not in itself. It also tells the tool which files of an output folder are its own.
package struct Checksums: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    /// From the portal's root.
    package let path: String
    package let digest: Digest

    package init(path: String, digest: Digest) {
      self.path = path
      self.digest = digest
    }
  }

  package static let name = "SHA256SUMS"

  package let entries: [Entry]

  package init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Reads a list that this tool wrote; nil when anything in it differs from what it would write.
  package init?(exactly bytes: [UInt8]) {
    var entries: [Entry] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let entry = Self.entry(line) else { return nil }
      entries.append(entry)
    }
    self.init(entries)
    guard self.bytes == bytes, Set(entries.map(\.path)).count == entries.count else { return nil }
  }

  /// Reads one line; nil when it is not of the one form.
  static func entry(_ line: some Collection<UInt8>) -> Entry? {
    guard line.count > 66, line.dropFirst(64).starts(with: "  ".utf8),
      let digest = Digest(hexadecimal: String(decoding: line.prefix(64), as: UTF8.self))
    else { return nil }
    let path = String(decoding: line.dropFirst(66), as: UTF8.self)
    guard path.utf8.elementsEqual(line.dropFirst(66)) else { return nil }
    return Entry(path: path, digest: digest)
  }

  package var bytes: [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(entries.count * 112)
    for entry in entries {
      output += Array(entry.digest.hexadecimal.utf8)
      output += [UInt8(ascii: " "), UInt8(ascii: " ")]
      output += Array(entry.path.utf8)
      output.append(UInt8(ascii: "\n"))
    }
    return output
  }
}
