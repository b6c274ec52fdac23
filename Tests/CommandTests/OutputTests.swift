import Foundation
import Testing

/// Where the portal may be written, and what of that folder is left alone.
struct OutputTests {
  @Test func `a folder that mpp did not write is refused`() async throws {
    let project = try Project()
    try project.write("penting", to: "site/surat.txt")
    let before = try await project.state(of: "site")
    let build = try await project.mpp("build", "--lang", "en")
    #expect(build.code == 1)
    #expect(build.errors.contains("error: the folder 'site' holds files that mpp did not write\n  = help: "))
    #expect(try await project.state(of: "site") == before)
  }

  @Test(arguments: [
    "/", "content", ".", "..", "content/site", "templates", "templates/pages/x", "./content/../content",
  ])
  func `a folder that holds the sources or lies in them is refused`(output: String) async throws {
    let project = try Project()
    let before = try await project.state(of: ".")
    let build = try await project.mpp("build", "--output", output, "--lang", "en")
    #expect(build.code == 1)
    #expect(build.errors.hasPrefix("error: "))
    #expect(build.errors.contains("\n  = help: "))
    #expect(try await project.state(of: ".") == before)
  }

  @Test func `a link, a file and a missing parent are refused`() async throws {
    let project = try Project()
    _ = try await project.shell("mkdir elsewhere && ln -s elsewhere site && touch file")
    let before = try await project.state(of: ".")
    for output in ["site", "file", "file/site", "tidak/ada/site"] {
      let build = try await project.mpp("build", "--output", output, "--lang", "en")
      #expect(build.code == 1)
      #expect(build.errors.contains("error: ") && build.errors.contains("help: "), "\(output)")
    }
    #expect(try await project.state(of: ".") == before)
  }

  @Test func `a second build writes nothing and touches nothing`() async throws {
    let project = try Project("lengkap")
    #expect(try await project.mpp("build").code == 0)
    let before = try await project.state(of: "site")
    let again = try await project.mpp("build", "--lang", "en")
    #expect(again.output.contains(" 0 files written, "))
    #expect(try await project.state(of: "site") == before)
  }

  @Test func `a change writes what it changes, and leaves the rest its inode and time`() async throws {
    let project = try Project("lengkap")
    #expect(try await project.mpp("build").code == 0)
    let kept = "site/layanan/siup.html"
    let before = try await project.shell("stat -c '%i %.9Y' \(kept)").output
    try project.replace("kepanjangan: Nomor", with: "kepanjangan: Nomer", in: "content/istilah.yaml")
    #expect(try await project.mpp("build").code == 0)
    #expect(try project.text("site/istilah.html").contains("Nomer Induk"))
    #expect(try await project.shell("stat -c '%i %.9Y' \(kept)").output == before)
    #expect(try await project.isWhole())
  }

  @Test func `the page of a removed record goes, and files of others stay`() async throws {
    let project = try Project()
    try project.write("*\n!.gitignore\n", to: "site/.gitignore")
    try project.addServices(2)
    #expect(try await project.mpp("build").code == 0)
    try project.write("dari orang lain", to: "site/verifikasi-mesin-pencari.html")
    try project.write("dari orang lain", to: "site/layanan/catatan/isi.txt")
    try project.remove("content/layanan/dpmptsp/izin-2.yaml")
    let build = try await project.mpp("build", "--lang", "en")
    #expect(!build.output.contains(" 0 removed; "))
    #expect(project.exists("site/layanan/izin-1.html"))
    #expect(!project.exists("site/layanan/izin-2.html"))
    #expect(!project.exists("site/layanan/izin-2.qr.svg"))
    #expect(try project.text("site/verifikasi-mesin-pencari.html") == "dari orang lain")
    #expect(try project.text("site/layanan/catatan/isi.txt") == "dari orang lain")
    #expect(try project.text("site/.gitignore") == "*\n!.gitignore\n")
    #expect(try await project.shell("cd site && sha256sum --check --quiet SHA256SUMS").code == 0)
  }

  @Test func `a file of others in the place of a page is not overwritten`() async throws {
    let project = try Project()
    #expect(try await project.mpp("build").code == 0)
    try project.write("dari orang lain", to: "site/layanan/izin-1.html")
    try project.addServices(1)
    let build = try await project.mpp("build", "--lang", "en")
    #expect(build.code == 1)
    #expect(build.errors.contains("'site/layanan/izin-1.html' was not written by mpp, but the portal needs that name"))
    #expect(try project.text("site/layanan/izin-1.html") == "dari orang lain")
  }

  @Test func `a damaged file is written anew`() async throws {
    let project = try Project()
    #expect(try await project.mpp("build").code == 0)
    let before = try await project.tree(of: "site")
    try project.write("rusak", to: "site/index.html")
    try project.remove("site/loket.html")
    #expect(try await project.mpp("build").code == 0)
    #expect(try await project.tree(of: "site") == before)
  }
}
