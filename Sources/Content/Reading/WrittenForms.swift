import Diagnostics

/// What people write instead of the one form, turned into it where it can mean only one thing: for hints.
enum WrittenForms {
  /// `1 November 2026`, `23 Nov 2026`, `23-11-26` and `2026/11/23` as `2026-11-23`.
  static func date(_ text: String) -> String? {
    let text = text.firstIndex(of: ",").map { String(text[$0...].dropFirst()).trimmed } ?? text
    return parts(ofDate: text).flatMap { CalendarDate(year: $0.year, month: $0.month, day: $0.day)?.iso }
  }

  /// Whether a text is in the form of a date, in any order, but of a day that no month has: `31 Februari 2026`.
  static func isDayOfNoCalendar(_ text: String) -> Bool {
    parts(ofDate: text).map { CalendarDate(year: $0.year, month: $0.month, day: $0.day) == nil } ?? false
  }

  private static func parts(ofDate text: String) -> (year: Int, month: Int, day: Int)? {
    let parts = text.split { " -–—/.,".contains($0) }
    guard parts.count == 3, let month = month(parts[1]) else { return nil }
    let isYearFirst = parts[0].utf8.count == 4
    let day = parts[isYearFirst ? 2 : 0]
    let year = parts[isYearFirst ? 0 : 2]
    guard let year = digits(year, count: 4) ?? digits(year, count: 2).map({ 2000 + $0 }), day.utf8.count <= 2,
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
    if misspelt(text, among: [unknownFact]) != nil { return true }
    let word = text.lowercased().unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    return word.isEmpty || othersForUnknown.contains(String(String.UnicodeScalarView(word)))
  }

  private static let othersForUnknown: Set<String> = [
    "belumada", "belumdiketahui", "belumtersedia", "tidakdiketahui", "tidakadadata", "tidaktersedia", "na", "tba",
    "tbd",
  ]

  /// `50000`, `Rp 50.000`, `Rp. 50.000,-`, `Rp50,000`, `IDR 50.000` and `50rb` as `Rp50.000`.
  static func money(_ text: String) -> String? {
    var rest = text.lowercased()[...]
    for prefix in ["rp", "idr"] where rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
    rest = rest.drop { $0 == "." || $0 == " " }
    for suffix in [",-", ",00"] where rest.hasSuffix(suffix) { rest = rest.dropLast(suffix.count) }
    var factor = 1
    for (word, value) in [("ribu", 1_000), ("rb", 1_000), ("juta", 1_000_000), ("jt", 1_000_000)]
    where rest.hasSuffix(word) {
      rest = rest.dropLast(word.count)
      while rest.hasSuffix(" ") { rest.removeLast() }
      factor = value
    }
    if !rest.contains(".") { rest = rest.replacing(",", with: ".")[...] }
    let plain = rest.utf8.count <= 9 ? digits(rest, count: rest.utf8.count) : nil
    guard !rest.isEmpty, rest.utf8.count <= 15, let amount = groupedNumber(rest) ?? plain else { return nil }
    return Rupiah(amount * factor).text
  }

  /// `Senin s/d Kamis`, `senin - kamis` and `Senen` as days are written.
  static func days(_ text: String) -> String? {
    let names = hyphenated(text).split(separator: "-").map { misspelt(String($0), among: Weekday.allCases.map(\.name)) }
    guard (1...2).contains(names.count) else { return nil }
    let known = names.compactMap(\.self)
    return known.count == names.count ? known.joined(separator: "-") : nil
  }

  /// `1 hari kerja` and `3 - 5 hari` as `{nilai: 3-5, satuan: hari}`.
  static func processingTime(_ text: String) -> String? {
    let words = text.lowercased()
    let digit: (Character) -> Bool = { $0.isASCII && $0.isNumber }
    let unit = String(words.drop { !$0.isLetter || !$0.isASCII }).trimmed
    guard let unit = misspelt(unit, among: ProcessingTime.Unit.allCases.map(\.rawValue)) else { return nil }
    let numbers = words.prefix { !$0.isLetter }.split { !digit($0) }.compactMap { Int($0) }
    guard (1...2).contains(numbers.count), numbers == numbers.sorted() else { return nil }
    return "{nilai: \(numbers.map(String.init).joined(separator: "-")), satuan: \(unit)}"
  }

