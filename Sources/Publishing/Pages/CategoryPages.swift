import Content
import Hypertext
import Templates

/// `kategori/index.html`
enum CategoryListPage {
  struct Subject: Sendable {
    let categories: [NamedLink]
  }

  static let kind = PageKind<Subject>(
    "daftar-kategori", "Semua kategori",
    [
      .number("jumlahLayanan", "Banyaknya layanan") { $0.catalog.services.count },
      .list("kategori", "Kategori", categoryView) { $0.subject.categories },
    ])

  private static let categoryView = View<NamedLink>(
    "kategori", "Satu kategori",
    [
      .text("nama", "Nama kategori") { $0.name },
      .address("alamat", "Alamat dari akar portal") { $0.path.text },
      .text("ringkasan", "Satu kalimat") { $0.note },
      .number("jumlah", "Banyaknya layanan") { $0.count },
    ])
}

/// `kategori/<slug>.html`
enum CategoryPage {
  struct Subject: Sendable {
    let category: Category
    let services: [Service]
  }

  static let kind = PageKind<Subject>(
    "kategori", "Satu kategori",
    [
      .text("ringkasan", "Satu kalimat") { $0.subject.category.summary },
      .number("jumlahLayanan", "Banyaknya layanan") { $0.subject.services.count },
      .list("layanan", "Layanan di kategori ini", ServiceLink.view) {
        $0.subject.services.map(ServiceLink.withAgency)
      },
    ])
}

extension Artifact {
  package static func categories(_ portal: Portal, _ templates: PageTemplates) -> [Artifact] {
    let site = SiteValues(portal)
    let catalog = portal.catalog
    let list = templates.categoryList.artifact(at: Crumb.categories.path) {
      PageModel(
        site: site, path: Crumb.categories.path, heading: "Kategori", title: "Kategori layanan",
        summary: "Layanan di portal \(catalog.settings.shortName) dalam \(catalog.categories.count) kategori.",
        place: .services, trail: [.home, .services],
        subject: CategoryListPage.Subject(
          categories: catalog.categories.map {
            NamedLink($0.name, $0.path, note: $0.summary, count: catalog.services(in: $0).count)
          }))
    }
    return [list]
      + catalog.categories.map { category in
        templates.category.artifact(at: category.path) {
          PageModel(
            site: site, path: category.path, heading: category.name, title: "\(category.name), kategori layanan",
            summary: "Layanan \(category.name) di portal \(catalog.settings.shortName). \(category.summary)",
            place: .services, trail: [.home, .services, .categories],
            subject: CategoryPage.Subject(category: category, services: catalog.services(in: category)))
        }
      }
  }
}
