import Diagnostics
import StrictYAML

extension Fields {
  /// `jam`: a list of `{hari, buka}`.
  mutating func hours(_ node: YAMLNode) -> OpeningHours? {
    let rules = list(node, of: .hours) { fields, element in
      fields.record(element, as: .item(.hours)) { fields in
        fields.hoursRule().map { (rule: $0, range: fields.valueRange(.days)) }
      }
    }
    guard let rules else { return nil }
    var seen: Set<Weekday> = []
    for (rule, range) in rules {
      for day in rule.days where !seen.insert(day).inserted {
        faults.report(
          "repeated-day", at: range,
          Message(
            id: "hari \(day.name) disebut dua kali dalam jam ini", en: "\(day.name) is named twice in these hours"),
          hint: Message(id: "gabungkan jamnya dalam satu baris", en: "join its hours in one line"))
      }
    }
    let ordered = rules.map(\.rule).sorted { ($0.days.first?.rawValue ?? 0) < ($1.days.first?.rawValue ?? 0) }
    return OpeningHours(rules: ordered)
  }

  mutating func optionalHours(_ key: Key) -> OpeningHours? {
    optionalNode(key).flatMap { hours($0) }
  }

  private mutating func hoursRule() -> OpeningHours.Rule? {
    let days = node(.days).flatMap { self.days($0) }
    let intervalNode = node(.opens)
    let intervals = intervalNode.flatMap { node in
      list(node, of: .opens) { fields, element in
        fields.value(
          of: element, for: .opens, "bad-hours",
          form: Message(id: "jam, seperti 08.30-15.30", en: "hours such as 08.30-15.30"),
          likely: WrittenForms.hours, ClockInterval.init)
      }
    }
    guard let days, let intervalNode, let intervals else { return nil }
    for (earlier, later) in zip(intervals, intervals.dropFirst()) where later.opens < earlier.closes {
      faults.report(
        "overlapping-hours", at: intervalNode.range,
        Message(
          id: "jam \(earlier.text) dan \(later.text) bertumpuk atau tidak berurutan",
          en: "\(earlier.text) and \(later.text) overlap or are out of order"),
        hint: Message(
          id: "tulis jam yang lebih awal dulu, dan yang berikut mulai sesudahnya",
          en: "write the earlier hours first, and begin the next after them"))
    }
    return OpeningHours.Rule(days: days, intervals: intervals)
  }

  /// `Senin`, `Senin-Kamis`, or a list of days.
  private mutating func days(_ node: YAMLNode) -> [Weekday]? {
    if case .sequence = node.content {
      return list(node, of: .days) { fields, element in fields.days(element)?.first }
        .map { $0.sorted { $0.rawValue < $1.rawValue } }
    }
    return value(
      of: node, for: .days, "bad-days",
      form: Message(id: "hari, seperti Senin atau Senin-Kamis", en: "days such as Senin or Senin-Kamis"),
      likely: WrittenForms.days
    ) { text in
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      guard let first = parts.first.flatMap({ Weekday(name: $0) }), parts.count <= 2 else { return nil }
      guard parts.count == 2 else { return [first] }
      guard let last = Weekday(name: parts[1]), first.rawValue < last.rawValue else { return nil }
      return Weekday.allCases.filter { (first.rawValue...last.rawValue).contains($0.rawValue) }
    }
  }

  /// `mulai` and `sampai` (or the two given keys): the last day not before the first.
  mutating func period(from firstKey: Key, to lastKey: Key, lastIsOptional: Bool) -> (CalendarDate, CalendarDate)? {
    let first = date(firstKey)
    let last =
      lastIsOptional && !has(lastKey)
      ? {
        _ = optionalNode(lastKey); return first
      }() : date(lastKey)
    guard let first, let last else { return nil }
    guard first <= last else {
      faults.report(
        "date-order", at: keyRange(lastKey),
        Message(
          id: "'\(lastKey.rawValue)' (\(last.iso)) lebih awal daripada '\(firstKey.rawValue)' (\(first.iso))",
          en: "'\(lastKey.rawValue)' (\(last.iso)) comes before '\(firstKey.rawValue)' (\(first.iso))"),
        hint: Message(id: "tukar kedua tanggal, atau betulkan salah satu", en: "swap the two dates, or correct one"))
      return nil
    }
    return (first, last)
  }
}
