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
    let register = layout.categories.map { collect(Registers.categories($0)) }
    let categories = register?.list
    let glossary = layout.glossary.flatMap { collect(Glossary.read($0)) }
    let agencies = layout.agencies.compactMap { collect(Agency.read($0, on: day, checkLimit: settings?.checkLimit)) }
    let attachments = collect(ContentFolder.read(layout.attachments))

    let references = References(
      day: day, checkLimit: settings?.checkLimit,
      categories: Dictionary((categories ?? []).map { ($0.slug, $0) }) { first, _ in first },
      categorySlugs: register?.slugs,
      agencies: Dictionary(agencies.map { ($0.slug, $0) }) { first, _ in first }, agencySlugs: agencySlugs,
      serviceSlugs: serviceSlugs, complaintLists: layout.portal.flatMap { PortalSettings.complaintLists($0) },
      files: attachments)

    let services = layout.services.compactMap { collect(Service.read($0, references)) }
    let lifeEvents = layout.lifeEvents.compactMap { collect(LifeEvent.read($0, references)) }
    let articleFiles = layout.articles.map { collect(MarkdownFile.read($0, attachments)) }
    let announcementFiles = layout.announcements.map { collect(MarkdownFile.read($0, attachments)) }
    let pageFiles = layout.pages.map { collect(MarkdownFile.read($0, attachments)) }
    let articles = articleFiles.compactMap { collect(Article.read($0, references)) }
    let announcements = announcementFiles.compactMap { collect(Announcement.read($0, references)) }
    let pages = pageFiles.compactMap { collect(Page.read($0, references)) }

    found += missingFiles(layout)
    found += repeatedCounters(agencies)
    let site = SiteMap(
      layout: layout, categories: register?.slugs, attachments: attachments, articles: articleFiles,
      announcements: announcementFiles, pages: pageFiles)
    found += site.faults(in: articleFiles + announcementFiles + pageFiles)
    found += site.reservedNames(layout.pages)
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
