import Content
import Diagnostics
import Hypertext
import Templates
import Testing

@testable import Publishing

/// A portal of a few records, read as an editor writes them and shown with the project's own templates.
struct SmallPortal {
  let portal: Portal
  let templates: PageTemplates

  /// Files stand in for those below, or beside them, by their name in `content/`.
  init(
    _ changes: [String: String] = [:], on day: String = "2026-11-23", from file: String = #filePath
  ) async throws {
    let files = Self.files.merging(changes) { _, changed in changed }
    let sources = files.map { ContentSource(path: "content/\($0.key)", name: $0.key, bytes: Array($0.value.utf8)) }
    let date = try #require(CalendarDate(day))
    let catalog = Catalog.read(sources.sorted { $0.name < $1.name }, on: date)
    let content = try #require(catalog.value, "\(catalog.diagnostics.map(\.message.english))")
    portal = Portal(
      catalog: content, day: date,
      assets: AssetNames(
        style: SitePath("aset/portal.css"), script: SitePath("aset/portal.js"),
        searchScript: SitePath("cari/cari.js")),
      style: .linked(SitePath("aset/portal.css")), searchHead: SitePath("cari/head.js"))
    let root = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
    let project = ProjectDirectory(content: "\(root)/content", templates: "\(root)/templates")
    let drawn = try await project.readSources().value.templates.filter { $0.name.hasSuffix(".html") }
    let library = TemplateLibrary.load(
      drawn.map { SourceFile(path: "templates/\($0.name)", bytes: $0.bytes) }, root: "templates")
    let compiled = PageTemplates.compile(library.value)
    let faults = library.diagnostics + compiled.diagnostics
    #expect(faults.map { "\($0.place.location) \($0.message.english)" } == [])
    templates = try #require(compiled.value)
  }

  var pages: [Artifact] { templates.pages(of: portal) }

  func text(_ path: String) throws -> String {
    let page = try #require(pages.first { $0.path.text == path }, "no page at \(path)")
    return String(decoding: page.render(), as: UTF8.self)
  }

  func service(_ slug: String) throws -> Service {
    try #require(Slug(slug).flatMap(portal.catalog.service))
  }

