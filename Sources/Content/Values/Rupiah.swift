/// An amount of whole rupiah.
package struct Rupiah: Hashable, Sendable {
  package let amount: Int

  package init(_ amount: Int) {
    self.amount = amount
  }

  /// Reads `Rp120.000`: capital R, no space, full stops between thousands, no cents.
  package init?(_ text: String) {
    guard text.hasPrefix("Rp"), let amount = groupedNumber(text.dropFirst(2)) else { return nil }
    self.amount = amount
  }

  package var text: String { "Rp" + grouped(amount) }
}

/// `70.241`: full stops between thousands.
package func grouped(_ number: Int) -> String {
  var rest = String(abs(number))
  var groups: [Substring] = []
  while rest.count > 3 {
    groups.insert(rest.suffix(3), at: 0)
    rest = String(rest.dropLast(3))
  }
  return (number < 0 ? "-" : "") + ([Substring(rest)] + groups).joined(separator: ".")
}

/// Reads `70.241` or `241`; refuses other groupings, leading zeros and more than 15 digits.
package func groupedNumber(_ text: some StringProtocol) -> Int? {
  let groups = text.split(separator: ".", omittingEmptySubsequences: false)
  guard let first = groups.first, (1...3).contains(first.utf8.count), groups.count <= 5 else { return nil }
  guard groups.dropFirst().allSatisfy({ digits($0, count: 3) != nil }) else { return nil }
  guard digits(first, count: first.utf8.count) != nil, first == "0" || first.first != "0" else { return nil }
  guard first != "0" || groups.count == 1 else { return nil }
  return Int(groups.joined())
}
