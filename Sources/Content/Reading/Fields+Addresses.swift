import Diagnostics
import Hypertext
import StrictYAML

extension Fields {
  /// An address on another site: `https`, or `http` with a warning.
  mutating func webAddress(of node: YAMLNode, for key: Key) -> String? {
    guard let text = text(of: node, for: key) else { return nil }
    switch LinkTarget(text) {
    case .https: return text
    case .http:
      faults.reportInsecure(text, at: node.range)
      return text
    default:
      let likely = WrittenForms.webAddress(text).flatMap { if case .https = LinkTarget($0) { $0 } else { nil } }
      faults.report(
        "bad-address", at: node.range,
        Message(id: "'\(text)' bukan alamat web", en: "'\(text)' is not a web address"),
        hint: likely.map { Message(id: "tulis '\($0)'", en: "write '\($0)'") }
          ?? Message(
            id: "tulis alamat lengkap, seperti https://www.lapor.go.id",
            en: "write a full address such as https://www.lapor.go.id"))
      return nil
    }
  }

  mutating func optionalWebAddress(_ key: Key) -> String? {
    optionalNode(key).flatMap { webAddress(of: $0, for: key) }
  }

  mutating func webAddress(_ key: Key) -> String? {
    node(key).flatMap { webAddress(of: $0, for: key) }
  }

  /// Digits, spaces, hyphens and a leading plus: `0651 123456`, `+62 812-3456`, `137`.
  mutating func optionalTelephone(_ key: Key) -> String? {
    optionalNode(key).flatMap { node in
      value(
        of: node, for: key, "bad-telephone",
        form: Message(
          id: "nomor telepon, seperti 0651 123456 atau +62 812-3456-7890",
          en: "a telephone number such as 0651 123456 or +62 812-3456-7890"), likely: WrittenForms.telephone
      ) { text in
        let body = text.hasPrefix("+") ? text.dropFirst() : Substring(text)
        let count = body.utf8.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let isPlain = body.utf8.allSatisfy {
          (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-")
        }
        return isPlain && (3...15).contains(count) ? text : nil
      }
    }
  }

  mutating func optionalEmail(_ key: Key) -> String? {
    optionalNode(key).flatMap { node in
      value(
        of: node, for: key, "bad-email",
        form: Message(
          id: "alamat surel, seperti nama@contoh.go.id", en: "an e-mail address such as name@example.go.id"),
        likely: WrittenForms.email
      ) { text in
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !text.utf8.contains(where: { $0 <= 0x20 })
        else { return nil }
        return LinkTarget("mailto:" + text) == nil ? nil : text
      }
    }
  }

  /// Old addresses of a record, each of which becomes a redirect page.
  mutating func formerPaths() -> [FormerPath] {
    optionalList(.formerPaths) { fields, node in
      let path = fields.value(
        of: node, for: .formerPaths, "bad-path",
        form: Message(
          id: "alamat lama di portal ini, seperti layanan/skck.html",
          en: "an old address of this portal such as layanan/skck.html"), likely: WrittenForms.path
      ) { text -> SitePath? in
        guard text.hasSuffix(".html"), case .portal(let path, nil) = LinkTarget("/" + text) else { return nil }
        let isPlain = path.utf8.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
            UInt8(ascii: "/"):
            true
          default: false
          }
        }
        return isPlain ? SitePath(path) : nil
      }
      return path.map { FormerPath(path: $0, place: fields.source.place(of: node.range)) }
    } ?? []
  }
}

extension Faults {
  mutating func reportInsecure(_ address: String, at range: Range<Int>) {
    report(
      "insecure-link", .warning, at: range,
      Message(id: "tautan '\(address)' tidak aman (http)", en: "the link '\(address)' is not secure (http)"),
      hint: Message(
        id: "pakai https bila situsnya menyediakan", en: "use https if the site offers it"))
  }
}
