/// Where a link may lead: an allow-list, since a deny-list of schemes never ends.
package enum LinkTarget: Hashable, Sendable {
  /// `https:` address on another site.
  case https(String)
  /// `http:` address on another site: allowed with a warning, because it can be changed on its way.
  case http(String)
  case mail(String)
  case telephone(String)
  /// Path from the portal's root, without the leading slash, and an anchor without `#`.
  case portal(path: String, anchor: String?)
  /// An anchor on the same page, without `#`.
  case anchor(String)

  /// Reads an address as an author wrote it, or refuses it with nil: other schemes, protocol-relative addresses,
  /// relative paths, spaces, control characters, backslashes and non-ASCII hosts.
  package init?(_ address: String) {
    var address = address
    address.makeContiguousUTF8()
    let bytes = address.utf8
    guard !bytes.isEmpty, bytes.count <= 2048 else { return nil }
    guard !bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else { return nil }
    switch bytes.first {
    case UInt8(ascii: "#"):
      self = .anchor(String(address.dropFirst()))
    case UInt8(ascii: "/"):
      guard let target = Self.portalTarget(bytes.dropFirst()) else { return nil }
      self = target
    default:
      if let rest = Self.rest(of: bytes, after: "https://"), Self.hasSafeHost(rest) {
        self = .https(address)
      } else if let rest = Self.rest(of: bytes, after: "http://"), Self.hasSafeHost(rest) {
        self = .http(address)
      } else if let rest = Self.rest(of: bytes, after: "mailto:"), rest.contains(UInt8(ascii: "@")) {
        self = .mail(address)
      } else if let rest = Self.rest(of: bytes, after: "tel:"), Self.isTelephone(rest) {
        self = .telephone(address)
      } else {
        return nil
      }
    }
  }

  private typealias Bytes = Substring.UTF8View

  private static func portalTarget(_ path: Bytes) -> LinkTarget? {
    let end = path.firstIndex(of: UInt8(ascii: "#")) ?? path.endIndex
    let anchor = end == path.endIndex ? nil : String(Substring(path[path.index(after: end)...]))
    let page = path[..<end]
    guard !page.isEmpty else { return .portal(path: "index.html", anchor: anchor) }
    guard !page.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "?") })
    else { return nil }
    let dot = UInt8(ascii: ".")
    let segments = page.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard segments.allSatisfy({ !$0.isEmpty && !$0.elementsEqual([dot]) && !$0.elementsEqual([dot, dot]) }) else {
      return nil
    }
    return .portal(path: String(Substring(page)), anchor: anchor)
  }

  /// What follows a scheme, which is written in any case.
  private static func rest(of address: String.UTF8View, after scheme: StaticString) -> Bytes? {
    let count = scheme.utf8CodeUnitCount
    guard address.count > count else { return nil }
    let matches = scheme.withUTF8Buffer { scheme in
      unsafe zip(address, scheme).allSatisfy { byte, wanted in
        byte == wanted || ((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) && byte | 0x20 == wanted)
      }
    }
    return matches ? address.dropFirst(count) : nil
  }

  private static func hasSafeHost(_ rest: Bytes) -> Bool {
    let host = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard let first = host.first, first != UInt8(ascii: "."), first != UInt8(ascii: "-") else { return false }
    return host.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"):
        true
      default: false
      }
    }
  }

  private static func isTelephone(_ rest: Bytes) -> Bool {
    rest.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "+")
        || byte == UInt8(ascii: "-")
    }
  }
}
