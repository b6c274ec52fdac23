import Content
import Search
import Testing

@testable import Publishing

struct ServicePageTests {
  @Test func `a service shows its facts, and its name cannot become markup`() async throws {
    let text = try await SmallPortal().text("layanan/paspor-baru.html")
    #expect(text.contains("<h1>Paspor &lt;baru&gt;</h1>"))
    #expect(text.contains("Mulai Rp650.000"))
    #expect(text.contains("4 hari kerja"))
    #expect(text.contains("Dihitung sejak wawancara"))
    #expect(text.contains("PP 45/2024, Pasal 3. Salah satu pilihan."))
    #expect(text.contains("Jika diwakilkan"))
    #expect(text.contains("Asli, 2 lembar."))
    #expect(text.contains("Loket 1"))
    #expect(text.contains("<dt>Ruang tunggu</dt>"))
  }

  @Test func `a section names the sources that support it and the editor's remark`() async throws {
    let text = try await SmallPortal().text("layanan/paspor-baru.html")
    #expect(text.contains("<a href=\"#s1\">Sumber 1</a>, 17 Desember 2024. Dua sumber berbeda."))
    #expect(text.contains("<li id=\"s1\"><a href=\"https://koran.example/2\">Koran</a>, 17 Desember 2024</li>"))
  }

  @Test func `what is unknown is said to be unknown, and a withdrawn service leads to the new one`() async throws {
    let text = try await SmallPortal().text("layanan/akta-mati.html")
    #expect(text.contains("Persyaratan belum ada data. Tanyakan"))
    #expect(text.contains("Biaya belum ada data. Tanyakan"))
    #expect(!text.contains("Gratis"))
    #expect(text.contains("Layanan ini sudah ditutup."))
    #expect(text.contains("Sebagai gantinya: <a href=\"../layanan/paspor-baru.html\">"))
  }

  @Test func `wherever a service is listed, its state is said, and a withdrawn one costs nothing there`() async throws {
    let name = "layanan/dukcapil/paspor-baru.yaml"
    let passport = try #require(SmallPortal.files[name])
    let small = try await SmallPortal([
      name: passport + "\nstatus: terganggu\npesan: Listrik padam.",
      "layanan/dukcapil/akta-mati.yaml": try #require(SmallPortal.files["layanan/dukcapil/akta-mati.yaml"])
        .replacing("biaya: belum-ada-data", with: "biaya: [{jenis: Akta, jumlah: Rp7.000, dasar: pp-1}]")
        .replacing("status:", with: "terkait: [paspor-baru]\ndasar_hukum: [{id: pp-1, judul: PP 1}]\nstatus:"),
    ])
    let mark = "<span><strong>Sedang terganggu.</strong> "
    #expect(try small.text("index.html").contains(mark + "Dukcapil"))
    let agency = try small.text("instansi/dukcapil.html")
    #expect(agency.contains(mark + "Membuat paspor."))
    #expect(agency.contains("<span><strong>Sudah ditutup.</strong> Mencatat kematian."))
    #expect(!agency.contains("Rp7.000"))
    #expect(try small.text("kategori/keluarga.html").contains(mark))
    #expect(try small.text("layanan/akta-mati.html").contains("Sedang terganggu. Dukcapil"))
    #expect(try small.text("peristiwa/meninggal.html").contains("<strong>Sudah ditutup.</strong>"))
    let all = try small.text("layanan/index.html")
    #expect(all.contains("<small>Dukcapil, <b>Sedang terganggu</b></small>"))
    let summaries = SearchIndexFiles.pages(of: small.portal.catalog).map { $0().summary }
    #expect(summaries.contains("Sedang terganggu. Membuat paspor."))
    #expect(summaries.contains("Sudah ditutup. Mencatat kematian."))
  }

  @Test func `an agency without a counter at the MPP sends nobody to its staff there`() async throws {
    let present = try await SmallPortal()
    let agency = """
      nama: Dinas Kependudukan
      singkatan: Dukcapil
      jenis: daerah
      ringkasan: Mengurus akta.
      kehadiran: {tingkat: direncanakan, tanggal: 2018-12}
      loket:
        - {id: dukcapil-1, nama: Loket 1, lantai: Lantai 3}
      sumber: belum-ada-data
      diperiksa: 2026-11-23
      keyakinan: terkonfirmasi
      """
    let planned = try await SmallPortal(["instansi/dukcapil.yaml": agency])
    for page in ["layanan/akta-mati.html", "instansi/dukcapil.html"] {
      #expect(try present.text(page).contains("<b>Petugas loket</b>"))
      #expect(try !planned.text(page).contains("<b>Petugas loket</b>"))
      #expect(try planned.text(page).contains("<b>Ombudsman</b>"))
    }
  }

  @Test func `hours and counters name the sources that speak of them, and number them anew`() async throws {
    let text = try await SmallPortal().text("loket.html")
    #expect(text.contains("<a href=\"#s1\">Sumber 1</a>, 2023."))
    #expect(text.contains("<li id=\"s1\"><a href=\"https://koran.example/1\">Koran</a>"))
    #expect(!text.contains("Arsip angka"))
  }

  @Test func `an old check is marked at build, a fresh one when the reader's clock says so`() async throws {
    let small = try await SmallPortal()
    #expect(try small.text("layanan/akta-mati.html").contains("data-batas=\"2025-11-01\"><b>"))
    #expect(try small.text("layanan/paspor-baru.html").contains("data-batas=\"2027-11-23\" hidden><b>"))
  }

  @Test func `an old address leads to the service without script`() async throws {
    let text = try await SmallPortal().text("layanan/paspor.html")
    #expect(text.contains("<meta http-equiv=\"refresh\" content=\"0; url=../layanan/paspor-baru.html\">"))
    #expect(text.contains("<link rel=\"canonical\" href=\"https://mpp.example/layanan/paspor-baru.html\">"))
  }

  @Test func `links in an article lead from where the article stands`() async throws {
    let text = try await SmallPortal().text("berita/2023/satu.html")
    #expect(text.contains("href=\"../../layanan/paspor-baru.html#biaya\""))
  }
}
