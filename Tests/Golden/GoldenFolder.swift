import Content
import Diagnostics
import Foundation
import Publishing
import Testing

/// A folder of `Tests/Golden`: a portal with what is expected of it.
///
/// `MPP_REWRITE=1 swift test --filter GoldenTests` writes the expected files anew instead of comparing them; read the
/// difference in `git diff` before committing it.
struct GoldenFolder: Sendable, CustomTestStringConvertible {
  let url: URL

  var name: String { url.lastPathComponent }
  var testDescription: String { name }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
  static let rewrites = ProcessInfo.processInfo.environment["MPP_REWRITE"] != nil

  /// The folders in `sites` or `refused`, by name.
  static func all(in kind: String) -> [GoldenFolder] {
    let folder = root.appending(path: kind)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map { GoldenFolder(url: folder.appending(path: $0)) }
  }

  static func site(_ name: String) -> GoldenFolder { GoldenFolder(url: root.appending(path: "sites/\(name)")) }

  /// What a build reads here. Paths in messages are those that an editor in this folder would see.
  func read() async throws -> Diagnosed<ProjectSources> {
    let here = url.path + "/"
    let read = try await ProjectDirectory(content: here + "content", templates: here + "templates").readSources()
    return Diagnosed(
      ProjectSources(
        content: read.value.content.map {
          ContentSource(path: String($0.path.dropFirst(here.count)), name: $0.name, bytes: $0.bytes)
        },
        templates: read.value.templates.map {
          ProjectFile(path: String($0.path.dropFirst(here.count)), name: $0.name, bytes: $0.bytes)
        }),
      read.diagnostics)
  }

  /// The day of every golden edition.
  static func day() throws -> CalendarDate { try #require(CalendarDate("2026-11-23")) }

  /// Compares a text with an expected file, or writes the file.
  func expect(_ text: String, in name: String) throws {
    let file = url.appending(path: name)
    if Self.rewrites {
      try Data(text.utf8).write(to: file)
    } else {
      let expected = try? String(contentsOf: file, encoding: .utf8)
      #expect(text == expected, "\(self.name)/\(name) differs; MPP_REWRITE=1 writes it anew")
    }
  }
}
