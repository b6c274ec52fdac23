import Content
import Diagnostics
import Foundation
import Testing

@testable import Publishing

struct ProjectDirectoryTests {
  @Test func `files are read sorted, with the folder as the user named it`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("b", to: "content/layanan/b.yaml")
    try folder.write("a", to: "content/layanan.d/a.yaml")
    try folder.write("p", to: "content/portal.yaml")
    try folder.write("t", to: "templates/pages/x.html")
    let read = try await project(folder).readSources()
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.content.map(\.name) == ["layanan.d/a.yaml", "layanan/b.yaml", "portal.yaml"])
    #expect(read.value.content.map(\.path).last == folder.path("content/portal.yaml"))
    #expect(read.value.templates.map(\.name) == ["pages/x.html"])
    #expect(read.value.content.map(\.bytes) == [Array("a".utf8), Array("b".utf8), Array("p".utf8)])
  }

  @Test func `what programs leave behind is passed over`() async throws {
    let folder = try TemporaryFolder()
    for name in [".DS_Store", ".gitkeep", ".git/config", "a.yaml~", ".a.yaml.swp", "#a.yaml#", "Thumbs.db"] {
      try folder.write("x", to: "content/\(name)")
    }
    try folder.makeFolder("templates")
    let read = try await project(folder).readSources()
    #expect(read.value.content.isEmpty && read.diagnostics.isEmpty)
  }

  @Test func `links, pipes and folders named like files are faults, and nothing waits for them`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("p", to: "content/portal.yaml")
    try folder.link("content/rahasia.yaml", to: "/etc/passwd")
    try folder.link("content/lingkar", to: ".")
    try folder.makeFolder("content/halaman/x.md")
    try folder.makeFolder("templates")
    unsafe #expect(mkfifo(folder.path("content/pipa.yaml"), 0o644) == 0)
    let read = try await project(folder).readSources()
    #expect(
      codes(read.diagnostics, in: folder) == [
        "halaman/x.md project.not-a-file", "lingkar project.link", "pipa.yaml project.not-a-file",
        "rahasia.yaml project.link",
      ])
    #expect(read.value.content.map(\.name) == ["portal.yaml"])
  }

  @Test(arguments: [
    ("dua kata.yaml", "dua-kata.yaml"), ("e\u{301}.md", "e.md"), ("-x.md", "x.md"), ("a\nb.md", "a-b.md"),
    ("con.yaml", "con-1.yaml"),
    ("\u{202E}fdp.exe", "fdp.exe"), ("Formulir (baru).pdf", "formulir-baru.pdf"),
  ])
  func `a name that is not the same everywhere is refused`(name: String, suggestion: String?) async throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("templates")
    try folder.makeFolder("content")
    try Data().write(to: URL(filePath: folder.path("content/\(name)")))
    let fault = try #require(try await project(folder).readSources().diagnostics.first)
    #expect(fault.code == "project.bad-name")
    #expect(!fault.place.location.path.unicodeScalars.contains { $0.properties.generalCategory == .control })
    let hint = fault.hint?.english ?? ""
    #expect(hint.contains("'") ? suggestion.map { hint.contains("'\($0)'") } ?? true : false)
  }

  @Test func `what has a wrong name is read under the name that it should have`() async throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("templates")
    try folder.write("a", to: "content/Dinas Sosial/dua kata.yaml")
    try folder.write("b", to: "content/a b.md")
    try folder.write("c", to: "content/a-b.md")
    let read = try await project(folder).readSources()
    #expect(
      codes(read.diagnostics, in: folder) == [
        "Dinas Sosial project.bad-name", "Dinas Sosial/dua kata.yaml project.bad-name", "a b.md project.bad-name",
      ])
    #expect(read.value.content.map(\.name) == ["a-b.md", "dinas-sosial/dua-kata.yaml"])
    #expect(read.value.content.map(\.path).last == folder.path("content/Dinas Sosial/dua kata.yaml"))
    #expect(read.value.content.map(\.bytes) == [Array("c".utf8), Array("a".utf8)])
  }

  @Test func `names that differ only in capitals are refused, and both are named`() async throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("templates")
    try folder.write("", to: "content/KTP.yaml")
    try folder.write("", to: "content/ktp.yaml")
    let fault = try #require(try await project(folder).readSources().diagnostics.first)
    #expect(fault.code == "project.twins")
    #expect(fault.message.english.contains("content/KTP.yaml"))
    #expect(fault.notes.map(\.place.location.path) == [folder.path("content/KTP.yaml")])
  }

  @Test func `a file above the limit is refused by its size, at the limit it is read`() async throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("templates")
    try folder.write(String(repeating: "a", count: 1 << 20), to: "content/pas.yaml")
    try folder.write(String(repeating: "a", count: 1 << 20 + 1), to: "content/lebih.yaml")
    unsafe #expect(truncate(folder.path("content/pas.yaml"), 1 << 20) == 0)
    try folder.write("", to: "content/jarang.md")
    unsafe #expect(truncate(folder.path("content/jarang.md"), 10 << 30) == 0)
    let read = try await project(folder).readSources()
    #expect(codes(read.diagnostics, in: folder) == ["jarang.md project.too-large", "lebih.yaml project.too-large"])
    #expect(read.value.content.map(\.name) == ["pas.yaml"])
  }

  @Test func `missing folders are named`() async throws {
    let folder = try TemporaryFolder()
    let read = try await project(folder).readSources()
    #expect(read.diagnostics.map(\.code) == ["project.missing-folder", "project.missing-folder"])
  }

  private func project(_ folder: borrowing TemporaryFolder) -> ProjectDirectory {
    ProjectDirectory(content: folder.path("content"), templates: folder.path("templates"))
  }

  private func codes(_ faults: [Diagnostic], in folder: borrowing TemporaryFolder) -> [String] {
    let root = folder.path("content/")
    return faults.map { "\($0.place.location.path.dropFirst(root.count)) \($0.code)" }.sorted()
  }
}
