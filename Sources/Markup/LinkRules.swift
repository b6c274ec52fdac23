import Diagnostics
import Hypertext

/// What the portal asks of links and pictures, whether or not their targets exist.
enum LinkRules {
  static func check(_ link: MarkdownDocument.Link, _ faults: inout FaultList) {
    if link.destination.isEmpty {
      faults.report(link.range) { .emptyLink(at: $0) }
    } else {
      switch LinkTarget(link.destination) {
      case nil: faults.report(link.range) { .refusedAddress(link.destination, at: $0) }
      case .http: faults.report(link.range, .warning) { .insecureLink(link.destination, at: $0) }
      case .https, .mail, .telephone, .portal, .anchor: break
      }
    }
    if link.text.utf8.allSatisfy(\.isSpace) { faults.report(link.range) { .linkWithoutText(at: $0) } }
  }

  /// A picture comes from the portal itself: its pages load nothing from elsewhere.
  static func check(_ picture: MarkdownDocument.Picture, _ faults: inout FaultList) {
    if case .portal(_, anchor: nil) = LinkTarget(picture.destination) {
    } else {
      faults.report(picture.range) { .refusedPicture(picture.destination, at: $0) }
    }
    if picture.alternative.utf8.allSatisfy(\.isSpace) {
      faults.report(picture.range) { .pictureWithoutAlternative(at: $0) }
    }
  }
}

extension Diagnostic {
  fileprivate static func emptyLink(at place: Place) -> Diagnostic {
    Diagnostic(
      "markdown.link-empty", .error,
      Message(id: "tautan ini tidak punya alamat", en: "this link has no address"),
      at: place,
      hint: Message(
        id: "tulis alamatnya di antara tanda kurung: [teks](/layanan/contoh.html)",
        en: "write the address between the parentheses: [text](/layanan/contoh.html)"))
  }

  fileprivate static func linkWithoutText(at place: Place) -> Diagnostic {
    Diagnostic(
      "markdown.link-text", .error,
      Message(id: "tautan ini tidak punya teks yang bisa dibaca", en: "this link has no text that can be read"),
      at: place,
      hint: Message(
        id: "tulis di antara kurung siku ke mana tautan ini menuju",
        en: "write between the square brackets where this link leads"))
  }

  fileprivate static func refusedAddress(_ address: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "markdown.link-address", .error,
      Message(
        id: "alamat tautan '\(address.shownShort)' tidak diizinkan",
        en: "the address '\(address.shownShort)' is not allowed"),
      at: place, hint: addressHint(address))
  }

  private static func addressHint(_ address: String) -> Message {
    if address.hasPrefix("//") {
      return Message(id: "tulis 'https:' di depannya", en: "write 'https:' before it")
    }
    if address.lowercased().hasPrefix("www.") {
      return Message(id: "tulis 'https://' di depannya", en: "write 'https://' before it")
    }
    if !address.utf8.contains(UInt8(ascii: ":")), address.utf8.first != UInt8(ascii: "/") {
      return Message(
        id: "alamat di portal dimulai dengan '/', misalnya /layanan/contoh.html",
        en: "an address in the portal begins with '/', such as /layanan/contoh.html")
    }
    return Message(
      id: "pakai https://..., mailto:..., tel:..., alamat di portal seperti /layanan/contoh.html, atau #bagian",
      en: "use https://..., mailto:..., tel:..., a path in the portal such as /layanan/contoh.html, or #section")
  }

  fileprivate static func insecureLink(_ address: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "markdown.link-http", .warning,
      Message(
        id: "tautan 'http:' dapat diubah orang di tengah jalan", en: "an 'http:' link can be changed on its way"),
      at: place,
      hint: Message(
        id: "pakai 'https:' bila situs itu menyediakannya", en: "use 'https:' where that site offers it"))
  }

  fileprivate static func refusedPicture(_ address: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "markdown.picture-address", .error,
      Message(
        id: "gambar '\(address.shownShort)' tidak berasal dari portal ini",
        en: "the picture '\(address.shownShort)' is not from this portal"),
      at: place,
      hint: Message(
        id: "simpan gambarnya di content/gambar lalu tulis /gambar/nama-berkas",
        en: "put the picture into content/gambar and write /gambar/file-name"))
  }

  fileprivate static func pictureWithoutAlternative(at place: Place) -> Diagnostic {
    Diagnostic(
      "markdown.picture-alternative", .error,
      Message(id: "gambar ini tidak punya teks pengganti", en: "this picture has no alternative text"),
      at: place,
      hint: Message(
        id:
          "tulis di antara kurung siku apa yang terlihat, untuk orang yang tidak bisa melihatnya: ![teks](/gambar/...)",
        en: "say between the square brackets what is seen, for people who cannot see it: ![text](/gambar/...)"))
  }
}

extension String {
  /// The beginning of an address, for a message.
  fileprivate var shownShort: String {
    unicodeScalars.count <= 60 ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(57))) + "..."
  }
}
