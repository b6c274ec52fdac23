package import Diagnostics
package import Hypertext

/// One of the institutions that serve under the MPP's roof.
package struct Agency: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case national = "pusat"
    case branch = "vertikal"
    case local = "daerah"
    case stateEnterprise = "BUMN"
    case localEnterprise = "BUMD"
    case privateParty = "swasta"

    /// What a citizen reads.
    package var title: String {
      switch self {
      case .national: "Instansi pusat"
      case .branch: "Instansi vertikal"
      case .local: "Instansi daerah"
      case .stateEnterprise: "BUMN"
      case .localEnterprise: "BUMD"
      case .privateParty: "Swasta"
      }
    }
  }

  package let slug: Slug
  package let name: String
  package let shortName: String
  package let kind: Kind
  package let summary: String
  package let searchWords: [String]
  package let presence: Presence
  package let head: Head?
  package let counters: [Counter]
  /// Nil when the agency keeps the MPP's hours.
  package let hours: OpeningHours?
  package let contact: Contact
  package let yearlyCount: YearlyCount?
  package let evidence: Evidence
  package let extras: [Extra]
  package let formerPaths: [FormerPath]
  package let definedIn: String

  package var path: SitePath { SitePath("instansi/\(slug).html") }

  package struct Head: Hashable, Sendable {
    package let name: String
    package let title: String?
  }

  /// Services rendered in one year.
  package struct YearlyCount: Hashable, Sendable {
    package let year: Int
    package let count: Int
  }
}

/// What supports that an agency sits at the MPP.
package struct Presence: Hashable, Sendable {
  package enum Level: String, Hashable, Sendable, CaseIterable {
    case confirmed = "terkonfirmasi"
    case mentioned = "disebut"
    case planned = "direncanakan"
    case unconfirmed = "belum-dipastikan"

    /// What a citizen reads.
    package var title: String {
      switch self {
      case .confirmed: "Hadir di MPP"
      case .mentioned: "Disebut hadir di MPP"
      case .planned: "Pernah direncanakan hadir di MPP"
      case .unconfirmed: "Kehadiran di MPP belum dipastikan"
      }
    }
  }

  package let level: Level
  package let date: PartialDate?
  package let note: String?
}

package struct Counter: Hashable, Sendable {
  package let id: Slug
  package let name: String
  package let floor: String?
  package let note: String?
  package let hours: OpeningHours?
  /// Where its id is written.
  package let place: Place
}

package struct Contact: Hashable, Sendable {
  package let telephone: String?
  package let whatsapp: String?
  package let email: String?
  package let website: String?
  package let address: String?

  package var isEmpty: Bool {
    telephone == nil && whatsapp == nil && email == nil && website == nil && address == nil
  }
}

package struct Category: Hashable, Sendable {
  package let slug: Slug
  package let name: String
  package let summary: String

  package var path: SitePath { SitePath("kategori/\(slug).html") }
}
