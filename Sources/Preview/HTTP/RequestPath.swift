/// The path of a request, percent-decoded once: `layanan/index.html`, empty for the root, `layanan/` for a folder.
///
/// It is only ever compared with the paths of a plan. It never meets the disk, so what could lead out of a folder is
/// refused for good order and not for need.
struct RequestPath: Hashable, Sendable {
  let text: String

  /// Takes the origin form only (RFC 9112 section 3.2.1), of the characters that RFC 3986 allows in a path.
  init(_ target: [UInt8]) throws(Status) {
    guard target.first == UInt8(ascii: "/") else { throw .badRequest }
    let path = target.prefix { $0 != UInt8(ascii: "?") }
    guard target[path.endIndex...].allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") }) else {
      throw .badRequest
    }
    var decoded: [UInt8] = []
    var index = path.startIndex + 1
    while index < path.endIndex {
      if path[index] == UInt8(ascii: "%") {
        guard index + 2 < path.endIndex, let high = hexValue(path[index + 1]), let low = hexValue(path[index + 2])
        else {
          throw .badRequest
        }
        let byte = high << 4 | low
        guard byte >= 0x20, byte != 0x7F, !"/\\%".utf8.contains(byte) else { throw .badRequest }
        decoded.append(byte)
        index += 3
      } else {
        guard isPathByte(path[index]) else { throw .badRequest }
        decoded.append(path[index])
        index += 1
      }
    }
    try Self.checkParts(of: decoded)
    // Every file of a plan has an ASCII name, so nothing else can be found.
    guard decoded.allSatisfy({ $0 < 0x80 }) else { throw .notFound }
    text = String(decoding: decoded, as: UTF8.self)
  }

  private static func checkParts(of path: [UInt8]) throws(Status) {
    let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let isEmpty = part.isEmpty && index != parts.count - 1
      guard !isEmpty, !part.elementsEqual(".".utf8), !part.elementsEqual("..".utf8) else { throw .badRequest }
    }
  }
}

extension RequestPath {
  /// Whether the address is that of a page and not of a picture, a style or a script.
  var isOfPage: Bool {
    text.hasSuffix(".html") || text.isEmpty || text.hasSuffix("/")
      || !(text.split(separator: "/").last ?? "").contains(".")
  }
}

private func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

/// `pchar` and the slash (RFC 3986 section 3.3), without the percent sign.
private func isPathByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: "/-._~!$&'()*+,;=:@".utf8.contains(byte)
  }
}
