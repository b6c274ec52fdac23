import Diagnostics
import Hypertext
import Markup
import TestSupport

/// A text read as the portal does, or otherwise when a test says so.
struct Reading {
  let document: MarkdownDocument?
  let diagnostics: [Diagnostic]

  init(_ text: String, _ options: MarkdownOptions = .portal) {
    self.init(SourceFile(path: "uji.yaml", text: text), options)
  }

  init(bytes: [UInt8]) {
    self.init(SourceFile(path: "uji.yaml", bytes: bytes), .portal)
  }

  init(_ source: SourceFile, _ options: MarkdownOptions) {
    let read = MarkdownDocument.parse(source, in: 0..<source.bytes.count, options: options)
    document = read.value
    diagnostics = read.diagnostics
  }

  /// With every destination as it was written; nil when there is no document.
  var html: String? {
    document.map { $0.html(link: { _ in nil }, picture: { _ in nil }).description }
  }

  var faults: [String] { summary(of: diagnostics) }
  var codes: Set<String> { Set(diagnostics.map(\.code)) }
  var isRefused: Bool { diagnostics.hasErrors }
}

/// The faults that a marked text gives, and those that a test expects in it.
struct MarkedReading {
  let found: [String]
  let expected: [String]

  init(_ marked: String, _ faults: [ExpectedFault]) {
    let text = MarkedText(marked)
    found = Reading(text.source(), .portal).faults
    expected = summary(of: faults, in: text)
  }
}
