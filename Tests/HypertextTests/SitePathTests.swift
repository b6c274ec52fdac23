import Hypertext
import Testing

struct SitePathTests {
  @Test(arguments: [
    ("index.html", "index.html", "index.html"), ("index.html", "layanan/skck.html", "layanan/skck.html"),
    ("layanan/skck.html", "index.html", "../index.html"), ("layanan/skck.html", "layanan/nib.html", "nib.html"),
    ("layanan/skck.html", "layananku/nib.html", "../layananku/nib.html"),
    ("berita/2023/mpp.html", "berita/2024/mpp.html", "../2024/mpp.html"),
    ("berita/2023/mpp.html", "berita/index.html", "../index.html"),
    ("berita/2023/mpp.html", "berita-lama/2023/mpp.html", "../../berita-lama/2023/mpp.html"),
  ])
  func `a link leads from one file to another`(from: String, to: String, link: String) {
    #expect(SitePath(from).link(to: SitePath(to)) == link)
  }

  @Test func `a path knows its folders`() {
    #expect(SitePath("index.html").folder == "")
    #expect(SitePath("index.html").depth == 0)
    #expect(SitePath("berita/2023/mpp.html").folder == "berita/2023")
    #expect(SitePath("berita/2023/mpp.html").depth == 2)
  }

  @Test func `paths stand in the order of their bytes`() {
    let sorted = ["a", "a-b", "a.b", "a/b", "a/bc", "ab", "b"]
    #expect(sorted.reversed().map { SitePath($0) }.sorted().map(\.text) == sorted)
  }
}
