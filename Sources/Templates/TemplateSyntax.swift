import Diagnostics

/// A name in a tag: `a.b.c`, or `.` for the innermost value itself.
struct Name: Sendable {
  struct Part: Sendable {
    let text: String
    let range: Range<Int>
  }

  /// Empty for `.`.
  let parts: [Part]
  let range: Range<Int>

  var text: String { parts.isEmpty ? "." : parts.map(\.text).joined(separator: ".") }
}

/// What a template is made of. Ranges are byte offsets into its file.
indirect enum Node: Sendable {
  /// The beginning of a line that is kept, with its own spaces and tabs.
  case lineStart(Range<Int>)
  case text(Range<Int>)
  case variable(Name)
  case section(Section)
  case inclusion(Inclusion)
  case block(Block)
}

struct Section: Sendable {
  let name: Name
  let isInverted: Bool
  let children: [Node]
  /// The closing tag; for an unclosed section, the opening one.
  let end: Range<Int>
}

/// A partial, or a parent with the blocks that replace its own. Mustache takes a partial for a parent without blocks.
struct Inclusion: Sendable {
  let name: String
  let nameRange: Range<Int>
  let blocks: [Block]
  /// The space before a tag that stands alone; it indents every line. Nil when the tag stands within a line.
  let indentation: Range<Int>?
}

/// A part of a template that a template including it may replace; in a parent tag, the replacement.
struct Block: Sendable {
  let name: String
  let nameRange: Range<Int>
  let children: [Node]
  /// The content begins on the line after the opening tag.
  let startsOnNewLine: Bool
  /// The opening tag's line up to the tag, when nothing else stands before it.
  let indentation: Range<Int>
  /// Bytes of space before the first line of content that says something; nil when none does.
  let contentIndentation: Range<Int>?
  /// The closing tag; for an unclosed block, the opening one.
  let end: Range<Int>
}

/// One file of `templates/`, read.
struct TemplateFile: Sendable {
  /// Its path below the root without `.html`.
  let name: String
  let source: SourceFile
  let nodes: [Node]
  /// Its syntax has faults, so that where things end is a guess.
  let isBroken: Bool
}
