import Hypertext

extension [UInt8] {
  /// Appends an address for a quoted `href` or `src`: what no address may hold is percent-encoded, the rest escaped.
  ///
  /// The bytes left alone are those of libcmark, so that both write the same. `%` is among them: an address that is
  /// encoded already stays as it is.
  mutating func append(escapingAddress address: String) {
    var encoded: [UInt8] = []
    encoded.reserveCapacity(address.utf8.count)
    for byte in address.utf8 {
      if Self.isAddressByte(byte) {
        encoded.append(byte)
      } else {
        encoded.append(UInt8(ascii: "%"))
        encoded.append(Self.hexDigit(byte >> 4))
        encoded.append(Self.hexDigit(byte & 0xF))
      }
    }
    append(escapingText: String(decoding: encoded, as: UTF8.self))
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "!"),
      UInt8(ascii: "*"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "%"),
      UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "?"), UInt8(ascii: "="), UInt8(ascii: ";"),
      UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "$"), UInt8(ascii: "~"), UInt8(ascii: "&"),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
