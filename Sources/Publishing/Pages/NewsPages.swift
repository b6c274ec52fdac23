import Content
import Hypertext
import Templates

/// `berita/index.html` and its numbered pages, and the archive of a year in the same form.
enum NewsListPage {
  struct Subject: Sendable {
    let articles: [DatedLink]
    let position: String
    let pages: Pagination
    /// Years of the archive, on the first page of all news only.
    let years: [NamedLink]
  }

  static let kind = PageKind<Subject>(
    "daftar-berita", "Berita: semua atau setahun, bernomor halaman",
    [
      .optionalText("ringkasan", "Satu kalimat, di halaman pertama") { page in
        page.subject.pages.current == 1 ? page.summary : nil
      },
      .text("keteranganHalaman", "Berapa berita, halaman ke berapa") { $0.subject.position },
      .flag("adaButir", "Ada berita") { !$0.subject.articles.isEmpty },
      .list("butir", "Berita di halaman ini", DatedLink.view) { $0.subject.articles },
      .flag("adaNomor", "Lebih dari satu halaman") { $0.subject.pages.count > 1 },
      .optionalAddress("sebelumnya", "Halaman dengan berita lebih baru") { $0.subject.pages.previous?.text },
      .optionalAddress("berikutnya", "Halaman dengan berita lebih lama") { $0.subject.pages.next?.text },
      .list("nomor", "Nomor halaman: yang pertama, yang terakhir, dan sekitar halaman ini", numberView) {
        $0.subject.pages.numbers
      },
      .flag("adaTahun", "Ada arsip menurut tahun") { !$0.subject.years.isEmpty },
      .list("tahun", "Arsip menurut tahun, dengan banyaknya berita", NamedLink.view) { $0.subject.years },
    ])

  private static let numberView = View<Pagination.Number>(
    "nomor", "Nomor halaman",
    [
      .number("nomor", "Nomor") { $0.number },
      .address("alamat", "Alamat dari akar portal") { $0.path.text },
      .flag("kini", "Halaman ini") { $0.isCurrent },
    ])
}

/// A list cut into numbered pages.
struct Pagination: Hashable, Sendable {
  struct Number: Hashable, Sendable {
    let number: Int
    let path: SitePath
    let isCurrent: Bool
  }

  /// `berita/` or `berita/2023/`
  let folder: String
  /// From 1.
  let current: Int
  let count: Int

  func path(of number: Int) -> SitePath {
    SitePath(folder + (number == 1 ? "index.html" : "halaman-\(number).html"))
  }

  var path: SitePath { path(of: current) }
  var previous: SitePath? { current > 1 ? path(of: current - 1) : nil }
  var next: SitePath? { current < count ? path(of: current + 1) : nil }

  /// The first, the last, and two on either side: a thousand pages need no thousand links.
  var numbers: [Number] {
    (1...max(count, 1)).filter { $0 == 1 || $0 == count || abs($0 - current) <= 2 }
      .map { Number(number: $0, path: path(of: $0), isCurrent: $0 == current) }
  }

  static func pages(of total: Int, each size: Int, in folder: String) -> [(Pagination, Range<Int>)] {
    let size = max(size, 1)
    let count = max((total + size - 1) / size, 1)
    return (1...count).map { number in
      (
        Pagination(folder: folder, current: number, count: count),
        (number - 1) * size..<min(number * size, total)
      )
    }
  }
}

/// `berita/<year>/<slug>.html`
enum ArticlePage {
  struct Subject: Sendable {
    let article: Article
    let newer: DatedLink?
    let older: DatedLink?
    let related: [NamedLink]
  }

  static let kind = PageKind<Subject>(
    "berita", "Satu berita",
    [
      .text("ringkasan", "Satu atau dua kalimat") { $0.subject.article.summary },
      .text("tanggal", "Hari terbit") { $0.subject.article.date.full },
      .text("tanggalIso", "Hari terbit, untuk datetime") { $0.subject.article.date.iso },
      .optionalText("penulis", "Penulis") { $0.subject.article.author },
      .optionalRecord("gambar", "Gambar di kepala berita", pictureView) { $0.subject.article.picture },
      .html("naskah", "Isi berita") { $0.subject.article.body.html(at: $0.path) },
      .flag("adaTerkait", "Ada layanan atau instansi terkait") { !$0.subject.related.isEmpty },
      .list("terkait", "Layanan dan instansi terkait", NamedLink.view) { $0.subject.related },
      .record("bukti", "Sumber, hari diperiksa, keyakinan", EvidenceFacts.view) {
        EvidenceFacts($0.subject.article.evidence, $0.settings)
      },
      .optionalRecord("sesudahnya", "Berita yang lebih baru", DatedLink.view) { $0.subject.newer },
      .optionalRecord("sebelumnya", "Berita yang lebih lama", DatedLink.view) { $0.subject.older },
    ])

