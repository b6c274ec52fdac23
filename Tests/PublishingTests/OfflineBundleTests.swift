import Foundation
import Hypertext
import Testing

@testable import Publishing

struct OfflineBundleTests {
  @Test func `a bundle is a line with paths and lengths, then the files without their style`() throws {
    let style = "<style nonce=\"gaya\">a{}</style>"
    let files = [
      ("layanan/b.html", "\(style)b"), ("layanan/a.html", "\(style)é"),
      ("layanan/a.qr.svg", "<svg/>"),
      // Fetched before anything else, seen by servers only, or not of these kinds.
      ("index.html", "x"), ("aset/portal.0123456789.js", "x"), ("_headers", "x"), ("data/layanan.json", "x"),
      ("gambar/a.jpg", "x"),
    ]
    let bundle = try #require(bundles(files).first)
    #expect(bundle.path.text == "luring/0.gz")
    #expect(
      try expanded(bundle.artifact.render())
        == """
        [["layanan/a.html",30],["layanan/a.qr.svg",6],["layanan/b.html",29]]
        <style nonce="gaya"></style>é<svg/><style nonce="gaya"></style>b
        """)
  }

  @Test func `every kept file is in one bundle, and none is large`() throws {
    let files = (0..<100).map { ("layanan/\($0).html", "") }
    let all = try bundles(files)
    #expect(all.flatMap { $0.members.map(\.path.text) }.sorted() == files.map(\.0).sorted())
    #expect(all.map(\.path.text) == (0..<5).map { "luring/\($0).gz" })
    #expect(all.allSatisfy { $0.members.count <= 24 })
  }

  @Test func `a portal whose style is linked has none`() throws {
    #expect(OfflineBundle.bundles(of: [Artifact(SitePath("a.html"), bytes: [])], try SampleEdition.portal()).isEmpty)
  }

  private func bundles(_ files: [(String, String)]) throws -> [OfflineBundle] {
    let style = try #require(InlineStyle(Array("a{}".utf8)))
    return OfflineBundle.bundles(
      of: files.map { Artifact(SitePath($0.0), bytes: Array($0.1.utf8)) },
      try SampleEdition.portal(style: .inPage(style)))
  }

  /// Of a gzip file: ten bytes, the stream, the check sum and the size.
  private func expanded(_ file: [UInt8]) throws -> String {
    #expect(file.prefix(4) == [0x1F, 0x8B, 8, 0])
    let size = file.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    let bytes = try #require(Deflate.expanded(file.dropFirst(10).dropLast(8), size: size))
    #expect(file.dropLast(4).suffix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) } == Deflate.checkSum(bytes))
    return String(decoding: bytes, as: UTF8.self)
  }
}
