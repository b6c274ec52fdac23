import Content
import Diagnostics
import TestSupport
import Testing

/// Each rule of a service, broken where it stands.
struct ServiceFaultTests {
  private let name = "layanan/dpmptsp/nib.yaml"

  /// The sample service with one line replaced by marked text.
  private func service(_ line: String, with marked: String) -> MarkedText {
    MarkedText(SamplePortal.service.replacing(line, with: marked))
  }

  private func check(_ text: MarkedText, _ faults: [ExpectedFault]) {
    #expect(ContentTests.faults(in: name, text) == expected(faults, in: text))
  }

  @Test func `an unknown key is refused with the nearest known`() throws {
    check(
      service("kata_cari:", with: "1️⃣kata_carii:"),
      [.init("1️⃣", "content.unknown-key"), .init("0", "content.no-search-words", .warning)])
    let read = SamplePortal.read([name: SamplePortal.service.replacing("kata_cari:", with: "kata_carii:")])
    let fault = try #require(read.diagnostics.first { $0.code == "content.unknown-key" })
    #expect(fault.hint == Message(id: "maksudnya 'kata_cari'?", en: "did you mean 'kata_cari'?"))
  }

  @Test(arguments: [
    "persyaratan:\n  - KTP\n  - {dokumen: NPWP, jika: badan usaha}\n", "prosedur: belum-ada-data\n", "produk: NIB\n",
    "pengaduan: mpp\n",
  ])
  func `a citizen-facing component must be stated or said to be unknown`(component: String) {
    check(service(component, with: ""), [.init("0", "content.missing-component")])
  }

  @Test func `an amount needs a legal basis`() {
    check(
      service("jumlah: Rp50.000, dasar: pp-1-2020", with: "jumlah: 1️⃣Rp50.000"),
      [.init("1️⃣", "content.fee-without-basis")])
  }

  @Test func `free needs a legal basis too`() {
    let fees =
      "biaya:\n  - {jenis: Pendaftaran, jumlah: Rp50.000, dasar: pp-1-2020}\n  - {jenis: Materai, jumlah: Rp10.000, dasar: pp-1-2020}\n"
    check(service(fees, with: "biaya: {gratis: 1️⃣ya}\n"), [.init("1️⃣", "content.fee-without-basis")])
    check(service(fees, with: "biaya: {gratis: ya, dasar: pp-1-2020}\n"), [])
    check(service(fees, with: "biaya: {gratis: 1️⃣tidak, dasar: pp-1-2020}\n"), [.init("1️⃣", "content.free-or-fees")])
  }

  @Test func `references must resolve`() {
    check(service("kategori: [usaha]", with: "kategori: [1️⃣usahha]"), [.init("1️⃣", "content.unknown-reference")])
    check(service("loket: [dpmptsp-1]", with: "loket: [1️⃣dpmptsp-9]"), [.init("1️⃣", "content.unknown-reference")])
    check(
      service("dasar: pp-1-2020}\n  - {jenis: M", with: "dasar: 1️⃣pp-2-2020}\n  - {jenis: M"),
      [.init("1️⃣", "content.unknown-reference")])
    check(service("pengaduan: mpp", with: "pengaduan: 1️⃣mppp"), [.init("1️⃣", "content.unknown-reference")])
    check(service("loket: [dpmptsp-1]", with: "terkait: [1️⃣siup]"), [.init("1️⃣", "content.unknown-reference")])
    check(service("instansi: dpmptsp", with: "instansi: 1️⃣dpmptps"), [.init("1️⃣", "content.unknown-reference")])
  }

  @Test func `money, times, dates and choices have one written form`() {
    check(service("Rp50.000", with: "1️⃣Rp 50.000"), [.init("1️⃣", "content.bad-money")])
    check(service("nilai: 6-12", with: "nilai: 1️⃣enam"), [.init("1️⃣", "content.bad-number")])
    check(service("satuan: hari kerja", with: "satuan: 1️⃣hari krja"), [.init("1️⃣", "content.bad-choice")])
    check(service("diperiksa: 2026-11-01", with: "diperiksa: 1️⃣1/11/2026"), [.init("1️⃣", "content.bad-date")])
    check(service("keyakinan: perlu-dicek", with: "keyakinan: 1️⃣yakin"), [.init("1️⃣", "content.bad-choice")])
  }

