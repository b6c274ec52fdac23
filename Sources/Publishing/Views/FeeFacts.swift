import Content
import Templates

/// The fee in one line, for "Sekilas".
struct FeeGlance: Hashable, Sendable {
  let value: String
  let note: String

  init(_ fees: Fees) {
    switch fees {
    case .free(let basis, let note):
      value = "Gratis"
      self.note = note ?? "Dasar: \(basis.title)"
    case .items(let items):
      if let total = fees.total {
        value = total.text
        note = "Jumlah dari \(items.count) bagian"
      } else if let least = FeeFloor(items) {
        value = least.isWhole ? least.amount.text : (least.isFloor ? "Mulai " : "") + least.amount.text
        note = least.isWhole || least.isFloor ? least.kind : "\(least.kind). Pilihan lain: lihat rincian."
      } else if let formula = items.compactMap(\.formula).first {
        value = "Dihitung"
        note = formula
      } else {
        value = "Lihat rincian"
        note = items.first.map { $0.note.map { firstSentence($0).first + "." } ?? $0.kind } ?? ""
      }
    }
  }

  static let view = View<FeeGlance>(
    "biaya-sekilas", "Biaya dalam satu baris",
    [
      .text("nilai", "Gratis, Rp75.000, Mulai Rp50.000, Dihitung, atau Lihat rincian") { $0.value },
      .text("catatan", "Untuk apa") { $0.note },
    ])
}

/// The least amount that everyone pays, and how far it may be told without the others.
struct FeeFloor: Hashable, Sendable {
  let amount: Rupiah
  let kind: String
  /// There is no other item.
  let isWhole: Bool
  /// Nothing can be less: no alternative is of unknown amount.
  let isFloor: Bool

  /// Nil when no amount is stated. Items that hold in a certain case only count when there are no others.
  init?(_ items: [Fee]) {
    let stated = items.filter { $0.amount != nil }
    let general = stated.filter { $0.condition == nil }
    let counted = general.isEmpty ? stated.min { $0.rupiah < $1.rupiah }.map { [$0] } ?? [] : Self.paidByAll(general)
    guard let first = counted.first else { return nil }
    amount = Rupiah(counted.reduce(0) { $0 + $1.rupiah })
    kind = counted.count == 1 ? first.kind : "Jumlah dari \(counted.count) bagian yang pasti"
    isWhole = items.count == 1
    isFloor = !items.contains { $0.amount == nil && $0.isAlternative }
  }
}

extension FeeFloor {
  /// Every fee that is no alternative, and the least of the alternatives.
  private static func paidByAll(_ items: [Fee]) -> [Fee] {
    let least = items.filter(\.isAlternative).min { $0.rupiah < $1.rupiah }
    return items.filter { !$0.isAlternative || $0 == least }
  }
}

extension Fee {
  fileprivate var rupiah: Int { amount?.value.amount ?? 0 }
}

/// The table of fees.
struct FeeTable: Sendable {
  let items: [Fee]
  let total: Rupiah?

  init?(_ fees: Fees) {
    guard case .items(let items) = fees else { return nil }
    self.items = items
    total = fees.total
  }

  static let view = View<FeeTable>(
    "tarif", "Tabel biaya",
    [
      .list("baris", "Satu baris untuk tiap biaya", rowView) { $0.items },
      .optionalText("jumlah", "Jumlah semuanya, bila boleh dijumlahkan") { $0.total?.text },
    ])

  private static let rowView = View<Fee>(
    "biaya", "Satu biaya",
    [
      .text("jenis", "Untuk apa") { $0.kind },
      .optionalText("rincian", "Dasar hukum, syarat, dan keterangan") { $0.details },
      .optionalText("nilai", "Jumlah, atau Dihitung bila ada rumusnya") {
        $0.amount?.value.text ?? ($0.formula == nil ? nil : "Dihitung")
      },
    ])
}

extension Fee {
  var details: String? {
    let basis = (basis ?? amount?.basis).map {
      [$0.title, $0.articles.map(article)].compactMap(\.self).joined(separator: ", ")
    }
    let rule = formula.map { "Rumus: \($0)" }
    let parts = [rule, basis, condition.map { "Jika \($0)" }, isAlternative ? "Salah satu pilihan" : nil, note]
    return sentences(parts.compactMap(\.self))
  }
}

/// The first sentence without its full stop, and what follows it.
func firstSentence(_ text: String) -> (first: String, rest: String?) {
  guard let end = text.firstRange(of: ". ") else {
    return (text.hasSuffix(".") ? String(text.dropLast()) : text, nil)
  }
  return (String(text[..<end.lowerBound]), String(text[end.upperBound...]))
}

/// Joined with full stops, none doubled; nil for nothing.
func sentences(_ parts: [String]) -> String? {
  guard !parts.isEmpty else { return nil }
  return parts.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }.joined(separator: ". ") + "."
}
