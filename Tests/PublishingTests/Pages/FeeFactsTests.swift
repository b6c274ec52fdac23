import Content
import Hypertext
import Testing

@testable import Publishing

struct FeeFactsTests {
  private let name = "layanan/dukcapil/uji.yaml"

  private func record(_ items: String) -> String {
    """
    nama: Uji
    instansi: dukcapil
    kategori: [keluarga]
    ringkasan: Uji.
    kata_cari: [uji]
    persyaratan: belum-ada-data
    prosedur: belum-ada-data
    jangka_waktu: belum-ada-data
    biaya:
    \(items)
    produk: belum-ada-data
    pengaduan: belum-ada-data
    dasar_hukum: [{id: pp-1, judul: PP 1}]
    sumber: belum-ada-data
    diperiksa: 2026-11-23
    keyakinan: perlu-dicek
    """
  }

  /// The fees of a service with these items.
  private func fees(_ items: String) async throws -> Fees {
    try #require(try await SmallPortal([name: record(items)]).service("uji").fees.value)
  }

  @Test func `a single amount stands as it is`() async throws {
    let fees = try await fees("  - {jenis: PNBP, jumlah: Rp30.000, dasar: pp-1}")
    #expect(FeeGlance(fees).value == "Rp30.000")
    #expect(fees.short == "Rp30.000")
  }

  @Test func `amounts that are all due are added`() async throws {
    let fees = try await fees(
      "  - {jenis: A, jumlah: Rp30.000, dasar: pp-1}\n  - {jenis: B, jumlah: Rp5.000, dasar: pp-1}")
    #expect(FeeGlance(fees).value == "Rp35.000")
    #expect(FeeTable(fees)?.sums == [.init(name: "Jumlah", amount: Rupiah(35_000))])
  }

  @Test func `a fee that holds in one case only is not the least`() async throws {
    let fees = try await fees(
      "  - {jenis: Buku, jumlah: Rp50.000, dasar: pp-1}\n  - {jenis: Denda, jumlah: Rp10.000, dasar: pp-1, jika: telat}"
    )
    #expect(FeeGlance(fees).value == "Mulai Rp50.000")
    #expect(FeeTable(fees)?.sums == [])
  }

  @Test func `an alternative of unknown amount might cost less, so no least amount is told`() async throws {
    let fees = try await fees(
      "  - {jenis: SIM C, jumlah: Rp100.000, dasar: pp-1, pilihan: ya}\n  - {jenis: SIM D, pilihan: ya}")
    #expect(FeeGlance(fees).value == "Rp100.000")
    #expect(FeeGlance(fees).note == "SIM C. Ada pilihan lain.")
    #expect(fees.short == nil)
  }

  @Test func `a formula is shown beside its fee`() async throws {
    let fees = try await fees("  - {jenis: Balik nama, rumus: nilai x luas / 1.000}")
    #expect(FeeGlance(fees).value == "Dihitung")
    #expect(FeeTable(fees)?.items.first?.details == "Rumus: nilai x luas / 1.000.")
  }

  private let vehicles = """
      - {jenis: STNK motor, jumlah: Rp100.000, dasar: pp-1, jika: sepeda motor}
      - {jenis: Pelat motor, jumlah: Rp60.000, dasar: pp-1, jika: sepeda motor}
      - {jenis: STNK mobil, jumlah: Rp200.000, dasar: pp-1, jika: mobil}
      - {jenis: Pelat mobil, jumlah: Rp100.000, dasar: pp-1, jika: mobil}
    """

  @Test func `what one case costs is added up before the least is told`() async throws {
    let fees = try await fees(vehicles)
    #expect(fees.short == "mulai Rp160.000")
    #expect(FeeGlance(fees).value == "Mulai Rp160.000")
    #expect(FeeGlance(fees).note == "Jumlah dari 2 bagian, jika sepeda motor.")
    #expect(FeeTable(fees)?.sums.map(\.name) == ["Jumlah, sepeda motor", "Jumlah, mobil"])
    #expect(FeeTable(fees)?.sums.map(\.amount.text) == ["Rp160.000", "Rp300.000"])
  }

  @Test func `what is due in one case is added to what is due always, by its least alternative`() async throws {
    let fees = try await fees(
      """
        - {jenis: Tes}
        - {jenis: Kartu, jumlah: Rp20.000, dasar: pp-1, jika: pelajar}
        - {jenis: Kilat, jumlah: Rp90.000, dasar: pp-1, jika: pelajar, pilihan: ya}
        - {jenis: Biasa, jumlah: Rp10.000, dasar: pp-1, jika: pelajar, pilihan: ya}
        - {jenis: Kartu, jumlah: Rp40.000, dasar: pp-1, jika: umum}
      """)
    #expect(FeeGlance(fees).value == "Rp30.000")
    #expect(FeeGlance(fees).note == "Jumlah dari 2 bagian yang pasti, jika pelajar.")
    #expect(FeeTable(fees)?.sums == [])
  }