  /// `(0651) 12345`, `0651/12345` and `wa.me/62812345` as `0651 12345` and `+62812345`.
  static func telephone(_ text: String) -> String? {
    var rest = text.lowercased()
    var isInternational = rest.hasPrefix("+")
    for prefix in ["https://", "wa.me/"] where rest.hasPrefix(prefix) {
      rest = String(rest.dropFirst(prefix.count))
      isInternational = true
    }
    guard rest.unicodeScalars.allSatisfy({ "+()/.- 0123456789".unicodeScalars.contains($0) }) else { return nil }
    let groups = rest.split { "+()/. ".contains($0) }
    return groups.isEmpty ? nil : (isInternational ? "+" : "") + groups.joined(separator: " ")
  }

  /// `samsat(at)aceh.go.id` with an `@`.
  static func email(_ text: String) -> String? {
    var rest = text.filter { $0 != " " }
    for word in ["(at)", "[at]", "(a)"] { rest = rest.replacing(word, with: "@") }
    return rest == text ? nil : rest
  }

  /// `www.lapor.go.id`, `htps://lapor.go.id` and `https:/lapor.go.id` as `https://lapor.go.id`.
  static func webAddress(_ text: String) -> String? {
    let rest = text.contains(" ") ? text.replacing(" ", with: "%20") : text
    let scheme = rest.prefix { $0.isLetter }.lowercased()
    guard rest.dropFirst(scheme.count).hasPrefix(":") else { return rest.contains(".") ? "https://" + rest : nil }
    guard scheme == "https" || misspelt(scheme, among: ["https", "http"]) != nil else { return nil }
    return "https://" + rest.dropFirst(scheme.count + 1).drop { $0 == "/" }
  }

  /// `PP 76/2020` as `pp-76-2020`.
  static func slug(_ text: String) -> String? {
    let plain = text.lowercased().unicodeScalars.map { scalar -> Character in
      ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
    }
    return Slug(String(plain).split(separator: "-").joined(separator: "-"))?.text
  }

  /// `skck.yml`, `skck.YAML` and `skck.yaml.txt` as `skck.yaml`: nil for a file of another kind.
  static func fileName(_ name: String, ending: String) -> String? {
    let others =
      ending == ".md" ? [".md.txt", ".markdown", ".txt", ".md"] : [".yaml.txt", ".yml.txt", ".yml", ".yaml"]
    return others.first { name.lowercased().hasSuffix($0) }.map { name.dropLast($0.count) + ending }
  }

  /// `/layanan/skck` as `layanan/skck.html`.
  static func path(_ text: String) -> String? {
    let path = text.drop { $0 == "/" }
    if path.hasSuffix(".html") { return String(path) }
    return path.contains(".") ? nil : path + ".html"
  }

  /// `yes`, `iya` and `true` as `ya`.
  static func flag(_ text: String) -> String? {
    switch text.lowercased() {
    case "ya", "iya", "yes", "y", "true", "on", "1": "ya"
    case "tidak", "tdk", "no", "n", "t", "false", "off", "0", "bukan": "tidak"
    default: nil
    }
  }

  private static func hyphenated(_ text: String) -> String {
    var plain = text
    for word in ["s.d.", "s/d", "sampai", "–", "—"] { plain = plain.replacing(word, with: "-") }
    plain.removeAll { $0 == " " }
    return plain
  }

  /// `8.30 - 15.30`, `08:30-15:30` and `08.30 s.d. 15.30` as `08.30-15.30`.
  static func hours(_ text: String) -> String? {
    let times = hyphenated(text.trimmingZone).replacing(":", with: ".").split(separator: "-").map {
      $0.utf8.count == 4 ? "0\($0)" : "\($0)"
    }
    return ClockInterval(times.joined(separator: "-"))?.text
  }
}

extension String {
  /// Without the time zone that people write after hours.
  fileprivate var trimmingZone: String {
    for zone in ["WIB", "WITA", "WIT"] where hasSuffix(zone) { return String(dropLast(zone.count)) }
    return self
  }
}
