import Content
import Templates

/// The hours of a place as people read them, and as the script that says "Buka sekarang" reads them.
struct HoursFacts: Sendable {
  let hours: OpeningHours
  let zone: TimeZoneName
  /// Hours of certain weeks; empty for a place with hours of its own, of which nobody said that they change then.
  let special: [SpecialHours]
  /// Those that are not over on the day of the edition.
  let closures: [Closure]

  /// The MPP's own hours, or those of a counter or agency that differ.
  init(_ portal: Portal, own hours: OpeningHours? = nil) {
    let settings = portal.catalog.settings
    self.hours = hours ?? settings.hours
    zone = settings.timeZone
    special = hours == nil ? settings.specialHours.filter { $0.last >= portal.day } : []
    closures = settings.closures.filter { $0.last >= portal.day }
  }

  static let view = View<HoursFacts>(
    "jam", "Jam buka",
    [
      .text("hari", "Hari buka: Senin-Jumat") { $0.days },
      .text("rentang", "Dari buka sampai tutup: 08.30-15.30 WIB") { $0.span },
      .optionalText("istirahat", "Jam istirahat, bila ada") { $0.break },
      .text("zona", "Nama zona waktu") { $0.zone.longName },
      .list("baris", "Satu baris untuk hari-hari yang sama", ruleView) { $0.hours.rules },
      .text("data", "Untuk data-jam: dibaca oleh foundation/buka-hitung.js") { $0.data },
    ])

  static let ruleView = View<OpeningHours.Rule>(
    "baris-jam", "Hari-hari dengan jam yang sama",
    [
      .text("hari", "Senin-Kamis") { $0.daysText },
      .texts("selang", "Selang buka: 08.30-12.30") { $0.intervals.map(\.text) },
      .text("selangTeks", "Semua selang dalam satu kalimat") { rule in
        rule.intervals.isEmpty ? "Tutup" : listed(rule.intervals.map(\.text))
      },
    ])
}

extension HoursFacts {
  private var openRules: [OpeningHours.Rule] { hours.rules.filter { !$0.intervals.isEmpty } }

  var days: String {
    let days = openRules.flatMap(\.days).sorted { $0.rawValue < $1.rawValue }
    return days.isEmpty ? "Jam belum ada data" : OpeningHours.Rule(days: days, intervals: []).daysText
  }

  var span: String {
    let spans = openRules.compactMap { rule in
      rule.intervals.first.flatMap { first in rule.intervals.last.map { "\(first.opens.text)-\($0.closes.text)" } }
    }
    guard let first = spans.first else { return "Tanyakan di loket" }
    return spans.allSatisfy { $0 == first } ? "\(first) \(zone.rawValue)" : "Jam berbeda menurut hari"
  }

  /// `Istirahat 12.30-14.00 (Jumat 11.30-14.00)`
  var `break`: String? {
    let breaks = openRules.map { (days: $0.daysText, text: Self.gaps(of: $0)) }
    guard let first = breaks.first, !first.text.isEmpty else { return nil }
    let others = breaks.dropFirst().filter { $0.text != first.text && !$0.text.isEmpty }
    let exceptions = others.map { "\($0.days) \($0.text)" }.joined(separator: ", ")
    return "Istirahat \(first.text)" + (exceptions.isEmpty ? "" : " (\(exceptions))")
  }

  private static func gaps(of rule: OpeningHours.Rule) -> String {
    listed(zip(rule.intervals, rule.intervals.dropFirst()).map { "\($0.closes.text)-\($1.opens.text)" })
  }

  /// `WIB 7|1/4 08.30-12.30 14.00-15.30;5 08.30-11.30|2027-02-18/2027-03-19 1/5 08.00-15.00|2026-12-25`: the zone, the
  /// week, then weeks that replace it between two days, then days on which all is closed.
  var data: String {
    let weeks = special.map { "\($0.first.iso)/\($0.last.iso) " + Self.week($0.hours) }
    let closed = closures.map { $0.first == $0.last ? $0.first.iso : "\($0.first.iso)/\($0.last.iso)" }
    return (["\(zone.rawValue) \(zone.hoursAheadOfUTC)", Self.week(hours)] + weeks + closed).joined(separator: "|")
  }

  /// Weekdays from Monday, 1, to Sunday, 7.
  private static func week(_ hours: OpeningHours) -> String {
    hours.rules.filter { !$0.intervals.isEmpty }
      .map { rule in
        let numbers = rule.days.map(\.rawValue)
        let isRun = zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
        let days: String
        if let first = numbers.first, let last = numbers.last, isRun, first != last {
          days = "\(first)/\(last)"
        } else {
          days = numbers.map(String.init).joined(separator: ",")
        }
        return ([days] + rule.intervals.map(\.text)).joined(separator: " ")
      }
      .joined(separator: ";")
  }
}

extension TimeZoneName {
  var longName: String {
    switch self {
    case .western: "Waktu Indonesia Barat"
    case .central: "Waktu Indonesia Tengah"
    case .eastern: "Waktu Indonesia Timur"
    }
  }
}

/// `a`, `a dan b`, `a, b, dan c`.
func listed(_ items: [String]) -> String {
  switch items.count {
  case 0: ""
  case 1: items[0]
  case 2: "\(items[0]) dan \(items[1])"
  default: items.dropLast().joined(separator: ", ") + ", dan " + (items.last ?? "")
  }
}
