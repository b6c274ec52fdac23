package import Diagnostics
package import Hypertext

/// A service with the 14 components of the service standard (PermenPANRB 15/2014): six that face the citizen, then
/// the legal basis and seven about the provider.
package struct Service: Hashable, Sendable {
  package let slug: Slug
  package let name: String
  package let agency: Agency
  package let categories: [Category]
  package let summary: String
  /// Words that people type when they mean this service.
  package let searchWords: [String]
  /// Who it is for.
  package let eligibility: String?
  /// What may cost someone the trip.
  package let warnings: [String]

  /// Component 1.
  package let requirements: Stated<[Requirement]>
  /// Component 2.
  package let procedure: Stated<[ProcedureStep]>
  /// Component 3.
  package let processingTime: Stated<ProcessingTime>
  /// Component 4.
  package let fees: Stated<Fees>
  /// Component 5.
  package let product: Stated<Product>
  /// Component 6.
  package let complaints: Stated<[ComplaintChannel]>
  /// Component 7.
  package let legalBases: [LegalBasis]
  /// Components 8 to 14, as far as they are known.
  package let standard: ServiceStandard

  /// Who may come in the citizen's place.
  package let representation: String?
  /// What this counter does not do.
  package let excluded: [String]
  /// Where it is done, when that is not simply the agency's counter at the MPP.
  package let place: String?
  package let online: OnlineChannel?
  package let counters: [Counter]
  package let forms: [FormFile]
  package let availability: Availability
  package let related: [Slug]
  /// Remarks beside a section, such as sources that disagree.
  package let notes: [Part: String]
  package let evidence: Evidence
  package let extras: [Extra]
  package let formerPaths: [FormerPath]
  /// The file that defines it, for messages: `content/layanan/polresta/skck-baru.yaml`.
  package let definedIn: String

  package var path: SitePath { SitePath("layanan/\(slug).html") }
}

/// An old address of a record, which becomes a page that leads to the new one.
package struct FormerPath: Hashable, Sendable {
  package let path: SitePath
  /// Where it is written.
  package let place: Place
}

/// A portal's own field, shown as it is.
package struct Extra: Hashable, Sendable {
  package let name: String
  package let text: String
}

package struct Requirement: Hashable, Sendable {
  package let document: String
  /// Original, copy, ...
  package let form: String?
  package let quantity: String?
  /// The case in which it is asked for.
  package let condition: String?
  package let note: String?
}

package struct ProcedureStep: Hashable, Sendable {
  package let action: String
  package let actor: String?
  package let place: String?
  package let channel: String?
  package let condition: String?
  package let note: String?
}

/// A duration in the unit of its source: working days are not days, and no ISO 8601 duration says them.
package struct ProcessingTime: Hashable, Sendable {
  package enum Unit: String, Hashable, Sendable, CaseIterable {
    case minutes = "menit"
    case hours = "jam"
    case days = "hari"
    case workingDays = "hari kerja"
    case months = "bulan"
  }

  package let least: Int
  package let most: Int
  package let unit: Unit
  /// What starts the clock.
  package let startsAt: String?
  package let note: String?

  /// `1 hari kerja`, `6-12 bulan`
  package var text: String {
    (least == most ? "\(least)" : "\(least)-\(most)") + " " + unit.rawValue
  }
}

package struct Product: Hashable, Sendable {
  package let name: String
  package let form: String?
  package let validity: String?
}

package struct LegalBasis: Hashable, Sendable {
  package enum Status: String, Hashable, Sendable, CaseIterable {
    case inForce = "berlaku"
    case repealed = "dicabut"
    case toBeChecked = "perlu-dicek"
  }

  package let id: Slug
  package let title: String
  package let articles: String?
  package let address: String?
  package let status: Status?
  package let note: String?
}

/// A way to complain; nearest first.
package struct ComplaintChannel: Hashable, Sendable {
  package let name: String
  package let note: String?
  package let address: String?
  package let telephone: String?
  package let email: String?
}

/// Components 8 to 14 and the decree that fixes the standard.
package struct ServiceStandard: Hashable, Sendable {
  package let components: [Component: [String]]
  package let decree: String?
  package let decreeDate: CalendarDate?
  /// The record in the national catalogue SIPPN.
  package let catalogueAddress: String?

  package enum Component: String, Hashable, Sendable, CaseIterable {
    case facilities = "sarana"
    case competence = "kompetensi"
    case supervision = "pengawasan"
    case staff = "jumlah_pelaksana"
    case guarantee = "jaminan"
    case safety = "keamanan"
    case evaluation = "evaluasi"

    /// The component's name in PermenPANRB 15/2014.
    package var title: String {
      switch self {
      case .facilities: "Sarana, prasarana, dan fasilitas"
      case .competence: "Kompetensi pelaksana"
      case .supervision: "Pengawasan internal"
      case .staff: "Jumlah pelaksana"
      case .guarantee: "Jaminan pelayanan"
      case .safety: "Jaminan keamanan dan keselamatan pelayanan"
      case .evaluation: "Evaluasi kinerja pelaksana"
      }
    }
  }
}

package struct OnlineChannel: Hashable, Sendable {
  package let address: String
  package let name: String?
}

/// A form or decree to download.
package struct FormFile: Hashable, Sendable {
  package let name: String
  package let path: SitePath
  /// In bytes.
  package let size: Int

  /// `PDF`, from the file's name.
  package var type: String {
    path.text.split(separator: ".").last.map { $0.uppercased() } ?? ""
  }
}

package enum Availability: Hashable, Sendable {
  case available
  case disrupted(message: String)
  /// Withdrawn: the page stays and names what replaces it.
  case closed(message: String, replacement: Slug?)
}
