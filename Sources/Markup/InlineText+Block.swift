import Diagnostics

extension InlineText {
  /// The text of a paragraph or heading of the tree.
  ///
  /// libcmark keeps no link from a block's text to the file, so the marks before each line are stripped here once
  /// more: at most `quotes` times `>`, and blanks.
  init(of block: Node, in part: SourcePart, quotes: Int) {
    let source = part.file.bytes
    let isHeading = block.kind == .heading
    let firstLine = block.startLine
    let start = part.offset(line: firstLine, column: block.startColumn)
    let underline = isHeading ? part.underline(of: block) : nil
    let lastLine = underline.map { $0 - 1 } ?? max(block.endLine, firstLine)

    var content = part.content(ofLine: firstLine)
    content = min(start, content.upperBound)..<content.upperBound
    if isHeading, underline == nil { content = Self.afterHeadingMarks(content, in: source) }
    append(content, of: source)
    var line = firstLine + 1
    while line <= lastLine {
      appendLineEnd(at: content.upperBound)
      content = part.content(ofLine: line)
      append(Self.afterContainerMarks(content, in: source, quotes: quotes), of: source)
      line += 1
    }
    if !isHeading || underline != nil { skipDefinitions() }
  }

  private static func afterHeadingMarks(_ line: Range<Int>, in source: [UInt8]) -> Range<Int> {
    var index = line.lowerBound
    while index < line.upperBound, source[index] == UInt8(ascii: "#") { index += 1 }
    while index < line.upperBound, source[index].isBlank { index += 1 }
    return index..<line.upperBound
  }

  static func afterContainerMarks(_ line: Range<Int>, in source: [UInt8], quotes: Int) -> Range<Int> {
    var index = line.lowerBound
    var left = quotes
    while index < line.upperBound {
      if source[index] == UInt8(ascii: ">"), left > 0 {
        left -= 1
      } else if !source[index].isBlank {
        break
      }
      index += 1
    }
    return index..<line.upperBound
  }

  /// Passes over link reference definitions at the start, which libcmark takes out of a paragraph.
  private mutating func skipDefinitions() {
    let syntax = LinkSyntax(bytes)
    while start < bytes.count, bytes[start] == UInt8(ascii: "["), let end = syntax.definition(at: start) { start = end }
  }
}
