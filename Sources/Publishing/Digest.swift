import Crypto

/// The SHA-256 of some bytes.
package struct Digest: Hashable, Sendable {
  /// 64 lower-case hexadecimal digits.
  package let hexadecimal: String

  package init(of bytes: [UInt8]) {
    var hash = SHA256()
    unsafe bytes.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in hash.finalize() {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    hexadecimal = String(decoding: text, as: UTF8.self)
  }

  /// Reads the 64 digits as `sha256sum` writes them.
  package init?(hexadecimal text: some StringProtocol) {
    guard text.utf8.count == 64 else { return nil }
    let isPlain = text.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
    guard isPlain else { return nil }
    hexadecimal = String(text)
  }

  /// The first 10 digits: enough to tell the versions of one file apart, in its name.
  package var short: String { String(hexadecimal.prefix(10)) }
}
