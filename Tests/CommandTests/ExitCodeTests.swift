import Foundation
import Testing

/// What a script that calls `mpp` relies upon.
struct ExitCodeTests {
  @Test func `a clean project exits with 0, and says what was made`() async throws {
    let project = try Project()
    let build = try await project.mpp("build", "--lang", "en")
    #expect(build.code == 0)
    #expect(build.output.hasPrefix("18 pages; 37 files written, 0 unchanged, 0 removed; "))
    #expect(build.output.hasSuffix(" seconds. Open site/index.html\n"))
    #expect(build.errors.isEmpty)
    #expect(try await project.isWhole())
    #expect(try project.leftovers().isEmpty)
  }

  @Test func `a fault exits with 1 and leaves the output as it was`() async throws {
    let project = try Project()
    #expect(try await project.mpp("build").code == 0)
    let before = try await project.state(of: "site")
    try project.replace("kategori: [usaha]", with: "kategori: [usahha]", in: "content/layanan/dpmptsp/nib.yaml")
    try project.replace("{{judul}}", with: "{{jdul}}", in: "templates/layouts/dasar.html")
    let build = try await project.mpp("build", "--lang", "en")
    #expect(build.code == 1)
    #expect(build.output.isEmpty)
    #expect(build.errors.contains("content/layanan/dpmptsp/nib.yaml:3:12: error: there is no category called 'usahha'"))
    #expect(build.errors.contains("templates/layouts/dasar.html:3:7: error: there is no value called 'jdul' here"))
    #expect(build.errors.hasSuffix("\n\n2 errors, 0 warnings\n"))
    #expect(try await project.state(of: "site") == before)
    #expect(try project.leftovers().isEmpty)
  }

  @Test func `check tells the same faults and writes nothing`() async throws {
    let project = try Project()
    #expect(try await project.mpp("check", "--lang", "en").output == "clean: 37 files are ready to be made\n")
    try project.replace("kategori: [usaha]", with: "kategori: [usahha]", in: "content/layanan/dpmptsp/nib.yaml")
    let before = try await project.state(of: ".")
    let check = try await project.mpp("check")
    #expect(check.code == 1)
    #expect(try await project.state(of: ".") == before)
    #expect(check.errors == (try await project.mpp("build").errors))
    #expect(!project.exists("site"))
  }

  @Test func `warnings fail only with --strict`() async throws {
    let project = try Project()
    try project.replace("kata_cari: [izin usaha]\n", with: "", in: "content/layanan/dpmptsp/nib.yaml")
    let strict = try await project.mpp("build", "--strict", "--lang", "en")
    #expect(strict.code == 1)
    #expect(strict.errors.hasSuffix("0 errors, 1 warning\n"))
    #expect(!project.exists("site"))
    let lenient = try await project.mpp("build", "--lang", "en")
    #expect(lenient.code == 0)
    #expect(lenient.errors.contains("content/layanan/dpmptsp/nib.yaml:1:1: warning: no 'kata_cari'"))
    #expect(project.exists("site/index.html"))
  }

  @Test(arguments: [
    ["bulid"], ["build", "--tanggal", "23-11-2026"], ["build", "--lang", "fr"], ["build", "--outptu", "x"],
    ["templates", "tidak-ada-jenis"], ["check", "--format", "xml"], ["build", "berlebih"],
  ])
  func `wrong usage exits with 64`(arguments: [String]) async throws {
    let project = try Project()
    let run = try await project.start(arguments).outcome()
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
    #expect(!project.exists("site"))
  }

  @Test func `a wrong SOURCE_DATE_EPOCH is wrong usage`() async throws {
    let project = try Project()
    for value in ["kemarin", "-99999999999", "99999999999999", ""] {
      #expect(try await project.mpp("build", environment: ["SOURCE_DATE_EPOCH": value]).code == 64, "\(value)")
    }
  }

  @Test(arguments: [
    ["--help"], ["build", "--help"], ["check", "--help"], ["templates", "--help"], ["serve", "--help"],
    ["pack", "--help"], ["verify", "--help"], ["--version"],
  ])
  func `help exits with 0 and gives examples`(arguments: [String]) async throws {
    let project = try Project()
    let run = try await project.start(arguments).outcome()
    #expect(run.code == 0)
    #expect(arguments == ["--version"] || run.output.contains("  mpp "))
  }

  @Test func `templates prints what each page kind offers`() async throws {
    let project = try Project()
    let all = try await project.mpp("templates")
    #expect(all.code == 0)
    for name in try FileManager.default.contentsOfDirectory(atPath: project.file("templates/pages").path) {
      #expect(all.output.contains("templates/pages/\(name)\n"))
    }
    let one = try await project.mpp("templates", "layanan")
    #expect(one.output.hasPrefix("templates/pages/layanan.html\n"))
  }

  @Test(arguments: ["content", "templates"])
  func `a folder that is not there is a fault`(name: String) async throws {
    let project = try Project()
    try project.remove(name)
    let run = try await project.mpp("build", "--lang", "en")
    #expect(run.code == 1)
    #expect(run.errors.contains("the folder '\(name)' cannot be opened: it does not exist"))
    #expect(!project.exists("site"))
  }
}