  @Test(arguments: [
    "  - {jenis: Cetak ulang, jumlah: Rp5.000, dasar: pp-1, jika: kartu hilang}",
    """
      - {jenis: Motor, jumlah: Rp5.000, dasar: pp-1, jika: motor}
      - {jenis: Mobil, jika: mobil}
    """,
  ])
  func `no least is told for those whom the stated cases do not concern`(items: String) async throws {
    let fees = try await fees(items)
    #expect(fees.short == nil)
    #expect(FeeGlance(fees).value == "Rp5.000")
    #expect(FeeGlance(fees).note.contains(", jika "))
  }

  @Test func `fines and surcharges are shown, and are never the price`() async throws {
    let small = try await SmallPortal([
      name: record(
        vehicles + "\n  - {jenis: Denda, jumlah: Rp5.000, dasar: pp-1, jika: sepeda motor, tambahan: ya}")
    ])
    let service = try small.service("uji")
    #expect(service.fees.value?.short == "mulai Rp160.000")
    let text = try small.text("layanan/uji.html")
    #expect(text.contains("Denda <small>PP 1. Jika sepeda motor. Di luar biaya layanan.</small>"))
    #expect(
      text.contains("<th scope=\"row\">Jumlah biaya layanan, sepeda motor</th><td class=\"amount\">Rp160.000</td>"))
    let data = String(decoding: StructuredData.service(service, small.portal).bytes, as: UTF8.self)
    #expect(data.contains("\"name\":\"STNK motor, Pelat motor\",\"price\":160000"))
    #expect(!data.contains("5000,"))
  }

  @Test func `where only a fine is stated, the price is unknown and the table is near`() async throws {
    let small = try await SmallPortal([
      name: record("  - {jenis: Denda, jumlah: Rp5.000, dasar: pp-1, tambahan: ya}")
    ])
    let service = try small.service("uji")
    #expect(service.fees.value?.short == nil)
    let text = try small.text("layanan/uji.html")
    #expect(
      text.contains(
        "<b class=\"unknown\">Belum ada data</b> <small>Yang tercantum hanya denda atau biaya tambahan."
          + " <a href=\"#biaya\">Lihat biaya</a></small>"))
    let data = String(decoding: StructuredData.service(service, small.portal).bytes, as: UTF8.self)
    #expect(!data.contains("offers"))
  }

  @Test func `a fee without amount is unknown, whatever is remarked about it`() async throws {
    let one = try await fees("  - {jenis: KTP, keterangan: Disebut gratis. Dasarnya belum dibaca.}")
    #expect(FeeGlance(one).value == nil)
    #expect(FeeGlance(one).note == "Disebut gratis.")
    let several = try await fees("  - {jenis: Motor, keterangan: Rp5.000 menurut berita.}\n  - {jenis: Mobil}")
    #expect(FeeGlance(several).note == "Motor: Rp5.000 menurut berita.")
    #expect(FeeGlance(several).hasDetails)
  }

  @Test func `nothing to pay is free, never an amount of 0`() async throws {
    let zero = "  - {jenis: Di kantor, jumlah: Rp0, dasar: pp-1"
    let whole = try await fees("\(zero)}")
    #expect(whole.short == "Gratis")
    let choice = try await fees("\(zero), pilihan: ya}\n  - {jenis: Di rumah, jumlah: Rp600, dasar: pp-1, pilihan: ya}")
    #expect(choice.short == "Gratis atau Rp600")
    #expect(FeeGlance(choice).note == "Gratis: Di kantor.")
    let both = try await fees("\(zero), pilihan: ya}\n  - {jenis: Di rumah, jumlah: Rp0, dasar: pp-1, pilihan: ya}")
    #expect(both.short == "Gratis")
    let sometimes = try await fees("\(zero), jika: ada kuota, pilihan: ya}\n  - {jenis: Reguler, pilihan: ya}")
    #expect(sometimes.short == "bisa gratis")
    #expect(FeeGlance(sometimes).value == "Bisa gratis")
    #expect(FeeGlance(sometimes).note == "Di kantor, jika ada kuota. Ada pilihan lain.")
    let partly = try await fees("\(zero)}\n  - {jenis: Tes}")
    #expect(partly.short == nil)
    #expect(FeeGlance(partly).value == nil)
  }
}
