import Content
import Diagnostics
import Foundation
import Publishing
import Testing

/// Portals with faults, each with what the user is told: `faults.id.txt` and `faults.en.txt`.
///
/// A folder holds only what is different from the portal `sites/kecil`: its files replace those of the same name or
/// come beside them. `MPP_REWRITE=1 swift test --filter GoldenTests` writes the texts anew.
struct RefusedTests {
  @Test(arguments: GoldenFolder.all(in: "refused"))
  func `every fault of a portal is told`(portal: GoldenFolder) async throws {
    let base = try await GoldenFolder.site("kecil").read().value
    let own = try await portal.read()
    let added = try Additions.of(portal.name)
    let sources = ProjectSources(
      content: merged(base.content, own.value.content + added.content, by: \.name, without: added.removed),
      templates: merged(base.templates, own.value.templates, by: \.name, without: added.removed))
    let edition = Edition(of: sources, on: try GoldenFolder.day())
    let faults = (own.diagnostics.filter { $0.code != "project.missing-folder" } + edition.diagnostics)
      .sortedByPlace()

    #expect(faults.hasErrors)
    #expect(edition.plan == nil || own.diagnostics.hasErrors)
    try expectOrder(faults)
    for language in Language.allCases {
      let formatter = DiagnosticFormatter(format: .text, language: language, usesColour: false)
      let text = formatter.string(for: faults) + formatter.counts(of: faults) + "\n"
      try portal.expect(
        text.replacing(portal.url.path + "/", with: ""), in: "faults.\(language.rawValue).txt")
    }
  }

  private func merged<File>(
    _ base: [File], _ own: [File], by name: KeyPath<File, String>, without removed: Set<String>
  ) -> [File] {
    let replaced = Set(own.map { $0[keyPath: name] }).union(removed)
    return base.filter { !replaced.contains($0[keyPath: name]) } + own
  }

  /// Sorted by file, line and column, so that an editor works through a file from its head to its foot.
  private func expectOrder(_ faults: [Diagnostic]) throws {
    for (first, second) in zip(faults, faults.dropFirst()) {
      #expect(first.place.location <= second.place.location)
    }
  }
}

/// What a refused portal holds that is better made than kept, and what it lacks.
private struct Additions {
  var content: [ContentSource] = []
  var removed: Set<String> = []

  static func of(_ portal: String) throws -> Additions {
    switch portal {
    case "files":
      let picture = try Data(contentsOf: GoldenFolder.site("lengkap").url.appending(path: "content/gambar/titik.png"))
      return Additions(content: [file("gambar/besar.png", padded(Array(picture)))])
    case "missing-files":
      return Additions(removed: ["portal.yaml", "kategori.yaml", "pages/layanan.html"])
    default:
      return Additions()
    }
  }

  private static func file(_ name: String, _ bytes: [UInt8]) -> ContentSource {
    ContentSource(path: "content/" + name, name: name, bytes: bytes)
  }

  /// A picture with 400 KB of pixels that nobody sees. The chunk's checksum is left wrong: it is not read.
  private static func padded(_ picture: [UInt8]) -> [UInt8] {
    let size = 400 * 1024
    let length = [UInt8(0), UInt8(size >> 16), UInt8(size >> 8 & 0xFF), UInt8(size & 0xFF)]
    let chunk = length + Array("IDAT".utf8) + [UInt8](repeating: 0, count: size + 4)
    // The last chunk, IEND, has 12 bytes.
    return picture.dropLast(12) + chunk + picture.suffix(12)
  }
}
