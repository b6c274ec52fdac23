import FoundationEssentials
import Synchronization
import Testing

@testable import Preview

struct FolderWatchTests {
  /// Looks that come one after another; the last one stays.
  private func change(after last: Int, seeing looks: [Int]) async throws -> (seen: Int, pauses: [Duration]) {
    let position = Mutex(0)
    let pauses = Mutex<[Duration]>([])
    let watch = FolderWatch<Int>(
      interval: .seconds(60), settling: .seconds(1),
      look: {
        position.withLock { position in
          defer { position += 1 }
          return looks[min(position, looks.count - 1)]
        }
      },
      pause: { duration in pauses.withLock { $0.append(duration) } })
    let seen = try await watch.nextChange(after: last)
    return (seen, pauses.withLock { $0 })
  }

  @Test func `a change is told once it has settled`() async throws {
    let change = try await change(after: 1, seeing: [1, 1, 2, 2])
    #expect(change.seen == 2)
    #expect(change.pauses == [.seconds(60), .seconds(60), .seconds(1)])
  }

  @Test func `a storm is told as one change`() async throws {
    let change = try await change(after: 1, seeing: [1] + Array(2...40) + [40])
    #expect(change.seen == 40)
  }

  @Test func `a storm without end is told all the same`() async throws {
    let change = try await change(after: 0, seeing: Array(1...1_000))
    #expect(change.seen < 100)
  }
}

struct FolderFingerprintTests {
  /// Calls the body with a new folder that holds `a.yaml` and `sub/b.md`.
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mpp-preview-\(UInt64.random(in: 0...(.max)))")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder.appending(path: "sub"), withIntermediateDirectories: true)
    try Data("a".utf8).write(to: folder.appending(path: "a.yaml"))
    try Data("b".utf8).write(to: folder.appending(path: "sub/b.md"))
    try body(folder)
  }

  @Test(arguments: [
    "edit", "add", "remove", "rename", "replace", "add folder", "remove folder", "remove all",
  ])
  func `a change is seen`(kind: String) throws {
    try withFolder { folder in
      let files = FileManager.default
      let before = FolderFingerprint(of: [folder.path])
      #expect(FolderFingerprint(of: [folder.path]) == before)
      let file = folder.appending(path: "sub/b.md")
      switch kind {
      case "edit": try Data("bb".utf8).write(to: file)
      case "add": try Data().write(to: folder.appending(path: "c.md"))
      case "remove": try files.removeItem(at: file)
      case "rename": try files.moveItem(at: file, to: folder.appending(path: "sub/c.md"))
      case "replace":
        try Data("c".utf8).write(to: folder.appending(path: "new"))
        try files.removeItem(at: file)
        try files.moveItem(at: folder.appending(path: "new"), to: file)
      case "add folder":
        try files.createDirectory(at: folder.appending(path: "empty"), withIntermediateDirectories: false)
      case "remove folder": try files.removeItem(at: folder.appending(path: "sub"))
      default: try files.removeItem(at: folder)
      }
      #expect(FolderFingerprint(of: [folder.path]) != before)
    }
  }

  @Test func `what editors leave behind for a moment is not seen`() throws {
    try withFolder { folder in
      let before = FolderFingerprint(of: [folder.path])
      for name in [".a.yaml.swp", "sub/.#b.md", "a.yaml~"] { try Data().write(to: folder.appending(path: name)) }
      #expect(FolderFingerprint(of: [folder.path]) == before)
    }
  }

  @Test func `a circle of links is not followed`() throws {
    try withFolder { folder in
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: "sub/up"), withDestinationURL: folder)
      #expect(FolderFingerprint(of: [folder.path]) == FolderFingerprint(of: [folder.path]))
    }
  }
}
