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

  /// The 32 bytes in base64 (RFC 4648), as policies of browsers write them.
  package var base64: String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    // Three digits of hexadecimal are two letters; 64 digits leave one over, whose two missing bits are zero.
    let digits = Array(hexadecimal.utf8).map { Int($0 < UInt8(ascii: "a") ? $0 - 48 : $0 - 87) } + [0, 0]
    let text = stride(from: 0, to: 66, by: 3).flatMap { index -> [UInt8] in
      let bits = digits[index] << 8 | digits[index + 1] << 4 | digits[index + 2]
      return [letters[bits >> 6], letters[bits & 63]]
    }
    return String(decoding: text.dropLast(), as: UTF8.self) + "="
  }

  /// The first 10 digits: enough to tell the versions of one file apart, in its name.
  package var short: String { String(hexadecimal.prefix(10)) }
}
