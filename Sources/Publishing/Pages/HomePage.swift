import Content
import Hypertext
import Templates

/// `index.html`: search first, then what people come for.
enum HomePage {
  struct Subject: Sendable {
    let mostAsked: [ServiceLink]
    let announcements: [DatedLink]
    let articles: [DatedLink]
    let lifeEvents: [NamedLink]
    let categories: [NamedLink]
    let agencies: [NamedLink]
    let figures: [LatestFigure]

    init(_ portal: Portal) {
      let catalog = portal.catalog
      mostAsked = catalog.services(catalog.settings.mostAsked).map(ServiceLink.withAgency)
      announcements = catalog.announcements.filter { $0.isCurrent(on: portal.day) }
        .sorted { $0.isImportant && !$1.isImportant }.map { DatedLink($0, in: catalog.settings.timeZone) }
      articles = catalog.articles.prefix(3).map { DatedLink($0) }
      lifeEvents = catalog.lifeEvents.map { LifeEventListPage.link(to: $0, catalog) }
      categories = catalog.categories.map {
        NamedLink($0.name, $0.path, note: $0.summary, count: catalog.services(in: $0).count)
      }
      agencies = catalog.agenciesByShortName.map { NamedLink($0.shortName, $0.path) }
      figures = catalog.settings.figures.compactMap(LatestFigure.init).prefix(3).map(\.self)
    }
  }

  /// The latest value of a series that follows one thing through time.
  struct LatestFigure: Sendable {
    let name: String
    let value: String
    let date: String

    init?(_ series: FigureSeries) {
      let isComparison = Set(series.points.map(\.date)).count < series.points.count
      guard !isComparison, let latest = series.points.max(by: { $0.date < $1.date }) else { return nil }
      name = series.name
      value = grouped(latest.value)
      date = latest.date.long
    }

    static let view = View<LatestFigure>(
      "angka", "Angka terakhir dari sebuah seri",
      [
        .text("nama", "Nama seri") { $0.name },
        .text("nilai", "Angka terakhir") { $0.value },
        .text("tanggal", "Tanggal angka itu") { $0.date },
      ])
  }

  static let kind = PageKind<Subject>(
    "beranda", "Halaman depan",
    [
      .number("jumlahInstansi", "Banyaknya instansi") { $0.catalog.agencies.count },
      .number("jumlahLayanan", "Banyaknya layanan") { $0.catalog.services.count },
      .record("jam", "Jam buka MPP", HoursFacts.view) { HoursFacts($0.portal) },
      .flag("adaContohCari", "Ada contoh pencarian") { !$0.settings.exampleQueries.isEmpty },
      .list("contohCari", "Contoh pencarian", queryView) { $0.settings.exampleQueries },
      .flag("adaPengumuman", "Ada pengumuman yang sedang berlaku") { !$0.subject.announcements.isEmpty },
      .list("pengumuman", "Pengumuman yang berlaku pada hari edisi", DatedLink.view) { $0.subject.announcements },
      .optionalText("akhirPengumuman", "Akhir yang paling lama berlaku, untuk data-akhir") {
        $0.subject.announcements.compactMap(\.end).max()
      },
      .list("layanan", "Layanan yang paling banyak dicari", ServiceLink.view) { $0.subject.mostAsked },
      .optionalText("keteranganSering", "Dari mana urutan itu") { $0.settings.mostAskedNote },
      .flag("adaPeristiwa", "Ada peristiwa hidup") { !$0.subject.lifeEvents.isEmpty },
      .list("peristiwa", "Peristiwa hidup", NamedLink.view) { $0.subject.lifeEvents },
      .list("kategori", "Kategori, dengan banyaknya layanan", NamedLink.view) { $0.subject.categories },
      .list("instansi", "Instansi, dengan nama pendek", NamedLink.view) { $0.subject.agencies },
      .flag("adaBerita", "Ada berita") { !$0.subject.articles.isEmpty },
      .list("berita", "Berita terbaru", DatedLink.view) { $0.subject.articles },
      .flag("adaAngka", "Ada angka") { !$0.subject.figures.isEmpty },
      .list("angka", "Angka terakhir", LatestFigure.view) { $0.subject.figures },
    ])

  private static let queryView = View<String>(
    "contoh-cari", "Contoh pencarian",
    [
      .text("teks", "Kata-katanya") { $0 },
      .address("alamat", "Alamat dari akar portal") { "cari.html?q=" + queryEscaped($0) },
    ])
}

/// As a form would send it: letters and digits as they are, a space as `+`, other bytes as `%XX`.
func queryEscaped(_ text: String) -> String {
  var escaped = ""
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
      escaped.unicodeScalars.append(Unicode.Scalar(byte))
    case UInt8(ascii: " "): escaped += "+"
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      escaped += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    }
  }
  return escaped
}

extension Artifact {
  package static func home(_ portal: Portal, _ templates: PageTemplates) -> [Artifact] {
    let site = SiteValues(portal)
    return [
      templates.home.artifact(at: SitePath("index.html")) {
        let settings = portal.catalog.settings
        return PageModel(
          site: site, path: SitePath("index.html"), heading: "Mau mengurus apa?",
          title: "\(settings.shortName): mau mengurus apa?", summary: settings.summary, trail: [],
          structuredData: [StructuredData.site(settings), StructuredData.office(portal)], hasLargeSearch: true,
          subject: HomePage.Subject(portal))
      }
    ]
  }
}
