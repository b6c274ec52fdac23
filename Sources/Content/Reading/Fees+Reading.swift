import Diagnostics
import StrictYAML

extension Fields {
  /// `dasar_hukum`: component 7, which may be absent or unknown; nil when it is faulty.
  mutating func legalBases() -> [LegalBasis]? {
    guard has(.legalBasis) else {
      _ = optionalNode(.legalBasis)
      return []
    }
    guard let node = optionalNode(.legalBasis), let isUnknown = isUnknown(node) else { return nil }
    if isUnknown { return [] }
    var seen: [Slug: Range<Int>] = [:]
    return list(node, of: .legalBasis) { fields, element in
      fields.record(element, as: .item(.legalBasis)) { fields in
        let id = fields.slug(.id)
        let title = fields.text(.title)
        let articles = fields.optionalText(.articles)
        let address = fields.optionalWebAddress(.link)
        let status = fields.optionalChoice(.status, LegalBasis.Status.self)
        let note = fields.optionalText(.note)
        guard let id, let title else { return nil }
        fields.faults.reportRepeated(id, at: fields.valueRange(.id), &seen)
        return LegalBasis(id: id, title: title, articles: articles, address: address, status: status, note: note)
      }
    }
  }

  /// An identifier of an editor's own: the same form as a file's name.
  mutating func slug(_ key: Key) -> Slug? {
    node(key).flatMap { node in
      value(
        of: node, for: key, "bad-slug",
        form: Message(
          id: "nama pengenal: huruf kecil, angka, dan tanda hubung, seperti pp-76-2020",
          en: "an identifier of lower-case letters, digits and hyphens, such as pp-76-2020"),
        likely: WrittenForms.slug, Slug.init)
    }
  }

  /// `biaya`: `{gratis: ya, dasar: ...}` or a list of fees.
  mutating func fees(_ node: YAMLNode, bases: [LegalBasis]?) -> Fees? {
    if case .scalar = node.content {
      faults.reportKind(
        of: node,
        wanted: Message(
          id: "'biaya' berupa daftar biaya", en: "'biaya' is a list of fees"),
        hint: Message(
          id: "tulis '- {jenis: ..., jumlah: ..., dasar: ...}' untuk tiap biaya, atau {gratis: ya, dasar: ...}",
          en: "write '- {jenis: ..., jumlah: ..., dasar: ...}' for each fee, or {gratis: ya, dasar: ...}"))
      return nil
    }
    guard case .mapping = node.content else {
      return list(node, of: .fees) { fields, element in
        fields.record(element, as: .item(.fees)) { $0.fee(at: element.range, bases: bases) }
      }
      .map { .items($0) }
    }
    return record(node, as: .mapping(.fees)) { fields in
      let free = fields.node(.free)
      if let free, fields.flag(.free) == false {
        fields.faults.report(
          "free-or-fees", at: free.range,
          Message(
            id: "'gratis: tidak' tidak menyebut biayanya", en: "'gratis: tidak' does not say what it costs"),
          hint: Message(
            id: "tulis daftar biaya, atau 'biaya: \(unknownFact)'",
            en: "write a list of fees, or 'biaya: \(unknownFact)'"))
      }
      let basis = fields.basis(bases)
      let note = fields.optionalText(.note)
      if !fields.has(.basis), let free {
        fields.reportAbsent(.basis) { faults in
          faults.reportNoBasis(
            at: free.range, Message(id: "'gratis' perlu dasar hukum", en: "'gratis' needs a legal basis"))
        }
      }
      return basis.map { .free(basis: $0, note: note) }
    }
  }

  private mutating func fee(at range: Range<Int>, bases: [LegalBasis]?) -> Fee? {
    let kind = text(.kind)
    let amountNode = optionalNode(.quantity)
    let amount = amountNode.flatMap {
      value(
        of: $0, for: .quantity, "bad-money",
        form: Message(id: "jumlah uang, seperti Rp120.000", en: "an amount such as Rp120.000"),
        likely: WrittenForms.money, Rupiah.init)
    }
    let formula = optionalText(.formula)
    let basis = basis(bases)
    let note = optionalText(.note)
    let condition = optionalText(.condition)
    let isAlternative = flag(.alternative)
    let isExtra = flag(.extra)
    if let amountNode, !has(.basis) {
      reportAbsent(.basis) { faults in
        faults.reportNoBasis(
          at: amountNode.range, Message(id: "jumlah biaya tanpa dasar hukum", en: "an amount without a legal basis"))
      }
    }
    guard let kind, let isAlternative, let isExtra else { return nil }
    let amountWithBasis = amount.flatMap { value in basis.map { Fee.Amount(value: value, basis: $0) } }
    guard amountNode == nil || amountWithBasis != nil else { return nil }
    return Fee(
      kind: kind, amount: amountWithBasis, formula: formula, basis: basis, note: note, condition: condition,
      isAlternative: isAlternative, isExtra: isExtra)
  }

  /// `dasar`: the id of one of the record's legal bases.
  private mutating func basis(_ bases: [LegalBasis]?) -> LegalBasis? {
    guard let node = optionalNode(.basis), let text = text(of: node, for: .basis), let bases, !faults.isPartial else {
      return nil
    }
    if let basis = bases.first(where: { $0.id.text == text }) { return basis }
    faults.reportUnknown(
      text, Message(id: "dasar hukum dalam catatan ini", en: "legal basis in this record"), at: node.range,
      among: bases.map(\.id.text))
    return nil
  }
}

extension Faults {
  /// Notes where an id is written, and reports the second of two.
  mutating func reportRepeated(_ id: Slug, at range: Range<Int>, _ seen: inout [Slug: Range<Int>]) {
    guard let first = seen[id] else {
      seen[id] = range
      return
    }
    report(
      "duplicate-id", at: range,
      Message(id: "'\(id)' sudah dipakai di atas", en: "'\(id)' is used above already"),
      hint: Message(id: "pakai nama lain", en: "choose another name"),
      notes: [.init(Message(id: "yang pertama ada di sini", en: "the first is here"), at: source.place(of: first))])
  }

  fileprivate mutating func reportNoBasis(at range: Range<Int>, _ message: Message) {
    report(
      "fee-without-basis", at: range, message,
      hint: Message(
        id:
          "tambahkan 'dasar:' yang menunjuk salah satu id di 'dasar_hukum'; tanpa dasar hukum, tulis di 'keterangan' beserta asalnya",
        en:
          "add 'dasar:' with an id out of 'dasar_hukum'; without a legal basis, write it into 'keterangan' with its origin"
      ))
  }
}
