import Diagnostics
import Foundation
import Hypertext
import Testing

@testable import Publishing

struct OfflineEditionTests {
  @Test func `the list names every page with its fingerprint and size, and the worker names the list`() throws {
    let made = try artifacts()
    #expect(made.map(\.path.text) == ["edisi.json", "sw.js"])
    let list = try object(made[0].render(files))
    #expect(list["hari"] as? String == "2026-11-23")
    #expect(list["inti"] as? [String] == ["aset/portal.0123456789.css", "index.html"])
    let kept = try #require(list["berkas"] as? [String: [Any]])
    #expect(kept.keys.sorted() == ["aset/portal.0123456789.css", "data/index.html", "index.html", "layanan/nib.html"])
    #expect(kept["index.html"]?.first as? String == Digest(of: Array("index.html".utf8)).short)
    #expect(kept["index.html"]?.last as? Int == 10)
    #expect(list["gaya"] as? String == "aset/portal.0123456789.css")
    #expect((list["bundel"] as? [Any])?.isEmpty == true)
    #expect(list["ukuran"] as? Int == kept.values.compactMap { $0.last as? Int }.reduce(0, +))

    let worker = String(decoding: made[1].render(files), as: UTF8.self)
    let fingerprint = try #require(list["sidik"] as? String)
    #expect(worker.hasPrefix("const EDITION = {\"sidik\":\"\(fingerprint)\",\"hari\":\"2026-11-23\","))
  }

  @Test func `a file in a bundle says which, and what there is to fetch is the bundle`() throws {
    let bundles = OfflineBundle.bundles(
      of: ["layanan/nib.html", "data/index.html"].map { Artifact(SitePath($0), bytes: Array($0.utf8)) },
      try SampleEdition.portal(style: .inPage(try #require(InlineStyle(Array("a{}".utf8))))))
    let list = try object(artifacts(bundles: bundles)[0].render(files + [file("luring/0.gz", "12345")]))
    #expect(list["bundel"] as? [[AnyHashable]] == [["luring/0.gz", 5]])
    let kept = try #require(list["berkas"] as? [String: [Any]])
    #expect(kept["layanan/nib.html"]?.last as? Int == 0)
    #expect(kept["index.html"]?.count == 2)
    #expect(kept["luring/0.gz"] == nil)
    #expect(list["ukuran"] as? Int == "aset/portal.0123456789.css".utf8.count + "index.html".utf8.count + 5)
  }

  @Test func `the worker changes when a kept file does, and only then`() throws {
    let worker = try artifacts()[1]
    let before = worker.render(files)
    #expect(worker.render(files.map { $0.path.text == "robots.txt" ? file("robots.txt", "lain") : $0 }) == before)
    #expect(
      worker.render(files.map { $0.path.text == "layanan/nib.html" ? file("layanan/nib.html", "lain") : $0 }) != before)
  }

  @Test func `the kill switch writes the worker that leaves`() throws {
    let settings = try SampleEdition.settings() + "tanpa_luring: ya\n"
    let made = try artifacts(try SampleEdition.portal(["portal.yaml": settings]))
    #expect(made.map(\.path.text) == ["sw.js"])
    #expect(made[0].render(files) == Array("leave()\n".utf8))
  }

  @Test func `templates without a worker make a portal without one, and a worker needs its edition`() {
    #expect(OfflineTemplates.read([]).value == nil)
    let read = OfflineTemplates.read([template("offline/sw.js", "const EDITION = 1")])
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.code) == ["offline.placeholder"])
  }

  // MARK: -

  private func artifacts(_ portal: Portal? = nil, bundles: [OfflineBundle] = []) throws -> [ClosingArtifact] {
    let read = OfflineTemplates.read([
      template("offline/sw.js", "// comment\nconst EDITION = '{{edisi}}'\n"),
      template("offline/sw-mati.js", "leave()\n"),
    ])
    let templates = try #require(read.value)
    return templates.artifacts(try portal ?? SampleEdition.portal(), bundles)
  }

  private var files: [RenderedFile] {
    [
      "_headers", "aset/portal.0123456789.css", "berkas/formulir.pdf", "data/index.html", "data/layanan.json",
      "index.html",
      "layanan/nib.html", "robots.txt", "server/nginx.conf", "sitemap.xml",
    ].map { file($0, $0) }
  }

  private func file(_ path: String, _ text: String) -> RenderedFile {
    RenderedFile(path: SitePath(path), digest: Digest(of: Array(text.utf8)), size: text.utf8.count)
  }

  private func template(_ name: String, _ text: String) -> ProjectFile {
    ProjectFile(path: "templates/\(name)", name: name, bytes: Array(text.utf8))
  }

  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
  }
}
