package enum Severity: String, Hashable, Sendable {
  case error
  case warning
}

/// What is wrong in what an author wrote: a value with a place.
package struct Diagnostic: Hashable, Sendable {
  /// Another place that belongs to the fault, such as the first of two equal slugs.
  package struct Note: Hashable, Sendable {
    package let message: Message
    package let place: Place

    package init(_ message: Message, at place: Place) {
      self.message = message
      self.place = place
    }
  }

  /// Stable name such as `yaml.duplicate-key`: room, dot, kind of fault. Scripts may rely on it.
  package let code: String
  package let severity: Severity
  /// The headline: what is wrong here, in one sentence without a full stop.
  package let message: Message
  package let place: Place
  /// What to do about it.
  package let hint: Message?
  package let notes: [Note]

  package init(
    _ code: String, _ severity: Severity, _ message: Message, at place: Place, hint: Message? = nil, notes: [Note] = []
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.place = place
    self.hint = hint
    self.notes = notes
  }
}

extension Diagnostic {
  /// An error, which most faults are.
  package init(_ code: String, _ message: Message, at place: Place, hint: Message? = nil, notes: [Note] = []) {
    self.init(code, .error, message, at: place, hint: hint, notes: notes)
  }
}

extension Sequence<Diagnostic> {
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// By place, then code: the order in which a run reports, whatever the order of finding.
  package func sortedByPlace() -> [Diagnostic] {
    sorted { left, right in
      if left.place.location != right.place.location { return left.place.location < right.place.location }
      if left.code != right.code { return left.code.utf8.lexicographicallyPrecedes(right.code.utf8) }
      return left.message.english.utf8.lexicographicallyPrecedes(right.message.english.utf8)
    }
  }
}
