/// How faults are said.
package enum DiagnosticFormat: String, Hashable, Sendable, CaseIterable {
  /// For people, with the source line under the headline.
  case text
  /// One JSON object a line, for editors and scripts.
  case json
  /// Workflow commands that GitHub shows beside the changed lines.
  case github
}

/// Says faults in one language and form; does not print.
package struct DiagnosticFormatter: Hashable, Sendable {
  package let format: DiagnosticFormat
  package let language: Language
  /// Colours by ANSI escapes; only a terminal wants them.
  package let usesColour: Bool

  package init(format: DiagnosticFormat, language: Language, usesColour: Bool) {
    self.format = format
    self.language = language
    self.usesColour = usesColour
  }

  /// All faults, each ending in a line break.
  package func string(for diagnostics: [Diagnostic]) -> String {
    diagnostics.map { diagnostic in
      switch format {
      case .text: text(diagnostic)
      case .json: json(diagnostic) + "\n"
      case .github: workflowCommand(diagnostic) + "\n"
      }
    }
    .joined()
  }

  /// `3 kesalahan, 1 peringatan`
  package func counts(of diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    let message = Message(
      id: "\(errors) kesalahan, \(warnings) peringatan",
      en: "\(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s")")
    return message.text(in: language)
  }
}

// MARK: - For people

extension DiagnosticFormatter {
  private func text(_ diagnostic: Diagnostic) -> String {
    let word =
      switch diagnostic.severity {
      case .error: Message(id: "kesalahan", en: "error")
      case .warning: Message(id: "peringatan", en: "warning")
      }
    let colour: Colour = diagnostic.severity == .error ? .red : .yellow
    var lines = [
      "\(paint(visible("\(diagnostic.place.location)"), .bold)): "
        + "\(paint(word.text(in: language), colour)): \(paint(visible(said(diagnostic.message)), .bold)) "
        + paint("[\(diagnostic.code)]", .dim)
    ]
    lines += excerpt(diagnostic.place, colour)
    if let hint = diagnostic.hint {
      lines.append(
        "  \(paint("=", .blue)) \(Message(id: "saran", en: "help").text(in: language)): \(visible(said(hint)))")
    }
    for note in diagnostic.notes {
      lines.append(
        "  \(paint("=", .blue)) \(visible("\(note.place.location)")): \(visible(said(note.message)))")
      lines += excerpt(note.place, .blue)
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// The source line and a caret under each column of the span.
  private func excerpt(_ place: Place, _ colour: Colour) -> [String] {
    guard let excerpt = place.excerpt else { return [] }
    let window = ExcerptWindow(of: excerpt, column: place.location.column, width: place.width)
    let number = String(place.location.line)
    let margin = String(repeating: " ", count: number.count)
    return [
      "  \(paint("\(number) |", .blue)) \(window.text)",
      "  \(paint("\(margin) |", .blue)) \(window.indent)\(paint(window.carets, colour))",
    ]
  }

  private func said(_ message: Message) -> String { message.text(in: language) }

  private enum Colour: String {
    case bold = "1"
    case dim = "2"
    case red = "1;31"
    case yellow = "1;33"
    case blue = "1;34"
  }

  private func paint(_ text: String, _ colour: Colour) -> String {
    usesColour ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }
}

/// Replaces characters that would act on a terminal instead of showing: controls and direction overrides.
func visible(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { actsOnTerminal($0) }) else { return text }
  var shown = ""
  for scalar in text.unicodeScalars {
    if actsOnTerminal(scalar) { shown += "\u{FFFD}" } else { shown.unicodeScalars.append(scalar) }
  }
  return shown
}

private func actsOnTerminal(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}
