import Foundation
import Testing

/// A small portal in a folder of its own, gone when nobody needs it any more.
struct Project: Sendable {
  private let folder: Folder

  private final class Folder: Sendable {
    let url: URL

    init(_ url: URL) { self.url = url }

    deinit {
      try? FileManager.default.removeItem(at: url)
    }
  }

  var url: URL { folder.url }

  /// A copy of a golden portal: `kecil`, with one agency and one service, or `lengkap`, with a record of every kind.
  init(_ portal: String = "kecil") throws {
    folder = Folder(FileManager.default.temporaryDirectory.appending(path: "mpp-project-\(UUID().uuidString)"))
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    let source = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Golden/sites/\(portal)")
    for name in ["content", "templates"] {
      try FileManager.default.copyItem(at: source.appending(path: name), to: url.appending(path: name))
    }
  }

  var path: String { url.path }

  func file(_ name: String) -> URL { url.appending(path: name) }

  func exists(_ name: String) -> Bool { (try? FileManager.default.attributesOfItem(atPath: file(name).path)) != nil }

  func text(_ name: String) throws -> String { try String(contentsOf: file(name), encoding: .utf8) }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = file(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func replace(_ old: String, with new: String, in name: String) throws {
    let text = try text(name)
    try #require(text.contains(old))
    try write(text.replacing(old, with: new), to: name)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(at: file(name)) }

  /// So many more services, so that a build has something to do.
  func addServices(_ count: Int) throws {
    let service = try text("content/layanan/dpmptsp/nib.yaml")
    for number in 1...count {
      try write(
        service.replacing("Nomor Induk Berusaha", with: "Izin nomor \(number)"),
        to: "content/layanan/dpmptsp/izin-\(number).yaml")
    }
  }
}

extension Project {
  /// Runs `mpp` here to its end. The day is fixed unless the arguments or the environment name another.
  func mpp(_ arguments: String..., environment: [String: String] = [:]) async throws -> Outcome {
    try await Gate.shared.pass { try await start(arguments, environment: environment).outcome() }
  }

  func start(_ arguments: [String], environment: [String: String] = [:]) throws -> Run {
    try Run(
      Tool.path, arguments, in: self, environment: ["SOURCE_DATE_EPOCH": "1795392000"].merging(environment) { $1 })
  }

  /// Runs a line of shell here, in which `$MPP` is the tool.
  func shell(_ line: String, environment: [String: String] = [:]) async throws -> Outcome {
    try await Gate.shared.pass {
      try await Run(
        "/bin/bash", ["-c", line], in: self,
        environment: ["MPP": Tool.path, "SOURCE_DATE_EPOCH": "1795392000"].merging(environment) { $1 }
      ).outcome()
    }
  }

  /// Path, kind, inode, time and content of everything in a folder: equal before and after when nothing was touched.
  func state(of folder: String) async throws -> String {
    try await shell(
      "cd \(folder) && find . -printf '%p %y %i %T@ %s\\n' | sort && find . -type f | sort | xargs -r sha256sum"
    ).output
  }

  /// Path and content of every file of a folder.
  func tree(of folder: String) async throws -> String {
    try await shell("cd \(folder) && find . -type f ! -name .gitignore | sort | xargs -r sha256sum").output
  }

  /// Whether a finished portal stands there: every file as its list says, and no file besides.
  func isWhole(_ folder: String = "site") async throws -> Bool {
    try await shell(
      "cd \(folder) && sha256sum --check --quiet --strict SHA256SUMS && diff <(find . -type f ! -name SHA256SUMS ! -name .gitignore | wc -l) <(wc -l <SHA256SUMS)"
    ).code == 0
  }

  /// Hidden names beside the output that a build left.
  func leftovers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.contains(".mpp-") }.sorted()
  }
}
