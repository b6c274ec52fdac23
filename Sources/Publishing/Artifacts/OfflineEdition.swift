import Content
import Diagnostics
import Hypertext

/// The service worker as the templates write it, and the one that takes an earlier one back.
struct OfflineTemplates: Sendable {
  private let worker: [UInt8]
  private let switchedOff: [UInt8]?

  /// Nil when the templates have no worker; the portal is then read with a network only.
  static func read(_ templates: [ProjectFile]) -> Diagnosed<OfflineTemplates?> {
    guard let worker = templates.first(where: { $0.name == "offline/sw.js" }) else { return Diagnosed(nil) }
    guard worker.bytes.firstRange(of: placeholder) != nil else { return Diagnosed(nil, [.noPlaceholder(worker)]) }
    let switchedOff = templates.first { $0.name == "offline/sw-mati.js" }
    return Diagnosed(OfflineTemplates(worker: worker.bytes, switchedOff: switchedOff?.bytes))
  }

  /// The files that a device keeps, packed together.
  func bundles(_ portal: Portal, of files: [Artifact]) -> [OfflineBundle] {
    portal.catalog.settings.isOffline ? OfflineBundle.bundles(of: files, portal) : []
  }

  /// `sw.js`, and `edisi.json`, the list of files that it keeps.
  func artifacts(_ portal: Portal, _ bundles: [OfflineBundle]) -> [ClosingArtifact] {
    if !portal.catalog.settings.isOffline, let switchedOff {
      return [ClosingArtifact(SitePath("sw.js")) { _ in LineTrimming.trimmed(switchedOff, as: .script) }]
    }
    let worker = LineTrimming.trimmed(worker, as: .script)
    return [
      ClosingArtifact(SitePath("edisi.json")) { files in
        OfflineEdition(of: portal, files, bundles).list.bytes + [UInt8(ascii: "\n")]
      },
      ClosingArtifact(SitePath("sw.js")) { files in
        worker.replacing(Self.placeholder, with: OfflineEdition(of: portal, files, bundles).summary.bytes)
      },
    ]
  }

  /// Stands in the worker where the edition goes, as a string, so that the template is a script that editors can read.
  private static let placeholder = Array("'{{edisi}}'".utf8)
}

/// What a device keeps to read the portal without a network.
private struct OfflineEdition {
  private let files: [RenderedFile]
  private let core: [RenderedFile]
  private let bundles: [RenderedFile]
  /// Which bundle holds a path.
  private let places: [SitePath: Int]
  private let style: SitePath
  private let fingerprint: String
  private let day: CalendarDate

  init(of portal: Portal, _ rendered: [RenderedFile], _ packed: [OfflineBundle]) {
    files = rendered.filter { OfflineContents.isKept($0.path) }
    let essential = OfflineContents.core(of: portal)
    core = files.filter { essential.contains($0.path) }
    let byPath = Dictionary(rendered.map { ($0.path, $0) }) { first, _ in first }
    bundles = packed.compactMap { byPath[$0.path] }
    places = Dictionary(packed.enumerated().flatMap { index, bundle in bundle.members.map { ($0.path, index) } }) {
      first, _ in first
    }
    style = portal.assets.style
    let lines = files.map { "\($0.digest.hexadecimal)  \($0.path.text)\n" }.joined()
    fingerprint = Digest(of: Array(lines.utf8)).short
    day = portal.day
  }

  /// What the worker knows of its edition. The fingerprint makes the worker a new one whenever a kept file changes.
  var summary: JSON {
    ["sidik": .string(fingerprint), "hari": .string(day.iso), "tanggal": .string(day.long)]
  }

  /// `berkas` maps each path to the first 10 digits of its SHA-256, its size, and the number of its bundle if it is in
  /// one, so that the worker can tell whether the server still holds this edition. `bundel` lists path and size of each
  /// bundle, `ukuran` is what there is to fetch; sizes are in bytes.
  var list: JSON {
    let alone = files.filter { places[$0.path] == nil }
    return [
      "sidik": .string(fingerprint), "hari": .string(day.iso), "tanggal": .string(day.long),
      "ukuran": .number((alone + bundles).reduce(0) { $0 + $1.size }),
      "gaya": .string(style.text),
      "inti": .array(core.map { .string($0.path.text) }),
      "bundel": .array(bundles.map { [.string($0.path.text), .number($0.size)] }),
      "berkas": .object(
        files.map { file in
          let entry: [JSON] = [.string(file.digest.short), .number(file.size)]
          return .init(file.path.text, .array(entry + (places[file.path].map { [.number($0)] } ?? [])))
        }),
    ]
  }
}

extension Diagnostic {
  fileprivate static func noPlaceholder(_ file: ProjectFile) -> Diagnostic {
    Diagnostic(
      "offline.placeholder", .error,
      Message(
        id: "pekerja layanan ini tidak berisi '{{edisi}}'", en: "this service worker does not hold '{{edisi}}'"),
      at: SourceFile(path: file.path, bytes: []).place,
      hint: Message(
        id: "tulis di dalamnya: const EDISI = '{{edisi}}'", en: "write in it: const EDISI = '{{edisi}}'"))
  }
}
