import Content
import Hypertext

extension Artifact {
  /// `robots.txt`: everything may be read, and where the list of pages is.
  static func robots(_ portal: Portal) -> [Artifact] {
    let settings = portal.catalog.settings
    let text = "User-agent: *\nAllow: /\n\nSitemap: \(settings.address(of: SitePath("sitemap.xml")))\n"
    return [Artifact(SitePath("robots.txt"), bytes: Array(text.utf8))]
  }

  /// `opensearch.xml`: lets a browser search the portal from its address bar.
  static func openSearch(_ portal: Portal) -> [Artifact] {
    let settings = portal.catalog.settings
    return [
      Artifact(SitePath("opensearch.xml")) {
        var xml = XML()
        xml.open("OpenSearchDescription", ["xmlns": "http://a9.com/-/spec/opensearch/1.1/"])
        // The specification allows 16 and 1,024 characters.
        xml.element("ShortName", words(of: settings.shortName, within: 16))
        xml.element("Description", String("Cari layanan di \(settings.name)".prefix(1024)))
        xml.element("Language", "id")
        xml.element("InputEncoding", "UTF-8")
        xml.element("OutputEncoding", "UTF-8")
        xml.empty(
          "Url",
          ["type": "text/html", "template": settings.address(of: SitePath("cari.html")) + "?q={searchTerms}"])
        xml.close("OpenSearchDescription")
        return xml.bytes
      }
    ]
  }

  /// As many whole words as fit; a first word that is too long is cut.
  private static func words(of text: String, within limit: Int) -> String {
    var words = text.split(separator: " ")
    while words.count > 1, words.joined(separator: " ").count > limit { words.removeLast() }
    return String(words.joined(separator: " ").prefix(limit))
  }

  /// `manifest.webmanifest`: lets people put the portal on their start screen. Its icons are those of `static/` whose
  /// names begin with `ikon`: `ikon.svg`, `ikon-192.png`, `ikon-512-penuh.png` (drawn to the edge, for round masks).
  static func webManifest(_ portal: Portal, icons files: [Artifact]) -> [Artifact] {
    let settings = portal.catalog.settings
    let icons = files.compactMap { icon($0.path) }
    return [
      Artifact(SitePath("manifest.webmanifest")) {
        let manifest = JSON.object([
          .init("id", "./"),
          .init("start_url", "index.html"),
          .init("scope", "./"),
          .init("name", .string(settings.name)),
          .init("short_name", .string(settings.shortName)),
          .init("description", .string(settings.summary)),
          .init("lang", "id"),
          .init("dir", "ltr"),
          .init("display", "minimal-ui"),
          .init("background_color", "#ffffff"),
          .init("theme_color", .string(portal.assets.themeColour)),
          .init("icons", .array(icons)),
        ])
        return manifest.bytes + [UInt8(ascii: "\n")]
      }
    ]
  }

  private static func icon(_ path: SitePath) -> JSON? {
    guard path.text.hasPrefix("ikon") else { return nil }
    let parts = path.text.split { $0 == "-" || $0 == "." }
    let type: String
    switch parts.last {
    case "svg": type = "image/svg+xml"
    case "png": type = "image/png"
    default: return nil
    }
    let size = parts.compactMap { Int($0) }.first
    guard type == "image/svg+xml" || size != nil else { return nil }
    return [
      "src": .string(path.text), "type": .string(type),
      "sizes": .string(size.map { "\($0)x\($0)" } ?? "any"),
      "purpose": .string(parts.contains("penuh") ? "maskable" : "any"),
    ]
  }
}
