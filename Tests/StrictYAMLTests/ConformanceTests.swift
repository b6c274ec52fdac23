import Diagnostics
import FoundationEssentials
import StrictYAML
import TestSupport
import Testing

/// The yaml-test-suite: what is accepted has the suite's tree, and everything else is refused with a place.
@Suite(.enabled(if: Suites.folder("yaml") != nil, "\(Suites.absence)"))
struct ConformanceTests {
  let cases: [SuiteCase]

  init() throws {
    cases = try SuiteCase.all()
  }

  @Test func `the whole suite was read`() {
    #expect(cases.count == 406)
    #expect(cases.count { $0.fails } == 94)
  }

  @Test func `what the suite calls invalid is refused`() {
    for suiteCase in cases where suiteCase.fails {
      #expect(parseYAML(suiteCase.source).diagnostics.hasErrors, "\(suiteCase.name)")
    }
  }

  @Test func `what is accepted has the tree of the suite`() {
    var accepted = 0
    for suiteCase in cases where !suiteCase.fails {
      let parsed = parseYAML(suiteCase.source)
      guard !parsed.diagnostics.hasErrors else { continue }
      accepted += 1
      #expect(parsed.value?.events == suiteCase.events, "\(suiteCase.name)")
    }
    #expect(accepted >= 160)
  }

  @Test func `what is refused has its place in the file`() {
    for suiteCase in cases {
      for fault in parseYAML(suiteCase.source).diagnostics {
        #expect(isInside(fault.place, suiteCase.source), "\(suiteCase.name)")
      }
    }
  }
}

/// One case: a text, and the events of its tree unless it is invalid.
struct SuiteCase {
  let name: String
  let source: SourceFile
  let fails: Bool
  let events: [String]

  /// Every case of every file, read by the parser under test: the files keep to the subset.
  static func all() throws -> [SuiteCase] {
    guard let folder = Suites.folder("yaml")?.appending(path: "src") else { return [] }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.flatMap { name in
      let source = SourceFile(path: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
      let parsed = parseYAML(source)
      guard case .sequence(let items) = parsed.value?.content, parsed.diagnostics.isEmpty else {
        throw UnreadableSuite(faults: summary(of: parsed.diagnostics), file: name)
      }
      var tree = ""
      return items.enumerated().map { number, item in
        // A case without a tree of its own has that of the case before.
        tree = item["tree"] ?? tree
        let text = unescaped(item["yaml"] ?? "")
        return SuiteCase(
          name: "\(name) \(number)", source: SourceFile(path: "\(name)-\(number)", text: text),
          fails: item["fail"] == "true", events: events(of: tree))
      }
    }
  }

  private struct UnreadableSuite: Error {
    let faults: [String]
    let file: String
  }

  /// The suite writes what cannot be seen as signs: see "Special Characters" in its description.
  private static func unescaped(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "␣": scalars.append(" ")
      case "»": scalars.append("\t")
      case "—", "↵", "∎": break
      case "←": scalars.append("\r")
      case "⇔": scalars.append("\u{FEFF}")
      default: scalars.append(scalar)
      }
    }
    let endsWithoutBreak = text.unicodeScalars.dropLast().last == "∎"
    return String(endsWithoutBreak ? String.UnicodeScalarView(scalars.dropLast()) : scalars)
  }

  /// The events without stream, document, indentation and styles. A stream without a document is an empty scalar to us.
  private static func events(of tree: String) -> [String] {
    let events = unescaped(tree).split(separator: "\n").compactMap { line -> String? in
      let line = line.drop { $0 == " " }
      switch line.prefix(4) {
      case "+STR", "-STR", "+DOC", "-DOC", "": return nil
      case "+SEQ", "+MAP": return line.hasSuffix("[]") || line.hasSuffix("{}") ? String(line.prefix(4)) : String(line)
      case "=VAL": return "=VAL " + line.dropFirst(6)
      default: return String(line)
      }
    }
    return events.isEmpty ? ["=VAL "] : events
  }
}

extension YAMLNode {
  /// The text of a member that is a scalar.
  subscript(key: String) -> String? {
    guard case .mapping(let members) = content, let member = members.first(where: { $0.key == key }),
      case .scalar(let text, _) = member.value.content
    else { return nil }
    return text
  }
}

/// Whether a fault names a line and column of its file, the one after the last included.
func isInside(_ place: Place, _ source: SourceFile) -> Bool {
  let location = place.location
  guard (1...source.lineStarts.count).contains(location.line), location.column >= 1 else { return false }
  let start = source.lineStarts[location.line - 1]
  let end = location.line < source.lineStarts.count ? source.lineStarts[location.line] : source.bytes.count
  return location.column <= end - start + 1
}
