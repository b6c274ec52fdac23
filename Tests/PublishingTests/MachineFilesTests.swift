import Content
import Foundation
import FoundationXML
import Hypertext
import Testing

@testable import Publishing

struct MachineFilesTests {
  @Test func `the feed is well-formed, in the portal's zone, and keeps every text`() throws {
    let feed = try xml(Artifact.feed(try SampleEdition.portal()))
    let root = try #require(feed.rootElement())
    #expect(root.name == "feed")
    #expect(texts("id", root) == ["https://mpp.example/"])
    #expect(texts("updated", root) == ["2026-10-05T00:00:00+08:00"])
    let entry = try #require(root.elements(forName: "entry").first)
    #expect(texts("title", entry) == [SampleEdition.hostile])
    #expect(texts("summary", entry) == ["Ringkasan <i>kabar</i>."])
    #expect(texts("id", entry) == ["https://mpp.example/berita/2026/kabar.html"])
  }

  @Test func `the sitemap names each page once, with the day of its record, and no redirect`() throws {
    let pages = ["index.html", "404.html", "cari.html", "layanan/index.html", "layanan/nib.html", "layanan/siup.html"]
    let artifacts = pages.map { Artifact(SitePath($0), bytes: []) }
    let map = try xml(Artifact.sitemap(try SampleEdition.portal(), of: artifacts))
    let entries = (map.rootElement()?.elements(forName: "url") ?? []).map { texts("loc", $0) + texts("lastmod", $0) }
    #expect(
      entries == [
        ["https://mpp.example/", "2026-11-02"], ["https://mpp.example/layanan/index.html", "2026-11-02"],
        ["https://mpp.example/layanan/nib.html", "2026-11-02"],
      ])
  }

  @Test func `the search description is well-formed and leads to the search page`() throws {
    let document = try xml(Artifact.openSearch(try SampleEdition.portal()))
    let root = document.rootElement()
    #expect(root?.elements(forName: "ShortName").first?.stringValue == "MPP Kota Uji")
    let bytes = Artifact.openSearch(try SampleEdition.portal()).flatMap { $0.render() }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("template=\"https://mpp.example/cari.html?q={searchTerms}\""))
  }

  @Test(arguments: [
    ("MPP Kota Banda Aceh", "MPP Kota Banda"), ("MPP Kota Sabang", "MPP Kota Sabang"),
    ("MalPelayananPublikKota", "MalPelayananPubl"),
  ])
  func `a name for the browser's search has 16 characters at most, of whole words`(name: String, short: String) throws {
    let settings = try SampleEdition.settings().replacing("nama_pendek: MPP Kota Uji", with: "nama_pendek: \(name)")
    let root = try xml(Artifact.openSearch(try SampleEdition.portal(["portal.yaml": settings]))).rootElement()
    #expect(root?.elements(forName: "ShortName").first?.stringValue == short)
  }

  @Test func `the manifest is relative, so that it serves any folder, and lists the icons`() throws {
    let icons = ["ikon.svg", "ikon-192.png", "ikon-512-penuh.png", "lain.png", "ikon.png"]
      .map { Artifact(SitePath($0), bytes: []) }
    let bytes = Artifact.webManifest(try SampleEdition.portal(), icons: icons).flatMap { $0.render() }
    let manifest = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
    #expect(manifest["scope"] as? String == "./")
    #expect(manifest["start_url"] as? String == "index.html")
    let listed = (manifest["icons"] as? [[String: String]] ?? []).map {
      [$0["src"] ?? "", $0["sizes"] ?? "", $0["purpose"] ?? ""]
    }
    #expect(
      listed == [
        ["ikon.svg", "any", "any"], ["ikon-192.png", "192x192", "any"], ["ikon-512-penuh.png", "512x512", "maskable"],
      ])
  }

  @Test func `the page's policy admits its style by hash, and that of servers names no edition`() throws {
    let style = try #require(InlineStyle(Array("a{}".utf8)))
    #expect(
      ContentSecurityPolicy.element(for: .inPage(style)).description.contains("style-src 'self' \(style.source);"))
    let linked = ContentSecurityPolicy.element(for: .linked(SitePath("aset/portal.0f.css")))
    #expect(linked.description.contains("style-src 'self';"))
    #expect(ContentSecurityPolicy.header.contains("style-src 'self' 'nonce-gaya';"))
    #expect(style.element.description.hasPrefix("<style nonce=\"gaya\">"))
  }

  @Test func `every server sends the same policy and keeps hashed files for ever`() {
    let files = Artifact.serverFiles()
    #expect(files.map(\.path.text) == ["_headers", "server/nginx.conf", "server/apache.conf", "server/Caddyfile"])
    for file in files {
      let text = String(decoding: file.render(), as: UTF8.self)
      #expect(text.contains(ContentSecurityPolicy.header), "\(file.path.text)")
      #expect(text.contains("max-age=31536000, immutable") && text.contains("nosniff"), "\(file.path.text)")
      #expect(!text.contains("unsafe"))
    }
    #expect(ContentSecurityPolicy.header.contains("frame-ancestors 'none'"))
  }

  private func xml(_ artifacts: [Artifact]) throws -> XMLDocument {
    try XMLDocument(data: Data(artifacts.flatMap { $0.render() }))
  }

  private func texts(_ name: String, _ element: XMLElement) -> [String] {
    element.elements(forName: name).map { $0.stringValue ?? "" }
  }
}
