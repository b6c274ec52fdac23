import Content
import Hypertext
import Templates

/// `unduhan.html`: every form that a service names, and the open data.
enum DownloadsPage {
  static let path = SitePath("unduhan.html")

  struct Subject: Sendable {
    let forms: [FormLink]

    /// A form that several services use stands once and names them.
    init(_ catalog: Catalog) {
      var order: [SitePath] = []
      var users: [SitePath: (file: FormFile, names: [String])] = [:]
      for service in catalog.services {
        for form in service.forms {
          if users[form.path] == nil { order.append(form.path) }
          users[form.path, default: (form, [])].names.append(service.name)
        }
      }
      forms = order.compactMap { path in users[path].map { FormLink(file: $0.file, note: listed($0.names)) } }
        .sorted { $0.file.name < $1.file.name }
    }
  }

  static let kind = PageKind<Subject>(
    "unduhan", "Dokumen untuk diunduh",
    [
      .flag("adaFormulir", "Ada formulir") { !$0.subject.forms.isEmpty },
      .list("formulir", "Formulir, dengan layanan yang memakainya", FormLink.view) { $0.subject.forms },
    ])
}

/// `istilah.html`: abbreviations, local terms and spellings.
enum GlossaryPage {
  static let path = SitePath("istilah.html")

  struct Subject: Sendable {
    let glossary: Glossary
  }

  static let kind = PageKind<Subject>(
    "istilah", "Daftar istilah",
    [
      .list("singkatan", "Singkatan", entryView) { page in
        Entry.inOrder(
          page.subject.glossary.abbreviations.map { Entry(name: $0.short, meaning: $0.long, note: $0.note) })
      },
      .flag("adaIstilah", "Ada istilah setempat") { !$0.subject.glossary.terms.isEmpty },
      .list("istilah", "Istilah setempat", entryView) { page in
        Entry.inOrder(page.subject.glossary.terms.map { Entry(name: $0.term, meaning: $0.meaning, note: nil) })
      },
      .flag("adaEjaan", "Ada ejaan") { !$0.subject.glossary.spellings.isEmpty },
      .list("ejaan", "Ejaan baku, dengan yang sering ditulis orang", entryView) { page in
        Entry.inOrder(
          page.subject.glossary.spellings.map {
            Entry(name: $0.standard, meaning: "Juga ditulis \(listed($0.others))", note: nil)
          })
      },
    ])

  struct Entry: Hashable, Sendable {
    let name: String
    let meaning: String
    let note: String?

    /// From A to Z, as one looks a word up.
    static func inOrder(_ entries: [Entry]) -> [Entry] {
      entries.sorted { ($0.name.lowercased(), $0.meaning) < ($1.name.lowercased(), $1.meaning) }
    }
  }

  private static let entryView = View<Entry>(
    "istilah", "Satu istilah",
    [
      .text("nama", "Istilah") { $0.name },
      .text("arti", "Artinya") { $0.meaning },
      .optionalText("keterangan", "Keterangan") { $0.note },
    ])
}

/// `cari.html`: the search; without script, the ways to browse.
enum SearchPage {
  static let path = SitePath("cari.html")

  struct Subject: Sendable {}

  static let kind = PageKind<Subject>(
    "cari", "Halaman pencarian",
    [
      .number("jumlahLayanan", "Banyaknya layanan") { $0.catalog.services.count },
      .list("layanan", "Semua layanan menurut abjad, untuk pembaca tanpa JavaScript", entryView) { page in
        page.catalog.services.count > ServiceListPage.mostOnOnePage ? [] : page.catalog.services
      },
      .list("jenisHasil", "Jenis halaman, untuk saringan", choiceView) { _ in kinds },
      .list("instansi", "Instansi, untuk saringan", choiceView) { page in
        page.catalog.agencies.map { Choice(id: $0.slug.text, name: $0.shortName) }
      },
      .list("kategori", "Kategori, untuk saringan", choiceView) { page in
        page.catalog.categories.map { Choice(id: $0.slug.text, name: $0.name) }
      },
    ])

  /// A filter, by the name that the index and the address have for it.
  struct Choice: Hashable, Sendable {
    let id: String
    let name: String
  }

  private static let kinds = [
    Choice(id: "layanan", name: "Layanan"), Choice(id: "peristiwa", name: "Peristiwa hidup"),
    Choice(id: "instansi", name: "Instansi"), Choice(id: "halaman", name: "Halaman"),
    Choice(id: "pengumuman", name: "Pengumuman"), Choice(id: "berita", name: "Berita"),
  ]

