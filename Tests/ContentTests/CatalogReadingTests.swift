import Content
import Diagnostics
import TestSupport
import Testing

struct CatalogReadingTests {
  @Test func `a sound portal is read whole`() throws {
    let read = SamplePortal.read()
    #expect(summary(of: read.diagnostics) == [])
    let catalog = try #require(read.value)
    let service = try #require(catalog.services.first)
    #expect(service.agency.shortName == "DPMPTSP")
    #expect(service.categories.map(\.name) == ["Usaha"])
    #expect(service.requirements.value?.map(\.condition) == [nil, "badan usaha"])
    #expect(service.procedure == .unknown)
    #expect(service.processingTime.value?.text == "6-12 hari kerja")
    #expect(service.fees.value?.sums.map(\.sum) == [Rupiah(60_000)])
    #expect(service.complaints.value?.map(\.name) == ["Petugas loket"])
    #expect(service.counters.map(\.floor) == ["1"])
    #expect(catalog.settings.hours.intervals(on: .friday).map(\.text) == ["08.30-11.30"])
    #expect(catalog.settings.hours.intervals(on: .sunday) == [])
    #expect(catalog.host?.slug == service.agency.slug)
  }

  @Test func `line endings and a byte-order mark change nothing`() throws {
    let plain = try #require(SamplePortal.read().value)
    let windows = SamplePortal.files.mapValues { "\u{FEFF}" + $0.replacing("\n", with: "\r\n") }
    let read = SamplePortal.read(windows)
    #expect(summary(of: read.diagnostics) == [])
    #expect(read.value?.services == plain.services)
  }

  @Test func `the order of files changes nothing`() throws {
    let sources = SamplePortal.files.map { SamplePortal.source($0.key, Array($0.value.utf8)) }
      .sorted { $0.name < $1.name }
    let forward = Catalog.read(sources, on: SamplePortal.day).value
    let backward = Catalog.read(sources.reversed(), on: SamplePortal.day).value
    #expect(forward?.services == backward?.services)
    #expect(forward != nil)
  }

  @Test func `one run tells the faults of every file, by place`() {
    let read = SamplePortal.read([
      "layanan/dpmptsp/nib.yaml": SamplePortal.service.replacing("kategori: [usaha]", with: "kategori: [usahaa]"),
      "kategori.yaml": "- {slug: usaha, nama: Usaha}\n- {slug: pajak, nama: Pajak, ringkasan: x}\n",
      "instansi/dpmptsp.yaml": "nama: x\n",
    ])
    #expect(read.value == nil)
    let codes = read.diagnostics.map { "\($0.place.location) \($0.code)" }
    #expect(codes.contains("content/kategori.yaml:1:4 content.missing-key"))
    #expect(codes.contains("content/layanan/dpmptsp/nib.yaml:3:12 content.unknown-reference"))
    #expect(codes.filter { $0.hasPrefix("content/instansi/dpmptsp.yaml:1:1") }.count >= 5)
    #expect(read.diagnostics == read.diagnostics.sortedByPlace())
  }

  @Test func `settings and categories cannot be missing`() {
    let read = SamplePortal.read(without: ["portal.yaml", "kategori.yaml"])
    let missing = read.diagnostics.filter { $0.code == "content.missing-file" }.map(\.place.location.path)
    #expect(missing == ["content/kategori.yaml", "content/portal.yaml"])
  }

  @Test func `a service in two folders is one fault that names both files`() throws {
    let read = SamplePortal.read(["layanan/samsat/nib.yaml": SamplePortal.service])
    let fault = try #require(read.diagnostics.first { $0.code == "content.duplicate-slug" })
    #expect(fault.place.location.path == "content/layanan/samsat/nib.yaml")
    #expect(fault.notes.map(\.place.location.path) == ["content/layanan/dpmptsp/nib.yaml"])
  }

