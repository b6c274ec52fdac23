import Content
import Hypertext

extension Artifact {
  /// `umpan.xml`: the latest news and announcements as an Atom feed (RFC 4287).
  static func feed(_ portal: Portal) -> [Artifact] {
    let path = SitePath("umpan.xml")
    return [
      Artifact(path) {
        let settings = portal.catalog.settings
        let entries = FeedEntry.latest(of: portal.catalog)
        var xml = XML()
        xml.open("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "id"])
        xml.element("id", settings.baseAddress)
        xml.element("title", settings.name)
        xml.element("subtitle", settings.summary)
        xml.element("updated", settings.moment(entries.first?.date ?? portal.day))
        xml.empty("link", ["rel": "self", "type": "application/atom+xml", "href": settings.address(of: path)])
        xml.empty("link", ["rel": "alternate", "type": "text/html", "href": settings.baseAddress])
        xml.open("author")
        xml.element("name", settings.name)
        xml.close("author")
        for entry in entries { entry.write(to: &xml, settings) }
        xml.close("feed")
        return xml.bytes
      }
    ]
  }
}

private struct FeedEntry {
  let path: SitePath
  let title: String
  let summary: String
  let date: CalendarDate

  /// At most 20, latest first.
  static func latest(of catalog: Catalog) -> [FeedEntry] {
    let news = catalog.articles.prefix(20).map {
      FeedEntry(path: $0.path, title: $0.title, summary: $0.summary, date: $0.date)
    }
    let announcements = catalog.announcements.prefix(20).map {
      FeedEntry(path: $0.path, title: $0.title, summary: $0.summary, date: $0.first)
    }
    let sorted = (news + announcements).sorted { $0.date != $1.date ? $0.date > $1.date : $0.path < $1.path }
    return Array(sorted.prefix(20))
  }

  func write(to xml: inout XML, _ settings: PortalSettings) {
    xml.open("entry")
    xml.element("id", settings.address(of: path))
    xml.element("title", title)
    xml.empty("link", ["rel": "alternate", "type": "text/html", "href": settings.address(of: path)])
    xml.element("published", settings.moment(date))
    xml.element("updated", settings.moment(date))
    xml.element("summary", summary)
    xml.close("entry")
  }
}

extension PortalSettings {
  /// The first moment of a day, as RFC 3339: days of the portal begin in its own zone.
  fileprivate func moment(_ day: CalendarDate) -> String { "\(day.iso)T00:00:00\(timeZone.offset)" }
}
