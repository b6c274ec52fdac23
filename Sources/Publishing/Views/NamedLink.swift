import Content
import Hypertext
import Templates

/// A name that leads to a page of the portal, with a note or a count beside it.
struct NamedLink: Hashable, Sendable {
  let name: String
  let path: SitePath
  let note: String
  let count: Int

  init(_ name: String, _ path: SitePath, note: String = "", count: Int = 0) {
    self.name = name
    self.path = path
    self.note = note
    self.count = count
  }

  static let view = View<NamedLink>(
    "tautan", "Nama yang menuju halaman portal",
    [
      .text("nama", "Nama") { $0.name },
      .address("alamat", "Alamat dari akar portal") { $0.path.text },
      .text("catatan", "Keterangan pendek; boleh kosong") { $0.note },
      .number("jumlah", "Banyaknya isi") { $0.count },
    ])
}

extension Catalog {
  /// In the order of the names that such lists show.
  var agenciesByShortName: [Agency] {
    agencies.sorted { ($0.shortName.lowercased(), $0.slug.text) < ($1.shortName.lowercased(), $1.slug.text) }
  }
}
