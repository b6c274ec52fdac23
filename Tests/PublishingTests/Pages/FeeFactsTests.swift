import Content
import Testing

@testable import Publishing

struct FeeFactsTests {
  /// The service's fees with other items.
  private func fees(_ items: String) async throws -> Fees {
    let name = "layanan/dukcapil/uji.yaml"
    let small = try await SmallPortal([
      name: """
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
    ])
    return try #require(try small.service("uji").fees.value)
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
    #expect(FeeTable(fees)?.total?.text == "Rp35.000")
  }

  @Test func `a fee that holds in one case only is not the least`() async throws {
    let fees = try await fees(
      "  - {jenis: Buku, jumlah: Rp50.000, dasar: pp-1}\n  - {jenis: Denda, jumlah: Rp10.000, dasar: pp-1, jika: telat}"
    )
    #expect(FeeGlance(fees).value == "Mulai Rp50.000")
    #expect(FeeTable(fees)?.total == nil)
  }

  @Test func `an alternative of unknown amount might cost less, so no least amount is told`() async throws {
    let fees = try await fees(
      "  - {jenis: SIM C, jumlah: Rp100.000, dasar: pp-1, pilihan: ya}\n  - {jenis: SIM D, pilihan: ya}")
    #expect(FeeGlance(fees).value == "Rp100.000")
    #expect(FeeGlance(fees).note == "SIM C. Pilihan lain: lihat rincian.")
    #expect(fees.short == nil)
  }

  @Test func `a formula is shown beside its fee`() async throws {
    let fees = try await fees("  - {jenis: Balik nama, rumus: nilai x luas / 1.000}")
    #expect(FeeGlance(fees).value == "Dihitung")
    #expect(FeeTable(fees)?.items.first?.details == "Rumus: nilai x luas / 1.000.")
  }
}
