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

  /// `sw.js`, and `edisi.json`, the list of files that it keeps.
  func artifacts(_ portal: Portal) -> [ClosingArtifact] {
    if !portal.catalog.settings.isOffline, let switchedOff {
      return [ClosingArtifact(SitePath("sw.js")) { _ in LineTrimming.trimmed(switchedOff, as: .script) }]
    }
    let worker = LineTrimming.trimmed(worker, as: .script)
    return [
      ClosingArtifact(SitePath("edisi.json")) { files in
        OfflineEdition(of: portal, files).list.bytes + [UInt8(ascii: "\n")]
      },
      ClosingArtifact(SitePath("sw.js")) { files in
        worker.replacing(Self.placeholder, with: OfflineEdition(of: portal, files).summary.bytes)
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
  private let fingerprint: String
  private let day: CalendarDate

  init(of portal: Portal, _ rendered: [RenderedFile]) {
    files = rendered.filter { Self.isKept($0.path) }
    let essential = Set(
      ["index.html", "layanan/index.html", "cari.html", "404.html", "manifest.webmanifest", "ikon.svg"].map {
        SitePath($0)
      } + [portal.assets.style, portal.assets.script]
        + [portal.assets.searchScript, portal.searchHead].compactMap { $0 })
    core = files.filter { essential.contains($0.path) }
    let lines = files.map { "\($0.digest.hexadecimal)  \($0.path.text)\n" }.joined()
    fingerprint = Digest(of: Array(lines.utf8)).short
    day = portal.day
  }

  /// Everything that a page shows or leads to; neither what only servers and robots read, nor documents and tables,
  /// which are large and are kept when someone opens them.
  private static func isKept(_ path: SitePath) -> Bool {
    let isForMachines =
      ["_headers", "robots.txt", "sitemap.xml", "opensearch.xml", "umpan.xml"].contains(path.text)
      || path.text.hasPrefix("server/")
    let isLarge = path.text.hasPrefix("berkas/") || (path.text.hasPrefix("data/") && !path.text.hasSuffix(".html"))
    return !isForMachines && !isLarge
  }

  /// What the worker knows of its edition. The fingerprint makes the worker a new one whenever a kept file changes.
  var summary: JSON {
    ["sidik": .string(fingerprint), "hari": .string(day.iso), "tanggal": .string(day.long)]
  }

  /// `berkas` maps each path to the first 10 digits of its SHA-256 and its size, so that the worker can tell whether the
  /// server still holds this edition.
  var list: JSON {
    [
      "sidik": .string(fingerprint), "hari": .string(day.iso), "tanggal": .string(day.long),
      "ukuran": .number(files.reduce(0) { $0 + $1.size }),
      "inti": .array(core.map { .string($0.path.text) }),
      "berkas": .object(
        files.map { .init($0.path.text, [.string($0.digest.short), .number($0.size)]) }),
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
