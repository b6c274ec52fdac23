import Content
import Diagnostics
import Foundation
import Hypertext
import Testing

@testable import Publishing

struct VerificationTests {
  @Test func `a portal as it was published is whole`() async throws {
    let folder = try await publishedPortal()
    #expect(try await findings(folder.path("site")).isEmpty)
    try folder.write("*\n!.gitignore\n", to: "site/.gitignore")
    #expect(try await findings(folder.path("site")).isEmpty)
  }

  @Test func `each kind of change is named`() async throws {
    let folder = try await publishedPortal()
    try folder.write("slot gacor", to: "site/index.html")
    try folder.remove("site/layanan/ktp.html")
    try folder.write("<?php", to: "site/layanan/.shell.php")
    try folder.link("site/berita", to: "/etc")
    try folder.makeFolder("site/kosong")
    try folder.write("*\n", to: "site/.gitignore")
    try FileManager.default.moveItem(atPath: folder.path("site/404.html"), toPath: folder.path("site/404.HTML"))
    try folder.remove("site/halaman-1.html")
    try folder.link("site/halaman-1.html", to: "halaman-2.html")
    #expect(
      try await findings(folder.path("site")) == [
        "added: .gitignore", "added: 404.HTML", "missing: 404.html", "added: berita", "changed: halaman-1.html",
        "changed: index.html", "added: kosong", "added: layanan/.shell.php", "missing: layanan/ktp.html",
      ])
  }

  @Test(arguments: ["../../etc/passwd", "/etc/passwd", "a/../../x", "SHA256SUMS", "./index.html", "a//b"])
  func `a list that leads out of the folder is damaged, and nothing out there is read`(path: String) async throws {
    let folder = try await publishedPortal()
    let list = try folder.text("site/SHA256SUMS")
    try folder.write(list + "\(String(repeating: "0", count: 64))  \(path)\n", to: "site/SHA256SUMS")
    let lines = list.split(separator: "\n").count
    #expect(try await findings(folder.path("site")) == ["damaged: SHA256SUMS: line \(lines + 1) cannot be read"])
  }

  @Test func `a list that is gone or empty is no proof`() async throws {
    let folder = try await publishedPortal()
    try folder.write("", to: "site/SHA256SUMS")
    #expect(try await findings(folder.path("site")).contains("added: index.html"))
    try folder.remove("site/SHA256SUMS")
    #expect(try await findings(folder.path("site")) == ["missing: SHA256SUMS"])
  }

  @Test(arguments: 0..<10) func `of 1,000 random tamperings each is named`(round: Int) async throws {
    var random = SeededRandom(seed: UInt64(round) &+ 2026)
    let folder = try await publishedPortal()
    for number in 0..<100 {
      let tampering = try tamper(with: folder, &random, number)
      let found = try await findings(folder.path("site"))
      #expect(!found.isEmpty, "\(tampering.what) \(tampering.path)")
      if tampering.path != "SHA256SUMS" {
        #expect(found.contains { $0.contains(tampering.path) }, "\(tampering.what) \(tampering.path): \(found)")
      }
      try restore(folder)
    }
  }

  @Test func `an archive is the same each time, opens with unzip, and is whole`() async throws {
    let folder = try TemporaryFolder()
    let archive = SiteArchive(of: try plan(), try SampleEdition.portal())
    #expect(archive.name == "mpp-kota-uji-2026-11-23.zip")
    let size = try await archive.write(into: folder.path)
    let bytes = try Data(contentsOf: folder.url.appending(path: archive.name))
    #expect(bytes.count == size)
    #expect(try await archive.bytes() == Array(bytes))
    #expect(try await findings(folder.path(archive.name)).isEmpty)
    #expect(try folder.files() == [archive.name])

    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-m", "zipfile", "-e", folder.path(archive.name), folder.path("keluar")]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try folder.text("keluar/portal/index.html") == "beranda")
    #expect(try folder.text("keluar/BUKA-PORTAL.html").contains("href=\"portal/index.html\""))
    #expect(try await findings(folder.path("keluar")).isEmpty)
    #expect(try await findings(folder.path("keluar/portal")).isEmpty)
  }

  @Test func `a damaged archive is never taken for a whole one, unless every file in it is as it was`() async throws {
    let folder = try TemporaryFolder()
    let archive = SiteArchive(of: try plan(), try SampleEdition.portal())
    let bytes = try await archive.bytes()
    var random = SeededRandom(seed: 7)
    for _ in 0..<300 {
      var damaged = bytes
      switch Int.random(in: 0..<4, using: &random) {
      case 0: damaged.removeLast(Int.random(in: 1..<damaged.count, using: &random))
      case 1: damaged.append(0)
      default:
        damaged[Int.random(in: 0..<damaged.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      }
      try Data(damaged).write(to: folder.url.appending(path: "x.zip"))
      let found = try await findings(folder.path("x.zip"))
      let isSame = ZipFile(reading: damaged).map { zip in
        zip.bytes == damaged && zip.entries.map(\.bytes) == ZipFile(reading: bytes)?.entries.map(\.bytes)
      }
      #expect(found.isEmpty == (isSame ?? false))
    }
  }

  @Test func `what is neither a folder nor an archive is refused`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("teks", to: "a.txt")
    #expect(try await findings(folder.path("a.txt")).first == "damaged: ZIP: it is no whole ZIP file")
    await #expect(throws: PublishingError.self) { _ = try await Verification(of: folder.path("none")) }
  }

  // MARK: -

  private func plan() throws -> SitePlan {
    let pages = (0..<12).map { ("halaman-\($0).html", String(repeating: "halaman \($0) ", count: $0 * 9)) }
    let files = [("index.html", "beranda"), ("404.html", ""), ("layanan/ktp.html", "KTP")] + pages
    return try #require(SitePlan.checked(files.map { Artifact(SitePath($0), bytes: Array($1.utf8)) }).value)
  }

  private func publishedPortal() async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    _ = try await SiteFolder(folder.path("site")).publish(plan())
    try FileManager.default.copyItem(atPath: folder.path("site"), toPath: folder.path("asli"))
    return folder
  }

  private func restore(_ folder: borrowing TemporaryFolder) throws {
    try folder.remove("site")
    try FileManager.default.copyItem(atPath: folder.path("asli"), toPath: folder.path("site"))
  }

  private func findings(_ path: String) async throws -> [String] {
    try await Verification(of: path).findings.map(\.message.english)
  }

  /// Does one harm and says which, and to which file.
  private func tamper(
    with folder: borrowing TemporaryFolder, _ random: inout SeededRandom, _ number: Int
  ) throws -> (what: String, path: String) {
    let files = try folder.files().filter { $0.hasPrefix("site/") && $0 != "site/layanan" }
    let file = files.randomElement(using: &random) ?? "site/index.html"
    let path = String(file.dropFirst("site/".count))
    var bytes = Array(try Data(contentsOf: folder.url.appending(path: file)))
    let place = bytes.isEmpty ? 0 : Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0 where !bytes.isEmpty:
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      try Data(bytes).write(to: folder.url.appending(path: file))
      return ("a bit of", path)
    case 1 where !bytes.isEmpty:
      try Data(bytes.prefix(place)).write(to: folder.url.appending(path: file))
      return ("cut", path)
    case 2:
      try Data(bytes + [10]).write(to: folder.url.appending(path: file))
      return ("longer", path)
    case 3:
      try folder.remove(file)
      return ("removed", path)
    case 4:
      try FileManager.default.moveItem(atPath: folder.path(file), toPath: folder.path(file + ".bak"))
      return ("renamed", path)
    case 5 where path != "SHA256SUMS":
      let list = try folder.text("site/SHA256SUMS").split(separator: "\n").filter { !$0.hasSuffix("  " + path) }
      try folder.write(list.joined(separator: "\n") + "\n", to: "site/SHA256SUMS")
      return ("unlisted", path)
    case 6 where path != "SHA256SUMS":
      try folder.remove(file)
      try folder.link(file, to: folder.path("asli/\(path)"))
      return ("linked", path)
    default:
      let name = "\(["", ".", "layanan/", "baru/"].randomElement(using: &random) ?? "")slot-\(number).html"
      try folder.write("gacor", to: "site/" + name)
      return ("added", name)
    }
  }
}

/// SplitMix64: the same numbers on every machine.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
