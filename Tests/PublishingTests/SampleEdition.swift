import Content
import Diagnostics
import Hypertext
import Testing

@testable import Publishing

/// A small portal with hostile texts in it.
enum SampleEdition {
  static func portal(_ changes: [String: String] = [:], style: PageStyle? = nil) throws -> Portal {
    let read = Catalog.read(
      files.merging(changes) { $1 }.map { name, text in
        ContentSource(path: "content/" + name, name: name, bytes: Array(text.utf8))
      }, on: try day())
    let catalog = try #require(read.value, "\(read.diagnostics.map(\.message.english))")
    let names = AssetNames(
      style: SitePath("aset/portal.0123456789.css"), script: SitePath("aset/portal.0123456789.js"), searchScript: nil)
    return Portal(
      catalog: catalog, day: try day(), assets: names, style: style ?? .linked(names.style), searchHead: nil)
  }

  static func day() throws -> CalendarDate { try #require(CalendarDate("2026-11-23")) }

  static func settings() throws -> String { try #require(files["portal.yaml"]) }

  static let hostile = "</script><!-- ]]> & \" ' =cmd|' /C calc'!A0"

  private static let files = [
    "portal.yaml": """
    nama: Mal Pelayanan Publik Kota Uji
    nama_pendek: MPP Kota Uji
    wilayah: Kota Uji
    ringkasan: Portal <b>uji</b> & lainnya.
    alamat_dasar: https://mpp.example/
    contoh: Bukan portal resmi.
    zona_waktu: WITA
    pengelola: dpmptsp
    batas_diperiksa: 12
    berita_per_halaman: 2
    alamat: {gedung: Lantai 1, kota: Uji}
    jam:
      - {hari: Senin-Jumat, buka: [08.30-15.30]}
    kontak: belum-ada-data
    pengaduan:
      mpp:
        - {nama: Petugas loket, telepon: '+62 811 1'}
    diperiksa: 2026-11-01

    """,
    "kategori.yaml": "- {slug: usaha, nama: Usaha, ringkasan: Izin usaha.}\n",
    "instansi/dpmptsp.yaml": """
    nama: Dinas Penanaman Modal
    singkatan: DPMPTSP
    jenis: daerah
    ringkasan: Mengurus izin.
    kata_cari: [izin]
    kehadiran: {tingkat: disebut, tanggal: 2024}
    loket:
      - {id: dpmptsp-1, nama: Loket izin, lantai: 1}
    jam:
      - {hari: Senin-Kamis, buka: [08.30-12.30, 14.00-15.30]}
    kontak: {telepon: '+62 651 1'}
    sumber:
      - {alamat: https://berita.example/a, penerbit: Berita, tanggal: tidak-disebut}
    diperiksa: 2026-11-01
    keyakinan: perlu-dicek

    """,
    "layanan/dpmptsp/nib.yaml": """
    nama: '=NIB, "baru"'
    instansi: dpmptsp
    kategori: [usaha]
    ringkasan: "\(hostile.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))"
    kata_cari: [izin usaha, oss]
    persyaratan:
      - KTP
      - {dokumen: NPWP, bentuk: asli, jika: badan usaha}
    prosedur: belum-ada-data
    jangka_waktu: {nilai: 6-12, satuan: hari kerja}
    biaya:
      - {jenis: Pendaftaran, jumlah: Rp50.000, dasar: pp-1-2020}
    produk: NIB
    pengaduan: mpp
    dasar_hukum:
      - {id: pp-1-2020, judul: PP 1/2020}
    loket: [dpmptsp-1]
    sumber: belum-ada-data
    diperiksa: 2026-11-02
    keyakinan: perlu-dicek
    alamat_lama: [layanan/siup.html]

    """,
    "layanan/dpmptsp/tutup.yaml": """
    nama: Layanan lama
    instansi: dpmptsp
    kategori: [usaha]
    ringkasan: Sudah ditutup.
    kata_cari: [lama]
    persyaratan: belum-ada-data
    prosedur: [Datang]
    jangka_waktu: belum-ada-data
    biaya: {gratis: ya, dasar: uu-1-2000}
    produk: belum-ada-data
    pengaduan: belum-ada-data
    dasar_hukum:
      - {id: uu-1-2000, judul: UU 1/2000}
    status: ditutup
    pesan: Diganti.
    pengganti: nib
    sumber: belum-ada-data
    diperiksa: 2026-11-01
    keyakinan: perlu-dicek

    """,
    "berita/2026/kabar.md": """
    ---
    judul: "\(hostile.replacing("\"", with: "\\\""))"
    ringkasan: Ringkasan <i>kabar</i>.
    tanggal: 2026-10-05
    sumber: belum-ada-data
    diperiksa: 2026-11-01
    ---
    Isi kabar.

    """,
  ]
}
