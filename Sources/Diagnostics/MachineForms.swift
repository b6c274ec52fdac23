import FoundationEssentials

extension DiagnosticFormatter {
  /// One line of JSON, keys in alphabetical order, both languages included.
  func json(_ diagnostic: Diagnostic) -> String {
    let record = Record(
      code: diagnostic.code, severity: diagnostic.severity.rawValue, message: Texts(diagnostic.message),
      hint: diagnostic.hint.map(Texts.init), place: Location(diagnostic.place),
      notes: diagnostic.notes.map { NoteRecord(message: Texts($0.message), place: Location($0.place)) })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(record)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  private struct Record: Encodable {
    let code: String
    let severity: String
    let message: Texts
    let hint: Texts?
    let place: Location
    let notes: [NoteRecord]
  }

  private struct NoteRecord: Encodable {
    let message: Texts
    let place: Location
  }

  private struct Texts: Encodable {
    let id: String
    let en: String

    init(_ message: Message) {
      id = message.indonesian
      en = message.english
    }
  }

  private struct Location: Encodable {
    let path: String
    let line: Int
    let column: Int
    let width: Int

    init(_ place: Place) {
      path = place.location.path
      line = place.location.line
      column = place.location.column
      width = place.width
    }
  }

  /// `::error file=…,line=…,col=…,title=…::…`; percent, line ends, and in properties colon and comma are escaped, as
  /// GitHub's workflow commands ask.
  func workflowCommand(_ diagnostic: Diagnostic) -> String {
    let location = diagnostic.place.location
    let message = [diagnostic.message, diagnostic.hint].compactMap { $0?.text(in: language) }.joined(separator: "\n")
    let properties = [
      "file=\(escaped(property: location.path))", "line=\(location.line)", "col=\(location.column)",
      "title=\(escaped(property: diagnostic.code))",
    ]
    return "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::\(escaped(data: message))"
  }

  private func escaped(data: String) -> String {
    data.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private func escaped(property: String) -> String {
    escaped(data: property).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
