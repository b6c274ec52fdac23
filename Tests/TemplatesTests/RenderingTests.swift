import Diagnostics
import Hypertext
import Templates
import TestSupport
import Testing

struct RenderingTests {
  private struct Fee: Sendable {
    let name: String
    let amount: Int?
  }

  private struct Service: Sendable {
    let title: String
    let note: String?
    let fees: [Fee]
    let words: [String]
  }

  private static let fee = View<Fee>(
    "tarif", "Satu tarif",
    [
      .text("nama", "Nama tarif") { $0.name },
      .optionalNumber("jumlah", "Rupiah") { $0.amount },
      .flag("gratis", "Tanpa biaya") { $0.amount == 0 },
    ])

  private static let service = View<Service>(
    "layanan", "Halaman satu layanan",
    [
      .text("judul", "Nama layanan") { $0.title },
      .optionalText("catatan", "Catatan") { $0.note },
      .html("isi", "Uraian") { HTML(escaping: $0.title) },
      .optionalHTML("tambahan", "Tambahan") { $0.note.map(HTML.init(escaping:)) },
      .address("tautan", "Alamat halaman") { "layanan/\($0.title).html" },
      .optionalAddress("peta", "Peta") { _ in nil },
      .json("data", "JSON-LD") { ["name": .string($0.title)] },
      .optionalJSON("lain", "Data lain") { _ in nil },
      .number("banyak", "Banyaknya tarif") { $0.fees.count },
      .list("tarif", "Semua tarif", fee) { $0.fees },
      .record("utama", "Tarif utama", fee) { $0.fees[0] },
      .optionalRecord("akhir", "Tarif terakhir", fee) { $0.fees.last },
      .texts("kata", "Kata kunci") { $0.words },
      .prepared("portal", "Nama portal", .text) { _ in .text("MPP") },
    ])

  private func page(_ template: String) -> String {
    let service = Service(
      title: "Akta <1>", note: nil, fees: [Fee(name: "Biasa", amount: 0), Fee(name: "Kilat", amount: -25)],
      words: ["a", "b"])
    return render(template, Self.service.value(of: service), for: .record(Self.service.shape))
  }

  @Test func `a view gives templates what it declares`() {
    #expect(
      page(
        "{{judul}}|{{isi}}|{{tautan}}|{{banyak}}|{{#tarif}}{{nama}}:{{#jumlah}}{{.}}{{/jumlah}};{{/tarif}}|"
          + "{{utama.nama}}|{{#akhir}}{{nama}}{{/akhir}}|{{#kata}}{{.}}{{/kata}}|{{portal}}")
        == "Akta &lt;1&gt;|Akta &lt;1&gt;|layanan/Akta &lt;1&gt;.html|2|Biasa:0;Kilat:-25;|Biasa|Kilat|ab|MPP")
  }

  @Test func `what is absent takes the other way`() {
    #expect(page("{{#catatan}}x{{/catatan}}{{^catatan}}-{{/catatan}}{{^peta}}-{{/peta}}{{^lain}}-{{/lain}}") == "---")
    #expect(page("{{#tambahan}}{{.}}{{/tambahan}}{{^tambahan}}-{{/tambahan}}") == "-")
  }

  @Test func `a zero is there, an empty text and a false flag are not`() {
    #expect(
      page("{{#tarif}}{{#gratis}}gratis{{/gratis}}{{^gratis}}{{#jumlah}}{{.}}{{/jumlah}}{{/gratis}} {{/tarif}}")
        == "gratis -25 ")
    let empty = RecordShape(name: "x", summary: "", fields: [FieldShape(name: "a", summary: "", shape: .text)])
    #expect(render("{{#a}}ada{{/a}}{{^a}}kosong{{/a}}", .record([.text("")]), for: .record(empty)) == "kosong")
  }

  @Test func `inner names hide outer ones and outer ones stay in reach`() {
    #expect(
      page("{{#tarif}}{{judul}} {{nama}} {{utama.nama}}, {{/tarif}}")
        == "Akta &lt;1&gt; Biasa Biasa, Akta &lt;1&gt; Kilat Biasa, ")
  }

  @Test func `lists in lists are repeated in order`() {
    #expect(
      page("{{#tarif}}{{nama}}({{#kata}}{{.}}{{nama}} {{/kata}}){{/tarif}}")
        == "Biasa(aBiasa bBiasa )Kilat(aKilat bKilat )")
  }

  @Test func `a page can be added to other bytes`() {
    var output = Array("a".utf8)
    compile("{{judul}}{{#kata}}{{.}}{{/kata}}").value?.render(sampleValue, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "aAkta &amp; KTPsatudua")
  }

  @Test func `a value that differs from its shape renders as nothing`() {
    let template = compile("[{{judul}}{{jumlah}}{{isi}}{{#kata}}{{.}}{{/kata}}{{instansi.nama}}]").value
    for value in [
      TemplateValue.absent, .record([]), .record([.number(1), .absent, .text("x")]), .text("x"), .list([]),
    ] {
      #expect(template.map { String(decoding: $0.render(value), as: UTF8.self) } == "[]")
    }
  }
}
