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
      } else if let least = fees.least {
        value = least.isOnly ? least.amount.text : "Mulai \(least.amount.text)"
        note = items.first { $0.amount?.value == least.amount }?.kind ?? ""
      } else if let formula = items.compactMap(\.formula).first {
        value = "Dihitung"
        note = formula
      } else {
        value = "Lihat rincian"
        note = items.first?.kind ?? ""
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
      .optionalText("nilai", "Jumlah atau rumus") { $0.amount?.value.text ?? $0.formula },
    ])
}

extension Fee {
  var details: String? {
    let basis = (basis ?? amount?.basis).map { [$0.title, $0.articles].compactMap(\.self).joined(separator: ", ") }
    let parts = [basis, condition.map { "Jika \($0)" }, isAlternative ? "Salah satu pilihan" : nil, note]
    return sentences(parts.compactMap(\.self))
  }
}

/// Joined with full stops, none doubled; nil for nothing.
func sentences(_ parts: [String]) -> String? {
  guard !parts.isEmpty else { return nil }
  return parts.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }.joined(separator: ". ") + "."
}
