import Diagnostics

/// What was found wrong in one file so far.
struct Faults {
  let source: SourceFile
  /// Parts of the file could not be read, so that nothing can be said of what is missing.
  let isPartial: Bool
  private(set) var list: [Diagnostic] = []

  init(in source: SourceFile, isPartial: Bool = false) {
    self.source = source
    self.isPartial = isPartial
  }

  mutating func report(
    _ code: String, at range: Range<Int>, _ message: Message, hint: Message? = nil, notes: [Diagnostic.Note] = []
  ) {
    report(code, .error, at: range, message, hint: hint, notes: notes)
  }

  mutating func report(
    _ code: String, _ severity: Severity, at range: Range<Int>, _ message: Message, hint: Message? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    list.append(
      Diagnostic(
        "content." + code, severity, message, at: source.place(of: range), hint: hint, notes: notes))
  }

  mutating func add(_ diagnostics: [Diagnostic]) {
    list += diagnostics
  }
}