  @Test(arguments: ["layanan/x.yaml", "layanann/a/x.yaml", "instansi/x.yml", "berita/juni/x.md", "catatan.txt"])
  func `a file without a place is told of`(name: String) {
    let read = SamplePortal.read([name: "nama: x\n"])
    #expect(
      read.diagnostics.contains {
        $0.place.location.path == "content/" + (name.hasPrefix("layanann/") ? "layanann" : name)
          && $0.severity == .error
      })
  }

  @Test(arguments: [
    ("portal.yaml", "portal.yml", "portal.yml"), ("kategori.yaml", "Kategori.yaml", "Kategori.yaml"),
    ("instansi/dpmptsp.yaml", "instasi/dpmptsp.yaml", "instasi"),
    ("layanan/dpmptsp/nib.yaml", "layanann/dpmptsp/nib.yaml", "layanann"),
  ])
  func `a misspelt folder or file at the top is one fault`(name: String, misspelt: String, place: String) throws {
    let text = try #require(SamplePortal.files[name])
    let read = SamplePortal.read([misspelt: text], without: [name])
    #expect(read.diagnostics.map(\.code) == ["content.stray-file"])
    #expect(read.diagnostics.first?.place.location.path == "content/" + place)
    #expect(read.diagnostics.first?.hint?.english.hasPrefix("did you mean '") == true)
  }

  @Test(arguments: ["dpmptps", "dpmptsp"])
  func `a folder of services that is no agency's is one fault, and hides no other`(agency: String) throws {
    let service = SamplePortal.service.replacing("instansi: dpmptsp", with: "instansi: \(agency)")
    let read = SamplePortal.read(
      [
        "layanan/dpmptps/nib.yaml": service,
        "layanan/dpmptps/siup.yaml": service.replacing("[usaha]", with: "[usahaa]"),
        "layanan/dpmptps/tdp.yaml": service.replacing("instansi: \(agency)", with: "instansi: dinas"),
      ], without: ["layanan/dpmptsp/nib.yaml"])
    #expect(
      read.diagnostics.map(\.code) == [
        "content.wrong-folder", "content.unknown-reference", "content.unknown-reference",
      ])
    let fault = try #require(read.diagnostics.first)
    #expect(fault.place.location.path == "content/layanan/dpmptps")
    #expect(fault.hint?.english == "did you mean 'dpmptsp'?")
  }

  @Test func `a file's name must be an address`() throws {
    let read = SamplePortal.read(["instansi/Dinas Sosial.yaml": "nama: x\n"])
    let fault = try #require(read.diagnostics.first { $0.code == "content.bad-slug" })
    #expect(fault.hint?.english == "rename it to 'dinas-sosial'")
  }

  @Test func `a record under a wrong name tells its other faults, and is there for those that refer to it`() {
    let read = SamplePortal.read([
      "layanan/dpmptsp/Izin Baru.yaml": SamplePortal.service.replacing("jumlah: Rp50.000", with: "jumlah: 50000"),
      "layanan/dpmptsp/nib.yaml": SamplePortal.service.replacing("loket: [dpmptsp-1]", with: "terkait: [izin-baru]"),
    ])
    #expect(read.diagnostics.map(\.code) == ["content.bad-slug", "content.bad-money"])
  }

  @Test(arguments: ["nib2.yml", "nib2.yaml.txt", "nib2.YAML"])
  func `a record under a wrong ending is told of, and is there for those that refer to it`(file: String) {
    let read = SamplePortal.read([
      "layanan/dpmptsp/\(file)": SamplePortal.service,
      "layanan/dpmptsp/nib.yaml": SamplePortal.service.replacing("loket: [dpmptsp-1]", with: "terkait: [nib2]"),
    ])
    #expect(read.diagnostics.map(\.code) == ["content.file-type"])
    #expect(read.diagnostics.first?.hint?.english == "rename it to 'nib2.yaml'")
  }

  @Test(arguments: [
    ("    - KTP\n", "\t- KTP\n", "yaml."), ("ringkasan: Nomor", "ringkasan: \"Nomor", "yaml.unclosed-quote"),
    ("prosedur: belum-ada-data", "prosedur belum-ada-data", "yaml.missing-colon"),
    ("pengaduan: mpp", "pengaduan: @mpp", "yaml.reserved-character"),
    ("  - {id: pp-1-2020, judul: PP 1/2020}", "  - {id: pp-1-2020, judul: PP 1/2020", "yaml.unclosed-bracket"),
    ("status:", "status:", ""),
  ])
  func `a fault of form hides no fault of another kind, and causes none`(sound: String, broken: String, code: String) {
    let text = SamplePortal.service
      .replacing("  - KTP\n", with: "    - KTP\n").replacing("  - {dokumen", with: "    - {dokumen")
      .replacing("diperiksa: 2026-11-01", with: "diperiksa: 1/11/2026\nstatus: terganggu\npesan: Padam.")
      .replacing(sound, with: broken)
    let codes = SamplePortal.read(["layanan/dpmptsp/nib.yaml": text]).diagnostics.map(\.code)
    #expect(codes.filter { !$0.hasPrefix("yaml.") } == ["content.bad-date"], "\(codes)")
    #expect(codes.count == (code.isEmpty ? 1 : 2) && codes.contains { $0.hasPrefix(code) }, "\(codes)")
  }

  @Test func `bytes in another encoding hide no other fault`() {
    let text = SamplePortal.service.replacing("Rp50.000", with: "50rb").replacing("Nomor induk", with: "Caf\u{E9}")
    let bytes = text.unicodeScalars.flatMap { $0 == "\u{E9}" ? [0xE9] : Array(String($0).utf8) }
    let sources = SamplePortal.files.map { SamplePortal.source($0, $0.hasPrefix("layanan") ? bytes : Array($1.utf8)) }
    #expect(
      Catalog.read(sources, on: SamplePortal.day).diagnostics.map(\.code) == [
        "yaml.invalid-utf-8", "content.bad-money",
      ])
  }

  @Test func `a faulty register is told of once`() {
    let read = SamplePortal.read([
      "kategori.yaml": "- slug: pajak\n  nama: Pajak\n  ringkasan: Pajak.\n  slug: usaha\n"
    ])
    #expect(read.diagnostics.map(\.code) == ["yaml.duplicate-key"])
  }

  @Test func `a category without its dash is one fault, and is there for those that refer to it`() {
    let category = "slug: usaha\n  nama: Usaha\n  ringkasan: Izin.\n"
    let read = SamplePortal.read([
      "kategori.yaml": "- \(category.replacing("usaha", with: "pajak"))  \(category)",
      "layanan/dpmptsp/nib.yaml": SamplePortal.service.replacing("[usaha]", with: "[usaha, pajakk]"),
    ])
    #expect(read.diagnostics.map(\.code) == ["yaml.missing-dash", "content.unknown-reference"])
  }
}
