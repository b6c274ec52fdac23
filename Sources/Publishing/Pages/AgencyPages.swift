import Content
import Hypertext
import Templates

/// `instansi/index.html`: the agencies by kind.
enum AgencyListPage {
  struct Subject: Sendable {
    let groups: [Group]
  }

  struct Group: Sendable {
    let kind: Agency.Kind
    let agencies: [NamedLink]
  }

  static let kind = PageKind<Subject>(
    "daftar-instansi", "Semua instansi, menurut jenisnya",
    [.list("kelompok", "Jenis instansi", groupView) { $0.subject.groups }])

  private static let groupView = View<Group>(
    "kelompok-instansi", "Instansi satu jenis",
    [
      .text("id", "Nama jangkar") { $0.kind.rawValue.lowercased() },
      .text("nama", "Jenis instansi") { $0.kind.title },
      .list("instansi", "Instansinya", NamedLink.view) { $0.agencies },
    ])

  static func groups(_ catalog: Catalog) -> [Group] {
    Agency.Kind.allCases.compactMap { kind in
      let agencies = catalog.agencies.filter { $0.kind == kind }
      guard !agencies.isEmpty else { return nil }
      return Group(
        kind: kind,
        agencies: agencies.map { agency in
          let presence = agency.presence.level == .confirmed ? nil : agency.presence.level.title
          let note = [agency.shortName == agency.name ? nil : agency.shortName, presence].compactMap(\.self)
          return NamedLink(
            agency.name, agency.path, note: note.joined(separator: ". "), count: catalog.services(of: agency).count)
        })
    }
  }
}

/// `instansi/<slug>.html`
enum AgencyPage {
  struct Subject: Sendable {
    let agency: Agency
    let portal: Portal

    /// Its services by category, each under its first; a small list stays whole.
    var groups: [Group] {
      let services = portal.catalog.services(of: agency)
      guard services.count > 6 else {
        return services.isEmpty ? [] : [Group(name: nil, services: services)]
      }
      let byCategory = Dictionary(grouping: services) { $0.categories.first?.slug }
      let named = portal.catalog.categories.compactMap { category in
        byCategory[category.slug].map { Group(name: category.name, services: $0) }
      }
      return named + (byCategory[nil].map { [Group(name: "Lainnya", services: $0)] } ?? [])
    }

    var complaints: [ComplaintChannel] { portal.catalog.settings.generalComplaints(for: agency) }
  }

  struct Group: Sendable {
    /// Nil for a list that stays whole.
    let name: String?
    let services: [Service]

    static let view = View<Group>(
      "kelompok-layanan", "Layanan satu kategori",
      [
        .optionalText("nama", "Kategori; tidak ada bila daftarnya utuh") { $0.name },
        .list("layanan", "Layanannya", ServiceLink.view) { $0.services.map(ServiceLink.withSummary) },
      ])
  }

