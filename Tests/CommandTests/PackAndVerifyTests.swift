import Foundation
import Testing

/// The portal as one file to hand on, and copies compared with their list.
struct PackAndVerifyTests {
  @Test func `pack writes the same bytes twice, into a file with the day in its name`() async throws {
    let project = try Project()
    let first = try await project.mpp("pack", "--tanggal", "2026-11-23", "--lang", "en")
    #expect(first.code == 0)
    #expect(first.errors.isEmpty)
    let name = try #require(first.output.split(separator: ":").first)
    #expect(name.hasSuffix("-2026-11-23.zip"))
    #expect(first.output.hasSuffix(" KB. Check a copy with: mpp verify \(name)\n"))
    try FileManager.default.createDirectory(at: project.file("lain"), withIntermediateDirectories: true)
    let second = try await project.mpp(
      "pack", "--tanggal", "2026-11-23", "--ke", "lain", environment: ["TZ": "Asia/Tokyo"])
    #expect(second.code == 0)
    #expect(try Data(contentsOf: project.file(String(name))) == Data(contentsOf: project.file("lain/\(name)")))
    #expect(!project.exists("site"))

    let other = try await project.mpp("pack", "--tanggal", "2026-11-24")
    #expect(other.output.contains("-2026-11-24.zip: "))
  }

  @Test func `pack of a faulty portal exits with 1 and writes nothing`() async throws {
    let project = try Project()
    try project.replace("kategori: [usaha]", with: "kategori: [usahha]", in: "content/layanan/dpmptsp/nib.yaml")
    let before = try await project.state(of: ".")
    let pack = try await project.mpp("pack")
    #expect(pack.code == 1)
    #expect(pack.output.isEmpty)
    #expect(try await project.state(of: ".") == before)
  }

  @Test func `pack into a folder that is not there says so`() async throws {
    let project = try Project()
    let pack = try await project.mpp("pack", "--ke", "tidak/ada", "--lang", "en")
    #expect(pack.code == 1)
    #expect(pack.errors.hasPrefix("error: "))
    #expect(pack.errors.contains("tidak/ada"))
    #expect(!project.exists("tidak"))
  }

  @Test func `a whole copy is verified, as a folder and as a file`() async throws {
    let project = try Project()
    #expect(try await project.mpp("build").code == 0)
    let folder = try await project.mpp("verify", "site", "--lang", "en")
    #expect(folder.code == 0)
    #expect(folder.output.hasPrefix("whole: ") && folder.output.hasSuffix(" files agree with SHA256SUMS\n"))
    #expect(folder.errors.isEmpty)

    let pack = try await project.mpp("pack")
    let name = String(try #require(pack.output.split(separator: ":").first))
    let file = try await project.mpp("verify", name, "--lang", "en")
    #expect(file.code == 0)
    #expect(file.output.hasPrefix("whole: ") && file.output.hasSuffix(" files agree with SHA256SUMS\n"))
  }

  @Test func `what was changed, is missing or was added is named, and the exit code is 1`() async throws {
    let project = try Project()
    #expect(try await project.mpp("build").code == 0)
    try project.write("lain", to: "site/index.html")
    try project.remove("site/404.html")
    try project.write("baru", to: "site/layanan/baru.html")
    let before = try await project.state(of: "site")
    let verify = try await project.mpp("verify", "site", "--lang", "en")
    #expect(verify.code == 1)
    #expect(verify.output == "missing: 404.html\nchanged: index.html\nadded: layanan/baru.html\n")
    #expect(verify.errors.hasPrefix("error: site is not whole: 3 findings\n  = help: "))
    #expect(try await project.state(of: "site") == before)
  }

  @Test func `a file that was cut is not whole`() async throws {
    let project = try Project()
    let pack = try await project.mpp("pack")
    let name = String(try #require(pack.output.split(separator: ":").first))
    try project.write(Array(try Data(contentsOf: project.file(name)).dropLast(1_000)), to: name)
    let verify = try await project.mpp("verify", name)
    #expect(verify.code == 1)
    #expect(verify.output.contains("rusak: ") || verify.errors.hasPrefix("kesalahan: "))
  }

  @Test func `nothing there is a fault, and wrong usage is wrong usage`() async throws {
    let project = try Project()
    let verify = try await project.mpp("verify", "tidak-ada", "--lang", "en")
    #expect(verify.code == 1)
    #expect(verify.errors.hasPrefix("error: "))
    #expect(try await project.mpp("verify").code == 64)
    // A copy is whole or it is not: there is nothing to be strict about.
    #expect(try await project.mpp("verify", "content", "--strict").code == 64)
  }
}
