import Diagnostics
import Hypertext
import Markup

/// Every address of the portal with its anchors, so that no link of a text leads nowhere.
struct SiteMap {
  private enum Anchors {
    case known(Set<String>)
    /// The page's own text is faulty; its anchors are told of when that is mended.
    case unknown

    init(of file: MarkdownFile) {
      self = file.body.map { .known($0.headingIDs) } ?? .unknown
    }
  }

  private let anchors: [SitePath: Anchors]
  /// Otherwise a link to the page of a category may be right.
  private let areCategoriesKnown: Bool

  init(
    layout: ContentLayout, categories: Set<Slug>?, attachments: ContentFolder, articles: [MarkdownFile],
    announcements: [MarkdownFile], pages: [MarkdownFile]
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
    for slug in categories ?? [] { anchors[SitePath("kategori/\(slug).html")] = .known([]) }
    areCategoriesKnown = categories != nil
    for file in articles {
      anchors[SitePath("berita/\(file.record.folder)/\(file.record.slug).html")] = Anchors(of: file)
      anchors[SitePath("berita/\(file.record.folder)/index.html")] = .known([])
    }
    for file in announcements { anchors[SitePath("pengumuman/\(file.record.slug).html")] = Anchors(of: file) }
    for file in pages { anchors[SitePath("\(file.record.slug).html")] = Anchors(of: file) }
    for file in attachments.files { anchors[file.path] = .known([]) }
    self.anchors = anchors
  }

  /// Links of all texts that lead to no page or anchor.
  func faults(in files: [MarkdownFile]) -> [Diagnostic] {
    files.flatMap { file in file.body.map { faults(of: $0, in: file.record.source) } ?? [] }
  }

  /// Pages that would take the place of a generated one.
  func reservedNames(_ pages: [RecordFile]) -> [Diagnostic] {
    pages.filter { FixedPages.anchors["\($0.slug).html"] != nil }.map { .reservedName($0) }
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
      guard areCategoriesKnown || !path.text.hasPrefix("kategori/") else { return }
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
