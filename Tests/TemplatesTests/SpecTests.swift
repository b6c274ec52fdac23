import Diagnostics
import FoundationEssentials
import Templates
import TestSupport
import Testing

/// The cases of the mustache specification 1.4.2, and which of them our rules refuse.
@Suite(.enabled(if: Suites.folder("mustache") != nil, "\(Suites.absence)"))
struct SpecTests {
  /// Why a case does not render as the specification says, and the fault that is reported instead.
  enum Exception: String {
    /// A name that the shape does not have is a mistake, never an empty text.
    case unknownName = "templates.unknown-name"
    /// What may be absent must be tested before it is shown.
    case untested = "templates.untested"
    /// Escaping can't be switched off.
    case unescaped = "templates.unescaped"
    /// Delimiters can't be changed.
    case delimiters = "templates.delimiters"
    /// A template that is not there is a mistake.
    case unknownTemplate = "templates.unknown-template"
    /// A template that includes itself is a mistake: shapes are finite, so nothing could end it but luck.
    case cycle = "templates.cycle"
  }

  static let exceptions: [String: [String: Exception]] = [
    "interpolation": [
      "Triple Mustache": .unescaped,
      "Ampersand": .unescaped,
      "Triple Mustache Integer Interpolation": .unescaped,
      "Ampersand Integer Interpolation": .unescaped,
      "Triple Mustache Decimal Interpolation": .unescaped,
      "Ampersand Decimal Interpolation": .unescaped,
      "Basic Null Interpolation": .untested,
      "Triple Mustache Null Interpolation": .unescaped,
      "Ampersand Null Interpolation": .unescaped,
      "Basic Context Miss Interpolation": .unknownName,
      "Triple Mustache Context Miss Interpolation": .unescaped,
      "Ampersand Context Miss Interpolation": .unescaped,
      "Dotted Names - Triple Mustache Interpolation": .unescaped,
      "Dotted Names - Ampersand Interpolation": .unescaped,
      "Dotted Names - Broken Chains": .unknownName,
      "Dotted Names - Broken Chain Resolution": .unknownName,
      "Dotted Names - Context Precedence": .unknownName,
      "Dotted Names are never single keys": .unknownName,
      "Implicit Iterators - Triple Mustache": .unescaped,
      "Implicit Iterators - Ampersand": .unescaped,
      "Triple Mustache - Surrounding Whitespace": .unescaped,
      "Ampersand - Surrounding Whitespace": .unescaped,
      "Triple Mustache - Standalone": .unescaped,
      "Ampersand - Standalone": .unescaped,
      "Triple Mustache With Padding": .unescaped,
      "Ampersand With Padding": .unescaped,
    ],
    "sections": [
      "Context Misses": .unknownName,
      "Implicit Iterator - Triple mustache": .unescaped,
      "Implicit Iterator - Ampersand": .unescaped,
      "Dotted Names - Broken Chains": .unknownName,
    ],
    "inverted": [
      "Context": .unknownName,
      "List": .unknownName,
      "Context Misses": .unknownName,
      "Dotted Names - Broken Chains": .unknownName,
    ],
    "partials": [
      "Failed Lookup": .unknownTemplate,
      "Recursion": .cycle,
      "Standalone Indentation": .unescaped,
    ],
    "comments": [:],
    "delimiters": [
      "Pair Behavior": .delimiters,
      "Special Characters": .delimiters,
      "Sections": .delimiters,
      "Inverted Sections": .delimiters,
      "Partial Inheritence": .delimiters,
      "Post-Partial Behavior": .delimiters,
      "Surrounding Whitespace": .delimiters,
      "Outlying Whitespace (Inline)": .delimiters,
      "Standalone Tag": .delimiters,
      "Indented Standalone Tag": .delimiters,
      "Standalone Line Endings": .delimiters,
      "Standalone Without Previous Line": .delimiters,
      "Standalone Without Newline": .delimiters,
      "Pair with Padding": .delimiters,
    ],
    "~inheritance": [
      "Triple Mustache": .unescaped,
      "Negative Sections": .unknownName,
    ],
  ]

  @Test(arguments: exceptions.keys.sorted())
  func `every case renders as specified, or is refused for the reason listed`(file: String) throws {
    let folder = try #require(Suites.folder("mustache"))
    let data = try Data(contentsOf: folder.appending(path: "\(file).json"))
    let cases = try JSONDecoder().decode(SpecFile.self, from: data).tests
    let exceptions = Self.exceptions[file] ?? [:]
    #expect(!cases.isEmpty)
    #expect(Set(exceptions.keys).isSubset(of: cases.map(\.name)), "an exception is named that is no case")
    for test in cases {
      let shape = test.data.shape
      let compiled = compile(test.template, with: test.partials ?? [:], for: shape)
      if let exception = exceptions[test.name] {
        #expect(compiled.value == nil, "\(test.name)")
        #expect(compiled.diagnostics.contains { $0.code == exception.rawValue }, "\(test.name)")
      } else {
        let output = compiled.value.map { String(decoding: $0.render(test.data.value(as: shape)), as: UTF8.self) }
        #expect(output == test.expected, "\(test.name): \(summary(of: compiled.diagnostics))")
      }
    }
  }
}
