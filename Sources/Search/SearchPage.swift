/// What the search is told of one page of the portal. A class, since pages are sorted and handed on by the thousand.
package final class SearchPage: Sendable {
  /// The kinds in the order in which the index lists them; the raw value stands in the index.
  package enum Kind: Int, CaseIterable, Sendable {
    case service, lifeEvent, agency, page, announcement, news
  }

  /// An agency or a category: its slug stands in addresses, its name is shown.
  package struct Facet: Hashable, Sendable {
    package let slug: String
    package let name: String

    package init(slug: String, name: String) {
      self.slug = slug
      self.name = name
    }
  }

  package struct Section: Sendable {
    package let heading: String?
    package let text: String

    package init(heading: String? = nil, text: String) {
      self.heading = heading
      self.text = text
    }
  }

  /// From the portal's root, such as `layanan/skck.html`.
  package let path: String
  package let title: String
  package let kind: Kind
  package let agency: Facet?
  package let categories: [Facet]
  /// Words and phrases that people type for this page.
  package let synonyms: [String]
  package let summary: String
  package let sections: [Section]
  /// ISO, such as `2026-11-23`.
  package let date: String?
  /// Where on the page a question of this sort is answered.
  package let anchors: [SearchIntent: String]
  /// Breaks ties, and decides which pages the head file holds when it cannot hold all. The most asked is highest.
  package let importance: Int

  package init(
    path: String, title: String, kind: Kind, agency: Facet? = nil, categories: [Facet] = [], synonyms: [String] = [],
    summary: String = "", sections: [Section] = [], date: String? = nil, anchors: [SearchIntent: String] = [:],
    importance: Int = 0
  ) {
    self.path = path
    self.title = title
    self.kind = kind
    self.agency = agency
    self.categories = categories
    self.synonyms = synonyms
    self.summary = summary
    self.sections = sections
    self.date = date
    self.anchors = anchors
    self.importance = importance
  }
}
