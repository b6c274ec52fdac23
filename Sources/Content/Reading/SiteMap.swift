import Diagnostics
import Hypertext
import Markup

/// Every address of the portal with its anchors, so that no link of a text leads nowhere.
struct SiteMap {
  private enum Anchors {
    case known(Set<String>)
    /// The page's own text is faulty; its anchors are told of when that is mended.
    case unknown
  }

  private let anchors: [SitePath: Anchors]

  init(
    layout: ContentLayout, categories: [Category], attachments: ContentFolder, articles: [Article],
    announcements: [Announcement], pages: [Page]
  ) {
    var anchors: [SitePath: Anchors] = [:]
    for (path, names) in FixedPages.anchors { anchors[SitePath(path)] = .known(names) }
    for record in layout.services {
      anchors[SitePath("layanan/\(record.slug).html")] = .known(FixedPages.serviceAnchors)
    }
    for record in layout.agencies {
      anchors[SitePath("instansi/\(record.slug).html")] = .known(FixedPages.agencyAnchors)
    }
    for record in layout.lifeEvents { anchors[SitePath("peristiwa/\(record.slug).html")] = .known([]) }
    for category in categories { anchors[category.path] = .known([]) }
    for record in layout.articles {
      anchors[SitePath("berita/\(record.folder)/\(record.slug).html")] = .unknown
      anchors[SitePath("berita/\(record.folder)/index.html")] = .known([])
    }
    for record in layout.announcements { anchors[SitePath("pengumuman/\(record.slug).html")] = .unknown }
    for record in layout.pages { anchors[SitePath("\(record.slug).html")] = .unknown }
    for article in articles { anchors[article.path] = .known(article.body.headingIDs) }
    for announcement in announcements { anchors[announcement.path] = .known(announcement.body.headingIDs) }
    for page in pages { anchors[page.path] = .known(page.body.headingIDs) }
    for file in attachments.files { anchors[file.path] = .known([]) }
    self.anchors = anchors
  }

  /// Links of all texts that lead to no page or anchor, and pages that would take the place of a generated one.
  func faults(
    in layout: ContentLayout, articles: [Article], announcements: [Announcement], pages: [Page]
  ) -> [Diagnostic] {
    let sources = Dictionary(
      (layout.articles + layout.announcements + layout.pages).map { ($0.source.path, $0.source) }
    ) { first, _ in first }
    let bodies =
      articles.map { ($0.definedIn, $0.body) } + announcements.map { ($0.definedIn, $0.body) }
      + pages.map { ($0.definedIn, $0.body) }
    var found: [Diagnostic] = []
    for (path, body) in bodies {
      guard let source = sources[path] else { continue }
      found += faults(of: body, in: source)
    }
    for record in layout.pages where FixedPages.anchors["\(record.slug).html"] != nil {
      found.append(.reservedName(record))
    }
    return found
  }

  private func faults(of body: Body, in source: SourceFile) -> [Diagnostic] {
    var faults = Faults(in: source)
    for link in body.document.links {
      switch LinkTarget(link.destination) {
      case .anchor(let anchor):
        if !body.headingIDs.contains(anchor) {
          faults.reportUnknown(
            "#" + anchor, .anchor, at: link.range, among: body.headingIDs.map { "#" + $0 })
        }
      case .portal(let text, let anchor):
        check(SitePath(text), anchor, at: link.range, &faults)
      default:
        break
      }
    }
    return faults.list
  }

  private func check(_ path: SitePath, _ anchor: String?, at range: Range<Int>, _ faults: inout Faults) {
    switch anchors[path] {
    case nil:
      faults.reportUnknown(
        "/" + path.text, Message(id: "halaman", en: "page"), at: range, among: anchors.keys.map { "/" + $0.text })
    case .known(let names):
      if let anchor, !names.contains(anchor) {
        faults.reportUnknown("#" + anchor, .anchor, at: range, among: names.map { "#" + $0 })
      }
    case .unknown:
      break
    }
  }

  /// Old addresses that a page stands at, or that two records claim.
  func faults(inFormer paths: [FormerPath]) -> [Diagnostic] {
    var first: [SitePath: FormerPath] = [:]
    return paths.compactMap { former in
      if anchors[former.path] != nil { return .takenAddress(former, other: nil) }
      if let other = first.updateValue(former, forKey: former.path) { return .takenAddress(former, other: other) }
      return nil
    }
  }
}

extension Body {
  var headingIDs: Set<String> { Set(document.outline.map(\.id)) }
}

extension Message {
  fileprivate static let anchor = Message(id: "bagian halaman", en: "section of the page")
}

extension Diagnostic {
  fileprivate static func reservedName(_ record: RecordFile) -> Diagnostic {
    Diagnostic(
      "content.reserved-name",
      Message(
        id: "'\(record.slug).html' adalah halaman yang dibuat portal sendiri",
        en: "'\(record.slug).html' is a page that the portal makes itself"),
      at: record.source.place, hint: Message(id: "beri berkas ini nama lain", en: "give this file another name"))
  }

  fileprivate static func takenAddress(_ former: FormerPath, other: FormerPath?) -> Diagnostic {
    Diagnostic(
      "content.duplicate-address",
      other == nil
        ? Message(
          id: "'\(former.path.text)' masih alamat halaman yang ada",
          en: "'\(former.path.text)' is the address of a page")
        : Message(
          id: "'\(former.path.text)' sudah menjadi alamat lama catatan lain",
          en: "'\(former.path.text)' is an old address of another record already"),
      at: former.place,
      hint: Message(id: "hapus alamat lama ini", en: "remove this old address"),
      notes: other.map { [.init(Message(id: "yang lain ada di sini", en: "the other is here"), at: $0.place)] } ?? [])
  }
}
