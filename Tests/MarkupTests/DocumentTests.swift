import Hypertext
import Markup
import TestSupport
import Testing

/// What a document tells: outline, sections, text, and HTML with addresses put in.
struct DocumentTests {
  private static let article = """
    Pembuka dengan *penekanan*,
    dua baris.

    ## Syarat & Biaya

    - KTP-el
    - `kode`

    ### Biaya

    > Gratis [lihat](/biaya.html#a 'Judul "x"')

    ## Biaya

    ![Denah *lantai*](/gambar/denah.png)

        kode blok
    """

  @Test func `the outline has levels, texts and anchors`() throws {
    let outline = try #require(Reading(Self.article).document).outline
    #expect(outline.map(\.level) == [2, 3, 2])
    #expect(outline.map(\.text) == ["Syarat & Biaya", "Biaya", "Biaya"])
    #expect(outline.map(\.id) == ["syarat-biaya", "biaya", "biaya-2"])
  }

  @Test func `sections are cut at headings`() throws {
    let sections = try #require(Reading(Self.article).document).sections
    #expect(sections.map { $0.heading?.id } == [nil, "syarat-biaya", "biaya", "biaya-2"])
    #expect(
      sections.map(\.text) == [
        "Pembuka dengan penekanan, dua baris.", "KTP-el\nkode", "Gratis lihat", "Denah lantai\nkode blok",
      ])
  }

  @Test func `plain text has headings and bodies`() throws {
    #expect(try #require(Reading("a\n\n## b\n\nc\n\n## d").document).plainText == "a\nb\nc\nd")
    #expect(try #require(Reading("").document).plainText == "")
  }

  @Test func `links and pictures are listed with their texts`() throws {
    let document = try #require(Reading(Self.article).document)
    #expect(document.links.map(\.text) == ["lihat"])
    #expect(document.links.map(\.destination) == ["/biaya.html#a"])
    #expect(document.pictures.map(\.alternative) == ["Denah lantai"])
  }

  @Test func `a page puts its own addresses in`() throws {
    let document = try #require(Reading("[a](/b.html) ![c](/d.png \"e\") <https://f.example>").document)
    let html = document.html(
      link: { $0.destination == "/b.html" ? "../b.html?x=\"&'" : nil },
      picture: { _ in PictureAttributes(source: "../d.png", width: 640, height: 480, isLazy: true) })
    #expect(
      html.description
        == "<p><a href=\"../b.html?x=%22&amp;&#39;\">a</a> "
        + "<img src=\"../d.png\" width=\"640\" height=\"480\" loading=\"lazy\" alt=\"c\" title=\"e\" /> "
        + "<a href=\"https://f.example\">https://f.example</a></p>\n")
    let asWritten = document.html(link: { _ in nil }, picture: { _ in nil }).description
    #expect(asWritten.contains("<a href=\"/b.html\">") && asWritten.contains("<img src=\"/d.png\" alt=\"c\""))
  }

  @Test func `headings carry their anchors in HTML`() {
    #expect(
      Reading("## A [b](/c)\n\n## *A*").html
        == "<h2 id=\"a-b\">A <a href=\"/c\">b</a></h2>\n<h2 id=\"a\"><em>A</em></h2>\n")
  }

  @Test(arguments: [
    ("Jam Pelayanan", "jam-pelayanan"), ("Meuligoë Wali Nanggroë", "meuligoe-wali-nanggroe"),
    ("Jum'at & Sabtu", "jumat-sabtu"),
    ("  KTP-el: syarat (baru)!  ", "ktp-el-syarat-baru"), ("2. Biaya 50%", "2-biaya-50"), ("漢字", "bagian"),
    ("e\u{301}a", "ea"),
    ("\"\\><\\script>", "script"),
  ])
  func `an anchor is the text in plain letters`(_ text: String, _ id: String) throws {
    #expect(try #require(Reading("## \(text)").document).outline.map(\.id) == [id])
  }

  @Test func `anchors never clash`() throws {
    let text = ["a 2", "a", "a", "a", "a 2", "a-2", "a 2 2", "漢", "字"].map { "## \($0)" }.joined(separator: "\n\n")
    let ids = try #require(Reading(text).document).outline.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.prefix(4) == ["a-2", "a", "a-3", "a-4"])
    #expect(ids.suffix(2) == ["bagian", "bagian-2"])
  }

  @Test(arguments: [
    ("swift", " class=\"language-swift\""), ("c++ baris=3", " class=\"language-c++\""), ("\"><b>", ""), ("a.b", ""),
    ("", ""),
  ])
  func `only a plain name of a language becomes a class`(_ info: String, _ attribute: String) {
    #expect(Reading("~~~ \(info)\nx\n~~~").html == "<pre><code\(attribute)>x\n</code></pre>\n")
  }
}
