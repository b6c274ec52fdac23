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
      [.init("1️⃣", "content.unknown-key")])
    check(service("ringkasan:", with: "1️⃣ringkasn:"), [.init("1️⃣", "content.unknown-key")])
    check(service("produk: NIB", with: "1️⃣prodk: NIB"), [.init("1️⃣", "content.unknown-key")])
    check(service("50.000, dasar:", with: "50.000, 1️⃣dsar:"), [.init("1️⃣", "content.unknown-key")])
    check(
      service("ringkasan:", with: "1️⃣catatn:"),
      [.init("1️⃣", "content.unknown-key"), .init("0", "content.missing-key")])
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

  @Test func `a fine or surcharge is marked with yes or no`() throws {
    let amount = "jumlah: Rp10.000, dasar: pp-1-2020"
    check(service(amount, with: "\(amount), tambahan: 1️⃣denda"), [.init("1️⃣", "content.bad-choice")])
    check(service(amount, with: "\(amount), 1️⃣denda: ya"), [.init("1️⃣", "content.unknown-key")])
    let sound = service(amount, with: "\(amount), tambahan: ya")
    check(sound, [])
    let fees = try #require(SamplePortal.read([name: sound.text]).value?.services.first?.fees.value)
    #expect(fees.charges.map(\.kind) == ["Pendaftaran"])
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

  @Test func `numbers have no leading zero`() {
    check(service("nilai: 6-12", with: "nilai: 1️⃣06"), [.init("1️⃣", "content.bad-number")])
    check(service("nilai: 6-12", with: "nilai: 1️⃣6-012"), [.init("1️⃣", "content.bad-number")])
    check(service("nilai: 6-12", with: "nilai: 1000"), [])
  }

  @Test(arguments: [
    "belum ada data", "Belum-ada-data", "belum_ada_data", "belm-ada-data", "Belum diketahui.", "'-'", "N/A",
  ])
  func `an unknown fact has one word, so that it is never shown as a fact`(word: String) throws {
    for line in ["produk: NIB", "prosedur: belum-ada-data", "sumber: belum-ada-data"] {
      let key = line.prefix { $0 != ":" }
      check(service(line, with: "\(key): 1️⃣\(word)"), [.init("1️⃣", "content.bad-choice")])
    }
    let read = SamplePortal.read([name: SamplePortal.service.replacing("produk: NIB", with: "produk: \(word)")])
    #expect(try #require(read.diagnostics.first?.hint).english == "did you mean 'belum-ada-data'?")
  }

  @Test func `what is not a component of the standard cannot be unknown`() {
    check(service("nama: NIB", with: "nama: 1️⃣belum-ada-data"), [.init("1️⃣", "content.bad-choice")])
    check(
      service("jangka_waktu: {nilai: 6-12,", with: "jangka_waktu: {nilai: 1️⃣belum-ada-data,"),
      [.init("1️⃣", "content.bad-choice")])
    check(service("loket: [dpmptsp-1]", with: "standar: {sarana: belum-ada-data}"), [])
  }

  @Test func `nothing is named twice in a list, and no service refers to itself`() throws {
    let twice = service("kategori: [usaha]", with: "kategori: [usaha, 1️⃣usaha]")
    check(twice, [.init("1️⃣", "content.repeated-reference", .warning)])
    #expect(SamplePortal.read([name: twice.text]).value?.services.first?.categories.count == 1)
    check(
      service("loket: [dpmptsp-1]", with: "loket: [dpmptsp-1, 1️⃣dpmptsp-1]"),
      [.init("1️⃣", "content.repeated-reference", .warning)])
    check(service("loket: [dpmptsp-1]", with: "terkait: [1️⃣nib]"), [.init("1️⃣", "content.self-reference")])
    check(
      service("loket: [dpmptsp-1]", with: "status: ditutup\npesan: Diganti.\npengganti: 1️⃣nib"),
      [.init("1️⃣", "content.self-reference")])
  }

  @Test func `a date of the past does not lie after the edition`() {
    check(
      service("diperiksa: 2026-11-01", with: "diperiksa: 1️⃣2026-11-24"), [.init("1️⃣", "content.future-date", .warning)])
    check(service("diperiksa: 2026-11-01", with: "diperiksa: 2026-11-23"), [])
    for (date, isWarned) in [("2026", false), ("2027", true), ("2026-11", false), ("2026-12", true)] {
      check(
        service(
          "sumber: belum-ada-data", with: "sumber:\n  - {alamat: https://a.example/, penerbit: A, tanggal: 1️⃣\(date)}"),
        isWarned ? [.init("1️⃣", "content.future-date", .warning)] : [])
    }
    check(
      service("loket: [dpmptsp-1]", with: "tanggal_sk: 1️⃣2027-01-01"), [.init("1️⃣", "content.future-date", .warning)])
    let agency = MarkedText(
      (SamplePortal.files["instansi/dpmptsp.yaml"] ?? "").replacing("tanggal: 2024", with: "tanggal: 1️⃣2042"))
    #expect(
      ContentTests.faults(in: "instansi/dpmptsp.yaml", agency)
        == expected([.init("1️⃣", "content.future-date", .warning)], in: agency))
  }

  @Test(arguments: [
    ("1/11/2026", "write '2026-11-01'"), ("23 Nov 2026", "write '2026-11-23'"),
    ("2 Nopember 2026", "write '2026-11-02'"),
    ("Senin, 2 November 2026", "write '2026-11-02'"),
    ("31 Februari 2026", "check its year, month and day"), ("2026-02-30", "check its year, month and day"),
    ("kemarin", "write it as a date such as 2026-11-23"),
  ])
  func `a date in another form is answered with the one form`(slip: String, hint: String) {
    let read = SamplePortal.read([name: SamplePortal.service.replacing("2026-11-01", with: slip)])
    #expect(read.diagnostics.map(\.code) == ["content.bad-date"])
    #expect(read.diagnostics.first?.hint?.english == hint)
  }

  @Test(arguments: [
    ("jumlah: Rp50.000", "jumlah: Rp 50rb", "write 'Rp50.000'"), ("jumlah: Rp50.000", "jumlah: '1,5 juta'", nil),
    ("jumlah: Rp50.000", "jumlah: '50,000'", "write 'Rp50.000'"),
    ("jumlah: Rp50.000", "jumlah: 2 juta", "write 'Rp2.000.000'"),
    ("{nilai: 6-12, satuan: hari kerja}", "3 - 5 Hari", "write it like {nilai: 3-5, satuan: hari}"),
    ("{nilai: 6-12, satuan: hari kerja}", "secepatnya", "write it like {nilai: 5, satuan: hari kerja}"),
    ("kategori: [usaha]", "kategori: usaha", "write [usaha], or a line '- ' for each item"),
    ("loket: [dpmptsp-1]", "daring: www.oss.go.id", "write 'https://www.oss.go.id'"),
    ("loket: [dpmptsp-1]", "daring: htps://oss.go.id/a b", "write 'https://oss.go.id/a%20b'"),
    ("loket: [dpmptsp-1]", "daring: oss", nil), ("loket: [dpmptsp-1]", "status: tutup", "did you mean 'ditutup'?"),
    ("loket: [dpmptsp-1]", "alamat_lama: [/lama]", "write 'lama.html'"),
    ("prosedur: belum-ada-data", "prosedur:", "give it a value, or write 'belum-ada-data' if it is not known yet"),
    ("nama: NIB", "nama:", "give it a value: this key is required"),
    ("persyaratan:", "syarat:", "did you mean 'persyaratan'?"), ("biaya:", "tarif:", "did you mean 'biaya'?"),
  ])
  func `a common slip is answered with what was most likely meant`(sound: String, slip: String, hint: String?) throws {
    let read = SamplePortal.read([name: SamplePortal.service.replacing(sound, with: slip)])
    let hints = read.diagnostics.compactMap(\.hint?.english)
    #expect(hint.map { hints == [$0] } ?? !hints.contains { $0.hasPrefix("write '") }, "\(hints)")
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
    check(service("loket: [dpmptsp-1]", with: "1️⃣status: terganggu"), [.init("1️⃣", "content.missing-key")])
    let text = service("loket: [dpmptsp-1]", with: "status: ditutup\npesan: Diganti.\npengganti: 1️⃣nibb")
    check(text, [.init("1️⃣", "content.unknown-reference")])
    let sound = service("loket: [dpmptsp-1]", with: "status: terganggu\npesan: Listrik padam.")
    #expect(
      SamplePortal.read([name: sound.text]).value?.services.first?.availability == .disrupted(message: "Listrik padam.")
    )
  }

  @Test func `what no reader would see for the status is refused`() {
    check(service("loket: [dpmptsp-1]", with: "1️⃣pesan: Listrik padam."), [.init("1️⃣", "content.unused-key")])
    check(
      service("loket: [dpmptsp-1]", with: "status: 1️⃣tutup\npesan: Diganti."), [.init("1️⃣", "content.bad-choice")])
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
