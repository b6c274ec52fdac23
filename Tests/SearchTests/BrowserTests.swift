import Foundation
import TestSupport
import Testing

@testable import Search

/// The browser's half of the search, run in Node over an index that Swift has built.
@Suite(.enabled(if: Node.executable != nil, "node is not installed"))
struct BrowserTests {
  @Test func `the engine finds what readers mean`() throws {
    let folder = try TemporaryIndex(SamplePages.index)
    defer { folder.remove() }
    let tests = Fixture.folder.appending(path: "engine-tests.mjs").path
    let run = try Node.run(["--test", "--test-reporter=tap", tests], environment: ["SEARCH_INDEX": folder.url.path])
    #expect(run.status == 0, "\(run.output)")
  }

  @Test func `both ports give every word of the portal the same key`() throws {
    let folder = try TemporaryIndex(SamplePages.index)
    defer { folder.remove() }
    var lines = try ["stems.tsv", "families-tuning.tsv", "families-held-out.tsv"].flatMap { try Fixture.lines(of: $0) }
    lines += Lexicon.bandsOfRoots.map { $0.joined(separator: " ") }
    lines += Self.odd + Self.contentLines()
    let head = folder.url.appending(path: SamplePages.index.headName).path
    let run = try Node.run(
      [Fixture.folder.appending(path: "keys.mjs").path], input: ([head] + lines).joined(separator: "\n"))
    #expect(run.status == 0)
    let stemmer = Stemmer(
      extraRoots: SamplePages.vocabulary.extraRoots, spellings: SamplePages.vocabulary.spellingGroups)
    let answers = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    try #require(answers.count == lines.count)
    for (line, answer) in zip(lines, answers) {
      let words = WordList(of: line)
      let keys = (0..<words.count).map { String(decoding: stemmer.stem(words[$0]), as: UTF8.self) }
      #expect(keys.joined(separator: " ") == answer)
    }
  }

  /// Text that two ports may well read differently.
  private static let odd = [
    "Jum'at Syar\u{2019}iyah e\u{301}cole É Æsir Øre ß İstanbul ĳs ſ ŉ",
    "a b me pe di ke se ber ter men meng peng meny",
    "кот ΑΒΓ 東京 עברית بنك", "12 1234567 a1 1a ½ ²", "\u{0}\u{1F}\u{2028}\u{FEFF}x\u{AD}y", "👍🏽 x👍y", "Ǆ ǅ ﬁ ﬀ",
    "meeee pemem pengengeng didididi berberber mengeng memper pemper", String(repeating: "mem", count: 12),
  ]

  private static func contentLines() -> [String] {
    let folder = Fixture.repository.appending(path: "content")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var lines: [String] = []
    while let file = files?.nextObject() as? URL {
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
      lines += text.split(separator: "\n").map(String.init)
    }
    return lines
  }
}

/// The files of an index on disk, for a program that reads them.
private struct TemporaryIndex {
  let url: URL

  init(_ index: SearchIndex) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "search-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for file in index.files { try Data(file.bytes).write(to: url.appending(path: file.name)) }
  }

  func remove() {
    try? FileManager.default.removeItem(at: url)
  }
}

private enum Node {
  static let executable: URL? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { URL(filePath: String($0)).appending(path: "node") }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }

  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let folder = FileManager.default.temporaryDirectory
    let inputFile = folder.appending(path: UUID().uuidString)
    let outputFile = folder.appending(path: UUID().uuidString)
    defer {
      try? FileManager.default.removeItem(at: inputFile)
      try? FileManager.default.removeItem(at: outputFile)
    }
    try Data(input.utf8).write(to: inputFile)
    try Data().write(to: outputFile)
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    let output = try FileHandle(forWritingTo: outputFile)
    process.standardOutput = output
    process.standardError = output
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: try Data(contentsOf: outputFile), as: UTF8.self))
  }
}
