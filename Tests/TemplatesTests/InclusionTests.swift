import Diagnostics
import Templates
import TestSupport
import Testing

struct InclusionTests {
  @Test func `a template that is not there is refused with the one that was meant`() throws {
    expectFaults(
      in: "{{>1️⃣kartu/kartuu}}{{<2️⃣tata}}{{/tata}}", with: ["kartu/kartu": "x"],
      .init("1️⃣", "templates.unknown-template"), .init("2️⃣", "templates.unknown-template"))
    #expect(
      try fault(in: "{{>kartu/kartuu}}", with: ["kartu/kartu": "x"]).hint?.english == "did you mean 'kartu/kartu'?")
  }

  @Test func `a page without its template is refused`() {
    let library = TemplateLibrary.load([SourceFile(path: "templates/pages/berita.html", text: "")], root: "templates")
    let compiled = library.value.template(named: "pages/brita", for: sample)
    #expect(compiled.value == nil)
    #expect(compiled.diagnostics.map(\.place.location.description) == ["templates/pages/brita.html:1:1"])
    #expect(compiled.diagnostics.first?.hint?.english == "create this file, or rename 'pages/berita' if that is meant")
  }

  @Test func `faults in an included template stand in its own file, once`() {
    expectFaults(
      in: "{{>kartu}} {{>kartu}} {{#syarat}}{{>kartu}}{{/syarat}}", with: ["kartu": "<b>\n {{1️⃣nma}}</b>{{judul}}"],
      .init("1️⃣", "templates.unknown-name"))
  }

  @Test func `an included template sees what is in reach where it is included`() {
    expectFaults(
      in: "{{#syarat}}{{>kartu}}{{/syarat}}{{>kartu}}", with: ["kartu": "{{1️⃣nama}}"],
      .init("1️⃣", "templates.unknown-name"))
  }

  @Test func `a cycle is refused and named`() throws {
    expectFaults(
      in: "{{>a}}", with: ["a": "{{#aktif}}{{>b}}{{/aktif}}", "b": "x\n{{>1️⃣a}}"], .init("1️⃣", "templates.cycle"))
    expectFaults(in: "{{>1️⃣uji}}", .init("1️⃣", "templates.cycle"))
    expectFaults(
      in: "{{<tata}}{{$isi}}{{>1️⃣uji}}{{/isi}}{{/tata}}", with: ["tata": "{{$isi}}{{/isi}}"],
      .init("1️⃣", "templates.cycle"))
    let fault = try fault(in: "{{>a}}", with: ["a": "{{>b}}", "b": "{{>a}}"])
    #expect(fault.notes.map(\.message.english) == ["the cycle: a → b → a"])
    #expect(fault.notes.map(\.place.location.description) == ["templates/a.html:1:4"])
  }

  @Test func `templates that include each other twice at every level are stopped`() {
    var files: [String: String] = ["t40": "x"]
    for level in 0..<40 { files["t\(level)"] = "{{>t\(level + 1)}}{{>t\(level + 1)}}" }
    let compiled = compile("{{>t0}}", with: files)
    #expect(compiled.value == nil)
    #expect(compiled.diagnostics.map(\.code) == ["templates.too-large"])
  }

  @Test func `a chain of inclusions has an end`() {
    var files: [String: String] = ["t80": "x"]
    for level in 0..<80 { files["t\(level)"] = "{{>t\(level + 1)}}" }
    #expect(compile("{{>t0}}", with: files).diagnostics.map(\.code) == ["templates.nesting"])
  }

  @Test func `a block that the parent does not have is refused`() throws {
    let layout = ["tata": "{{$isi}}{{/isi}}{{>kepala}}", "kepala": "{{$judul}}{{/judul}}"]
    expectFaults(
      in: "{{<tata}}{{$1️⃣isii}}x{{/isii}}{{$judul}}y{{/judul}}{{/tata}}", with: layout,
      .init("1️⃣", "templates.unknown-block"))
    #expect(try fault(in: "{{<tata}}{{$isii}}{{/isii}}{{/tata}}", with: layout).hint?.english == "did you mean 'isi'?")
  }

  @Test func `a block filled twice is refused`() {
    expectFaults(
      in: "{{<tata}}{{$isi}}x{{/isi}}{{$1️⃣isi}}y{{/isi}}{{/tata}}", with: ["tata": "{{$isi}}{{/isi}}"],
      .init("1️⃣", "templates.duplicate-block"))
  }

  @Test func `a block's content may fill blocks of the same name elsewhere`() {
    let page = "{{<tata}}{{$isi}}{{<kartu}}{{$isi}}dalam{{/isi}}{{/kartu}}{{/isi}}{{/tata}}"
    #expect(
      render(page, with: ["tata": "<main>{{$isi}}{{/isi}}</main>", "kartu": "[{{$isi}}kosong{{/isi}}]"], sampleValue)
        == "<main>[dalam]</main>")
  }

  @Test func `a template knows what it is made of`() {
    let compiled = compile(
      "{{<tata}}{{$isi}}{{>kartu}}{{/isi}}{{/tata}}", with: ["tata": "{{$isi}}{{/isi}}", "kartu": "x", "lain": "y"])
    #expect(compiled.value?.parts == ["kartu", "tata", "uji"])
  }

  @Test func `lines of an included template keep its indentation`() {
    #expect(
      render("\\\n {{>baris}}\n/\n", with: ["baris": "|\n{{judul}}\n|\n"], sampleValue)
        == "\\\n |\n Akta &amp; KTP\n |\n/\n")
  }
}
