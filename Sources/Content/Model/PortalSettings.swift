package import Hypertext

/// The MPP itself: `portal.yaml`.
package struct PortalSettings: Sendable {
  package let name: String
  package let shortName: String
  package let area: String
  package let areaCodes: AreaCodes
  package let summary: String
  /// Where the portal is published; ends in a slash. For canonical addresses, feed and sitemap only: pages link
  /// relatively.
  package let baseAddress: String
  /// Notice on every page of a portal that is not official; nil for an official one.
  package let demonstrationNotice: String?
  package let timeZone: TimeZoneName
  package let host: Slug
  /// Months after which a check counts as old.
  package let checkLimit: Int
  package let articlesPerPage: Int
  package let address: Address
  package let hours: OpeningHours
  package let specialHours: [SpecialHours]
  package let closures: [Closure]
  package let contact: Stated<Contact>
  package let complaintLists: [String: [ComplaintChannel]]
  package let facilities: [String]
  package let mostAsked: [Slug]
  package let mostAskedNote: String?
  package let figures: [FigureSeries]
  package let exampleQueries: [String]
  /// Whether a visitor's device keeps the portal for reading without a network. `tanpa_luring: ya` switches it off, also
  /// on devices that keep it already.
  package let isOffline: Bool
  package let sources: [NamedSource]
  package let evidence: Evidence

  /// The codes of the area in the registers of Kemendagri and BPS.
  package struct AreaCodes: Hashable, Sendable {
    package let kemendagri: String?
    package let bps: String?
  }

  package struct Address: Hashable, Sendable {
    package let building: String
    package let street: String?
    package let city: String
    package let province: String?
    package let note: String?
  }

  package struct NamedSource: Hashable, Sendable {
    package let id: Slug
    package let source: Source
  }

  /// The absolute address of a page of the portal.
  package func address(of path: SitePath) -> String {
    baseAddress + (path.text == "index.html" ? "" : path.text)
  }
}

/// Numbers that change over time, each with its date and source.
package struct FigureSeries: Sendable {
  package let id: Slug
  package let name: String
  package let unit: String
  package let note: String?
  package let points: [Point]

  package struct Point: Hashable, Sendable {
    package let date: PartialDate
    package let value: Int
    /// What the number is of, when the series compares things rather than dates: `Samsat`, `Juli`.
    package let label: String?
    package let source: Source?
  }
}
