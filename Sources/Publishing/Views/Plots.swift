import Content
import Templates

/// Horizontal bars with their names above: geometry in the units of the drawing, so that the template only draws.
struct BarPlot: Hashable, Sendable {
  struct Bar: Hashable, Sendable {
    let name: String
    let value: String
    /// Base line of the words.
    let textY: Int
    /// Middle of the bar.
    let barY: Int
    let length: Int
  }

  static let width = 340
  private static let rowHeight = 44

  let bars: [Bar]
  /// Read aloud in place of the drawing.
  let description: String

  var height: Int { bars.count * Self.rowHeight }

  /// Lengths are shares of the scale, or of the largest value when there is none.
  init(_ values: [(name: String, value: Int, text: String)], scale: Int? = nil, description: String) {
    let scale = max(scale ?? values.map(\.value).max() ?? 0, 1)
    bars = values.enumerated().map { index, item in
      Bar(
        name: item.name, value: item.text, textY: index * Self.rowHeight + 16, barY: index * Self.rowHeight + 28,
        length: min(max(item.value, 0), scale) * Self.width / scale)
    }
    self.description = description
  }

  static let view = View<BarPlot>(
    "batang-datar", "Grafik batang mendatar",
    [
      .number("lebar", "Lebar gambar") { _ in width },
      .number("tinggi", "Tinggi gambar") { $0.height },
      .text("uraian", "Isi grafik dalam kata-kata") { $0.description },
      .list("batang", "Batang", barView) { $0.bars },
    ])

  private static let barView = View<Bar>(
    "batang", "Satu batang",
    [
      .text("nama", "Nama") { $0.name },
      .text("nilai", "Nilai") { $0.value },
      .number("yTeks", "Garis dasar huruf") { $0.textY },
      .number("yBatang", "Tengah batang") { $0.barY },
      .number("panjang", "Panjang batang") { $0.length },
    ])
}

/// Stems that stand where their dates fall.
struct TimePlot: Hashable, Sendable {
  struct Stem: Hashable, Sendable {
    let date: String
    let value: String
    let x: Int
    let height: Int
    /// Base line of the value's words.
    let valueY: Int
  }

  static let width = 340
  static let base = 132
  static let height = 156
  private static let tallest = 104
  /// Words of neighbouring dates need so much room.
  private static let leastGap = 66

  let stems: [Stem]
  let description: String

  /// Nil when the dates cannot be told apart or stand too close for their words.
  init?(_ series: FigureSeries) {
    let points = series.points.sorted { $0.date < $1.date }
    let days = points.map(\.date.middleDay)
    guard points.count >= 2, points.count <= 5, Set(days).count == days.count, let first = days.first,
      let last = days.last
    else { return nil }
    let top = max(points.map(\.value).max() ?? 0, 1)
    var places = days.map { 36 + ($0 - first) * (Self.width - 72) / (last - first) }
    for index in places.indices.dropFirst() {
      places[index] = max(places[index], places[index - 1] + Self.leastGap)
    }
    for index in places.indices.reversed() {
      let limit = index == places.count - 1 ? Self.width - 36 : places[index + 1] - Self.leastGap
      places[index] = min(places[index], limit)
    }
    stems = zip(points, places).map { point, x in
      let height = max(point.value, 0) * Self.tallest / top
      return Stem(
        date: point.date.short, value: grouped(point.value), x: x, height: height, valueY: Self.base - height - 8)
    }
    description =
      "\(series.name): " + listed(points.map { "\(grouped($0.value)) pada \($0.date.long)" })
  }

  static let view = View<TimePlot>(
    "batang-waktu", "Grafik menurut tanggal",
    [
      .number("lebar", "Lebar gambar") { _ in width },
      .number("tinggi", "Tinggi gambar") { _ in height },
      .number("dasar", "Tinggi garis dasar") { _ in base },
      .text("uraian", "Isi grafik dalam kata-kata") { $0.description },
      .list("batang", "Batang", stemView) { $0.stems },
    ])

  private static let stemView = View<Stem>(
    "batang-tanggal", "Satu batang",
    [
      .text("tanggal", "Okt 2019") { $0.date },
      .text("nilai", "Nilai") { $0.value },
      .number("x", "Tempat batang") { $0.x },
      .number("panjang", "Tinggi batang") { $0.height },
      .number("yNilai", "Garis dasar nilai") { $0.valueY },
    ])
}

extension PartialDate {
  /// A day to place it on an axis: the middle of its year or month.
  var middleDay: Int {
    switch self {
    case .year(let year): CalendarDate(year: year, month: 7, day: 1)?.daysSince1970 ?? 0
    case .month(let year, let month): CalendarDate(year: year, month: month, day: 15)?.daysSince1970 ?? 0
    case .day(let date): date.daysSince1970
    }
  }

  /// `Okt 2019`: for the axis of a drawing.
  var short: String {
    switch self {
    case .year(let year): "\(year)"
    case .month(let year, let month): "\(monthName(month).prefix(3)) \(year)"
    case .day(let date): "\(monthName(date.month).prefix(3)) \(date.year)"
    }
  }
}
