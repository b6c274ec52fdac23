/// A field of the open data, as the data dictionary tells it.
package struct OpenDataField: Hashable, Sendable {
  /// With the fields that hold it: `persyaratan[].dokumen`.
  package let name: String
  /// What it means, in Indonesian.
  package let meaning: String
  /// Text, number, list ..., in Indonesian.
  package let type: String
  package let counterpart: Counterpart

  /// What a field is called in models that others use.
  package struct Counterpart: Hashable, Sendable {
    /// Number of the component in PermenPANRB 15/2014, from 1 to 14.
    package let component: Int?
    /// Core Public Service Vocabulary Application Profile of the EU.
    package let cpsvAP: String?
    /// Human Services Data Specification of Open Referral.
    package let hsds: String?

    static let none = Counterpart(component: nil, cpsvAP: nil, hsds: nil)

    static func component(_ number: Int, cpsvAP: String? = nil, hsds: String? = nil) -> Counterpart {
      Counterpart(component: number, cpsvAP: cpsvAP, hsds: hsds)
    }

    static func model(cpsvAP: String? = nil, hsds: String? = nil) -> Counterpart {
      Counterpart(component: nil, cpsvAP: cpsvAP, hsds: hsds)
    }
  }
}

/// One file of open data and its fields: the dictionary of the portal is a list of these.
package struct OpenDataDescription: Hashable, Sendable {
  /// `layanan`
  package let name: String
  package let title: String
  package let fields: [OpenDataField]
}
