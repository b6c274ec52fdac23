import Content
import Hypertext
import Templates

/// `data/index.html`: what each column of the open data means, and what it is called in other models.
enum DictionaryPage {
  static let path = SitePath("data/index.html")

  struct Subject: Sendable {
    let files: [NamedLink]
    let tables: [OpenDataDescription]
  }

  static let kind = PageKind<Subject>(
    "data", "Kamus data terbuka",
    [
      .list("berkas", "Berkas untuk diunduh", NamedLink.view) { $0.subject.files },
      .list("kelompok", "Satu tabel data", tableView) { $0.subject.tables },
    ])

  private static let tableView = View<OpenDataDescription>(
    "tabel-data", "Kolom dari satu tabel data",
    [
      .text("id", "Nama jangkar") { "kolom-" + $0.name },
      .text("nama", "Nama tabel") { $0.title },
      .list("kolom", "Kolom", columnView) { $0.fields },
    ])

  private static let columnView = View<OpenDataField>(
    "kolom", "Satu kolom",
    [
      .text("nama", "Nama kolom") { $0.name },
      .text("arti", "Artinya") { $0.meaning },
      .text("jenis", "Teks, angka, daftar, ...") { $0.type },
      .text("padanan", "Padanan di CPSV-AP dan HSDS, dan nomor komponen; boleh kosong") { $0.counterpart.text },
    ])
}

extension OpenDataField.Counterpart {
  /// `Komponen 4; CPSV-AP hasCost; HSDS cost_option`
  fileprivate var text: String {
    [component.map { "Komponen \($0)" }, cpsvAP.map { "CPSV-AP \($0)" }, hsds.map { "HSDS \($0)" }]
      .compactMap(\.self).joined(separator: "; ")
  }
}

extension Artifact {
  package static func dictionary(_ portal: Portal, _ templates: PageTemplates) -> [Artifact] {
    let site = SiteValues(portal)
    return [
      templates.dictionary.artifact(at: DictionaryPage.path) {
        PageModel(
          site: site, path: DictionaryPage.path, heading: "Data terbuka",
          summary: "Data layanan dan instansi \(portal.catalog.settings.shortName) untuk program lain, dengan arti "
            + "setiap kolomnya.",
          subject: DictionaryPage.Subject(files: DictionaryPage.files, tables: portal.openData))
      }
    ]
  }
}

extension DictionaryPage {
  fileprivate static let files = [
    NamedLink("layanan.json", SitePath("data/layanan.json"), note: "Semua layanan, semua komponen"),
    NamedLink("layanan.csv", SitePath("data/layanan.csv"), note: "Satu baris untuk tiap layanan"),
    NamedLink("instansi.json", SitePath("data/instansi.json"), note: "Semua instansi"),
    NamedLink("layanan.schema.json", SitePath("data/layanan.schema.json"), note: "JSON Schema untuk layanan.json"),
    NamedLink("instansi.schema.json", SitePath("data/instansi.schema.json"), note: "JSON Schema untuk instansi.json"),
  ]
}
