import Diagnostics

/// What people write instead of the one form, turned into it where it can mean only one thing: for hints.
enum WrittenForms {
  /// `1 November 2026`, `23 Nov 2026`, `23-11-2026` and `2026/11/23` as `2026-11-23`.
  static func date(_ text: String) -> String? {
    parts(ofDate: text).flatMap { CalendarDate(year: $0.year, month: $0.month, day: $0.day)?.iso }
  }

  /// Whether a text is in the form of a date, in any order, but of a day that no month has: `31 Februari 2026`.
  static func isDayOfNoCalendar(_ text: String) -> Bool {
    parts(ofDate: text).map { CalendarDate(year: $0.year, month: $0.month, day: $0.day) == nil } ?? false
  }

  private static func parts(ofDate text: String) -> (year: Int, month: Int, day: Int)? {
    let parts = text.split { " -/.,".utf8.contains($0.asciiValue ?? 0) }
    guard parts.count == 3, let month = month(parts[1]) else { return nil }
    let isYearFirst = parts[0].utf8.count == 4
    let day = parts[isYearFirst ? 2 : 0]
    guard let year = digits(parts[isYearFirst ? 0 : 2], count: 4), day.utf8.count <= 2,
      let day = digits(day, count: day.utf8.count)
    else { return nil }
    return (year, month, day)
  }

  /// By number, or by name, which may be cut after its third letter.
  private static func month(_ text: Substring) -> Int? {
    if text.utf8.count <= 2, let number = digits(text, count: text.utf8.count) { return number }
    let word = text.lowercased()
    if let old = ["pebruari": 2, "nopember": 11, "agt": 8, "ags": 8][word] { return old }
    return word.utf8.count < 3 ? nil : (1...12).first { monthName($0).lowercased().hasPrefix(word) }
  }

  /// `belum ada data`, `Belum diketahui`, `-`: that nobody knows, but not in the word for it.
  static func meansUnknown(_ text: String) -> Bool {
    if nearest(to: text, among: [unknownFact]) != nil { return true }
    let word = text.lowercased().unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    return word.isEmpty || othersForUnknown.contains(String(String.UnicodeScalarView(word)))
  }

  private static let othersForUnknown: Set<String> = [
    "belumada", "belumdiketahui", "belumtersedia", "tidakdiketahui", "tidakadadata", "tidaktersedia", "na", "tba",
    "tbd",
  ]

  /// `50000`, `Rp 50.000`, `Rp. 50.000,-` and `IDR 50.000` as `Rp50.000`.
  static func money(_ text: String) -> String? {
    var rest = text.lowercased()[...]
    for prefix in ["rp", "idr"] where rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
    rest = rest.drop { $0 == "." || $0 == " " }
    for suffix in [",-", ",00"] where rest.hasSuffix(suffix) { rest = rest.dropLast(suffix.count) }
    let plain = rest.utf8.count <= 15 ? digits(rest, count: rest.utf8.count) : nil
    guard !rest.isEmpty, let amount = groupedNumber(rest) ?? plain else { return nil }
    return Rupiah(amount).text
  }

  /// `8.30 - 15.30`, `08:30-15:30` and `08.30 s.d. 15.30` as `08.30-15.30`.
  static func hours(_ text: String) -> String? {
    var plain = text
    for word in ["s.d.", "s/d", "sampai", "–", "—"] { plain = plain.replacing(word, with: "-") }
    plain.removeAll { $0 == " " }
    let times = plain.replacing(":", with: ".").split(separator: "-").map { $0.utf8.count == 4 ? "0\($0)" : "\($0)" }
    return ClockInterval(times.joined(separator: "-"))?.text
  }
}
