import Diagnostics

/// The faults of one text, at most `limit` of each severity: a hostile file must not answer with a million of them.
struct FaultList: Sendable {
  static let limit = 100

  private let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []
  private var counts: [Severity: Int] = [:]

  init(in file: SourceFile) {
    self.file = file
  }

  /// Adds what `fault` makes of the place of a range.
  mutating func report(_ range: Range<Int>, _ severity: Severity = .error, _ fault: (Place) -> Diagnostic) {
    let count = counts[severity, default: 0]
    guard count <= Self.limit else { return }
    counts[severity] = count + 1
    let place = file.place(of: range)
    diagnostics.append(count < Self.limit ? fault(place) : .moreFaults(severity, at: place))
  }
}

extension Diagnostic {
  fileprivate static func moreFaults(_ severity: Severity, at place: Place) -> Diagnostic {
    Diagnostic(
      "markdown.more-faults", severity,
      Message(
        id: "berkas ini punya lebih dari \(FaultList.limit) temuan; sisanya mulai dari sini tidak ditampilkan",
        en: "this file has more than \(FaultList.limit) findings; from here on they are not shown"),
      at: place,
      hint: Message(id: "perbaiki yang di atas lalu jalankan lagi", en: "mend those above and run again"))
  }
}
