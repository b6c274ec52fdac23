import Diagnostics
import Foundation
import Hypertext
import Testing

@testable import Publishing

struct SiteFolderTests {
  private static let first = ["index.html": "beranda", "layanan/ktp.html": "KTP", "404.html": "tidak ada"]

  @Test func `a first build writes every file and a list that sha256sum accepts`() async throws {
    let folder = try TemporaryFolder()
    let done = try await publish(Self.first, to: folder)
    #expect(done.pages == 3)
    #expect(counts(done) == [3, 0, 0])
    #expect(
      try folder.files() == [
        "site", "site/404.html", "site/SHA256SUMS", "site/index.html", "site/layanan", "site/layanan/ktp.html",
      ])
    #expect(try folder.text("site/layanan/ktp.html") == "KTP")
    #expect(try run("cd '\(folder.path("site"))' && sha256sum --strict --quiet -c SHA256SUMS") == 0)
  }

  @Test func `a build that changes nothing leaves every inode and time alone`() async throws {
    let folder = try TemporaryFolder()
    try await publish(Self.first, to: folder)
    let names = ["site", "site/index.html", "site/SHA256SUMS", "site/layanan/ktp.html"]
    let before = try folder.identities(names)
    let done = try await publish(Self.first, to: folder)
    #expect(counts(done) == [0, 3, 0])
    #expect(try folder.identities(names) == before)
  }

  @Test func `a changed file is written anew and the others keep inode and time`() async throws {
    let folder = try TemporaryFolder()
    try await publish(Self.first, to: folder)
    let before = try folder.identities(["site/index.html"])
    let done = try await publish(
      ["index.html": "beranda", "layanan/ktp.html": "KTP-el", "404.html": "tidak ada"], to: folder)
    #expect(counts(done) == [1, 2, 0])
    #expect(try folder.identities(["site/index.html"]) == before)
    #expect(try folder.text("site/layanan/ktp.html") == "KTP-el")
    #expect(try run("cd '\(folder.path("site"))' && sha256sum --strict --quiet -c SHA256SUMS") == 0)
  }

  @Test func `files of ours that the plan no longer has vanish with their folders`() async throws {
    let folder = try TemporaryFolder()
    try await publish(Self.first, to: folder)
    let done = try await publish(["index.html": "beranda", "404.html": "tidak ada"], to: folder)
    #expect(counts(done) == [0, 2, 1])
    #expect(try folder.files() == ["site", "site/404.html", "site/SHA256SUMS", "site/index.html"])
  }

  @Test func `a file may become a folder and a folder a file`() async throws {
    let folder = try TemporaryFolder()
    try await publish(["index.html": "a", "x": "file", "y/z": "in a folder"], to: folder)
    try await publish(["index.html": "a", "x/z": "in a folder", "y": "file"], to: folder)
    #expect(try folder.files() == ["site", "site/SHA256SUMS", "site/index.html", "site/x", "site/x/z", "site/y"])
  }

  @Test func `files of others stay, also in folders of ours that vanish`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("*\n", to: "site/.gitignore")
    try await publish(Self.first, to: folder)
    try folder.write("verifikasi", to: "site/layanan/google.html")
    try folder.makeFolder("site/kosong/dalam")
    try folder.link("site/tautan", to: "/nowhere")
    let before = try folder.identities(["site/layanan/google.html"])
    try await publish(["index.html": "beranda baru"], to: folder)
    #expect(
      try folder.files() == [
        "site", "site/.gitignore", "site/SHA256SUMS", "site/index.html", "site/kosong", "site/kosong/dalam",
        "site/layanan",
        "site/layanan/google.html", "site/tautan",
      ])
    #expect(try folder.identities(["site/layanan/google.html"]) == before)
    #expect(!(try folder.text("site/SHA256SUMS")).contains("google"))
  }

  @Test func `a file of others in the way of the portal is not overwritten`() async throws {
    let folder = try TemporaryFolder()
    try await publish(Self.first, to: folder)
    try folder.write("milik orang", to: "site/robots.txt")
    try folder.write("milik orang", to: "site/berita/2026")
    for name in ["robots.txt", "berita/2026/a.html", "berita"] {
      let error = await refusal { try await publish(Self.first.merging([name: "kami"]) { $1 }, to: folder) }
      #expect(english(error).contains("was not written by mpp"))
    }
    #expect(try folder.text("site/robots.txt") == "milik orang")
    #expect(try folder.text("site/index.html") == "beranda")
  }

  @Test func `a file of ours that someone changed or removed comes back`() async throws {
    let folder = try TemporaryFolder()
    try await publish(Self.first, to: folder)
    try folder.write("slot gacor", to: "site/index.html")
    try folder.remove("site/404.html")
    let done = try await publish(Self.first, to: folder)
    #expect(done.written == 2)
    #expect(try folder.text("site/index.html") == "beranda")
    #expect(try folder.text("site/404.html") == "tidak ada")
  }

  @Test func `a folder that mpp did not make is refused and left as it is`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("skripsi", to: "site/penting.txt")
    #expect(await refusal { try await publish(Self.first, to: folder) } != nil)
    try folder.write("\(String(repeating: "0", count: 64))  penting.txt\n", to: "site/SHA256SUMS")
    #expect(await refusal { try await publish(Self.first, to: folder) } != nil)
    #expect(try folder.files() == ["site", "site/SHA256SUMS", "site/penting.txt"])
  }

  @Test func `a link, a file, the root and folders of sources are refused`() async throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("content/layanan")
    try folder.write("", to: "file")
    try folder.makeFolder("kosong")
    try folder.link("link", to: folder.path("kosong"))
    let plan = try plan(Self.first)
    for name in ["link", "file", "content", "content/layanan", "content/site", ".", "file/site", "none/site"] {
      let target = SiteFolder(folder.path(name), apartFrom: [folder.path("content")])
      #expect(await refusal { _ = try await target.publish(plan) }?.exitCode == 1, "\(name)")
    }
    #expect(await refusal { _ = try await SiteFolder("/").publish(plan) } != nil)
    #expect(try folder.files() == ["content", "content/layanan", "file", "kosong", "link"])
  }

  @Test func `an output may be named with slashes and dots`() async throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("site")
    let plan = try plan(Self.first)
    _ = try await SiteFolder(folder.path("site/.")).publish(plan)
    _ = try await SiteFolder(folder.path("site//")).publish(plan)
    #expect(try folder.files().count == 6)
  }

  @Test func `what killed builds left behind is cleared away`() async throws {
    let folder = try TemporaryFolder()
    try await publish(Self.first, to: folder)
    try folder.write("setengah", to: ".site.mpp-999999/layanan/ktp.html")
    try folder.write("999999\n", to: ".site.mpp-lock")
    try folder.write("lain", to: ".site.mpp-catatan")
    try await publish(Self.first, to: folder)
    #expect(try folder.files().filter { $0.hasPrefix(".") } == [".site.mpp-catatan"])
  }

  @Test func `a portal left aside by a killed build takes its place again`() async throws {
    let folder = try TemporaryFolder()
    try await publish(Self.first, to: folder)
    try FileManager.default.moveItem(atPath: folder.path("site"), toPath: folder.path(".site.mpp-old"))
    let done = try await publish(Self.first, to: folder)
    #expect(done.written == 0)
    #expect(try folder.files().count == 6)
  }

  @Test func `of two builds at once one is told who is at work`() async throws {
    let folder = try TemporaryFolder()
    try await publish(Self.first, to: folder)
    let place = try OutputPlace(folder.path("site"), apartFrom: [])
    defer { place.parent.close() }
    let lock = try OutputLock(for: place)
    let error = await refusal { try await publish(["index.html": "lain"], to: folder) }
    #expect(error?.exitCode == 75)
    #expect(english(error).contains("pid \(getpid())"))
    #expect(try folder.text("site/index.html") == "beranda")
    lock.release()
    try await publish(["index.html": "lain"], to: folder)
    #expect(try folder.files() == ["site", "site/SHA256SUMS", "site/index.html"])
  }

  @Test func `a cancelled build leaves the old portal and nothing else`() async throws {
    let folder = try TemporaryFolder()
    try await publish(Self.first, to: folder)
    let site = SiteFolder(folder.path("site"))
    let artifacts = (0..<500).map { number in
      Artifact(SitePath("halaman-\(number).html")) {
        if number == 250 { unsafe withUnsafeCurrentTask { unsafe $0?.cancel() } }
        return [UInt8](repeating: UInt8(number % 256), count: 3000)
      }
    }
    let plan = try #require(SitePlan.checked(artifacts).value)
    await #expect(throws: CancellationError.self) {
      try await Task {
        try await withThrowingTaskGroup(of: Void.self) { group in
          group.addTask { _ = try await site.publish(plan) }
          try await group.waitForAll()
        }
      }.value
    }
    #expect(try folder.files().count == 6)
  }

  @Test func `a fault of the disk is told with its place and leaves nothing behind`() async throws {
    let folder = try TemporaryFolder()
    // The superuser may write everywhere, so a hidden name that is too long stands in for a refused write.
    let site = SiteFolder(folder.path(String(repeating: "b", count: 250)))
    let plan = try plan(Self.first)
    let error = await refusal { _ = try await site.publish(plan) }
    #expect(error?.exitCode == 1)
    #expect(english(error).contains("name is too long"))
    #expect(try folder.files().isEmpty)
  }

  // MARK: -

  private func plan(_ files: [String: String]) throws -> SitePlan {
    try #require(SitePlan.checked(files.map { path, text in Artifact(SitePath(path), bytes: Array(text.utf8)) }).value)
  }

  @discardableResult
  private func publish(_ files: [String: String], to folder: borrowing TemporaryFolder) async throws -> Publication {
    let site = SiteFolder(folder.path("site"))
    return try await site.publish(plan(files))
  }

  private func refusal(_ work: () async throws -> Void) async -> PublishingError? {
    do {
      try await work()
      return nil
    } catch {
      return error as? PublishingError
    }
  }

  /// Written, unchanged, removed.
  private func counts(_ done: Publication) -> [Int] { [done.written, done.unchanged, done.removed] }

  private func english(_ error: PublishingError?) -> String { error?.message.english ?? "" }

  private func run(_ command: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
