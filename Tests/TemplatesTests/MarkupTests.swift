import Diagnostics
import TestSupport
import Testing

struct MarkupTests {
  @Test(arguments: [
    #"<a {{#aktif}}class="y"{{/aktif}}>"#, #"<a{{#aktif}} class="y"{{/aktif}}>"#, "<input {{#aktif}}checked{{/aktif}}>",
    "<input{{#aktif}} checked{{/aktif}} disabled>", #"<a class="a{{#aktif}} b{{/aktif}}">"#,
    #"<a {{#aktif}}class="a"{{/aktif}}{{^aktif}}class="b"{{/aktif}}>"#,
    #"<a {{#syarat}}data-a="{{nama}}" {{/syarat}}>"#, "<ul>{{#syarat}}<li>{{nama}}</li>{{/syarat}}</ul>",
    "{{#aktif}}<b>{{/aktif}}x{{#aktif}}</b>{{/aktif}}", "<br{{#aktif}} {{/aktif}}/>",
    "<!-- {{#aktif}}ya{{/aktif}} -->", "{{#aktif}}<pre>\n</pre>{{/aktif}}",
    #"<script type="application/ld+json">{{#aktif}}{{data}}{{/aktif}}</script>"#,
  ])
  func `a section may hold whole markup`(template: String) {
    #expect(summary(of: compile(template).diagnostics) == [])
  }

  @Test(arguments: [
    "<a {{#aktif}}class=\"{{/aktif}}x\">", "{{#aktif}}<a {{/aktif}}class=\"x\">", "{{#aktif}}<!--{{/aktif}} x -->",
    "{{#aktif}}<script>{{/aktif}}x</script>", "{{#aktif}}<pre>{{/aktif}}x</pre>", "{{#aktif}}<title>{{/aktif}}</title>",
    "<a class={{#aktif}}\"x\"{{/aktif}}>", "<{{#aktif}}b{{/aktif}}>", "<a {{#syarat}}data-a=\"x\"{{/syarat}}>",
    "<img srcset=\"{{#syarat}}{{tautan}} 1x{{/syarat}}\">",
  ])
  func `a section that leaves markup half open is refused`(template: String) {
    let codes = Set(compile(template).diagnostics.map(\.code))
    #expect(codes.contains("templates.split-markup"), "\(codes)")
  }

  @Test func `the fault stands at the end of the section`() {
    expectFaults(in: "<p>\n{{#aktif}}<a 1️⃣{{/aktif}}class=\"x\">", .init("1️⃣", "templates.split-markup"))
  }

  @Test func `a file ends as it began`() {
    expectFaults(in: "<p>\n<a class=\"x1️⃣>\n", .init("1️⃣", "templates.unfinished-markup"))
    expectFaults(in: "{{>a}}<p>", with: ["a": "<!-- 1️⃣x"], .init("1️⃣", "templates.unfinished-markup"))
    expectFaults(in: #"<a {{>a}}>{{>b}}</a>"#, with: ["a": #"class="{{judul}}""#, "b": "<b>"])
  }

  @Test func `attributes are kept apart`() {
    expectFaults(in: #"<a class="a"1️⃣id="b">"#, .init("1️⃣", "templates.attributes-touch"))
    expectFaults(
      in: #"<a data-{{#aktif}}1️⃣x{{/aktif}}2️⃣="b">"#, .init("1️⃣", "templates.attributes-touch"),
      .init("2️⃣", "templates.attributes-touch"))
  }

  @Test func `a script does not hide its end`() {
    expectFaults(in: "<script>let a <!-1️⃣- b</script>{{judul}}", .init("1️⃣", "templates.comment-in-script"))
  }

  @Test func `a script ends where browsers end it`() {
    expectFaults(
      in: "<script>'</scrip>' </scripts> {{1️⃣judul}}</SCRIPT >{{judul}}", .init("1️⃣", "templates.unsafe-place"))
  }
}
