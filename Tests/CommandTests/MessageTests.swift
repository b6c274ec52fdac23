import Foundation
import Testing

/// The language, colours and forms of messages.
struct MessageTests {
  private func faulty() throws -> Project {
    let project = try Project()
    try project.replace("kategori: [usaha]", with: "kategori: [usahha]", in: "content/layanan/dpmptsp/nib.yaml")
    return project
  }

  @Test(
    arguments: [
      ([:], "kesalahan"), (["LANG": "C"], "kesalahan"), (["LANG": "C.UTF-8"], "kesalahan"),
      (["LC_ALL": "POSIX"], "kesalahan"),
      (["LANG": "id_ID.UTF-8"], "kesalahan"), (["LANG": "en_US.UTF-8"], "error"), (["LANG": "nl_NL.UTF-8"], "error"),
      (["LANG": "en_US.UTF-8", "LC_MESSAGES": "id_ID.UTF-8"], "kesalahan"),
      (["LANG": "id_ID.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"], "error"),
      (["LANG": "id_ID.UTF-8", "LC_MESSAGES": "id_ID.UTF-8", "LC_ALL": "en_GB.UTF-8"], "error"),
      (["LANG": "en_US.UTF-8", "LC_ALL": ""], "error"),
    ] as [([String: String], String)])
  func `the locale chooses the language`(environment: [String: String], word: String) async throws {
    let project = try faulty()
    #expect(try await project.mpp("check", environment: environment).errors.contains(": \(word): "))
  }

  @Test(arguments: [("id", "kesalahan"), ("en", "error")])
  func `the option goes before the locale`(language: String, word: String) async throws {
    let project = try faulty()
    let environment = ["LC_ALL": language == "id" ? "en_US.UTF-8" : "id_ID.UTF-8"]
    let run = try await project.mpp("check", "--lang", language, environment: environment)
    #expect(run.errors.contains(": \(word): "))
  }

  @Test func `a pipe gets no colours, and a terminal does unless it declines`() async throws {
    let project = try faulty()
    #expect(!(try await project.mpp("check").errors.contains("\u{1B}")))
    let onTerminal = "script --quiet --return --flush --command '$MPP check' /dev/null"
    let coloured = try await project.shell(onTerminal, environment: ["TERM": "xterm"])
    try #require(!coloured.lines.isEmpty)
    #expect(coloured.output.contains("\u{1B}[1;31mkesalahan\u{1B}[0m"))
    for environment in [["TERM": "xterm", "NO_COLOR": "1"], ["TERM": "dumb"]] {
      let plain = try await project.shell(onTerminal, environment: environment)
      #expect(plain.output.contains("kesalahan"))
      #expect(!plain.output.contains("\u{1B}[1;31m"))
    }
  }

  private struct Fault: Decodable {
    struct Place: Decodable {
      let path: String
      let line: Int
      let column: Int
    }

    let code: String
    let place: Place
  }

  @Test func `json is one object a line on standard output`() async throws {
    let project = try faulty()
    try project.replace("{{judul}}", with: "{{jdul}}", in: "templates/layouts/dasar.html")
    let run = try await project.mpp("check", "--format", "json")
    #expect(run.code == 1)
    #expect(run.errors.isEmpty)
    let lines = try run.output.split(separator: "\n").map { try JSONDecoder().decode(Fault.self, from: Data($0.utf8)) }
    #expect(lines.map(\.code) == ["content.unknown-reference", "templates.unknown-name"])
    #expect(
      lines.map { "\($0.place.path):\($0.place.line):\($0.place.column)" } == [
        "content/layanan/dpmptsp/nib.yaml:3:12", "templates/layouts/dasar.html:3:7",
      ])
  }

  @Test func `github gets workflow commands on standard output`() async throws {
    let project = try faulty()
    let run = try await project.mpp("check", "--format", "github")
    #expect(run.code == 1)
    #expect(run.errors.isEmpty)
    #expect(run.output.hasPrefix("::error file=content/layanan/dpmptsp/nib.yaml,line=3,col=12,"))
  }

  @Test func `programs that read a clean result get nothing to read`() async throws {
    let project = try Project()
    for format in ["json", "github"] {
      let run = try await project.mpp("build", "--format", format)
      #expect(run.code == 0)
      #expect(run.output.isEmpty && run.errors.isEmpty)
    }
  }

  @Test func `a reader that has gone is no fault`() async throws {
    let project = try Project()
    let piped = try await project.shell("$MPP build | true; exit ${PIPESTATUS[0]}")
    #expect(piped.code == 0)
    #expect(try await project.isWhole())
    try project.replace("ringkasan: P", with: "ringkasan: Q", in: "content/layanan/dpmptsp/nib.yaml")
    #expect(try await project.shell("exec $MPP build <&- >&- 2>&-").code == 0)
    #expect(try await project.isWhole())
  }

  @Test func `messages never land in a file of the portal`() async throws {
    let project = try Project()
    try project.replace("kata_cari: [izin usaha]\n", with: "", in: "content/layanan/dpmptsp/nib.yaml")
    #expect(try await project.mpp("build").code == 0)
    let before = try await project.tree(of: "site")
    try project.remove("site")
    #expect(try await project.shell("exec $MPP build <&- >&- 2>&-").code == 0)
    #expect(try await project.tree(of: "site") == before)
  }

  @Test func `each stage of a build says how long it took when asked`() async throws {
    let project = try Project()
    let run = try await project.mpp("build", "--waktu", "--lang", "en")
    let stages = run.output.split(separator: "\n").dropFirst().map { $0.split(separator: "): ").last }
    #expect(
      stages == [
        "reading the files", "checking content and templates", "making the search index", "planning the pages",
        "making and writing the pages", "putting the portal in its place",
      ])
    #expect(run.output.split(separator: "\n").dropFirst().allSatisfy { $0.contains(" seconds (processor ") })
    #expect(try await project.mpp("build").output.split(separator: "\n").count == 1)
  }
}
