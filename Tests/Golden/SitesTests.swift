import Content
import Diagnostics
import Foundation
import Hypertext
import Publishing
import Testing

/// Whole portals with templates of their own, compared byte for byte with `expected/`.
///
/// `MPP_REWRITE=1 swift test --filter GoldenTests` writes `expected/` anew.
struct SitesTests {
  @Test(arguments: GoldenFolder.all(in: "sites"))
  func `a portal is made as expected`(site: GoldenFolder) async throws {
    let made = try await files(of: site)
    let expected = site.url.appending(path: "expected")
    if GoldenFolder.rewrites {
      try? FileManager.default.removeItem(at: expected)
      for (path, bytes) in made {
        let file = expected.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
      }
    }
    #expect(made.keys.sorted() == (try names(in: expected)))
    for (path, bytes) in made.sorted(by: { $0.key < $1.key }) {
      let wanted = try? Data(contentsOf: expected.appending(path: path))
      let difference = wanted.map { firstDifference(bytes, Array($0)) } ?? "it is not expected"
      #expect(wanted == Data(bytes), "\(path): \(difference ?? "")")
    }
  }

  @Test(arguments: GoldenFolder.all(in: "sites"))
  func `a portal is made the same from files in another order`(site: GoldenFolder) async throws {
    let sources = try await site.read().value
    let turned = ProjectSources(content: sources.content.reversed(), templates: sources.templates.reversed())
    let first = try #require(Edition(of: sources, on: GoldenFolder.day()).plan)
    let second = try #require(Edition(of: turned, on: GoldenFolder.day()).plan)
    #expect(first.artifacts.map(\.path) == second.artifacts.map(\.path))
    for (one, other) in zip(first.artifacts, second.artifacts) {
      #expect(one.render() == other.render(), "\(one.path.text)")
    }
  }

  /// Every file of the portal but those that are the same for every portal (`server/`, `_headers`) and the search
  /// index, which has tests of its own.
  private func files(of site: GoldenFolder) async throws -> [String: [UInt8]] {
    let sources = try await site.read()
    #expect(sources.diagnostics.isEmpty)
    let edition = Edition(of: sources.value, on: try GoldenFolder.day())
    let plan = try #require(edition.plan, "\(edition.diagnostics.map(\.message.english))")
    let rendered = plan.artifacts.map { artifact in (artifact.path, artifact.render()) }
    let facts = rendered.map { RenderedFile(path: $0.0, digest: Digest(of: $0.1), size: $0.1.count) }
    let closing = plan.closing.map { ($0.path, $0.render(facts)) }
    let kept = (rendered + closing).filter { path, _ in
      !path.text.hasPrefix("server/") && !path.text.hasPrefix("cari/") && path.text != "_headers"
    }
    return Dictionary(kept.map { ($0.0.text, $0.1) }) { first, _ in first }
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { name in
      var isFolder: ObjCBool = false
      return unsafe FileManager.default.fileExists(atPath: folder.appending(path: name).path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  /// The first line in which two texts differ.
  private func firstDifference(_ made: [UInt8], _ expected: [UInt8]) -> String? {
    guard made != expected else { return nil }
    let lines = made.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let wanted = expected.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let line =
      zip(lines, wanted).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? min(lines.count, wanted.count)
    func text(_ lines: [ArraySlice<UInt8>]) -> String {
      lines.indices.contains(line) ? String(decoding: lines[line], as: UTF8.self) : "(the end)"
    }
    return "line \(line + 1) is\n\(text(lines))\nand should be\n\(text(wanted))"
  }
}
