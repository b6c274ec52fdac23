import Content
import Hypertext
import Templates

/// `data/index.html`: what each column of the open data means, and what it is called in other models.
enum DictionaryPage {
  static let path = SitePath("data/index.html")

  struct Subject: Sendable {
    let groups: [Group]
  }

  struct Group: Sendable {
    let id: String
    let name: String
    let columns: [Column]
  }

  struct Column: Sendable {
    let name: String
    let meaning: String
    /// Its counterparts in CPSV-AP, schema.org or HSDS; empty for none.
    let counterparts: String
  }

  static let kind = PageKind<Subject>(
    "data", "Kamus data terbuka",
    [
      .list("kelompok", "Satu berkas data", groupView) { $0.subject.groups },
    ])

  private static let groupView = View<Group>(
    "kelompok-kolom", "Kolom dari satu berkas data",
    [
      .text("id", "Nama jangkar") { $0.id },
      .text("nama", "Nama berkas data") { $0.name },
      .list("kolom", "Kolom", columnView) { $0.columns },
    ])

  private static let columnView = View<Column>(
    "kolom", "Satu kolom",
    [
      .text("nama", "Nama kolom") { $0.name },
      .text("arti", "Artinya") { $0.meaning },
      .text("padanan", "Padanan di CPSV-AP, schema.org, atau HSDS; boleh kosong") { $0.counterparts },
    ])
}
