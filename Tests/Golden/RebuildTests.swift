import Content
import Diagnostics
import Foundation
import Hypertext
import Publishing
import Testing

/// A build into the folder of an earlier one gives what a build into no folder gives, whatever was edited in between.
struct RebuildTests {
  @Test func `after any edits a rebuild equals a fresh build`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mpp-rebuild-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var portal = EditedPortal(try await GoldenFolder.site("lengkap").read().value, seed: 20_261_123)
    var published: [String: [UInt8]]?
    var refused = 0
    for step in 0..<50 {
      let before = portal
      for _ in 0...step % 3 { portal.edit() }
      guard let plan = Edition(of: portal.sources, on: try GoldenFolder.day()).plan else {
        refused += 1
        portal.forget(for: before)
        continue
      }
      _ = try await SiteFolder(folder.path + "/site").publish(plan)
      _ = try await SiteFolder(folder.path + "/fresh-\(step)").publish(plan)
      let rebuilt = try files(of: folder.appending(path: "site"))
      #expect(rebuilt == (try files(of: folder.appending(path: "fresh-\(step)"))), "after \(portal.log.suffix(3))")
      try FileManager.default.removeItem(at: folder.appending(path: "fresh-\(step)"))
      published = rebuilt
    }
    // The law says nothing of edits that were all refused.
    #expect(refused < 10)
    #expect(Set(portal.log.map { $0.prefix { $0 != " " } }) == ["add", "change", "remove", "rename", "template"])
    #expect(published != nil)
  }

  private func files(of folder: URL) throws -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      found[name] = (try? Data(contentsOf: folder.appending(path: name))).map { Array($0) } ?? []
    }
    return found
  }
}

/// A portal under an editor's hands.
private struct EditedPortal {
  private(set) var sources: ProjectSources
  private var random: SplitMix
  private var count = 0
  /// What was done, in words.
  private(set) var log: [String] = []

  init(_ sources: ProjectSources, seed: UInt64) {
    self.sources = sources
    random = SplitMix(state: seed)
  }

  /// Takes back what was refused, but goes on with other random numbers.
  mutating func forget(for earlier: EditedPortal) {
    sources = earlier.sources
    log = earlier.log
  }

  mutating func edit() {
    count += 1
    switch Int.random(in: 0..<10, using: &random) {
    case 0, 1: add()
    case 2, 3: remove()
    case 4, 5: rename()
    case 6: template()
    default: change()
    }
  }

  private mutating func change() {
    let candidates = sources.content.filter { text($0.bytes).contains("ringkasan: ") }
    guard let file = candidates.randomElement(using: &random) else { return }
    replace(
      file, with: text(file.bytes).replacing("ringkasan: ", with: "ringkasan: Edisi \(count) ", maxReplacements: 1))
    log.append("change \(file.name)")
  }

  private mutating func add() {
    let kinds = [
      "layanan/dpmptsp/", "berita/2025/", "berita/2026/", "pengumuman/", "halaman/", "peristiwa/", "instansi/",
    ]
    guard let kind = kinds.randomElement(using: &random),
      let model = sources.content.filter({ $0.name.hasPrefix(kind) }).randomElement(using: &random)
    else { return }
    let ending = model.name.hasSuffix(".md") ? ".md" : ".yaml"
    var copy = text(model.bytes)
    // Old addresses and counters belong to one record only.
    copy = copy.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("alamat_lama:") && !$0.hasPrefix("  - {id: dukcapil-") && $0 != "loket:" }
      .joined(separator: "\n")
    append(ContentSource(path: "", name: "\(kind)baru-\(count)\(ending)", bytes: Array(copy.utf8)))
    log.append("add \(kind)baru-\(count)")
  }

  private mutating func remove() {
    let candidates = sources.content.filter { $0.name.contains("/baru-") || $0.name.hasPrefix("pengumuman/") }
    guard let file = candidates.randomElement(using: &random) else { return add() }
    drop(file)
    log.append("remove \(file.name)")
  }

  private mutating func rename() {
    let candidates = sources.content.filter { $0.name.contains("/baru-") }
    guard let file = candidates.randomElement(using: &random), let stem = file.name.split(separator: "/").last else {
      return add()
    }
    drop(file)
    let ending = file.name.hasSuffix(".md") ? ".md" : ".yaml"
    append(
      ContentSource(
        path: "", name: file.name.dropLast(stem.count) + "baru-\(count)-pindah\(ending)", bytes: file.bytes))
    log.append("rename \(file.name)")
  }

  private mutating func template() {
    let pages = sources.templates.filter { $0.name.hasPrefix("pages/") || $0.name.hasPrefix("foundation/") }
    guard let file = pages.randomElement(using: &random) else { return }
    let addition = file.name.hasPrefix("foundation/") ? "\n/* \(count) */ a { top: \(count)px }\n" : "<!-- -->\n"
    let isScript = file.name.hasSuffix(".js")
    let changed = file.bytes + Array((isScript ? "\nvoid \(count);\n" : addition).utf8)
    sources = ProjectSources(
      content: sources.content,
      templates: sources.templates.map {
        $0.name == file.name ? ProjectFile(path: $0.path, name: $0.name, bytes: changed) : $0
      })
    log.append("template \(file.name)")
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private mutating func replace(_ file: ContentSource, with text: String) {
    drop(file)
    append(ContentSource(path: "", name: file.name, bytes: Array(text.utf8)))
  }

  private mutating func drop(_ file: ContentSource) {
    sources = ProjectSources(
      content: sources.content.filter { $0.name != file.name }, templates: sources.templates)
  }

  private mutating func append(_ file: ContentSource) {
    let placed = ContentSource(path: "content/" + file.name, name: file.name, bytes: file.bytes)
    sources = ProjectSources(content: sources.content + [placed], templates: sources.templates)
  }
}

/// The same numbers in every run, so that a failing edit can be found again.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
