/// A day of the Gregorian calendar, without time or zone.
///
/// Written by hand because Foundation's formatters follow the machine's zone and language, and the portal must not.
package struct CalendarDate: Hashable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  package init?(year: Int, month: Int, day: Int) {
    guard (1900...2200).contains(year), (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2026-11-23`, the only written form.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = digits(parts[0], count: 4), let month = digits(parts[1], count: 2),
      let day = digits(parts[2], count: 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day on which a moment falls, in a zone that is a whole number of hours ahead of UTC.
  package init?(secondsSince1970 seconds: Int, hoursAheadOfUTC hours: Int) {
    let shifted = seconds + hours * 3600
    let days = shifted >= 0 ? shifted / 86400 : (shifted - 86399) / 86400
    self.init(daysSince1970: days)
  }

  /// Civil-from-days, after Howard Hinnant's "chrono-compatible low-level date algorithms".
  package init?(daysSince1970 days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  package var daysSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  package var weekday: Weekday {
    Weekday.allCases[(daysSince1970 + 3) % 7 + ((daysSince1970 + 3) % 7 < 0 ? 7 : 0)]
  }

  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  package static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate {
  /// The same day a number of months earlier; the last day of a shorter month stands for its missing days.
  package func monthsEarlier(_ months: Int) -> CalendarDate {
    let total = year * 12 + month - 1 - months
    let targetYear = total / 12
    let targetMonth = total % 12 + 1
    let targetDay = min(day, Self.days(in: targetMonth, of: targetYear))
    return CalendarDate(year: targetYear, month: targetMonth, day: targetDay) ?? self
  }
}

extension CalendarDate: Comparable {
  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

// MARK: - As people read it

extension CalendarDate {
  /// `2026-11-23`
  package var iso: String {
    "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }

  /// `19 Januari 2023`
  package var long: String { "\(day) \(monthName(month)) \(year)" }

  /// `Kamis, 19 Januari 2023`
  package var full: String { "\(weekday.name), \(long)" }
}

/// The Indonesian name of a month from 1 to 12.
package func monthName(_ month: Int) -> String {
  [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
  ][month - 1]
}

package enum Weekday: Int, Hashable, Sendable, CaseIterable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  package var name: String {
    switch self {
    case .monday: "Senin"
    case .tuesday: "Selasa"
    case .wednesday: "Rabu"
    case .thursday: "Kamis"
    case .friday: "Jumat"
    case .saturday: "Sabtu"
    case .sunday: "Minggu"
    }
  }

  package init?(name: some StringProtocol) {
    guard let day = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = day
  }
}

func twoDigits(_ number: Int) -> String {
  number < 10 ? "0\(number)" : "\(number)"
}

/// A number written with exactly so many ASCII digits.
func digits(_ text: some StringProtocol, count: Int) -> Int? {
  guard text.utf8.count == count, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
  else { return nil }
  return Int(text)
}
