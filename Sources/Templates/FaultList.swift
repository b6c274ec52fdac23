import Diagnostics

/// The faults of one file or page, up to a number that nobody mends in one go.
///
/// A place reports a kind of fault once, though it may be compiled several times and give different advice each time.
/// A fault carries the line it stands on, so that a long line full of faults would fill the memory.
struct FaultList {
  static let limit = 200

  private(set) var all: [Diagnostic] = []
  private var known: Set<Key> = []
  private var isFull = false

  private struct Key: Hashable {
    let code: String
    let location: SourceLocation
  }

  mutating func add(_ fault: @autoclosure () -> Diagnostic) {
    guard !isFull else { return }
    let fault = fault()
    guard known.insert(Key(code: fault.code, location: fault.place.location)).inserted else { return }
    all.append(fault)
    if all.count == Self.limit {
      isFull = true
      all.append(.more(after: fault.place))
    }
  }
}

extension Diagnostic {
  fileprivate static func more(after place: Place) -> Diagnostic {
    Diagnostic(
      "templates.more-faults", .error,
      Message(
        id: "masih ada kesalahan lain sesudah \(FaultList.limit) yang pertama",
        en: "there are more faults after the first \(FaultList.limit)"),
      at: place,
      hint: Message(id: "perbaiki yang ini dahulu", en: "mend these first"))
  }
}
