package import Hypertext

/// Everything the portal says, checked and complete.
package struct Catalog: Sendable {
  package let settings: PortalSettings
  /// In the order of `kategori.yaml`.
  package let categories: [Category]
  /// By name.
  package let agencies: [Agency]
  /// By name.
  package let services: [Service]
  /// By their order.
  package let lifeEvents: [LifeEvent]
  /// Latest first.
  package let articles: [Article]
  /// Latest first.
  package let announcements: [Announcement]
  /// By their order.
  package let pages: [Page]
  package let glossary: Glossary
  /// Pictures and documents of `content/gambar` and `content/berkas`, by path.
  package let files: [ContentFile]

  private let servicesBySlug: [Slug: Service]
  private let agenciesBySlug: [Slug: Agency]
  private let servicesByAgency: [Slug: [Service]]
  private let servicesByCategory: [Slug: [Service]]
  private let lifeEventsByService: [Slug: [LifeEvent]]
}

/// A picture or document that is copied into the portal.
package struct ContentFile: Sendable {
  package let path: SitePath
  /// As published: metadata of pictures is removed.
  package let bytes: [UInt8]
}

extension Catalog {
  init(
    settings: PortalSettings, categories: [Category], agencies: [Agency], services: [Service],
    lifeEvents: [LifeEvent], articles: [Article], announcements: [Announcement], pages: [Page], glossary: Glossary,
    files: [ContentFile]
  ) {
    self.settings = settings
    self.categories = categories
    self.agencies = agencies.sorted(byKey: { NameOrder(name: $0.name, slug: $0.slug) })
    self.services = services.sorted(byKey: { NameOrder(name: $0.name, slug: $0.slug) })
    self.lifeEvents = lifeEvents.sorted { ($0.order, $0.slug) < ($1.order, $1.slug) }
    self.articles = articles.sorted(byKey: { LatestFirst(date: $0.date, slug: $0.slug) })
    self.announcements = announcements.sorted(byKey: { LatestFirst(date: $0.first, slug: $0.slug) })
    self.pages = pages.sorted { ($0.order, $0.slug) < ($1.order, $1.slug) }
    self.glossary = glossary
    self.files = files.sorted { $0.path < $1.path }

    servicesBySlug = Dictionary(self.services.map { ($0.slug, $0) }) { first, _ in first }
    agenciesBySlug = Dictionary(self.agencies.map { ($0.slug, $0) }) { first, _ in first }
    servicesByAgency = Dictionary(grouping: self.services, by: \.agency.slug)
    var byCategory: [Slug: [Service]] = [:]
    for service in self.services {
      for category in service.categories { byCategory[category.slug, default: []].append(service) }
    }
    servicesByCategory = byCategory
    var byService: [Slug: [LifeEvent]] = [:]
    for event in self.lifeEvents {
      for slug in Set(event.steps.flatMap(\.services)) { byService[slug, default: []].append(event) }
    }
    lifeEventsByService = byService
  }

  package func service(_ slug: Slug) -> Service? { servicesBySlug[slug] }
  package func services(_ slugs: [Slug]) -> [Service] { slugs.compactMap { servicesBySlug[$0] } }
  package func agency(_ slug: Slug) -> Agency? { agenciesBySlug[slug] }
  package func agencies(_ slugs: [Slug]) -> [Agency] { slugs.compactMap { agenciesBySlug[$0] } }

  /// By name.
  package func services(of agency: Agency) -> [Service] { servicesByAgency[agency.slug] ?? [] }
  package func services(in category: Category) -> [Service] { servicesByCategory[category.slug] ?? [] }
  package func lifeEvents(with service: Service) -> [LifeEvent] { lifeEventsByService[service.slug] ?? [] }

  /// The agency that runs the MPP.
  package var host: Agency? { agenciesBySlug[settings.host] }
}

/// By name, whatever its capitals.
private struct NameOrder: Comparable {
  private let name: String
  private let slug: Slug

  init(name: String, slug: Slug) {
    self.name = name.lowercased()
    self.slug = slug
  }

  static func < (one: NameOrder, other: NameOrder) -> Bool {
    one.name != other.name ? one.name < other.name : one.slug < other.slug
  }
}

private struct LatestFirst: Comparable {
  let date: CalendarDate
  let slug: Slug

  static func < (one: LatestFirst, other: LatestFirst) -> Bool {
    one.date != other.date ? one.date > other.date : one.slug < other.slug
  }
}

extension Array {
  /// Sorted by a key that is made once for each element; the elements themselves are large and move once.
  fileprivate func sorted(byKey key: (Element) -> some Comparable) -> [Element] {
    map(key).enumerated().sorted { $0.element < $1.element }.map { self[$0.offset] }
  }
}
