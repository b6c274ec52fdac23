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
  let text: InlineText
  let pieces: [Piece]
}

struct Table: Sendable {
  let alignments: [TableSyntax.Alignment]
  let header: [Fragment]
  /// Row after row, as many cells in each as in the header.
  let body: [Fragment]
}

/// A piece of a paragraph's text, such as a cell, whose inlines libcmark's tree does not hold.
///
/// It is only a range: a text may have hundreds of thousands of cells.
struct Fragment: Sendable {
  var range: Range<Int>
  /// Backslashes before `|`, which are no part of a cell.
  var escapes: [Int] = []
  /// Which paragraph of the second tree holds the inlines; nil when there is no markup.
  var index: Int?

  static let empty = Fragment(range: 0..<0)

  func inlineText(in text: InlineText) -> InlineText {
    text.slice(range, leavingOut: escapes)
  }
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

  mutating func add(_ fragment: Fragment, of text: InlineText) -> Fragment {
    guard text.bytes[fragment.range].contains(where: Self.mayBeMarkup) else { return fragment }
    bytes.append(literal: Self.guardLine)
    var escapes = fragment.escapes[...]
    for index in fragment.range {
      if index == escapes.first {
        escapes.removeFirst()
        continue
      }
      bytes.append(text.bytes[index])
      if text.bytes[index] == UInt8(ascii: "\n") { bytes.append(literal: "    ") }
    }
    bytes.append(literal: "\n\n")
    count += 1
    var added = fragment
    added.index = count - 1
    return added
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
