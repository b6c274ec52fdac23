package import Diagnostics

/// A fault that a test expects at a marker of its input.
package struct ExpectedFault: Hashable, Sendable {
  package let marker: Character
  package let code: String
  package let severity: Severity

  package init(_ marker: Character, _ code: String, _ severity: Severity = .error) {
    self.marker = marker
    self.code = code
    self.severity = severity
  }
}

/// `line:column code severity` of each fault, in order: what the tests compare.
package func summary(of diagnostics: [Diagnostic]) -> [String] {
  diagnostics.sortedByPlace().map { fault in
    "\(fault.place.location.line):\(fault.place.location.column) \(fault.code) \(fault.severity.rawValue)"
  }
}

package func summary(of expected: [ExpectedFault], in text: MarkedText) -> [String] {
  expected.map { fault -> (SourceLocation, String) in
    let location = text.location(of: fault.marker)
    return (location, "\(location.line):\(location.column) \(fault.code) \(fault.severity.rawValue)")
  }
  .sorted { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1 < $1.1 }
  .map(\.1)
}
