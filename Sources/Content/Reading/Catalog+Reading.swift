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
    case article(Diagnosed<ReadMarkdown<Article>>)
    case announcement(Diagnosed<ReadMarkdown<Announcement>>)
    case page(Diagnosed<ReadMarkdown<Page>>)
  }

  /// A Markdown file with what was made of it: its links are checked even when its record is faulty.
  package struct ReadMarkdown<Value: Sendable>: Sendable {
    let file: MarkdownFile
    let value: Value?
  }

  private let layout: ContentLayout
  private let settings: PortalSettings?
  private let register: Registers.Categories?
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
    register = layout.categories.map { collect(Registers.categories($0)) }
    glossary = layout.glossary.flatMap { collect(Glossary.read($0)) }
    let checkLimit = settings?.checkLimit
    found += layout.foldersWithoutAgency
    agencies = layout.agencies.compactMap { collect(Agency.read($0, on: day, checkLimit: checkLimit)) }
    attachments = collect(ContentFolder.read(layout.attachments))
    references = References(
      day: day, checkLimit: checkLimit,
      categories: Dictionary((register?.list ?? []).map { ($0.slug, $0) }) { first, _ in first },
      categorySlugs: register?.slugs,
      agencies: Dictionary(agencies.map { ($0.slug, $0) }) { first, _ in first }, agencySlugs: agencySlugs,
      serviceSlugs: serviceSlugs, complaintLists: layout.portal.flatMap { PortalSettings.complaintLists($0) },
      files: attachments)
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
    case .article(let file): .article(readMarkdown(file, Article.read))
    case .announcement(let file): .announcement(readMarkdown(file, Announcement.read))
    case .page(let file): .page(readMarkdown(file, Page.read))
    }
  }

  private func readMarkdown<Value>(
    _ record: RecordFile, _ read: (MarkdownFile, References) -> Diagnosed<Value?>
  ) -> Diagnosed<ReadMarkdown<Value>> {
    let file = MarkdownFile.read(record, attachments)
    let value = read(file.value, references)
    return Diagnosed(ReadMarkdown(file: file.value, value: value.value), file.diagnostics + value.diagnostics)
  }

  /// The catalog of the records read, unless a file has an error.
  package func catalog(of records: [ReadRecord]) -> Diagnosed<Catalog?> {
    var found = found
    var services: [Service] = []
    var lifeEvents: [LifeEvent] = []
    var articles: [Article] = []
    var announcements: [Announcement] = []
    var pages: [Page] = []
    var articleFiles: [MarkdownFile] = []
    var announcementFiles: [MarkdownFile] = []
    var pageFiles: [MarkdownFile] = []
    func take<Value>(_ read: Diagnosed<Value?>, into list: inout [Value]) {
      found += read.diagnostics
      if let value = read.value { list.append(value) }
    }
    func take<Value>(
      _ read: Diagnosed<ReadMarkdown<Value>>, into list: inout [Value], files: inout [MarkdownFile]
    ) {
      files.append(read.value.file)
      take(read.map(\.value), into: &list)
    }
    for record in records {
      switch record {
      case .service(let read): take(read, into: &services)
      case .lifeEvent(let read): take(read, into: &lifeEvents)
      case .article(let read): take(read, into: &articles, files: &articleFiles)
      case .announcement(let read): take(read, into: &announcements, files: &announcementFiles)
      case .page(let read): take(read, into: &pages, files: &pageFiles)
      }
    }

    found += Self.missingFiles(layout)
    found += Self.repeatedCounters(agencies)
    let site = SiteMap(
      layout: layout, categories: register?.slugs, attachments: attachments, articles: articleFiles,
      announcements: announcementFiles, pages: pageFiles)
    found += site.faults(in: articleFiles + announcementFiles + pageFiles)
    found += site.reservedNames(layout.pages)
    found += site.faults(
      inFormer: agencies.flatMap(\.formerPaths) + services.flatMap(\.formerPaths) + articles.flatMap(\.formerPaths))

    guard !found.hasErrors, let settings, let categories = register?.list else {
      return Diagnosed(nil, found.sortedByPlace())
    }
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
    var first: [Slug: (counter: Counter, agency: Agency)] = [:]
    var found: [Diagnostic] = []
    for agency in agencies {
      for counter in agency.counters {
        guard let other = first[counter.id] else {
          first[counter.id] = (counter, agency)
          continue
        }
        let name = other.agency.shortName
        found.append(
          Diagnostic(
            "content.duplicate-id",
            Message(
              id: "id '\(counter.id)' sudah dipakai loket \(name)",
              en: "the id '\(counter.id)' is taken by a counter of \(name)"),
            at: counter.place,
            hint: Message(id: "beri tiap loket id sendiri", en: "give each counter an id of its own"),
            notes: [.init(Message(id: "yang pertama ada di sini", en: "the first is here"), at: other.counter.place)]))
      }
    }
    return found
  }
}
