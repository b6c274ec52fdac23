/// A date as exact as its source gives it: a year, a month or a day.
package enum PartialDate: Hashable, Sendable {
  case year(Int)
  case month(year: Int, month: Int)
  case day(CalendarDate)

  /// Reads `2026`, `2026-11` or `2026-11-23`.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = digits(parts[0], count: 4), (1900...2200).contains(year) else { return nil }
    switch parts.count {
    case 1: self = .year(year)
    case 2:
      guard let month = digits(parts[1], count: 2), (1...12).contains(month) else { return nil }
      self = .month(year: year, month: month)
    default:
      guard let date = CalendarDate(text) else { return nil }
      self = .day(date)
    }
  }

  /// Whether even its first day lies after another.
  package func isAfter(_ day: CalendarDate) -> Bool {
    switch self {
    case .year(let year): year > day.year
    case .month(let year, let month): (year, month) > (day.year, day.month)
    case .day(let date): date > day
    }
  }

  /// `2026-11`: the written form, which is also ISO 8601 and a valid value of HTML's `datetime`.
  package var iso: String {
    switch self {
    case .year(let year): "\(year)"
    case .month(let year, let month): "\(year)-\(twoDigits(month))"
    case .day(let date): date.iso
    }
  }

  /// `November 2026`
  package var long: String {
    switch self {
    case .year(let year): "\(year)"
    case .month(let year, let month): "\(monthName(month)) \(year)"
    case .day(let date): date.long
    }
  }
}

extension PartialDate: Comparable {
  /// By written form: a year comes before its months, a month before its days.
  package static func < (left: PartialDate, right: PartialDate) -> Bool {
    left.iso.utf8.lexicographicallyPrecedes(right.iso.utf8)
  }
}