  private static let pictureView = View<Article.Picture>(
    "gambar", "Gambar di kepala berita",
    [
      .address("alamat", "Alamat dari akar portal") { $0.image.path.text },
      .number("lebar", "Lebar, piksel") { $0.image.width },
      .number("tinggi", "Tinggi, piksel") { $0.image.height },
      .text("uraian", "Isi gambar dalam kata-kata") { $0.alternative },
      .optionalText("keterangan", "Kalimat di bawah gambar") { $0.caption },
    ])
}

extension Catalog {
  /// Services and agencies that a text names, as links.
  func links(services: [Slug], agencies: [Slug]) -> [NamedLink] {
    self.services(services).map(\.link)
      + self.agencies(agencies).map { NamedLink($0.name, $0.path, note: $0.kind.title) }
  }
}

extension Artifact {
  /// Each article, the list of all in numbered pages, and such a list for each year.
  package static func news(_ portal: Portal, _ templates: PageTemplates) -> [Artifact] {
    let site = SiteValues(portal)
    let catalog = portal.catalog
    let articles = catalog.articles
    let byYear = Dictionary(grouping: articles) { $0.date.year }
    let years = byYear.keys.sorted(by: >)
    let archive = years.map { year in
      NamedLink("\(year)", SitePath("berita/\(year)/index.html"), count: byYear[year]?.count ?? 0)
    }
    let pages = articles.indices.map { index in
      templates.article.artifact(at: articles[index].path, definedIn: articles[index].definedIn) {
        ArticlePage.page(
          articles[index], newer: index > 0 ? articles[index - 1] : nil,
          older: index + 1 < articles.count ? articles[index + 1] : nil, site)
      }
    }
    let lists = NewsListPage.artifacts(articles, year: nil, archive: archive, site, templates)
    let archives = years.flatMap { year in
      NewsListPage.artifacts(byYear[year] ?? [], year: year, archive: [], site, templates)
    }
    return pages + lists + archives
  }
}

extension NewsListPage {
  fileprivate static func artifacts(
    _ articles: [Article], year: Int?, archive: [NamedLink], _ site: SiteValues, _ templates: PageTemplates
  ) -> [Artifact] {
    let settings = site.portal.catalog.settings
    let heading = year.map { "Berita \($0)" } ?? "Berita"
    let folder = year.map { "berita/\($0)/" } ?? "berita/"
    return Pagination.pages(of: articles.count, each: settings.articlesPerPage, in: folder).map { pages, range in
      templates.newsList.artifact(at: pages.path) {
        let number = pages.current == 1 ? "" : ", halaman \(pages.current)"
        let position = pages.count == 1 ? "" : ", halaman \(pages.current) dari \(pages.count)"
        return PageModel(
          site: site, path: pages.path, heading: heading, title: heading + number,
          summary: "\(heading) tentang \(settings.shortName)\(number).", place: .news,
          trail: year == nil ? [.home] : [.home, .news],
          subject: Subject(
            articles: articles[range].map { DatedLink($0) }, position: "\(articles.count) berita\(position)",
            pages: pages, years: pages.current == 1 ? archive : []))
      }
    }
  }
}

extension ArticlePage {
  fileprivate static func page(
    _ article: Article, newer: Article?, older: Article?, _ site: SiteValues
  ) -> PageModel<Subject> {
    let catalog = site.portal.catalog
    return PageModel(
      site: site, path: article.path, heading: article.title, title: "\(article.title), \(article.date.long)",
      summary: article.summary, place: .news,
      trail: [
        .home, .news,
        Crumb(name: "\(article.date.year)", path: SitePath("berita/\(article.date.year)/index.html")),
      ],
      structuredData: [StructuredData.article(article, settings: catalog.settings)], isArticle: true,
      subject: Subject(
        article: article, newer: newer.map { DatedLink($0) }, older: older.map { DatedLink($0) },
        related: catalog.links(services: article.services, agencies: article.agencies)))
  }
}
