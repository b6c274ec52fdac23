import Hypertext

/// Which files of the portal a device keeps.
enum OfflineContents {
  /// Everything that a page shows or leads to; neither what only servers and robots read, nor documents and tables,
  /// which are large and are kept when someone opens them.
  static func isKept(_ path: SitePath) -> Bool {
    let isForMachines =
      ["_headers", "robots.txt", "sitemap.xml", "opensearch.xml", "umpan.xml"].contains(path.text)
      || path.text.hasPrefix("server/") || path.text.hasPrefix(OfflineBundle.folder)
    let isLarge = path.text.hasPrefix("berkas/") || (path.text.hasPrefix("data/") && !path.text.hasSuffix(".html"))
    return !isForMachines && !isLarge
  }

  /// What the worker fetches before anything else, and all that it keeps for those who save data.
  static func core(of portal: Portal) -> Set<SitePath> {
    let pages = ["index.html", "layanan/index.html", "cari.html", "404.html", "manifest.webmanifest", "ikon.svg"]
    let assets = [portal.assets.style, portal.assets.script, portal.assets.searchScript, portal.searchHead]
    return Set(pages.map { SitePath($0) } + assets.compactMap { $0 })
  }
}
