import FoundationEssentials
import Markup
import TestSupport
import Testing

/// The 652 examples of the CommonMark 0.30 specification, through our own writer.
struct CommonMarkTests {
  @Test(.enabled(if: Suites.folder("commonmark") != nil, "\(Suites.absence)"))
  func `every example of the specification gives its HTML`() throws {
    let examples = try CommonMarkExample.all()
    #expect(examples.count == 652)
    var wrong: [String] = []
    for example in examples {
      let html = Reading(example.markdown, .commonMark).html?.replacing("&#39;", with: "'")
      if html != example.html { wrong.append("\(example.number): \(html ?? "nothing")") }
    }
    #expect(wrong == [])
  }
}

struct CommonMarkExample {
  let number: Int
  let markdown: String
  let html: String

  /// Reads `spec.txt`: an example lies between fences of 32 backticks, its two parts divided by a full stop.
  static func all() throws -> [CommonMarkExample] {
    guard let folder = Suites.folder("commonmark") else { return [] }
    let text = String(
      decoding: try Data(contentsOf: folder.appending(path: "spec-0.30.txt")), as: UTF8.self)
    let fence = String(repeating: "`", count: 32)
    var examples: [CommonMarkExample] = []
    var markdown: [Substring]?
    var html: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == fence + " example" {
        markdown = []
      } else if line == fence, let source = markdown, let result = html {
        examples.append(
          CommonMarkExample(
            number: examples.count + 1, markdown: lines(source), html: lines(result)))
        markdown = nil
        html = nil
      } else if line == ".", markdown != nil, html == nil {
        html = []
      } else if html != nil {
        html?.append(line)
      } else {
        markdown?.append(line)
      }
    }
    return examples
  }

  private static func lines(_ lines: [Substring]) -> String {
    lines.map { $0 + "\n" }.joined().replacing("→", with: "\t")
  }
}
