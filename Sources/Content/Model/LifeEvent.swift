package import Hypertext

/// Something that happens in a life and takes services of several agencies, in order.
package struct LifeEvent: Hashable, Sendable {
  package let slug: Slug
  package let name: String
  package let summary: String
  /// Place among the events on the home page, from 1.
  package let order: Int
  package let searchWords: [String]
  package let steps: [Step]
  package let evidence: Evidence
  package let definedIn: String

  package var path: SitePath { SitePath("peristiwa/\(slug).html") }

  package struct Step: Hashable, Sendable {
    package let title: String
    package let note: String?
    /// In the order written; all exist in the catalog.
    package let services: [Slug]
    package let timing: String?
    package let condition: String?
    /// The services are alternatives: one of them is enough.
    package let isChoice: Bool
  }
}
