import Diagnostics
import Hypertext

/// A paragraph of libcmark that holds at least one table, split into what it is made of.
struct SplitParagraph: Sendable {
  enum Piece: Sendable {
    /// Lines before or after a table.
    case lines(Fragment)
    case table(Table)
  }

  /// Where the paragraph begins in the file, by which it is known again in the tree.
  let offset: Int
  let pieces: [Piece]
}

struct Table: Sendable {
  let alignments: [TableSyntax.Alignment]
  let header: [Fragment]
  /// As many cells as the header in each row.
  let rows: [[Fragment]]
}

/// A piece of inline Markdown that libcmark's tree does not hold as a block of its own.
struct Fragment: Sendable {
  let text: InlineText
  /// Which paragraph of the second tree holds its inlines; nil when the text has no markup.
  let index: Int?
}

/// Collects the pieces of all tables, to be read by libcmark in one go.
struct FragmentText {
  /// Keeps the first line of a fragment from being taken for a heading, a list or anything but a paragraph's line:
  /// what follows is indented, and an indented line can only go on with a paragraph. The first two inlines of each
  /// fragment are this guard and its line end.
  private static let guardLine: StaticString = "x\n    "
  static let guardInlines = 2

  private(set) var bytes: [UInt8] = []
  private(set) var count = 0

  mutating func add(_ text: InlineText) -> Fragment {
    guard text.bytes[text.start...].contains(where: Self.mayBeMarkup) else { return Fragment(text: text, index: nil) }
    bytes.append(literal: Self.guardLine)
    for byte in text.bytes[text.start...] {
      bytes.append(byte)
      if byte == UInt8(ascii: "\n") { bytes.append(literal: "    ") }
    }
    bytes.append(literal: "\n\n")
    count += 1
    return Fragment(text: text, index: count - 1)
  }

  /// The fragments, and after them the whole text when it may define references that they use.
  func source(with part: SourcePart) -> ArraySlice<UInt8> {
    let whole = part.bytes
    let definesReferences = zip(whole, whole.dropFirst()).contains {
      $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: ":")
    }
    return definesReferences ? bytes[...] + whole : bytes[...]
  }

  private static func mayBeMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: "!"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "\n"):
      true
    default: false
    }
  }
}
