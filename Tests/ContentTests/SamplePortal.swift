import Content
import Diagnostics
import TestSupport

/// The smallest content that makes a portal; tests replace or add single files.
enum SamplePortal {
  static let day = date("2026-11-23")

  static let files: [String: String] = [
    "portal.yaml": """
    nama: Mal Pelayanan Publik Kota Uji
    nama_pendek: MPP Kota Uji
    wilayah: Kota Uji
    ringkasan: Portal untuk menguji.
    alamat_dasar: https://mpp.example/
    zona_waktu: WIB
    pengelola: dpmptsp
    batas_diperiksa: 12
    berita_per_halaman: 2
    alamat: {gedung: Lantai 1, kota: Uji}
    jam:
      - {hari: Senin-Kamis, buka: [08.30-12.30, 14.00-15.30]}
      - {hari: Jumat, buka: [08.30-11.30]}
    kontak: belum-ada-data
    pengaduan:
      mpp:
        - {nama: Petugas loket}
    diperiksa: 2026-11-01

    """,
    "kategori.yaml": """
    - {slug: usaha, nama: Usaha, ringkasan: Izin usaha.}

    """,
    "instansi/dpmptsp.yaml": """
    nama: Dinas Penanaman Modal
    singkatan: DPMPTSP
    jenis: daerah
    ringkasan: Mengurus izin.
    kata_cari: [izin]
    kehadiran: {tingkat: disebut, tanggal: 2024}
    loket:
      - {id: dpmptsp-1, nama: Loket izin, lantai: 1}
    sumber:
      - {alamat: https://berita.example/a, penerbit: Berita, tanggal: tidak-disebut}
    diperiksa: 2026-11-01
    keyakinan: perlu-dicek

    """,
    "layanan/dpmptsp/nib.yaml": service,
  ]

  static let service = """
    nama: NIB
    instansi: dpmptsp
    kategori: [usaha]
    ringkasan: Nomor induk berusaha.
    kata_cari: [izin usaha]
    persyaratan:
      - KTP
      - {dokumen: NPWP, jika: badan usaha}
    prosedur: belum-ada-data
    jangka_waktu: {nilai: 6-12, satuan: hari kerja}
    biaya:
      - {jenis: Pendaftaran, jumlah: Rp50.000, dasar: pp-1-2020}
      - {jenis: Materai, jumlah: Rp10.000, dasar: pp-1-2020}
    produk: NIB
    pengaduan: mpp
    dasar_hukum:
      - {id: pp-1-2020, judul: PP 1/2020}
    loket: [dpmptsp-1]
    sumber: belum-ada-data
    diperiksa: 2026-11-01
    keyakinan: perlu-dicek

    """

  static func read(_ changes: [String: String] = [:], without removed: Set<String> = []) -> Diagnosed<Catalog?> {
    let merged = files.merging(changes) { _, new in new }.filter { !removed.contains($0.key) }
    return Catalog.read(merged.map { source($0.key, Array($0.value.utf8)) }, on: day)
  }

  static func source(_ name: String, _ bytes: [UInt8]) -> ContentSource {
    ContentSource(path: "content/" + name, name: name, bytes: bytes)
  }
}

/// A date of a test's own literal.
func date(_ text: String) -> CalendarDate {
  guard let date = CalendarDate(text) else { preconditionFailure("\(text) is not a date") }
  return date
}

/// The faults of a sample portal with one file replaced, as `line:column code severity` of that file.
func faults(in name: String, _ text: MarkedText, _ more: [String: String] = [:]) -> [String] {
  let read = SamplePortal.read(more.merging([name: text.text]) { _, new in new })
  return summary(of: read.diagnostics.filter { $0.place.location.path == "content/" + name })
}

func expected(_ faults: [ExpectedFault], in text: MarkedText) -> [String] {
  summary(of: faults, in: text)
}
