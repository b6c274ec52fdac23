import Content
import Hypertext
import Templates

/// `cakupan.html`: how much of the service standard is filled in, by component and by agency.
enum CoveragePage {
  static let path = SitePath("cakupan.html")

  struct Subject: Sendable {
    let coverage: Coverage
  }

  static let kind = PageKind<Subject>(
    "cakupan", "Cakupan standar pelayanan",
    [
      .number("jumlahLayanan", "Banyaknya layanan") { $0.catalog.services.count },
      .record("grafik", "Grafik menurut komponen", BarPlot.view) { $0.subject.coverage.plot },
      .list("komponen", "Empat belas komponen", NamedCount.view) { $0.subject.coverage.components },
      .list("instansi", "Instansi, dengan bagian yang terisi", agencyView) { $0.subject.coverage.agencies },
    ])

  private static let agencyView = View<Coverage.AgencyShare>(
    "cakupan-instansi", "Bagian yang terisi dari satu instansi",
    [
      .text("nama", "Nama pendek instansi") { $0.agency.shortName },
      .address("alamat", "Alamat dari akar portal") { $0.agency.path.text },
      .number("jumlah", "Banyaknya layanan") { $0.services },
      .number("persen", "Bagian yang terisi dari enam komponen pertama, persen") { $0.percent },
    ])
}

struct NamedCount: Hashable, Sendable {
  let name: String
  let count: Int

  static let view = View<NamedCount>(
    "hitungan", "Nama dengan banyaknya",
    [
      .text("nama", "Nama") { $0.name },
      .number("jumlah", "Banyaknya") { $0.count },
    ])
}

/// Which components of the standard are known, counted over all services.
struct Coverage: Sendable {
  struct AgencyShare: Sendable {
    let agency: Agency
    let services: Int
    /// Of the six components that face the citizen.
    let percent: Int
  }

  let components: [NamedCount]
  let agencies: [AgencyShare]
  let total: Int

  init(_ catalog: Catalog) {
    let services = catalog.services
    total = services.count
    components =
      Self.facing.map { name, isKnown in NamedCount(name: name, count: services.count(where: isKnown)) }
      + [NamedCount(name: "Dasar hukum", count: services.count { !$0.legalBases.isEmpty })]
      + ServiceStandard.Component.allCases.map { component in
        NamedCount(name: component.title, count: services.count { $0.standard.components[component] != nil })
      }
    agencies = catalog.agenciesByShortName.compactMap { agency in
      let own = catalog.services(of: agency)
      guard !own.isEmpty else { return nil }
      let known = own.reduce(0) { sum, service in sum + Self.facing.count { $0.isKnown(service) } }
      let all = own.count * Self.facing.count
      return AgencyShare(agency: agency, services: own.count, percent: (known * 200 + all) / (all * 2))
    }
  }

  private static let facing: [(name: String, isKnown: @Sendable (Service) -> Bool)] = [
    ("Persyaratan", { $0.requirements.isKnown }),
    ("Prosedur", { $0.procedure.isKnown }),
    ("Jangka waktu", { $0.processingTime.isKnown }),
    ("Biaya", { $0.fees.isKnown }),
    ("Produk", { $0.product.isKnown }),
    ("Pengaduan", { $0.complaints.isKnown }),
  ]

  /// Bars for the seven components that people ask about; the rest stands in the table.
  var plot: BarPlot {
    let shown = components.prefix(7)
    return BarPlot(
      shown.map { ($0.name, $0.count, "\($0.count)") }, scale: total,
      description: "Layanan yang komponennya ada data, dari \(total): "
        + listed(shown.map { "\($0.name) \($0.count)" }))
  }
}

extension Artifact {
  package static func coverage(_ portal: Portal, _ templates: PageTemplates) -> [Artifact] {
    let site = SiteValues(portal)
    return [
      templates.coverage.artifact(at: CoveragePage.path) {
        PageModel(
          site: site, path: CoveragePage.path, heading: "Cakupan standar pelayanan",
          summary: "Berapa banyak keterangan standar pelayanan yang sudah ada di portal "
            + "\(portal.catalog.settings.shortName), dan apa yang belum.",
          subject: CoveragePage.Subject(coverage: Coverage(portal.catalog)))
      }
    ]
  }
}
