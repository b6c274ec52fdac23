import Content
import Templates

/// The fee in one line, for "Sekilas".
struct FeeGlance: Hashable, Sendable {
  /// Nil when no amount is known.
  let value: String?
  let note: String
  /// The table of fees says more.
  let hasDetails: Bool

  init(_ fees: Fees) {
    switch fees {
    case .free(let basis, let note):
      value = "Gratis"
      self.note = note ?? "Dasar: \(basis.title)"
      hasDetails = false
    case .items(let items):
      let charges = fees.charges
      if let least = FeeFloor(fees) {
        value = capitalized(least.text)
        let paid = (least.dearer == nil ? "" : "Gratis: ") + least.kind
        let condition = least.condition.map { ", jika \($0)" } ?? ""
        let isOneOfSeveral = charges.contains { $0.isAlternative && $0.amount == nil }
        hasDetails = items.count > 1
        let parts = [paid + condition, isOneOfSeveral ? "Ada pilihan lain" : nil].compactMap(\.self)
        note = hasDetails ? sentences(parts) ?? "" : paid + condition
      } else if let formula = charges.compactMap(\.formula).first {
        value = "Dihitung"
        note = sentences([formula]) ?? ""
        hasDetails = true
      } else {
        value = nil
        let remark = charges.first.map { fee in
          let said = fee.note.map { firstSentence($0).first }
          return charges.count == 1 ? said ?? fee.kind : [fee.kind, said].compactMap(\.self).joined(separator: ": ")
        }
        note = sentences([remark ?? "Yang tercantum hanya denda atau biaya tambahan"]) ?? ""
        hasDetails = true
      }
    }
  }

  static let view = View<FeeGlance>(
    "biaya-sekilas", "Biaya dalam satu baris",
    [
      .optionalText("nilai", "Gratis, Rp75.000, Mulai Rp50.000, atau Dihitung; kosong bila belum ada data") {
        $0.value
      },
      .text("catatan", "Untuk apa, dan dalam keadaan apa") { $0.note },
      .flag("adaRincian", "Tabel biaya menyebut lebih banyak") { $0.hasDetails },
    ])
}

/// The table of fees.
struct FeeTable: Sendable {
  let items: [Fee]
  let sums: [Sum]

  /// The foot of the table.
  struct Sum: Hashable, Sendable {
    let name: String
    let amount: Rupiah
  }

  init?(_ fees: Fees) {
    guard case .items(let items) = fees else { return nil }
    self.items = items
    let name = items.contains(where: \.isExtra) ? "Jumlah biaya layanan" : "Jumlah"
    sums = fees.sums.map { each in
      Sum(name: name + (each.condition.map { ", \($0)" } ?? ""), amount: each.sum)
    }
  }

  static let view = View<FeeTable>(
    "tarif", "Tabel biaya",
    [
      .list("baris", "Satu baris untuk tiap biaya", rowView) { $0.items },
      .flag("adaJumlah", "Biayanya boleh dijumlahkan") { !$0.sums.isEmpty },
      .list("jumlah", "Jumlah semuanya, atau jumlah dalam tiap keadaan", sumView) { $0.sums },
    ])

  private static let sumView = View<Sum>(
    "jumlah-biaya", "Satu jumlah",
    [
      .text("nama", "Jumlah, atau jumlah dalam keadaan apa") { $0.name },
      .text("nilai", "Rp160.000") { $0.amount.text },
    ])

  private static let rowView = View<Fee>(
    "biaya", "Satu biaya",
    [
      .text("jenis", "Untuk apa") { $0.kind },
      .optionalText("rincian", "Dasar hukum, syarat, dan keterangan") { $0.details },
      .optionalText("nilai", "Jumlah, Gratis, atau Dihitung bila ada rumusnya") {
        $0.amount.map { $0.value.amount == 0 ? "Gratis" : $0.value.text } ?? ($0.formula == nil ? nil : "Dihitung")
      },
    ])
}

extension Fee {
  var details: String? {
    let basis = (basis ?? amount?.basis).map {
      [$0.title, $0.articles.map(article)].compactMap(\.self).joined(separator: ", ")
    }
    let rule = formula.map { "Rumus: \($0)" }
    let parts = [
      rule, basis, condition.map { "Jika \($0)" }, isAlternative ? "Salah satu pilihan" : nil,
      isExtra ? "Di luar biaya layanan" : nil, note,
    ]
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
