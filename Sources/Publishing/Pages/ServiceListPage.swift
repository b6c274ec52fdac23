import Content
import Hypertext
import Templates

/// `layanan/index.html`: all services from A to Z, by category and by agency.
enum ServiceListPage {
  /// Above this many services each letter gets a page of its own, so that no page outgrows one round trip.
  static let mostOnOnePage = 120

  struct Subject: Sendable {
    let letters: [Letter]
    /// Empty when the letters have pages of their own.
    let groups: [Letter]
    let categories: [NamedLink]
    let agencies: [NamedLink]
  }

  static let kind = PageKind<Subject>(
    "daftar-layanan", "Semua layanan, A sampai Z",
    [
      .number("jumlahLayanan", "Banyaknya layanan") { $0.catalog.services.count },
      .number("jumlahInstansi", "Banyaknya instansi") { $0.catalog.agencies.count },
      .list("huruf", "Huruf A sampai Z", Letter.linkView) { $0.subject.letters },
      .flag("adaKelompok", "Layanan ada di halaman ini; selain itu tiap huruf punya halaman") {
        !$0.subject.groups.isEmpty
      },
      .list("kelompok", "Huruf yang punya layanan", Letter.groupView) { $0.subject.groups },
      .list("kategori", "Kategori, dengan banyaknya layanan", NamedLink.view) { $0.subject.categories },
      .list("instansi", "Instansi, dengan banyaknya layanan", NamedLink.view) { $0.subject.agencies },
    ])
}

/// `layanan/huruf-a.html`: the services under one letter, when there are too many for one page.
enum LetterPage {
  struct Subject: Sendable {
    let letters: [Letter]
    let letter: Letter
  }

  static let kind = PageKind<Subject>(
    "huruf", "Layanan dengan satu huruf awal, bila layanan terlalu banyak untuk satu halaman",
    [
      .list("huruf", "Huruf A sampai Z", Letter.linkView) { $0.subject.letters },
      .list("kelompok", "Huruf ini saja", Letter.groupView) { [$0.subject.letter] },
      .number("jumlahLayanan", "Banyaknya layanan dengan huruf ini") { $0.subject.letter.services.count },
    ])
}

/// A letter with the services whose names begin with it.
struct Letter: Sendable {
  /// `A` to `Z`, or `0-9` for names that begin with something else.
  let name: String
  let services: [Service]
  let hasOwnPage: Bool

  var id: String { "huruf-" + name.lowercased() }
  var path: SitePath { SitePath(hasOwnPage ? "layanan/\(id).html" : "layanan/index.html") }

  static func all(_ services: [Service]) -> [Letter] {
    let groups = Dictionary(grouping: services) { initial(of: $0.name) }
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)
    let names = (groups["0-9"] == nil ? [] : ["0-9"]) + alphabet
    return names.map {
      Letter(
        name: $0, services: groups[$0] ?? [], hasOwnPage: services.count > ServiceListPage.mostOnOnePage)
    }
  }

  private static func initial(of name: String) -> String {
    guard let first = name.first, first.isASCII, first.isLetter else { return "0-9" }
    return first.uppercased()
  }

  static let linkView = View<Letter>(
    "huruf", "Satu huruf",
    [
      .text("huruf", "Huruf") { $0.name },
      .flag("ada", "Ada layanannya") { !$0.services.isEmpty },
      .address("alamat", "Alamat dari akar portal") { $0.path.text },
      .text("jangkar", "Tempat huruf itu di halamannya") { "#" + $0.id },
    ])

  static let groupView = View<Letter>(
    "kelompok-huruf", "Layanan dengan satu huruf awal",
    [
      .text("huruf", "Huruf") { $0.name },
      .text("id", "Nama jangkar") { $0.id },
      .list("layanan", "Layanannya", entryView) { $0.services },
    ])

  private static let entryView = View<Service>(
    "butir-abjad", "Layanan di daftar A sampai Z",
    [
      .text("nama", "Nama layanan") { $0.name },
      .address("alamat", "Alamat dari akar portal") { $0.path.text },
      .text("instansi", "Nama pendek instansi") { $0.agency.shortName },
      .optionalText("keadaan", "Sedang terganggu, atau Sudah ditutup") { $0.state },
    ])
}

extension Artifact {
  package static func serviceLists(_ portal: Portal, _ templates: PageTemplates) -> [Artifact] {
    let site = SiteValues(portal)
    let catalog = portal.catalog
    let letters = Letter.all(catalog.services)
    let filled = letters.filter { !$0.services.isEmpty }
    let hasLetterPages = catalog.services.count > ServiceListPage.mostOnOnePage
    let list = templates.serviceList.artifact(at: Crumb.services.path) {
      PageModel(
        site: site, path: Crumb.services.path, heading: "Semua layanan", shortHeading: "Layanan",
        title: "Semua layanan, A sampai Z",
        summary: "\(catalog.services.count) layanan dari \(catalog.agencies.count) instansi yang tercatat di portal "
          + "\(catalog.settings.shortName), menurut abjad, kategori, dan instansi.",
        place: .services,
        subject: ServiceListPage.Subject(
          letters: letters, groups: hasLetterPages ? [] : filled,
          categories: catalog.categories.map {
            NamedLink($0.name, $0.path, count: catalog.services(in: $0).count)
          },
          agencies: catalog.agenciesByShortName.map {
            NamedLink($0.shortName, $0.path, count: catalog.services(of: $0).count)
          }))
    }
    guard hasLetterPages else { return [list] }
    return [list]
      + filled.map { letter in
        templates.letter.artifact(at: letter.path) {
          PageModel(
            site: site, path: letter.path, heading: "Layanan dengan huruf \(letter.name)",
            shortHeading: "Huruf \(letter.name)",
            summary:
              "\(letter.services.count) layanan di portal \(catalog.settings.shortName) yang namanya berawal huruf "
              + "\(letter.name).",
            place: .services, trail: [.home, .services],
            subject: LetterPage.Subject(letters: letters, letter: letter))
        }
      }
  }
}
