import Foundation

/// The files that Swift's and Node's tests of the search share, in `Tests/Search`.
enum Fixture {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let folder = repository.appending(path: "Tests/Search")

  static func lines(of name: String) throws -> [String] {
    lines(in: try String(contentsOf: folder.appending(path: name), encoding: .utf8))
  }

  /// Lines that are neither empty nor comments.
  static func lines(in text: String) -> [String] {
    text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }
}
