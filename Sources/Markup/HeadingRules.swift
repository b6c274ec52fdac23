import Diagnostics

/// Holds the headings of a document to a tree without gaps, by which people with a screen reader find their way.
struct HeadingRules {
  private let first: Int
  private var last: Int

  init(first: Int) {
    self.first = first
    self.last = first - 1
  }

  mutating func check(level: Int, text: String, at range: Range<Int>, _ faults: inout FaultList) {
    if level < first {
      faults.report(range) { .headingTooHigh(level, first: first, at: $0) }
    } else if level > last + 1 {
      faults.report(range) { .headingSkips(level, expected: last + 1, at: $0) }
    }
    if text.utf8.allSatisfy(\.isSpace) { faults.report(range) { .emptyHeading(at: $0) } }
    last = max(level, first)
  }

  /// A paragraph that begins with two or more `#` was meant as a heading, and counts as one for those after it. A single
  /// `#` may be a hashtag.
  mutating func check(paragraphAt start: Int, in file: SourceFile, _ faults: inout FaultList) {
    let rest = file.bytes[start...]
    let level = rest.prefix(7).prefix { $0 == UInt8(ascii: "#") }.count
    guard (2...6).contains(level), let next = rest.dropFirst(level).first, next >= 0x80 || next.isLetter || next.isDigit
    else { return }
    faults.report(start..<start + level, .warning) { .headingWithoutSpace(level, at: $0) }
    last = max(level, first)
  }
}

extension Diagnostic {
  fileprivate static func headingTooHigh(_ level: Int, first: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "markdown.heading-level", .error,
      Message(
        id: "judul tingkat \(level) sudah dipakai untuk judul halaman",
        en: "a heading of level \(level) is the title of the page"),
      at: place,
      hint: Message(
        id: "mulai judul di sini dengan \(marks(first))", en: "begin this heading with \(marks(first))"))
  }

  fileprivate static func headingSkips(_ level: Int, expected: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "markdown.heading-skip", .error,
      Message(
        id: "judul tingkat \(level) melompati tingkat \(expected)",
        en: "a heading of level \(level) skips level \(expected)"),
      at: place,
      hint: Message(
        id: "mulai judul di sini dengan \(marks(expected))", en: "begin this heading with \(marks(expected))"))
  }

  fileprivate static func headingWithoutSpace(_ level: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "markdown.heading-space", .warning,
      Message(
        id: "ini tidak menjadi judul: tidak ada spasi sesudah tanda #",
        en: "this does not become a heading: no space follows the # marks"),
      at: place,
      hint: Message(
        id: "tulis \(marks(level)), atau \\# bila memang bagian dari teks",
        en: "write \(marks(level)), or \\# where it is part of the text"))
  }

  fileprivate static func emptyHeading(at place: Place) -> Diagnostic {
    Diagnostic(
      "markdown.heading-empty", .error, Message(id: "judul ini kosong", en: "this heading is empty"), at: place,
      hint: Message(id: "tulis judulnya, atau hapus tanda #", en: "write the heading, or delete the # marks"))
  }

  private static func marks(_ level: Int) -> String {
    "'" + String(repeating: "#", count: level) + " '"
  }
}
