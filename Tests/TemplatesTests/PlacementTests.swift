import Diagnostics
import TestSupport
import Testing

struct PlacementTests {
  @Test func `no value stands where a browser runs or styles it`() {
    expectFaults(
      in: """
        <script>let a = "{{1️⃣judul}}"</script><style>b { color: {{2️⃣judul}} }</style>
        <b onclick="f('{{3️⃣judul}}')" style="color: {{4️⃣judul}}">x</b><iframe srcdoc="{{5️⃣judul}}"></iframe>
        <iframe>{{6️⃣judul}}</iframe><meta http-equiv="{{7️⃣judul}}"><set to="{{8️⃣judul}}"></set>
        """,
      .init("1️⃣", "templates.unsafe-place"), .init("2️⃣", "templates.unsafe-place"),
      .init("3️⃣", "templates.unsafe-place"), .init("4️⃣", "templates.unsafe-place"),
      .init("5️⃣", "templates.unsafe-place"), .init("6️⃣", "templates.unsafe-place"),
      .init("7️⃣", "templates.unsafe-place"), .init("8️⃣", "templates.unsafe-place"))
  }

  @Test func `no value stands where it could become markup`() {
    expectFaults(
      in: """
        <b class={{1️⃣judul}}>x</b><b {{2️⃣judul}}>x</b><b data-{{3️⃣judul}}="x">x</b><h{{4️⃣jumlah}}>x</h1>
        <!-- {{5️⃣judul}} --><b class=a{{6️⃣judul}}>x</b></{{7️⃣judul}}><!doctype {{8️⃣judul}}><{{9️⃣judul}}>
        """,
      .init("1️⃣", "templates.unquoted"), .init("2️⃣", "templates.unsafe-place"), .init("3️⃣", "templates.unsafe-place"),
      .init("4️⃣", "templates.unsafe-place"), .init("5️⃣", "templates.unsafe-place"), .init("6️⃣", "templates.unquoted"),
      .init("7️⃣", "templates.unsafe-place"), .init("8️⃣", "templates.unsafe-place"),
      .init("9️⃣", "templates.unsafe-place"))
  }

  @Test func `text stands in content, quoted attributes, titles and text areas`() {
    #expect(
      render(
        #"<title>{{judul}}</title><p title='{{judul}}' lang="x-{{judul}}">{{judul}}<br/>{{judul}}</p>"#
          + "<!-- a --><!--><!---> {{jumlah}}<textarea>{{judul}}</textarea> 1 < 2 {{jumlah}}", sampleValue)
        == #"<title>Akta &amp; KTP</title><p title='Akta &amp; KTP' lang="x-Akta &amp; KTP">Akta &amp; KTP<br/>"#
        + "Akta &amp; KTP</p><!-- a --><!--><!---> 3<textarea>Akta &amp; KTP</textarea> 1 < 2 3")
  }

  @Test func `html stands in content only`() {
    expectFaults(
      in: #"<p>{{isi}}</p><p title="{{1️⃣isi}}"></p><title>{{2️⃣isi}}</title>"#, .init("1️⃣", "templates.html-place"),
      .init("2️⃣", "templates.html-place"))
    #expect(render("<p>{{isi}}</p>", sampleValue) == "<p><em>Isi</em></p>")
  }

  @Test func `json stands alone in its script`() {
    expectFaults(
      in: """
        {{1️⃣data}}<p title="{{2️⃣data}}"></p><script>{{3️⃣data}}</script>
        <script type="application/ld+json">{{4️⃣judul}}</script>
        <script type="application/ld+json">{{data}}5️⃣, {{6️⃣data}}</script>
        """,
      .init("1️⃣", "templates.json-place"), .init("2️⃣", "templates.json-place"), .init("3️⃣", "templates.unsafe-place"),
      .init("4️⃣", "templates.json-place"), .init("5️⃣", "templates.json-place"),
      .init("6️⃣", "templates.json-place"))
  }

  @Test func `json goes into a data script as it is`() {
    #expect(
      render("<script type=\"application/ld+json\">\n{{data}}\n</script>", sampleValue)
        == "<script type=\"application/ld+json\">\n{\"a\":\"\\u003c/script\\u003e\"}\n</script>")
  }

  @Test(arguments: ["href", "src", "action", "formaction", "poster", "cite", "data", "xlink:href", "srcset", "HREF"])
  func `a link begins with an address`(attribute: String) {
    expectFaults(in: "<a \(attribute)=\"{{1️⃣judul}}\">", .init("1️⃣", "templates.unsafe-address"))
    expectFaults(in: "<a \(attribute)=' {{1️⃣judul}}'>", .init("1️⃣", "templates.unsafe-address"))
    expectFaults(in: "<a \(attribute)=\"{{tautan}}\">")
  }

  @Test(arguments: [
    "java{{1️⃣judul}}", "layanan-{{1️⃣judul}}", "javascript:{{1️⃣judul}}", "data:{{1️⃣tautan}}", "{{tautan}}{{1️⃣judul}}",
    "&#106;avascript:{{1️⃣judul}}", "java\tscript:{{1️⃣judul}}", "j{{1️⃣tautan}}", "{{tautan}}:{{1️⃣judul}}",
    "{{#catatan}}./{{/catatan}}{{1️⃣judul}}", "{{#aktif}}java{{/aktif}}script:{{1️⃣jumlah}}",
  ])
  func `text does not choose what a link is`(value: String) {
    expectFaults(in: "<a href=\"\(value)\">", .init("1️⃣", "templates.unsafe-address"))
  }

  @Test(arguments: [
    "#{{judul}}", "./{{judul}}", "../{{judul}}.html", "?q={{judul}}", "tel:{{judul}}", "mailto:{{judul}}",
    "https://{{judul}}/", "{{tautan}}#{{judul}}", "{{tautan}}?a={{judul}}&amp;b={{jumlah}}", "{{jumlah}}.html",
    "{{#aktif}}./{{/aktif}}{{^aktif}}#{{/aktif}}{{judul}}", "{{#peta}}{{.}}{{/peta}}{{^peta}}{{tautan}}{{/peta}}",
    "{{#aktif}}{{tautan}}{{/aktif}}",
  ])
  func `text follows what settles a link`(value: String) {
    expectFaults(in: "<a href=\"\(value)\">")
  }

  @Test func `each picture of a set begins with an address`() {
    expectFaults(
      in: #"<img srcset="{{tautan}} 1x, {{tautan}} {{jumlah}}x, {{1️⃣judul}} 3x">"#,
      .init("1️⃣", "templates.unsafe-address"))
  }

  @Test func `a refresh leads to an address`() {
    expectFaults(in: #"<meta http-equiv="refresh" content="0; url={{tautan}}"><meta name="a" content="{{judul}}">"#)
    expectFaults(
      in: #"<meta http-equiv="refresh" content="{{1️⃣jumlah}}; URL={{2️⃣judul}}">"#,
      .init("1️⃣", "templates.unsafe-address"), .init("2️⃣", "templates.unsafe-address"))
    expectFaults(
      in: #"<meta content="{{judul}}" http-equiv1️⃣="refresh">"#, .init("1️⃣", "templates.content-before-http-equiv"))
  }

  @Test func `a wrong place is told even where the name is wrong too`() {
    expectFaults(
      in: "<script>{{1️⃣jdul}}{{2️⃣kata}}</script>", .init("1️⃣", "templates.unknown-name"),
      .init("1️⃣", "templates.unsafe-place"),
      .init("2️⃣", "templates.wrong-kind"), .init("2️⃣", "templates.unsafe-place"))
  }
}
