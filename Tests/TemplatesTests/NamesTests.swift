import Diagnostics
import Templates
import TestSupport
import Testing

struct NamesTests {
  @Test func `an unknown name is refused with the name that was meant`() throws {
    expectFaults(
      in: "{{1️⃣jdul}}{{#2️⃣syarta}}{{apa_saja}}{{/syarta}}{{^3️⃣aktf}}{{/aktf}}",
      .init("1️⃣", "templates.unknown-name"), .init("2️⃣", "templates.unknown-name"),
      .init("3️⃣", "templates.unknown-name"))
    #expect(try fault(in: "{{jdul}}").hint?.indonesian == "maksudnya 'judul'?")
    #expect(
      try fault(in: "{{#instansi}}{{#surel}}{{nma}}{{/surel}}{{/instansi}}").hint?.english == "did you mean 'nama'?")
  }

  @Test func `a far-off name lists what is known`() throws {
    #expect(try fault(in: "{{#kata}}{{this}}{{/kata}}").hint?.english == "the list's element itself is {{.}}")
    #expect(try fault(in: "{{instansi.zzz}}").hint?.english == "known here: nama, surel")
  }

  @Test func `dotted names are followed part by part`() {
    expectFaults(
      in: "{{instansi.1️⃣nma}} {{judul.2️⃣nama}} {{syarat.3️⃣nama}} {{instansi.nama}}",
      .init("1️⃣", "templates.unknown-name"), .init("2️⃣", "templates.wrong-kind"),
      .init("3️⃣", "templates.wrong-kind"))
  }

  @Test func `what can't be shown as it is says what to do`() throws {
    expectFaults(
      in: "{{1️⃣syarat}} {{2️⃣instansi}} {{3️⃣aktif}} {{#aktif}}{{4️⃣.}}{{/aktif}} {{5️⃣.}}",
      .init("1️⃣", "templates.wrong-kind"), .init("2️⃣", "templates.wrong-kind"), .init("3️⃣", "templates.wrong-kind"),
      .init("4️⃣", "templates.wrong-kind"), .init("5️⃣", "templates.wrong-kind"))
    #expect(try fault(in: "{{syarat}}").hint?.english == "repeat over the list: {{#syarat}}…{{/syarat}}")
    #expect(try fault(in: "{{instansi}}").hint?.english == "show one of its parts: nama, surel")
  }

  @Test func `what may be absent must be tested first`() throws {
    expectFaults(
      in: "{{1️⃣catatan}} {{2️⃣induk.nama}} {{3️⃣instansi.surel}} {{^catatan}}{{4️⃣catatan}}{{/catatan}}",
      .init("1️⃣", "templates.untested"), .init("2️⃣", "templates.untested"),
      .init("3️⃣", "templates.untested"), .init("4️⃣", "templates.untested"))
    #expect(try fault(in: "{{catatan}}").hint?.english == "wrap it in {{#catatan}}…{{/catatan}}")
  }

  @Test func `a section is a test of what it names and of everything on the way`() {
    let template =
      "{{#catatan}}{{.}}{{catatan}}{{/catatan}}{{#induk.surel}}{{induk.nama}}{{induk.surel}}{{/induk.surel}}"
    #expect(compile(template).diagnostics.isEmpty)
  }

  @Test func `a list repeated inside itself is refused`() {
    expectFaults(
      in: "{{#syarat}}{{#1️⃣syarat}}{{nama}}{{/syarat}}{{/syarat}}{{#syarat}}{{nama}}{{/syarat}}",
      .init("1️⃣", "templates.repeated-list"))
  }
}
