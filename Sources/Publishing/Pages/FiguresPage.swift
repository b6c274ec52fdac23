import Content
import Hypertext
import Templates

/// `angka.html`: figures over time, each with its date and source.
enum FiguresPage {
  static let path = SitePath("angka.html")

  struct Subject: Sendable {
    let series: [FigureSeries]
  }

  static let kind = PageKind<Subject>(
    "angka", "Angka dari waktu ke waktu",
    [
      .flag("adaSeri", "Ada angka") { !$0.subject.series.isEmpty },
      .list("seri", "Seri angka", seriesView) { $0.subject.series },
    ])

  private static let seriesView = View<FigureSeries>(
    "seri", "Satu seri angka",
    [
      .text("id", "Nama jangkar") { $0.id.text },
      .text("nama", "Nama") { $0.name },
      .text("satuan", "Satuan") { $0.unit },
      .optionalText("keterangan", "Keterangan") { $0.note },
      .text("kepalaKolom", "Tanggal, atau yang dibandingkan") { $0.isComparison ? "Nama" : "Tanggal" },
      .optionalRecord("grafikWaktu", "Grafik, bila tanggalnya berjauhan", TimePlot.view) {
        $0.isComparison ? nil : TimePlot($0)
      },
      .optionalRecord("grafik", "Grafik batang, bila membandingkan", BarPlot.view) { $0.barPlot },
      .list("titik", "Angka-angkanya", pointView) { series in
        series.points.map { Point(point: $0, isComparison: series.isComparison) }
      },
    ])

  struct Point: Sendable {
    let point: FigureSeries.Point
    let isComparison: Bool
  }

  private static let pointView = View<Point>(
    "titik", "Satu angka",
    [
      .text("nama", "Tanggal dengan keterangan, atau yang dibandingkan") { item in
        let date = item.point.date.long
        guard let label = item.point.label, !date.contains(label) else { return date }
        return item.isComparison ? "\(label), \(date)" : "\(date) (\(label))"
      },
      .text("nilai", "Angka") { grouped($0.point.value) },
      .text("sumber", "Penerbit sumbernya") { $0.point.source?.publisher ?? "Tanpa sumber" },
      .optionalAddress("tautan", "Alamat sumber di internet") { $0.point.source?.address.flatMap(webAddress) },
    ])
}

extension FigureSeries {
  /// It sets things beside one another rather than days.
  var isComparison: Bool { Set(points.map(\.date)).count < points.count }

  /// Nil for a series that is drawn over time, and for a single number.
  fileprivate var barPlot: BarPlot? {
    guard points.count > 1, isComparison || TimePlot(self) == nil else { return nil }
    let values = points.map { (name: $0.label ?? $0.date.long, value: $0.value, text: grouped($0.value)) }
    return BarPlot(
      values, description: "\(name): " + listed(values.map { "\($0.name) \($0.text)" }))
  }
}

extension Artifact {
  package static func figures(_ portal: Portal, _ templates: PageTemplates) -> [Artifact] {
    let site = SiteValues(portal)
    return [
      templates.figures.artifact(at: FiguresPage.path, definedIn: "content/portal.yaml") {
        let settings = portal.catalog.settings
        return PageModel(
          site: site, path: FiguresPage.path, heading: "Dalam angka", title: "\(settings.shortName) dalam angka",
          summary: "Angka \(settings.shortName) menurut tanggalnya, masing-masing dengan sumber. Sumber dapat saling "
            + "bertentangan.",
          subject: FiguresPage.Subject(series: settings.figures))
      }
    ]
  }
}
