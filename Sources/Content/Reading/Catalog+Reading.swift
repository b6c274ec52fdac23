package import Diagnostics

extension Catalog {
  /// Reads the whole content: every fault of every file, and the catalog when none of them is an error.
  ///
  /// Files may come in any order. `day` is the day of the edition, against which checks grow old.
  package static func read(_ files: [ContentSource], on day: CalendarDate) -> Diagnosed<Catalog?> {
    let draft = CatalogDraft(of: files, on: day)
    return draft.catalog(of: draft.records.map { draft.read($0) })
  }
}

/// A catalog of which everything is known but the records that refer to others: each can be read by itself, in any order
/// and on any core.
package struct CatalogDraft: Sendable {
  /// A file that is still to be read.
  package enum Record: Sendable {
    case service(RecordFile)
    case lifeEvent(RecordFile)
    case article(RecordFile)
    case announcement(RecordFile)
    case page(RecordFile)
  }

  /// A file that was read, with its faults.
  package enum ReadRecord: Sendable {
    case service(Diagnosed<Service?>)
    case lifeEvent(Diagnosed<LifeEvent?>)
    case article(Diagnosed<Article?>)
    case announcement(Diagnosed<Announcement?>)
    case page(Diagnosed<Page?>)
  }

  private let layout: ContentLayout
  private let settings: PortalSettings?
  private let categories: [Category]?
  private let agencies: [Agency]
  private let glossary: Glossary?
  private let attachments: ContentFolder
  private let references: References
  private let found: [Diagnostic]

  /// Reads what others refer to: settings, categories, agencies, pictures and documents.
  package init(of files: [ContentSource], on day: CalendarDate) {
    let layout = ContentLayout(of: files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    var found = layout.diagnostics

    func collect<Value>(_ read: Diagnosed<Value>) -> Value {
      found += read.diagnostics
      return read.value
    }

    let serviceSlugs = Set(layout.services.map(\.slug))
    let agencySlugs = Set(layout.agencies.map(\.slug))
    settings = layout.portal.flatMap {
      collect(PortalSettings.read($0, on: day, services: serviceSlugs, agencies: agencySlugs))
    }
    categories = layout.categories.map { collect(Registers.categories($0)) }
    glossary = layout.glossary.flatMap { collect(Glossary.read($0)) }
    let checkLimit = settings?.checkLimit
    agencies = layout.agencies.compactMap { collect(Agency.read($0, on: day, checkLimit: checkLimit)) }
    attachments = collect(ContentFolder.read(layout.attachments))
    references = References(
      day: day, checkLimit: checkLimit,
      categories: Dictionary((categories ?? []).map { ($0.slug, $0) }) { first, _ in first },
      agencies: Dictionary(agencies.map { ($0.slug, $0) }) { first, _ in first }, agencySlugs: agencySlugs,
      serviceSlugs: serviceSlugs, complaintLists: settings?.complaintLists ?? [:], files: attachments)
    self.layout = layout
    self.found = found
  }

  package var records: [Record] {
    layout.services.map(Record.service) + layout.lifeEvents.map(Record.lifeEvent)
      + layout.articles.map(Record.article) + layout.announcements.map(Record.announcement)
      + layout.pages.map(Record.page)
  }

  package func read(_ record: Record) -> ReadRecord {
    switch record {
    case .service(let file): .service(Service.read(file, references))
    case .lifeEvent(let file): .lifeEvent(LifeEvent.read(file, references))
    case .article(let file): .article(Article.read(file, references))
    case .announcement(let file): .announcement(Announcement.read(file, references))
    case .page(let file): .page(Page.read(file, references))
    }
  }

  /// The catalog of the records read, unless a file has an error.
  package func catalog(of records: [ReadRecord]) -> Diagnosed<Catalog?> {
    var found = found
    var services: [Service] = []
    var lifeEvents: [LifeEvent] = []
    var articles: [Article] = []
    var announcements: [Announcement] = []
    var pages: [Page] = []
    func take<Value>(_ read: Diagnosed<Value?>, into list: inout [Value]) {
      found += read.diagnostics
      if let value = read.value { list.append(value) }
    }
    for record in records {
      switch record {
      case .service(let read): take(read, into: &services)
      case .lifeEvent(let read): take(read, into: &lifeEvents)
      case .article(let read): take(read, into: &articles)
      case .announcement(let read): take(read, into: &announcements)
      case .page(let read): take(read, into: &pages)
      }
    }

    found += Self.missingFiles(layout)
    found += Self.repeatedCounters(agencies)
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
