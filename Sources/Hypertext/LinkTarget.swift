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
    let bytes = Array(address.utf8)
    guard !bytes.isEmpty, bytes.count <= 2048 else { return nil }
    guard !bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else { return nil }
    if address.hasPrefix("#") {
      self = .anchor(String(address.dropFirst()))
    } else if address.hasPrefix("/") {
      guard let target = Self.portalTarget(address.dropFirst()) else { return nil }
      self = target
    } else if let rest = Self.rest(of: address, after: "https://"), Self.hasSafeHost(rest) {
      self = .https(address)
    } else if let rest = Self.rest(of: address, after: "http://"), Self.hasSafeHost(rest) {
      self = .http(address)
    } else if let rest = Self.rest(of: address, after: "mailto:"), rest.contains("@") {
      self = .mail(address)
    } else if let rest = Self.rest(of: address, after: "tel:"), Self.isTelephone(rest) {
      self = .telephone(address)
    } else {
      return nil
    }
  }

  private static func portalTarget(_ path: Substring) -> LinkTarget? {
    let parts = path.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let segments = parts[0].split(separator: "/", omittingEmptySubsequences: false)
    let isRoot = parts[0].isEmpty
    guard isRoot || !segments.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else { return nil }
    guard !parts[0].contains(":"), !parts[0].contains("%"), !parts[0].contains("?") else { return nil }
    return .portal(
      path: isRoot ? "index.html" : String(parts[0]), anchor: parts.count > 1 ? String(parts[1]) : nil)
  }

  private static func rest(of address: String, after scheme: String) -> Substring? {
    guard address.utf8.count > scheme.utf8.count,
      address.prefix(scheme.count).lowercased() == scheme
    else { return nil }
    return address.dropFirst(scheme.count)
  }

  private static func hasSafeHost(_ rest: Substring) -> Bool {
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard let first = host.utf8.first, first != UInt8(ascii: "."), first != UInt8(ascii: "-") else { return false }
    return host.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"):
        true
      default: false
      }
    }
  }

  private static func isTelephone(_ rest: Substring) -> Bool {
    rest.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "+")
        || byte == UInt8(ascii: "-")
    }
  }
}
