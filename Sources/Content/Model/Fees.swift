/// Component 4.
package enum Fees: Hashable, Sendable {
  /// Stated to cost nothing, with the law that says so.
  case free(basis: LegalBasis, note: String?)
  case items([Fee])
}

package struct Fee: Hashable, Sendable {
  package let kind: String
  /// An amount never comes without its basis.
  package let amount: Amount?
  package let formula: String?
  package let basis: LegalBasis?
  package let note: String?
  package let condition: String?
  /// One of several of which only one is paid, so that no total can be given.
  package let isAlternative: Bool
  /// A fine or a surcharge: paid beside what the service costs, and never counted as its price.
  package let isExtra: Bool

  package struct Amount: Hashable, Sendable {
    package let value: Rupiah
    package let basis: LegalBasis
  }
}

/// Fees that are due in the same case.
package struct FeeCase: Hashable, Sendable {
  /// Nil for what is due always.
  package let condition: String?
  package let fees: [Fee]

  /// One for each condition, in the order of their first fees.
  package static func all(of fees: [Fee]) -> [FeeCase] {
    var conditions: [String?] = []
    for fee in fees where !conditions.contains(fee.condition) { conditions.append(fee.condition) }
    return conditions.map { condition in
      FeeCase(condition: condition, fees: fees.filter { $0.condition == condition })
    }
  }

  /// Of the amounts that are known.
  package var sum: Rupiah { Rupiah(fees.reduce(0) { $0 + ($1.amount?.value.amount ?? 0) }) }
}

extension Fees {
  /// What the service itself costs: neither fines nor surcharges.
  package var charges: [Fee] {
    guard case .items(let items) = self else { return [] }
    return items.filter { !$0.isExtra }
  }

  /// The cases of which a sum may be given, each excluding the others; none when there is nothing to add.
  ///
  /// Nothing is added when an amount is unknown or when only one of several is paid. Beside a fee that is due always,
  /// nobody says whether the cases exclude each other, and so nothing is added either.
  package var sums: [FeeCase] {
    let charges = charges
    guard charges.allSatisfy({ $0.amount != nil && !$0.isAlternative }) else { return [] }
    let cases = FeeCase.all(of: charges)
    let excludeEachOther = cases.count == 1 || cases.allSatisfy { $0.condition != nil }
    return excludeEachOther && cases.contains { $0.fees.count > 1 } ? cases : []
  }
}