  static let files = [
    "portal.yaml": """
    nama: Mal Pelayanan Publik Kota Contoh
    nama_pendek: MPP Kota Contoh
    wilayah: Kota Contoh
    kode_wilayah: {kemendagri: '11.71', bps: '1171'}
    ringkasan: Cari layanan di Mal Pelayanan Publik Kota Contoh.
    alamat_dasar: https://mpp.example/
    contoh: Ini portal contoh.
    zona_waktu: WIB
    pengelola: dukcapil
    batas_diperiksa: 12
    berita_per_halaman: 2
    alamat: {gedung: Gedung Pasar, kota: Contoh, provinsi: Aceh}
    jam:
      - {hari: Senin-Kamis, buka: [08.30-12.30, 14.00-15.30]}
      - {hari: Jumat, buka: [08.30-11.30, 14.00-15.30]}
    jam_khusus:
      - nama: Jam Ramadan
        mulai: 2027-02-08
        sampai: 2027-03-09
        jam: [{hari: Senin-Jumat, buka: [08.00-15.00]}]
    tutup:
      - {tanggal: 2026-12-25, sebab: Hari Natal}
      - {tanggal: 2026-01-01, sebab: Tahun baru yang sudah lewat}
    kontak: belum-ada-data
    pengaduan:
      mpp:
        - {nama: Petugas loket, keterangan: Sampaikan langsung.}
        - {nama: Ombudsman, telepon: '137'}
      tanpa-loket:
        - {nama: Ombudsman, telepon: '137'}
    sering: [paspor-baru]
    angka:
      - id: instansi
        nama: Instansi
        satuan: instansi
        data:
          - {tanggal: 2019-10, nilai: '21', sumber: koran}
          - {tanggal: 2023-01, nilai: '29', sumber: koran}
    sumber:
      - {id: arsip, alamat: 'https://arsip.example/1', penerbit: Arsip angka, tanggal: 2019, untuk: [angka]}
      - {id: koran, alamat: 'https://koran.example/1', penerbit: Koran, tanggal: 2023, untuk: [angka, jam]}
    contoh_pencarian: [sim mati]
    diperiksa: 2026-11-23
    """,
    "kategori.yaml": "- {slug: keluarga, nama: Keluarga, ringkasan: Akta dan paspor.}\n",
    "istilah.yaml": "singkatan:\n  - {singkatan: KTP, kepanjangan: Kartu Tanda Penduduk}\n",
    "instansi/dukcapil.yaml": """
    nama: Dinas Kependudukan
    singkatan: Dukcapil
    jenis: daerah
    ringkasan: Mengurus akta.
    kehadiran: {tingkat: terkonfirmasi, tanggal: 2025-10-14}
    loket:
      - {id: dukcapil-1, nama: Loket 1, lantai: Lantai 3}
    sumber: belum-ada-data
    diperiksa: 2026-11-23
    keyakinan: terkonfirmasi
    """,
    "layanan/dukcapil/paspor-baru.yaml": """
    nama: Paspor <baru>
    instansi: dukcapil
    kategori: [keluarga]
    ringkasan: Membuat paspor.
    kata_cari: [paspor]
    persyaratan:
      - {dokumen: KTP-el, bentuk: asli, jumlah: 2 lembar}
      - {dokumen: Surat kuasa, jika: diwakilkan}
    prosedur:
      - Datang ke loket.
      - {langkah: Bayar di bank., tempat: bank}
    jangka_waktu: {nilai: 4, satuan: hari kerja, mulai_dari: wawancara}
    biaya:
      - {jenis: Paspor 5 tahun, jumlah: Rp650.000, dasar: pp-45-2024, pilihan: ya}
      - {jenis: Paspor 10 tahun, jumlah: Rp950.000, dasar: pp-45-2024, pilihan: ya}
    produk: {nama: Paspor, masa_berlaku: 5 atau 10 tahun}
    pengaduan: mpp
    dasar_hukum:
      - {id: pp-45-2024, judul: PP 45/2024, pasal: '3'}
    loket: [dukcapil-1]
    catatan: {biaya: Dua sumber berbeda.}
    sumber:
      - {alamat: 'https://koran.example/2', penerbit: Koran, tanggal: 2024-12-17, untuk: [biaya]}
    diperiksa: 2026-11-23
    keyakinan: perlu-dicek
    alamat_lama: [layanan/paspor.html]
    ekstra: {Ruang tunggu: Ada}
    """,
    "layanan/dukcapil/akta-mati.yaml": """
    nama: Akta kematian
    instansi: dukcapil
    kategori: [keluarga]
    ringkasan: Mencatat kematian.
    kata_cari: [akta]
    persyaratan: belum-ada-data
    prosedur: belum-ada-data
    jangka_waktu: belum-ada-data
    biaya: belum-ada-data
    produk: belum-ada-data
    pengaduan: belum-ada-data
    status: ditutup
    pesan: Digabung.
    pengganti: paspor-baru
    sumber: belum-ada-data
    diperiksa: 2024-11-01
    keyakinan: perlu-dicek
    """,
    "peristiwa/meninggal.yaml": """
    nama: Keluarga meninggal
    ringkasan: Yang diurus.
    urutan: 1
    kata_cari: [mati]
    langkah:
      - {judul: Urus akta, layanan: [akta-mati], kapan: secepatnya}
    diperiksa: 2026-11-23
    """,
    "berita/2023/satu.md": """
    ---
    judul: Berita satu
    ringkasan: Isi satu.
    tanggal: 2023-01-19
    layanan: [paspor-baru]
    sumber: belum-ada-data
    diperiksa: 2026-11-23
    ---
    Lihat [paspor](/layanan/paspor-baru.html#biaya).
    """,
    "pengumuman/tutup.md": """
    ---
    judul: Tutup sehari
    ringkasan: Loket tutup.
    mulai: 2026-11-01
    sampai: 2026-11-30
    penting: ya
    sumber: belum-ada-data
    diperiksa: 2026-11-23
    ---
    Isi.
    """,
    "halaman/tentang.md": """
    ---
    judul: Tentang
    ringkasan: Tentang portal.
    sumber: belum-ada-data
    diperiksa: 2026-11-23
    ---
    ## Satu

    Isi.
    """,
  ]
}