  static let kind = PageKind<Subject>(
    "instansi", "Satu instansi",
    [
      .text("ringkasan", "Apa yang dilayani instansi ini") { $0.subject.agency.summary },
      .text("jenisInstansi", "Instansi daerah, BUMN, ...") { $0.subject.agency.kind.title },
      .record("bukti", "Sumber, hari diperiksa, keyakinan", EvidenceFacts.view) {
        EvidenceFacts($0.subject.agency.evidence, $0.settings)
      },
      .flag("diMPP", "Menurut sumber hadir di MPP, jadi jam dan loket MPP berlaku baginya") {
        $0.subject.agency.isAtMPP
      },
      .record("jam", "Jam loketnya", HoursFacts.view) { HoursFacts($0.portal, own: $0.subject.agency.hours) },
      .record("kehadiran", "Kehadiran di MPP", presenceView) { $0.subject.agency.presence },
      .number("jumlahLayanan", "Banyaknya layanan di portal") {
        $0.catalog.services(of: $0.subject.agency).count
      },
      .flag("adaLayanan", "Ada layanannya di portal") { !$0.catalog.services(of: $0.subject.agency).isEmpty },
      .list("kelompok", "Layanan menurut kategori", Group.view) { $0.subject.groups },
      .flag("adaLoket", "Loketnya diketahui") { !$0.subject.agency.counters.isEmpty },
      .list("loket", "Loket", CounterLine.view) { page in page.subject.agency.counters.map { CounterLine($0) } },
      .optionalRecord("kepala", "Kepala instansi", headView) { $0.subject.agency.head },
      .optionalRecord("setahun", "Layanan yang diberikan dalam setahun", yearView) { $0.subject.agency.yearlyCount },
      .list("kontak", "Cara menghubungi", ContactLine.view) { ContactLine.all(of: $0.subject.agency.contact) },
      .flag("adaSaluran", "Jalur pengaduan diketahui") { !$0.subject.complaints.isEmpty },
      .list("saluran", "Jalur pengaduan, yang terdekat dulu", ComplaintChannel.view) { $0.subject.complaints },
      .flag("adaEkstra", "Ada bidang tambahan") { !$0.subject.agency.extras.isEmpty },
      .list("ekstra", "Bidang tambahan dari `ekstra:`", Extra.view) { $0.subject.agency.extras },
    ])

  private static let presenceView = View<Presence>(
    "kehadiran", "Kehadiran di MPP",
    [
      .text("nama", "Hadir, disebut, direncanakan, belum dipastikan") { $0.level.title },
      .text("catatan", "Kapan terakhir disebut; boleh kosong") { presence in
        presence.date.map { "Terakhir disebut \($0.long)." } ?? ""
      },
      .optionalText("keterangan", "Keterangan tentang kehadirannya") { $0.note },
    ])

  private static let headView = View<Agency.Head>(
    "kepala", "Kepala instansi",
    [
      .text("nama", "Nama") { $0.name },
      .text("jabatan", "Jabatan") { $0.title ?? "Kepala" },
    ])

  private static let yearView = View<Agency.YearlyCount>(
    "setahun", "Layanan yang diberikan dalam setahun",
    [
      .text("tahun", "Tahun") { "\($0.year)" },
      .text("jumlah", "Banyaknya") { grouped($0.count) },
    ])
}

extension Agency {
  /// Only these have a counter, hours and staff to complain to at the MPP.
  var isAtMPP: Bool { presence.level == .confirmed || presence.level == .mentioned }
}

extension Artifact {
  package static func agencies(_ portal: Portal, _ templates: PageTemplates) -> [Artifact] {
    let site = SiteValues(portal)
    let catalog = portal.catalog
    let list = templates.agencyList.artifact(at: Crumb.agencies.path) {
      PageModel(
        site: site, path: Crumb.agencies.path, heading: "Instansi",
        summary:
          "\(catalog.agencies.count) instansi tercatat di portal \(catalog.settings.shortName), menurut jenisnya. "
          + "Keterangan di bawah nama menyebut bila kehadirannya di MPP belum pasti.",
        place: .agencies, subject: AgencyListPage.Subject(groups: AgencyListPage.groups(catalog)))
    }
    return [list]
      + catalog.agencies.map { agency in
        templates.agency.artifact(at: agency.path, definedIn: agency.definedIn) {
          PageModel(
            site: site, path: agency.path, heading: agency.name, shortHeading: agency.shortName,
            title: agency.name == agency.shortName ? agency.name : "\(agency.name) (\(agency.shortName))",
            summary: "\(agency.name) di portal \(catalog.settings.shortName): layanan, kehadiran, dan kontak. "
              + agency.summary,
            place: .agencies, trail: [.home, .agencies],
            structuredData: [StructuredData.agency(agency, portal)],
            subject: AgencyPage.Subject(agency: agency, portal: portal))
        }
      }
  }
}
