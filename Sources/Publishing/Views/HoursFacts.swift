import Content
import Templates

/// The hours of a place as people read them, and as the script that says "Buka sekarang" reads them.
struct HoursFacts: Sendable {
  /// The hours of any week of which nothing else is said.
  let ordinary: OpeningHours
  let zone: TimeZoneName
  /// Hours of certain weeks; empty for a place with hours of its own, of which nobody said that they change then.
  let special: [SpecialHours]
  /// Those that hold on the day of the edition, where they are not the ordinary ones: the last that covers it.
  let current: SpecialHours?
  /// Those that are not over on the day of the edition.
  let closures: [Closure]
  /// The portal names no closure of the edition's year: any day may be a holiday that nobody wrote down, and pages say so
  /// beside the hours.
  let lacksClosures: Bool

  /// The MPP's own hours, or those of a counter or agency that differ.
  init(_ portal: Portal, own hours: OpeningHours? = nil) {
    let settings = portal.catalog.settings
    let day = portal.day
    ordinary = hours ?? settings.hours
    zone = settings.timeZone
    special = hours == nil ? settings.specialHours.filter { $0.last >= day } : []
    current = special.last { $0.first <= day }
    closures = settings.closures.filter { $0.last >= day }
    lacksClosures = !settings.closures.contains { $0.first.year == day.year }
  }

  /// Those of which `days`, `span` and `break` speak.
  var hours: OpeningHours { current?.hours ?? ordinary }

  static let view = View<HoursFacts>(
    "jam", "Jam buka",
    [
      .text("hari", "Hari buka: Senin-Jumat") { $0.days },
      .text("rentang", "Dari buka sampai tutup: 08.30-15.30 WIB") { $0.span },
      .optionalText("istirahat", "Jam istirahat, bila ada; pada masa khusus didahului namanya") { $0.break },
      .optionalText("masa", "Untuk data-masa: masa khusus yang jamnya tertulis") { $0.current?.period },
      .flag("tanpaHariTutup", "Hari tutup tahun ini belum ada data: jamnya 'kecuali hari libur'") { $0.lacksClosures },
      .text("zona", "Nama zona waktu") { $0.zone.longName },
      .list("pekan", "Jam biasa dan jam masa khusus, yang berlaku pada hari edisi lebih dulu", HoursWeek.view) {
        $0.weeks
      },
      .text("data", "Untuk data-jam: dibaca oleh foundation/buka-hitung.js") { $0.data },
    ])
}

/// One week of opening hours with the days between which it holds.
struct HoursWeek: Sendable {
  let anchor: String
  let name: String
  /// Nil when it always holds.
  let validity: String?
  let isOrdinary: Bool
  let rules: [OpeningHours.Rule]

  static let view = View<HoursWeek>(
    "pekan-jam", "Jam sepekan",
    [
      .text("id", "Nama jangkar") { $0.anchor },
      .text("nama", "Nama: Jam layanan, Jam Ramadan") { $0.name },
      .optionalText("masa", "Berlaku 8 Februari-9 Maret 2027; kosong bila selalu") { $0.validity },
      .flag("biasa", "Jam biasa, bukan jam masa khusus") { $0.isOrdinary },
      .list("baris", "Satu baris untuk hari-hari yang sama", ruleView) { $0.rules },
    ])

  private static let ruleView = View<OpeningHours.Rule>(
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

  /// That of the edition's day first.
  var weeks: [HoursWeek] {
    let periods = special.map { $0.first.text(to: $0.last) }
    let usual = HoursWeek(
      anchor: "jam", name: special.isEmpty ? "Jam layanan" : "Jam biasa",
      validity: special.isEmpty ? nil : "Berlaku di luar \(listed(periods))", isOrdinary: true, rules: ordinary.rules)
    let others = zip(special, periods).map { special, period in
      HoursWeek(
        anchor: "jam-" + special.first.iso, name: special.name, validity: "Berlaku \(period)", isOrdinary: false,
        rules: special.hours.rules)
    }
    guard let current, let index = special.lastIndex(of: current) else { return [usual] + others }
    return [others[index], usual] + others[..<index] + others[(index + 1)...]
  }

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

  /// `Istirahat 12.30-14.00 (Jumat 11.30-14.00)`, or `Jam Ramadan, istirahat 12.00-13.00` while that holds.
  var `break`: String? {
    let breaks = openRules.map { (days: $0.daysText, text: Self.gaps(of: $0)) }
    guard let first = breaks.first, !first.text.isEmpty else { return current?.name }
    let others = breaks.dropFirst().filter { $0.text != first.text && !$0.text.isEmpty }
    let exceptions = others.map { "\($0.days) \($0.text)" }.joined(separator: ", ")
    let times = first.text + (exceptions.isEmpty ? "" : " (\(exceptions))")
    return current.map { "\($0.name), istirahat \(times)" } ?? "Istirahat \(times)"
  }

  private static func gaps(of rule: OpeningHours.Rule) -> String {
    listed(zip(rule.intervals, rule.intervals.dropFirst()).map { "\($0.closes.text)-\($1.opens.text)" })
  }

  /// `WIB 7|1/4 08.30-12.30 14.00-15.30;5 08.30-11.30|2027-02-08/2027-03-09 1/5 08.00-14.00=Jam Ramadan|2026-12-25=Hari Natal`:
  /// the zone, the week, then weeks that replace it between two days, then days on which all is closed.
  var data: String {
    let weeks = special.map { "\($0.period) \(Self.week($0.hours))=\(Self.word($0.name))" }
    let closed = closures.map { closure in
      let days = closure.first == closure.last ? closure.first.iso : "\(closure.first.iso)/\(closure.last.iso)"
      return "\(days)=\(Self.word(closure.reason))"
    }
    return (["\(zone.rawValue) \(zone.hoursAheadOfUTC)", Self.week(ordinary)] + weeks + closed).joined(separator: "|")
  }

  /// Without the sign that parts two parts.
  private static func word(_ text: String) -> String { text.replacing("|", with: "/") }

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

extension SpecialHours {
  /// `2027-02-08/2027-03-09`
  fileprivate var period: String { "\(first.iso)/\(last.iso)" }
}

extension CalendarDate {
  /// `8-12 Februari 2027`, `8 Februari-9 Maret 2027`, `28 Desember 2026-3 Januari 2027`
  func text(to last: CalendarDate) -> String {
    if self == last { return long }
    if year != last.year { return "\(long)-\(last.long)" }
    return month == last.month ? "\(day)-\(last.long)" : "\(day) \(monthName(month))-\(last.long)"
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