  /// A service with the first words that people type for it beyond its name, so that the browser's own search finds it by them.
  private static let entryView = View<Service>(
    "layanan-dicari", "Layanan dengan kata yang diketik orang",
    [
      .text("nama", "Nama layanan") { $0.name },
      .address("alamat", "Alamat dari akar portal") { $0.path.text },
      .text("kata", "Beberapa kata cari") { service in
        let name = service.name.lowercased()
        return service.searchWords.filter { !name.contains($0.lowercased()) }.prefix(1).joined(separator: ", ")
      },
    ])

  private static let choiceView = View<Choice>(
    "pilihan", "Satu pilihan saringan",
    [
      .text("id", "Nama di alamat") { $0.id },
      .text("nama", "Nama") { $0.name },
    ])
}

/// `404.html`. Its links are relative as everywhere, so that it works in a folder, at a root and under a path; a host
/// that shows it at a deep address leads nowhere with them, so one link gives the portal's whole address.
enum NotFoundPage {
  static let path = SitePath("404.html")

  struct Subject: Sendable {}

  static let kind = PageKind<Subject>("tidak-ada", "Halaman yang tidak ditemukan", [])
}

/// A page at an old address of a record, that leads to the new one without script.
enum RedirectPage {
  struct Subject: Sendable {
    let target: NamedLink
  }

  static let kind = PageKind<Subject>(
    "pindah", "Alamat lama yang menuju alamat baru",
    [.record("tujuan", "Halaman yang dituju", NamedLink.view) { $0.subject.target }])
}

extension Artifact {
  package static func downloads(_ portal: Portal, _ templates: PageTemplates) -> [Artifact] {
    let site = SiteValues(portal)
    return [
      templates.downloads.artifact(at: DownloadsPage.path) {
        PageModel(
          site: site, path: DownloadsPage.path, heading: "Unduhan",
          summary: "Formulir dan data \(portal.catalog.settings.shortName) untuk diunduh, dengan jenis dan ukurannya.",
          subject: DownloadsPage.Subject(portal.catalog))
      }
    ]
  }

  package static func glossary(_ portal: Portal, _ templates: PageTemplates) -> [Artifact] {
    let site = SiteValues(portal)
    return [
      templates.glossary.artifact(at: GlossaryPage.path, definedIn: "content/istilah.yaml") {
        PageModel(
          site: site, path: GlossaryPage.path, heading: "Istilah", title: "Istilah dan singkatan",
          summary: "Arti singkatan dan istilah yang dipakai di portal \(portal.catalog.settings.shortName).",
          subject: GlossaryPage.Subject(glossary: portal.catalog.glossary))
      }
    ]
  }

  package static func search(_ portal: Portal, _ templates: PageTemplates) -> [Artifact] {
    let site = SiteValues(portal)
    return [
      templates.search.artifact(at: SearchPage.path) {
        PageModel(
          site: site, path: SearchPage.path, heading: "Cari", title: "Cari layanan, instansi, dan berita",
          summary: "Cari layanan, instansi, dan berita di portal \(portal.catalog.settings.shortName).",
          isIndexed: false, hasLargeSearch: true, subject: SearchPage.Subject())
      }
    ]
  }

  package static func notFound(_ portal: Portal, _ templates: PageTemplates) -> [Artifact] {
    let site = SiteValues(portal)
    return [
      templates.notFound.artifact(at: NotFoundPage.path) {
        PageModel(
          site: site, path: NotFoundPage.path, heading: "Pintu ini tidak ada", title: "Halaman tidak ditemukan",
          summary: "Halaman yang diminta tidak ada di portal \(portal.catalog.settings.shortName).", trail: [],
          isIndexed: false, hasLargeSearch: true, subject: NotFoundPage.Subject())
      }
    ]
  }

  /// One page for each old address that a record names.
  package static func redirects(_ portal: Portal, _ templates: PageTemplates) -> [Artifact] {
    let site = SiteValues(portal)
    let catalog = portal.catalog
    let moves =
      catalog.services.map { ($0.formerPaths, NamedLink($0.name, $0.path), $0.definedIn) }
      + catalog.agencies.map { ($0.formerPaths, NamedLink($0.name, $0.path), $0.definedIn) }
      + catalog.articles.map { ($0.formerPaths, NamedLink($0.title, $0.path), $0.definedIn) }
    return moves.flatMap { formerPaths, target, definedIn in
      formerPaths.map(\.path).map { path in
        templates.redirect.artifact(at: path, definedIn: definedIn) {
          PageModel(
            site: site, path: path, canonical: target.path, heading: "Halaman ini sudah pindah",
            title: "Pindah dari \(path.text): \(target.name)",
            summary: "Alamat lama \(path.text). Halaman \(target.name) ada di alamat baru.", trail: [],
            isIndexed: false, subject: RedirectPage.Subject(target: target))
        }
      }
    }
  }
}
