package import Diagnostics

extension Catalog {
  /// Reads the whole content: every fault of every file, and the catalog when none of them is an error.
  ///
  /// Files may come in any order. `day` is the day of the edition, against which checks grow old.
  package static func read(_ files: [ContentSource], on day: CalendarDate) -> Diagnosed<Catalog?> {
    let layout = ContentLayout(of: files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    var found = layout.diagnostics

    func collect<Value>(_ read: Diagnosed<Value>) -> Value {
      found += read.diagnostics
      return read.value
    }

    let serviceSlugs = Set(layout.services.map(\.slug))
    let agencySlugs = Set(layout.agencies.map(\.slug))
    let settings = layout.portal.flatMap {
      collect(PortalSettings.read($0, on: day, services: serviceSlugs, agencies: agencySlugs))
    }
    let categories = layout.categories.map { collect(Registers.categories($0)) }
    let glossary = layout.glossary.flatMap { collect(Glossary.read($0)) }
    let agencies = layout.agencies.compactMap { collect(Agency.read($0, on: day, checkLimit: settings?.checkLimit)) }
    let attachments = collect(ContentFolder.read(layout.attachments))

    let references = References(
      day: day, checkLimit: settings?.checkLimit,
      categories: Dictionary((categories ?? []).map { ($0.slug, $0) }) { first, _ in first },
      agencies: Dictionary(agencies.map { ($0.slug, $0) }) { first, _ in first }, agencySlugs: agencySlugs,
      serviceSlugs: serviceSlugs, complaintLists: settings?.complaintLists ?? [:], files: attachments)

    let services = layout.services.compactMap { collect(Service.read($0, references)) }
    let lifeEvents = layout.lifeEvents.compactMap { collect(LifeEvent.read($0, references)) }
    let articles = layout.articles.compactMap { collect(Article.read($0, references)) }
    let announcements = layout.announcements.compactMap { collect(Announcement.read($0, references)) }
    let pages = layout.pages.compactMap { collect(Page.read($0, references)) }

    found += missingFiles(layout)
    found += repeatedCounters(agencies)
    let site = SiteMap(
      layout: layout, categories: categories ?? [], attachments: attachments, articles: articles,
      announcements: announcements, pages: pages)
    found += site.faults(in: layout, articles: articles, announcements: announcements, pages: pages)
    found += site.faults(
      inFormer: agencies.flatMap(\.formerPaths) + services.flatMap(\.formerPaths) + articles.flatMap(\.formerPaths))

    guard !found.hasErrors, let settings, let categories else { return Diagnosed(nil, found.sortedByPlace()) }
    let catalog = Catalog(
      settings: settings, categories: categories, agencies: agencies, services: services, lifeEvents: lifeEvents,
      articles: articles, announcements: announcements, pages: pages, glossary: glossary ?? .empty,
      files: attachments.files)
    return Diagnosed(catalog, found.sortedByPlace())
  }

  /// A portal cannot be without its settings and categories.
  private static func missingFiles(_ layout: ContentLayout) -> [Diagnostic] {
    [("portal.yaml", layout.portal == nil), ("kategori.yaml", layout.categories == nil)]
      .filter { name, isMissing in
        isMissing && !layout.diagnostics.contains { $0.place.location.path.hasSuffix("/" + name) }
      }
      .map { name, _ in
        Diagnostic(
          "content.missing-file",
          Message(id: "content/\(name) tidak ada", en: "content/\(name) is missing"),
          at: Place(location: SourceLocation(path: "content/\(name)", line: 1, column: 1), excerpt: nil, width: 1),
          hint: Message(
            id: "salin dari portal contoh, lalu ubah isinya", en: "copy it from the demonstration portal and change it")
        )
      }
  }

  /// Counters are named across the whole MPP, so their ids are too.
  private static func repeatedCounters(_ agencies: [Agency]) -> [Diagnostic] {
    var owners: [Slug: Agency] = [:]
    var found: [Diagnostic] = []
    for agency in agencies {
      for counter in agency.counters {
        guard let other = owners.updateValue(agency, forKey: counter.id) else { continue }
        found.append(
          Diagnostic(
            "content.duplicate-id",
            Message(
              id: "loket '\(counter.id)' sudah ada pada \(other.shortName)",
              en: "the counter '\(counter.id)' is also one of \(other.shortName)"),
            at: Place(
              location: SourceLocation(path: agency.definedIn, line: 1, column: 1), excerpt: nil, width: 1),
            hint: Message(id: "beri tiap loket id sendiri", en: "give each counter an id of its own"),
            notes: [
              .init(
                Message(id: "yang lain ada di sini", en: "the other is here"),
                at: Place(location: SourceLocation(path: other.definedIn, line: 1, column: 1), excerpt: nil, width: 1))
            ]))
      }
    }
    return found
  }
}
