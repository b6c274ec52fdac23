import Content
import Hypertext
import Templates

/// What one page shows: where it stands, what its head says, and what it is about.
struct PageModel<Subject: Sendable>: Sendable {
  let site: SiteValues
  let path: SitePath
  /// The page that search engines should name: the page itself, or the target of a redirect.
  let canonical: SitePath
  /// The one `h1`.
  let heading: String
  /// The page's name in its own trail; shorter than the heading where that is long.
  let shortHeading: String
  /// For the window's title, before the portal's name; unique in the portal.
  let title: String
  /// For the head's description; unique in the portal.
  let summary: String
  let place: NavigationPlace?
  let trail: [Crumb]
  /// The pages's own records, besides the trail.
  let structuredData: [JSON]
  let isArticle: Bool
  let isIndexed: Bool
  /// The page has the large search form, so that the head needs none.
  let hasLargeSearch: Bool
  let subject: Subject

  init(
    site: SiteValues, path: SitePath, canonical: SitePath? = nil, heading: String, shortHeading: String? = nil,
    title: String? = nil, summary: String, place: NavigationPlace? = nil, trail: [Crumb] = [.home],
    structuredData: [JSON] = [], isArticle: Bool = false, isIndexed: Bool = true, hasLargeSearch: Bool = false,
    subject: Subject
  ) {
    self.site = site
    self.path = path
    self.canonical = canonical ?? path
    self.heading = heading
    self.shortHeading = shortHeading ?? heading
    self.title = title ?? heading
    self.summary = summary
    self.place = place
    self.trail = trail
    self.structuredData = structuredData
    self.isArticle = isArticle
    self.isIndexed = isIndexed
    self.hasLargeSearch = hasLargeSearch
    self.subject = subject
  }

  var portal: Portal { site.portal }
  /// The way to the portal's root: `.` or `../..`.
  var root: String { path.depth == 0 ? "." : ".." + String(repeating: "/..", count: path.depth - 1) }
  var catalog: Catalog { site.portal.catalog }
  var settings: PortalSettings { site.portal.catalog.settings }
}

/// The four places in the head of every page.
enum NavigationPlace: Hashable, Sendable {
  case services, agencies, hours, news
}

/// A page above this one in the trail.
struct Crumb: Hashable, Sendable {
  let name: String
  let path: SitePath

  static let home = Crumb(name: "Beranda", path: SitePath("index.html"))
  static let services = Crumb(name: "Layanan", path: SitePath("layanan/index.html"))
  static let agencies = Crumb(name: "Instansi", path: SitePath("instansi/index.html"))
  static let categories = Crumb(name: "Kategori", path: SitePath("kategori/index.html"))
  static let lifeEvents = Crumb(name: "Peristiwa hidup", path: SitePath("peristiwa/index.html"))
  static let news = Crumb(name: "Berita", path: SitePath("berita/index.html"))
  static let announcements = Crumb(name: "Pengumuman", path: SitePath("pengumuman/index.html"))
}

extension PageModel {
  /// The fields of every page: what `layouts/halaman.html` and the head, trail and foot need.
  static var commonFields: [Field<PageModel>] {
    [
      .text("judul", "Judul halaman, untuk h1") { $0.heading },
      .text("judulPendek", "Nama halaman di jejak") { $0.shortHeading },
      .text("judulDokumen", "Judul jendela, dengan nama portal") { page in
        page.path.text == "index.html" ? page.title : "\(page.title) | \(page.settings.shortName)"
      },
      .text("deskripsi", "Uraian satu kalimat untuk mesin pencari") { $0.summary },
      .address("kanonik", "Alamat lengkap halaman di internet") { $0.settings.address(of: $0.canonical) },
      .text("jenis", "website atau article, untuk Open Graph") { $0.isArticle ? "article" : "website" },
      .flag("takDiindeks", "Mesin pencari diminta melewati halaman ini") { !$0.isIndexed },
      .address("akar", "Jalan ke akar portal; tulis `{{akar}}/` di depan setiap `alamat`") { $0.root },
      .html("gaya", "Gaya semua halaman: elemen <style>, atau <link> ke berkasnya") { page in
        page.portal.style.element(root: page.root)
      },
      .record("bagian", "Tempat halaman ini di menu utama", placeView) { $0.place },
      .flag("kotakDiIsi", "Halaman punya kotak cari besar sendiri") { $0.hasLargeSearch },
      .flag("adaRemah", "Halaman punya jejak") { !$0.trail.isEmpty },
      .list("remah", "Halaman-halaman di atas halaman ini", crumbView) { $0.trail },
      .json("dataTerstruktur", "JSON-LD halaman, untuk <script type=\"application/ld+json\">") { page in
        StructuredData.graph(
          StructuredData.trail(page.trail, to: page.shortHeading, at: page.path, settings: page.settings)
            + page.structuredData)
      },
      .prepared("situs", "Yang sama di semua halaman", .record(SiteValues.view.shape)) { $0.site.value },
    ]
  }

  private static var placeView: View<NavigationPlace?> {
    View(
      "bagian", "Tempat di menu utama",
      [
        .flag("layanan", "Di bagian Layanan") { $0 == .services },
        .flag("instansi", "Di bagian Instansi") { $0 == .agencies },
        .flag("jam", "Di bagian Jam buka") { $0 == .hours },
        .flag("berita", "Di bagian Berita") { $0 == .news },
      ])
  }

  private static var crumbView: View<Crumb> {
    View(
      "remah", "Halaman di jejak",
      [
        .text("nama", "Nama halaman") { $0.name },
        .address("alamat", "Alamat dari akar portal") { $0.path.text },
      ])
  }
}
