/// The lines of GitHub Flavored Markdown's tables (GFM 0.29, section 4.10), on the text of a paragraph.
///
/// libcmark knows no tables and leaves their lines in a paragraph, whose rules for what may interrupt it are nearly
/// those of a table; `TableFinder` reports where they are not.
struct TableSyntax {
  let text: InlineText

  enum Alignment: Sendable {
    case none, left, centre, right
  }

  /// Cells of a line, their markup not yet read. A backslash keeps a `|` in its cell, in code too, and goes away.
  func cells(in line: Range<Int>) -> [Fragment] {
    let bytes = text.bytes
    var end = line.upperBound
    while end > line.lowerBound, bytes[end - 1].isSpace { end -= 1 }
    var start = line.lowerBound
    while start < end, bytes[start].isSpace { start += 1 }
    if start < end, bytes[start] == UInt8(ascii: "|") { start += 1 }

    var cells: [Fragment] = []
    var escapes: [Int] = []
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\"), index + 1 < end, bytes[index + 1] == UInt8(ascii: "|") {
        escapes.append(index)
        index += 2
      } else if byte == UInt8(ascii: "|") {
        cells.append(cell(start..<index, leavingOut: escapes))
        escapes = []
        index += 1
        start = index
      } else {
        index += 1
      }
    }
    if start < end { cells.append(cell(start..<end, leavingOut: escapes)) }
    return cells
  }

  private func cell(_ range: Range<Int>, leavingOut escapes: [Int]) -> Fragment {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, text.bytes[start].isSpace { start += 1 }
    while end > start, text.bytes[end - 1].isSpace { end -= 1 }
    return Fragment(range: start..<end, escapes: escapes)
  }

  /// The columns that a delimiter row such as `| :-- | --: |` announces, or nil when the line is none.
  func alignments(in line: Range<Int>) -> [Alignment]? {
    guard resemblesDelimiter(line) else { return nil }
    var alignments: [Alignment] = []
    for cell in cells(in: line) {
      var marks = text.bytes[cell.range]
      let isLeft = marks.first == UInt8(ascii: ":")
      if isLeft { marks.removeFirst() }
      let isRight = marks.last == UInt8(ascii: ":")
      if isRight { marks.removeLast() }
      guard !marks.isEmpty, marks.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(isLeft && isRight ? .centre : isRight ? .right : isLeft ? .left : .none)
    }
    return alignments
  }

  /// Whether a line is made of what delimiter rows are made of, in whatever order.
  func resemblesDelimiter(_ line: Range<Int>) -> Bool {
    line.contains { text.bytes[$0] == UInt8(ascii: "-") } && line.allSatisfy { isDelimiterByte($0) }
  }

  func beginsWithBar(_ line: Range<Int>) -> Bool {
    line.first { !text.bytes[$0].isSpace }.map { text.bytes[$0] == UInt8(ascii: "|") } ?? false
  }

  private func isDelimiterByte(_ index: Int) -> Bool {
    switch text.bytes[index] {
    case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"): true
    case let byte: byte.isSpace
    }
  }
}
