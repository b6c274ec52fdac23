import Content
import Hypertext

/// Records of schema.org for the head of a page. What is unknown is left out, never guessed.
enum StructuredData {
  static func graph(_ records: [JSON]) -> JSON {
    ["@context": "https://schema.org", "@graph": .array(records)]
  }

  /// `BreadcrumbList`; nothing for a page without pages above it.
  static func trail(_ trail: [Crumb], to name: String, at path: SitePath, settings: PortalSettings) -> [JSON] {
    guard !trail.isEmpty else { return [] }
    let items = (trail + [Crumb(name: name, path: path)]).enumerated().map { index, crumb -> JSON in
      [
        "@type": "ListItem", "position": .number(index + 1), "name": .string(crumb.name),
        "item": .string(settings.address(of: crumb.path)),
      ]
    }
    return [["@type": "BreadcrumbList", "itemListElement": .array(items)]]
  }

  /// `WebSite` with the search of the portal, for the home page.
  static func site(_ settings: PortalSettings) -> JSON {
    [
      "@type": "WebSite", "name": .string(settings.name), "alternateName": .string(settings.shortName),
      "url": .string(settings.baseAddress), "inLanguage": "id",
      "potentialAction": [
        "@type": "SearchAction",
        "target": [
          "@type": "EntryPoint",
          "urlTemplate": .string(settings.address(of: SitePath("cari.html")) + "?q={search_term_string}"),
        ],
        "query-input": "required name=search_term_string",
      ],
    ]
  }

  static func article(_ article: Article, settings: PortalSettings) -> JSON {
    let address = settings.address(of: article.path)
    return .object(known: [
      ("@type", "NewsArticle"), ("headline", .string(article.title)), ("description", .string(article.summary)),
      ("datePublished", .string(article.date.iso)), ("inLanguage", "id"), ("url", .string(address)),
      ("mainEntityOfPage", .string(address)),
      ("image", article.picture.map { .string(settings.address(of: $0.image.path)) }),
      ("author", article.author.map { ["@type": "Organization", "name": .string($0)] } ?? publisher(settings)),
      ("publisher", publisher(settings)),
    ])
  }

  private static func publisher(_ settings: PortalSettings) -> JSON {
    ["@type": "Organization", "name": .string(settings.name), "url": .string(settings.baseAddress)]
  }
}
