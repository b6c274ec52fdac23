import Content
import Hypertext

extension Artifact {
  /// `sitemap.xml`: every page that may be found by a search engine, with the day on which its record last changed.
  static func sitemap(_ portal: Portal, of pages: [Artifact]) -> [Artifact] {
    let catalog = portal.catalog
    let hidden = Set(catalog.formerPaths + [SitePath("404.html"), SitePath("cari.html")])
    let paths = pages.map(\.path).filter { $0.text.hasSuffix(".html") && !hidden.contains($0) }.sorted()
    return [
      Artifact(SitePath("sitemap.xml")) {
        let days = catalog.days
        // Lists and overviews change with any of their records.
        let latest = days.values.max() ?? portal.day
        var xml = XML()
        xml.open("urlset", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"])
        for path in paths {
          xml.open("url")
          xml.element("loc", catalog.settings.address(of: path))
          xml.element("lastmod", (days[path] ?? latest).iso)
          xml.close("url")
        }
        xml.close("urlset")
        return xml.bytes
      }
    ]
  }
}

extension Catalog {
  /// Addresses that are only redirected.
  fileprivate var formerPaths: [SitePath] {
    (agencies.flatMap(\.formerPaths) + services.flatMap(\.formerPaths) + articles.flatMap(\.formerPaths)).map(\.path)
  }

  /// The day on which each record was last checked or, if later, published.
  fileprivate var days: [SitePath: CalendarDate] {
    var days: [SitePath: CalendarDate] = [:]
    for service in services { days[service.path] = service.evidence.checked }
    for agency in agencies { days[agency.path] = agency.evidence.checked }
    for event in lifeEvents { days[event.path] = event.evidence.checked }
    for page in pages { days[page.path] = page.evidence.checked }
    for article in articles { days[article.path] = max(article.date, article.evidence.checked) }
    for announcement in announcements {
      days[announcement.path] = max(announcement.first, announcement.evidence.checked)
    }
    return days
  }
}
