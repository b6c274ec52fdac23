import Content

/// The least that someone pays for the service itself, and how far it may be told without the rest.
struct FeeFloor: Hashable, Sendable {
  let amount: Rupiah
  /// What it is for.
  let kind: String
  /// The case in which it is paid.
  let condition: String?
  /// Nothing else is ever charged.
  let isWhole: Bool
  /// Nobody can pay less.
  let isFloor: Bool
  /// The one other price, where the choice is between it and nothing.
  let dearer: Rupiah?

  /// Nil when no amount is stated, or when nothing but the free part of a price is.
  init?(_ fees: Fees) {
    let charges = fees.charges
    let cases = FeeCase.all(of: charges)
    let always = cases.first { $0.condition == nil }?.fees ?? []
    let prices = cases.compactMap { Price($0, beside: always) }
    guard let least = prices.min(by: { ($0.amount, $0.rank) < ($1.amount, $1.rank) }) else { return nil }
    if least.amount == 0, least.hasUnknownPart { return nil }
    let floor = Rupiah(least.amount)
    amount = floor
    kind =
      least.paid.count == 1
      ? least.paid[0].kind : "Jumlah dari \(least.paid.count) bagian" + (least.hasUnknownPart ? " yang pasti" : "")
    condition = least.condition
    let isOneForAll = charges.allSatisfy { $0.isAlternative && $0.amount?.value == floor }
    isWhole = least.paid.count == charges.count || isOneForAll
    let knowsAlternatives = !charges.contains { $0.isAlternative && $0.amount == nil }
    // A fee of one case only says nothing of those whom the case does not concern.
    let knowsCases = least.condition == nil || (prices.count == cases.count && cases.count > 1)
    isFloor = least.amount == 0 || (knowsAlternatives && knowsCases)
    let isChoiceOfTwo = charges.count == 2 && cases.count == 1 && charges.allSatisfy(\.isAlternative)
    dearer = least.amount == 0 && isChoiceOfTwo ? charges.compactMap(\.amount?.value).first { $0.amount > 0 } : nil
  }

  /// `Rp75.000`, `mulai Rp50.000`, `Gratis`, `bisa gratis`, `Gratis atau Rp600.000`
  var text: String {
    if let dearer { return "Gratis atau \(dearer.text)" }
    if amount.amount == 0 { return isWhole && condition == nil ? "Gratis" : "bisa gratis" }
    return (isFloor && !isWhole ? "mulai " : "") + amount.text
  }
}

/// What one pays in one case: every fee that is no alternative, and the least of the alternatives.
private struct Price {
  let condition: String?
  let paid: [Fee]
  let hasUnknownPart: Bool

  /// Nil when the case has no stated amount of its own.
  init?(_ own: FeeCase, beside always: [Fee]) {
    guard own.fees.contains(where: { $0.amount != nil }) else { return nil }
    let due = own.condition == nil ? own.fees : always + own.fees
    let stated = due.filter { $0.amount != nil }
    let least = stated.filter(\.isAlternative).min { $0.rupiah < $1.rupiah }
    condition = own.condition
    paid = stated.filter { !$0.isAlternative || $0 == least }
    hasUnknownPart = due.contains { $0.amount == nil && !$0.isAlternative }
  }

  var amount: Int { paid.reduce(0) { $0 + $1.rupiah } }
  /// Of equal amounts, the one without a condition is told.
  var rank: Int { condition == nil ? 0 : 1 }
}

extension Fee {
  fileprivate var rupiah: Int { amount?.value.amount ?? 0 }
}

extension Fees {
  /// For lists: `Gratis`, `Rp75.000`, `mulai Rp50.000`; nil when no amount is stated that holds for everyone.
  var short: String? {
    switch self {
    case .free: "Gratis"
    case .items: FeeFloor(self).flatMap { $0.isWhole && $0.condition == nil || $0.isFloor ? $0.text : nil }
    }
  }
}
