/// Minutes after midnight, in the portal's zone.
package struct ClockTime: Hashable, Sendable, Comparable {
  package let minutes: Int

  /// Reads `08.30`, from `00.00` to `24.00`.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let hour = digits(parts[0], count: 2), let minute = digits(parts[1], count: 2),
      minute < 60, hour < 24 || (hour == 24 && minute == 0)
    else { return nil }
    minutes = hour * 60 + minute
  }

  /// `08.30`, the Indonesian way.
  package var text: String { "\(twoDigits(minutes / 60)).\(twoDigits(minutes % 60))" }

  /// `08:30`, as ISO 8601 and schema.org want it.
  package var iso: String { "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))" }

  package static func < (left: ClockTime, right: ClockTime) -> Bool { left.minutes < right.minutes }
}

package struct ClockInterval: Hashable, Sendable {
  package let opens: ClockTime
  package let closes: ClockTime

  /// Reads `08.30-15.30`; the end must come after the start.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let opens = ClockTime(parts[0]), let closes = ClockTime(parts[1]), opens < closes else {
      return nil
    }
    self.opens = opens
    self.closes = closes
  }

  /// `08.30-12.30`
  package var text: String { "\(opens.text)-\(closes.text)" }
}

/// The weekly hours of a place: intervals by weekday; a day without intervals is closed.
package struct OpeningHours: Hashable, Sendable {
  /// Days with the same intervals, in the order of the week: Monday to Thursday, Friday.
  package struct Rule: Hashable, Sendable {
    package let days: [Weekday]
    /// In the order of the day, not overlapping.
    package let intervals: [ClockInterval]

    package init(days: [Weekday], intervals: [ClockInterval]) {
      self.days = days
      self.intervals = intervals
    }

    /// `Senin-Kamis`, `Jumat`, or `Senin, Rabu` when days are apart.
    package var daysText: String {
      let numbers = days.map(\.rawValue)
      if let first = days.first, let last = days.last, days.count > 2,
        last.rawValue - first.rawValue == numbers.count - 1
      {
        return "\(first.name)-\(last.name)"
      }
      return days.map(\.name).joined(separator: ", ")
    }
  }

  package let rules: [Rule]

  package init(rules: [Rule]) {
    self.rules = rules
  }

  package func intervals(on day: Weekday) -> [ClockInterval] {
    rules.first { $0.days.contains(day) }?.intervals ?? []
  }
}

/// Hours that replace the weekly ones between two days, such as those of Ramadan.
package struct SpecialHours: Hashable, Sendable {
  package let name: String
  package let first: CalendarDate
  package let last: CalendarDate
  package let hours: OpeningHours
}

/// Days on which the whole MPP is closed.
package struct Closure: Hashable, Sendable {
  package let first: CalendarDate
  package let last: CalendarDate
  package let reason: String
}

/// Indonesia's zones, each a whole number of hours ahead of UTC all year.
package enum TimeZoneName: String, Hashable, Sendable, CaseIterable {
  case western = "WIB"
  case central = "WITA"
  case eastern = "WIT"

  package var hoursAheadOfUTC: Int {
    switch self {
    case .western: 7
    case .central: 8
    case .eastern: 9
    }
  }

  /// `+07:00`
  package var offset: String { "+0\(hoursAheadOfUTC):00" }
}
