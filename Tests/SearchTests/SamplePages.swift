@testable import Search

/// A small portal with enough news that not all of it fits into the head.
enum SamplePages {
  static let index = SearchIndex(of: pages, vocabulary: vocabulary)

  static let vocabulary = SearchVocabulary(
    abbreviations: [
      .init(short: "SIM", expansion: "Surat Izin Mengemudi"),
      .init(short: "SKCK", expansion: "Surat Keterangan Catatan Kepolisian", others: ["surat kelakuan baik"]),
    ],
    spellings: [.init(standard: "paspor", others: ["pasport"]), .init(standard: "KTP-el", others: ["e-KTP", "ektp"])],
    synonyms: [["buat", "bikin"]],
    extraRoots: ["roya"])

  static let pages: [SearchPage] =
    [
      service(
        "paspor-baru", "Paspor baru", agency: imigrasi, synonyms: ["e-paspor", "bikin paspor"],
        summary: "Membuat paspor untuk pertama kali."),
      service(
        "perpanjangan-sim", "Perpanjangan SIM", agency: polresta, synonyms: ["sim mati"], summary: "Sebelum habis."),
      service("skck", "SKCK baru", agency: polresta, synonyms: ["skck"], summary: "Untuk melamar kerja."),
      SearchPage(
        path: "instansi/disdukcapil.html", title: "Dinas Kependudukan dan Pencatatan Sipil", kind: .agency,
        agency: .init(slug: "disdukcapil", name: "Disdukcapil")),
      SearchPage(
        path: "instansi/mahkamah.html", title: "Mahkamah Syar'iyah", kind: .agency,
        agency: .init(slug: "mahkamah", name: "Mahkamah Syar'iyah")),
      SearchPage(
        path: "loket.html", title: "Jam buka dan loket", kind: .page, synonyms: ["jam buka"], anchors: [.hours: "jam"]),
      SearchPage(
        path: "berita/2026/tsunami.html", title: "Latihan evakuasi", kind: .news, summary: "Warga berlatih.",
        sections: [.init(text: "Gelombang pasang setinggi dua meter.")], date: "2026-01-02"),
    ]
    + (1...2_000).map { number in
      SearchPage(
        path: "berita/2020/kabar-\(number).html", title: "Kabar nomor \(number)", kind: .news,
        agency: number.isMultiple(of: 2) ? imigrasi : nil, summary: "Ringkasan kabar ke-\(number).", date: "2020-01-01")
    }

  static let imigrasi = SearchPage.Facet(slug: "imigrasi", name: "Imigrasi")
  static let polresta = SearchPage.Facet(slug: "polresta", name: "Polresta")

  private static func service(
    _ slug: String, _ title: String, agency: SearchPage.Facet, synonyms: [String], summary: String
  ) -> SearchPage {
    SearchPage(
      path: "layanan/\(slug).html", title: title, kind: .service, agency: agency,
      categories: [.init(slug: "dokumen", name: "Dokumen")], synonyms: synonyms, summary: summary,
      sections: [.init(heading: "Persyaratan", text: "Fotokopi KTP.")],
      anchors: [.requirements: "persyaratan", .fees: "biaya", .time: "waktu"])
  }
}
