import Diagnostics
import StrictYAML

extension Fields {
  mutating func date(_ key: Key) -> CalendarDate? { node(key).flatMap { date(of: $0, for: key) } }

  mutating func date(of node: YAMLNode, for key: Key) -> CalendarDate? {
    anyDate(of: node, for: key, form: .date, CalendarDate.init)
  }

  /// A date of what has happened. One after the day of the edition is a slip of the pen, most often in the year, but the
  /// edition of an earlier day can be made on purpose: hence a warning.
  mutating func pastDate(of node: YAMLNode, for key: Key, by day: CalendarDate) -> CalendarDate? {
    guard let date = date(of: node, for: key) else { return nil }
    warn(of: .day(date), after: day, at: node)
    return date
  }

  /// A past date as exact as its source; `tidak-disebut` is `.some(nil)`.
  mutating func partialDate(_ key: Key, by day: CalendarDate) -> PartialDate?? {
    guard let node = node(key) else { return nil }
    if case .scalar(undated, _) = node.content { return .some(nil) }
    return partialDate(of: node, for: key, by: day).map { .some($0) }
  }

  mutating func partialDate(of node: YAMLNode, for key: Key, by day: CalendarDate) -> PartialDate? {
    guard let date = anyDate(of: node, for: key, form: .partialDate, PartialDate.init) else { return nil }
    warn(of: date, after: day, at: node)
    return date
  }

  private mutating func anyDate<Value>(
    of node: YAMLNode, for key: Key, form: Message, _ read: (String) -> Value?
  ) -> Value? {
    guard let text = text(of: node, for: key), read(text) == nil, WrittenForms.isDayOfNoCalendar(text) else {
      return value(of: node, for: key, "bad-date", form: form, likely: WrittenForms.date, read)
    }
    faults.report(
      "bad-date", at: node.range,
      Message(id: "'\(text)' tidak ada di kalender", en: "'\(text)' is no day of the calendar"),
      hint: Message(id: "periksa tahun, bulan, dan harinya", en: "check its year, month and day"))
    return nil
  }

  private mutating func warn(of date: PartialDate, after day: CalendarDate, at node: YAMLNode) {
    guard date.isAfter(day) else { return }
    faults.report(
      "future-date", .warning, at: node.range,
      Message(
        id: "\(date.long) masih akan datang, padahal edisi ini bertanggal \(day.long)",
        en: "\(date.iso) is still to come: this edition is of \(day.iso)"),
      hint: Message(
        id: "periksa tahun dan bulannya: di sini ditulis tanggal yang sudah lewat",
        en: "check its year and month: a date of the past belongs here"))
  }
}

extension Message {
  static let date = Message(id: "tanggal, seperti 2026-11-23", en: "a date such as 2026-11-23")
  static let partialDate = Message(
    id: "tanggal sumber, seperti 2026-11-23, 2026-11, 2026, atau '\(undated)'",
    en: "a source's date such as 2026-11-23, 2026-11, 2026, or '\(undated)'")
}