  @Test func `a value of the wrong kind is refused where it stands`() {
    check(service("nama: NIB", with: "nama: 1️⃣[NIB]"), [.init("1️⃣", "content.wrong-kind")])
    check(service("kategori: [usaha]", with: "kategori: 1️⃣usaha"), [.init("1️⃣", "content.wrong-kind")])
    check(
      service("jangka_waktu: {nilai: 6-12, satuan: hari kerja}", with: "jangka_waktu: 1️⃣5 hari"),
      [.init("1️⃣", "content.wrong-kind")])
  }

  @Test func `an empty value is not a value`() {
    check(service("ringkasan: Nomor induk berusaha.", with: "1️⃣ringkasan:"), [.init("1️⃣", "content.empty-value")])
    check(service("ringkasan: Nomor induk berusaha.", with: "1️⃣ringkasan: ~"), [.init("1️⃣", "content.empty-value")])
  }

  @Test func `the folder and the agency agree`() {
    let text = service("instansi: dpmptsp", with: "instansi: 1️⃣dpmptsp")
    let read = SamplePortal.read(["layanan/dinas/nib2.yaml": text.text])
    #expect(read.diagnostics.map(\.code) == ["content.wrong-folder"])
  }

  @Test func `an old check and missing search words are warnings`() {
    let old = service("diperiksa: 2026-11-01", with: "diperiksa: 1️⃣2025-11-22")
    check(old, [.init("1️⃣", "content.old-check", .warning)])
    #expect(SamplePortal.read([name: old.text]).value?.services.first?.evidence.isOld == true)
    check(service("diperiksa: 2026-11-01", with: "diperiksa: 2025-11-23"), [])
    check(service("kata_cari: [izin usaha]\n", with: ""), [.init("0", "content.no-search-words", .warning)])
  }

  @Test func `web addresses are https, http with a warning, and nothing else`() {
    check(service("loket: [dpmptsp-1]", with: "daring: https://oss.example/"), [])
    check(
      service("loket: [dpmptsp-1]", with: "daring: 1️⃣http://oss.example/"),
      [.init("1️⃣", "content.insecure-link", .warning)])
    for address in [
      "javascript:alert(1)", "//oss.example", "oss.example", "ftp://oss.example", "https://", "https://a b",
    ] {
      check(service("loket: [dpmptsp-1]", with: "daring: 1️⃣\"\(address)\""), [.init("1️⃣", "content.bad-address")])
    }
  }

  @Test func `a disrupted or withdrawn service says why`() throws {
    check(service("loket: [dpmptsp-1]", with: "status: terganggu"), [.init("0", "content.missing-key")])
    let text = service("loket: [dpmptsp-1]", with: "status: ditutup\npesan: Diganti.\npengganti: 1️⃣nibb")
    check(text, [.init("1️⃣", "content.unknown-reference")])
    let sound = service("loket: [dpmptsp-1]", with: "status: terganggu\npesan: Listrik padam.")
    #expect(
      SamplePortal.read([name: sound.text]).value?.services.first?.availability == .disrupted(message: "Listrik padam.")
    )
  }

  @Test func `a portal's own fields are kept in their order`() {
    let text = service("loket: [dpmptsp-1]", with: "ekstra:\n  parkir: Basemen\n  antrean: Ambil nomor")
    #expect(SamplePortal.read([name: text.text]).value?.services.first?.extras.map(\.name) == ["parkir", "antrean"])
  }

  @Test func `an old address must be free`() {
    check(
      service("loket: [dpmptsp-1]", with: "alamat_lama: [1️⃣layanan/nib.html]"), [.init("1️⃣", "content.duplicate-address")]
    )
    check(service("loket: [dpmptsp-1]", with: "alamat_lama: [1️⃣../x.html]"), [.init("1️⃣", "content.bad-path")])
    check(service("loket: [dpmptsp-1]", with: "alamat_lama: [lama/siup.html]"), [])
  }

  @Test func `several faults of one record are told together`() {
    let text = MarkedText(
      SamplePortal.service
        .replacing("kategori: [usaha]", with: "kategori: [1️⃣usahha]")
        .replacing("Rp50.000", with: "2️⃣50000")
        .replacing("keyakinan: perlu-dicek", with: "keyakinan: 3️⃣ragu"))
    check(
      text,
      [
        .init("1️⃣", "content.unknown-reference"), .init("2️⃣", "content.bad-money"),
        .init("3️⃣", "content.bad-choice"),
      ])
  }
}
