import Content
import Diagnostics
import Foundation
import Hypertext
import Publishing
import Testing

/// Files as Windows editors save them.
struct TwinTests {
  @Test(arguments: GoldenFolder.all(in: "sites"))
  func `byte-order marks and CRLF in the content give the same portal`(site: GoldenFolder) async throws {
    let sources = try await site.read().value
    let twins = ProjectSources(content: sources.content.map(windows), templates: sources.templates)
    let unix = try #require(Edition(of: sources, on: GoldenFolder.day()).plan)
    let windows = try #require(Edition(of: twins, on: GoldenFolder.day()).plan)
    #expect(unix.artifacts.map(\.path) == windows.artifacts.map(\.path))
    for (one, other) in zip(unix.artifacts, windows.artifacts) {
      #expect(one.render() == other.render(), "\(one.path.text)")
    }
  }

  private func windows(_ file: ContentSource) -> ContentSource {
    guard file.name.hasSuffix(".yaml") || file.name.hasSuffix(".md") else { return file }
    let text = String(decoding: file.bytes, as: UTF8.self).replacing("\n", with: "\r\n")
    return ContentSource(path: file.path, name: file.name, bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8))
  }
}
