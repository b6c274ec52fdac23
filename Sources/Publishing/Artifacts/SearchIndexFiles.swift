import Content
import Hypertext
import Markup
import Search

/// The files of `cari/`: what the portal's pages say, as the search index.
struct SearchIndexFiles {
  static let folder = "cari"

  let artifacts: [Artifact]
  /// The file that the browser loads first.
  let head: SitePath

  /// `batches` are those of `pages(of:)`, whose words can be counted on all cores.
  init(of batches: [SearchBatch], _ glossary: Glossary) {
    let index = SearchIndex(of: batches, vocabulary: SearchVocabulary(glossary))
    artifacts = index.files.map { Artifact(SitePath("\(Self.folder)/\($0.name)"), bytes: $0.bytes) }
    head = SitePath("\(Self.folder)/\(index.headName)")
  }

  /// What makes each page's record, so that this too can be done on all cores.
  static func pages(of catalog: Catalog) -> [@Sendable () -> Search.SearchPage] {
    let asked = Dictionary(
      catalog.settings.mostAsked.enumerated().map { ($1, catalog.settings.mostAsked.count - $0) }
    ) { first, _ in first }
    func makers<Record: Sendable>(
      _ records: [Record], _ make: @escaping @Sendable (Record) -> Search.SearchPage
    ) -> [@Sendable () -> Search.SearchPage] {
      records.indices.map { index in { make(records[index]) } }
    }
    return makers(catalog.services) { Search.SearchPage($0, importance: asked[$0.slug] ?? 0) }
      + makers(catalog.lifeEvents) { Search.SearchPage($0) } + makers(catalog.agencies) { Search.SearchPage($0) }
      + makers(catalog.pages) { Search.SearchPage($0) } + makers(catalog.announcements) { Search.SearchPage($0) }
      + makers(catalog.articles) { Search.SearchPage($0) } + makers([catalog.settings]) { .counters(of: $0) }
  }
}

extension SearchVocabulary {
  init(_ glossary: Glossary) {
    self.init(
      abbreviations: glossary.abbreviations.map {
        Abbreviation(short: $0.short, expansion: $0.long, others: $0.sameAs)
      },
      spellings: glossary.spellings.map { Spelling(standard: $0.standard, others: $0.others) },
      synonyms: glossary.synonyms)
  }
}

extension Search.SearchPage {
  convenience init(_ service: Service, importance: Int) {
    let parts: [(anchor: String, heading: String, texts: [String?])] = [
      ("sekilas", "Untuk siapa", [service.eligibility] + service.warnings),
      (
        "persyaratan", "Persyaratan",
        (service.requirements.value ?? []).flatMap { [$0.document, $0.condition, $0.note] }
      ),
      ("prosedur", "Langkah", (service.procedure.value ?? []).flatMap { [$0.action, $0.channel, $0.note] }),
      ("produk", "Produk", [service.product.value?.name]),
      ("tidak-dilayani", "Tidak dilayani", service.excluded),
      ("dasar-hukum", "Dasar hukum", service.legalBases.map(\.title)),
    ]
    self.init(
      path: service.path.text, title: service.name, kind: .service,
      agency: Facet(slug: service.agency.slug.text, name: service.agency.shortName),
      categories: service.categories.map { Facet(slug: $0.slug.text, name: $0.name) }, synonyms: service.searchWords,
      summary: (service.state.map { $0 + ". " } ?? "") + service.summary,
      sections: parts.compactMap { part in
        let text = part.texts.compactMap { $0 }.joined(separator: ". ")
        return text.isEmpty ? nil : Section(heading: part.heading, text: text)
      },
      anchors: [
        .requirements: "persyaratan", .steps: "prosedur", .fees: "biaya", .time: "waktu", .hours: "loket",
        .place: "loket", .complaint: "pengaduan",
      ],
      importance: importance)
  }

  convenience init(_ event: LifeEvent) {
    self.init(
      path: event.path.text, title: event.name, kind: .lifeEvent, synonyms: event.searchWords, summary: event.summary,
      sections: event.steps.map { Section(text: [$0.title, $0.note].compactMap { $0 }.joined(separator: ". ")) })
  }

  convenience init(_ agency: Agency) {
    self.init(
      path: agency.path.text, title: agency.name, kind: .agency,
      agency: Facet(slug: agency.slug.text, name: agency.shortName), synonyms: [agency.shortName] + agency.searchWords,
      summary: agency.summary, anchors: [.hours: "jam", .place: "loket", .complaint: "kontak"])
  }

  /// The page of counters and hours, which people ask for by the MPP's name.
  static func counters(of settings: PortalSettings) -> Search.SearchPage {
    Search.SearchPage(
      path: "loket.html", title: "Jam buka dan loket", kind: .page,
      synonyms: [
        "jam buka \(settings.shortName)", "jadwal mpp", "alamat mpp", "lokasi mpp", "hari libur mpp",
        "mpp buka jam berapa", "jam istirahat", "hari kerja", "buka hari senin selasa rabu kamis jumat",
        "buka hari sabtu minggu",
      ],
      summary: "Jam buka, hari tutup, alamat, dan loket \(settings.name).",
      sections: [Section(text: settings.address.building)] + settings.facilities.map { Section(text: $0) },
      anchors: [.hours: "jam", .place: "kontak"])
  }

  convenience init(_ page: Page) {
    self.init(
      path: page.path.text, title: page.title, kind: .page, summary: page.summary, sections: Section.all(of: page.body))
  }

  convenience init(_ announcement: Announcement) {
    self.init(
      path: announcement.path.text, title: announcement.title, kind: .announcement, summary: announcement.summary,
      sections: Section.all(of: announcement.body), date: announcement.first.iso)
  }

  convenience init(_ article: Article) {
    self.init(
      path: article.path.text, title: article.title, kind: .news, summary: article.summary,
      sections: Section.all(of: article.body), date: article.date.iso)
  }
}

extension Search.SearchPage.Section {
  static func all(of body: Body) -> [Search.SearchPage.Section] {
    body.document.sections.map { .init(heading: $0.heading?.text, text: $0.text) }
  }
}
