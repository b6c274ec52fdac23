import Diagnostics
import StrictYAML

extension Agency {
  /// Reads `instansi/<slug>.yaml`.
  static func read(_ record: RecordFile, on day: CalendarDate, checkLimit: Int?) -> Diagnosed<Agency?> {
    record.read { fields in
      let name = fields.text(.name)
      let shortName = fields.text(.abbreviation)
      let kind = fields.choice(.kind, Agency.Kind.self)
      let summary = fields.text(.summary)
      let searchWords = fields.searchWords()
      let presence = fields.record(.presence, as: .mapping(.presence)) { $0.presence(by: day) }
      let head = fields.optionalRecord(.head, as: .mapping(.head)) { fields in
        let name = fields.text(.name)
        let position = fields.optionalText(.position)
        return name.map { Agency.Head(name: $0, title: position) }
      }
      let counters = fields.optionalList(.counters) { fields, node in
        fields.record(node, as: .item(.counters)) { $0.counter() }
      }
      let hours = fields.optionalHours(.hours)
      let contact = fields.optionalRecord(.contact, as: .mapping(.contact)) { $0.contact() }
      let yearlyCount = fields.optionalRecord(.yearlyCount, as: .mapping(.yearlyCount)) { fields in
        let year = fields.number(.year)
        let count = fields.number(.quantity)
        guard let year, let count else { return nil as Agency.YearlyCount? }
        return Agency.YearlyCount(year: year, count: count)
      }
      let evidence = fields.evidence(on: day, limit: checkLimit, asksConfidence: true)
      let extras = fields.extras()
      let formerPaths = fields.formerPaths()

      guard let name, let shortName, let kind, let summary, let presence, let counters, let evidence else {
        return nil
      }
      return Agency(
        slug: record.slug, name: name, shortName: shortName, kind: kind, summary: summary, searchWords: searchWords,
        presence: presence, head: head, counters: counters, hours: hours, contact: contact ?? .none,
        yearlyCount: yearlyCount, evidence: evidence, extras: extras, formerPaths: formerPaths,
        definedIn: record.source.path)
    }
  }
}

extension Contact {
  /// Nothing known.
  static let none = Contact(telephone: nil, whatsapp: nil, email: nil, website: nil, address: nil)
}

extension Fields {
  fileprivate mutating func presence(by day: CalendarDate) -> Presence? {
    let level = choice(.level, Presence.Level.self)
    let date =
      has(.date)
      ? partialDate(.date, by: day)
      : {
        _ = optionalNode(.date); return .some(nil)
      }()
    let note = optionalText(.note)
    guard let level, let date else { return nil }
    return Presence(level: level, date: date, note: note)
  }

  fileprivate mutating func counter() -> Counter? {
    let id = slug(.id)
    let name = text(.name)
    let floor = optionalText(.floor)
    let note = optionalText(.note)
    let hours = optionalHours(.hours)
    guard let id, let name else { return nil }
    return Counter(
      id: id, name: name, floor: floor, note: note, hours: hours, place: source.place(of: valueRange(.id)))
  }

  mutating func contact() -> Contact? {
    Contact(
      telephone: optionalTelephone(.telephone), whatsapp: optionalTelephone(.whatsapp), email: optionalEmail(.email),
      website: optionalWebAddress(.website), address: optionalText(.address))
  }
}
