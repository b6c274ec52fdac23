import Diagnostics
import TestSupport
import Testing

struct SyntaxTests {
  @Test func `a tag without an end is refused where it begins`() {
    expectFaults(in: "a\n 1️⃣{{judul <b>{{jumlah}}</b>", .init("1️⃣", "templates.unclosed-tag"))
    expectFaults(in: "{{judul}}\n1️⃣{{! sampai akhir {{judul", .init("1️⃣", "templates.unclosed-tag"))
  }

  @Test func `braces that close nothing are refused`() {
    expectFaults(
      in: "<b>judul1️⃣}}</b> {{judul}}2️⃣}}", .init("1️⃣", "templates.stray-close"),
      .init("2️⃣", "templates.stray-close"))
  }

  @Test func `a tag without a name is refused`() {
    expectFaults(
      in: "1️⃣{{}}2️⃣{{ }}3️⃣{{#}}4️⃣{{> }}", .init("1️⃣", "templates.empty-tag"), .init("2️⃣", "templates.empty-tag"),
      .init("3️⃣", "templates.empty-tag"), .init("4️⃣", "templates.empty-tag"))
  }

  @Test func `escaping can't be switched off`() {
    expectFaults(
      in: "1️⃣{{{judul}}} 2️⃣{{&isi}}", .init("1️⃣", "templates.unescaped"), .init("2️⃣", "templates.unescaped"))
  }

  @Test func `delimiters and template names can't be changed`() {
    expectFaults(
      in: "1️⃣{{=<% %>=}} {{>2️⃣*judul}}", .init("1️⃣", "templates.delimiters"),
      .init("2️⃣", "templates.dynamic-name"))
  }

  @Test func `words of other languages are no names`() throws {
    expectFaults(
      in: "{{1️⃣if judul}} {{2️⃣a..b}} {{3️⃣../judul}} {{4️⃣@index}}", .init("1️⃣", "templates.bad-name"),
      .init("2️⃣", "templates.bad-name"), .init("3️⃣", "templates.bad-name"), .init("4️⃣", "templates.bad-name"))
  }

  @Test func `a section that is not closed is refused where it was opened`() {
    expectFaults(in: "<b>1️⃣{{#aktif}}ya</b>", .init("1️⃣", "templates.unclosed-section"))
    expectFaults(
      in: "{{#aktif}}1️⃣{{#syarat}}{{nama}}{{/aktif}}", .init("1️⃣", "templates.unclosed-section"))
  }

  @Test func `an end that does not match names both places`() throws {
    expectFaults(in: "{{#syarat}}{{nama}}1️⃣{{/syaratt}}", .init("1️⃣", "templates.mismatched-end"))
    expectFaults(in: "{{judul}}1️⃣{{/judul}}", .init("1️⃣", "templates.mismatched-end"))
    let fault = try fault(in: "{{#syarat}}\n{{nama}}{{/syarta}}")
    #expect(fault.hint?.english == "write {{/syarat}}")
    #expect(fault.notes.map(\.place.location.description) == ["templates/uji.html:1:1"])
  }

  @Test func `an end of a strange name is one fault, whether or not the right one follows`() {
    expectFaults(in: "{{#syarat}}{{nama}}1️⃣{{/aktif}}", .init("1️⃣", "templates.mismatched-end"))
    expectFaults(in: "{{#syarat}}{{nama}}1️⃣{{/aktif}}{{/syarat}}", .init("1️⃣", "templates.mismatched-end"))
    expectFaults(
      in: "{{#aktif}}{{#syarat}}{{nama}}1️⃣{{/judul}}{{/aktif}}", .init("1️⃣", "templates.mismatched-end"))
    expectFaults(
      in: "1️⃣{{#aktif}}{{#syarat}}{{nama}}2️⃣{{/judul}}", .init("1️⃣", "templates.unclosed-section"),
      .init("2️⃣", "templates.mismatched-end"))
  }

  @Test func `a form of another template language is one fault`() {
    expectFaults(in: "{{#1️⃣if aktif}}{{judul}}{{/if}}", .init("1️⃣", "templates.bad-name"))
    expectFaults(in: "{{#1️⃣each syarat}}x{{/each}}", .init("1️⃣", "templates.bad-name"))
  }

  @Test func `a mark after a space is one fault, and counts`() throws {
    expectFaults(in: "{{#syarat}}{{nama}}1️⃣{{ /syarat}}", .init("1️⃣", "templates.space-before-mark"))
    expectFaults(in: "1️⃣{{ #syarat }}{{nama}}{{/syarat}}", .init("1️⃣", "templates.space-before-mark"))
    #expect(try fault(in: "{{#syarat}}{{nama}}{{ /syarat}}").hint?.english == "write {{/name}}")
  }

  @Test func `one fault does not hide another`() {
    expectFaults(
      in: "1️⃣{{{judul}}} {{#syarat}}{{2️⃣nma}}3️⃣{{/syart}} {{4️⃣jdul}} {{>5️⃣kartu}}",
      .init("1️⃣", "templates.unescaped"), .init("2️⃣", "templates.unknown-name"),
      .init("3️⃣", "templates.mismatched-end"), .init("4️⃣", "templates.unknown-name"),
      .init("5️⃣", "templates.unknown-template"))
  }

  @Test func `a parent tag holds blocks and nothing else`() {
    expectFaults(
      in: "{{<tata}}1️⃣teks {{$isi}}x{{/isi}} 2️⃣{{judul}}{{/tata}}", with: ["tata": "{{$isi}}{{/isi}}"],
      .init("1️⃣", "templates.text-outside-block", .warning), .init("2️⃣", "templates.tag-outside-block"))
  }

  @Test func `nesting has an end`() {
    let open = String(repeating: "{{#aktif}}", count: 63)
    let close = String(repeating: "{{/aktif}}", count: 63)
    #expect(compile(open + "x" + close).value != nil)
    let deep = String(repeating: "{{#aktif}}", count: 100_000)
    #expect(compile(deep).diagnostics.contains { $0.code == "templates.nesting" })
  }

  @Test func `more faults than anyone mends at once are counted out`() {
    let faults = compile(String(repeating: "}} {{#aktif}}", count: 300)).diagnostics
    #expect(faults.count == 201)
    #expect(faults.last?.code == "templates.more-faults")
    let names = (0..<300).map { "{{salah\($0)}}" }.joined()
    #expect(compile(names).diagnostics.map(\.code).filter { $0 == "templates.unknown-name" }.count == 200)
  }

  @Test func `bytes that are no text are refused where they stand`() {
    let broken = SourceFile(path: "templates/uji.html", bytes: Array("<b>é".utf8) + [0xFF, 0x41])
    #expect(summary(of: load(broken)) == ["1:5 templates.invalid-utf-8 error"])
    let control = SourceFile(path: "templates/uji.html", bytes: Array("a\nb\u{0}".utf8))
    #expect(summary(of: load(control)) == ["2:2 templates.control-character error"])
  }

  @Test func `a byte-order mark is no part of the page`() {
    #expect(render("\u{FEFF}<b>{{jumlah}}</b>", sampleValue) == "<b>3</b>")
  }
}
