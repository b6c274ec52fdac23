/// Pages that the portal makes by itself, with the anchors that texts may link to.
package enum FixedPages {
  package static let anchors: [String: Set<String>] = [
    "index.html": [],
    "layanan/index.html": ["abjad", "instansi", "kategori"],
    "instansi/index.html": [],
    "kategori/index.html": [],
    "peristiwa/index.html": [],
    "berita/index.html": [],
    "pengumuman/index.html": [],
    "cari.html": [],
    "loket.html": ["jam", "instansi"],
    "cakupan.html": [],
    "angka.html": [],
    "istilah.html": [],
    "unduhan.html": [],
    "data/index.html": [],
    "404.html": [],
  ]

  /// The sections of a service page; search leads to them too.
  package static let serviceAnchors: Set<String> = [
    "sekilas", "persyaratan", "prosedur", "biaya", "waktu", "produk", "perwakilan", "tidak-dilayani", "loket",
    "dasar-hukum", "pengaduan", "sumber",
  ]

  package static let agencyAnchors: Set<String> = ["layanan", "loket", "jam", "kontak", "sumber"]
}
