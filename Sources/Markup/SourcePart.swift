import Diagnostics

/// The Markdown of a file: a range of its bytes, and how libcmark's lines and columns lie in it.
struct SourcePart: Sendable {
  let file: SourceFile
  /// Without a byte-order mark, so that a file with one gives what its twin without gives.
  let range: Range<Int>
  /// Index in `file.lineStarts` of the line in which the range begins.
  private let firstLine: Int

  init(_ file: SourceFile, in range: Range<Int>) {
    var range = range.clamped(to: 0..<file.bytes.count)
    if range.lowerBound == 0, file.bytes[range].starts(with: [0xEF, 0xBB, 0xBF]) { range = 3..<range.upperBound }
    self.file = file
    self.range = range
    self.firstLine = file.location(at: range.lowerBound).line - 1
  }

  var bytes: ArraySlice<UInt8> { file.bytes[range] }

  /// The offset in the file of a line and byte column of libcmark, both from 1.
  func offset(line: Int, column: Int) -> Int {
    min(content(ofLine: line).lowerBound + max(column - 1, 0), range.upperBound)
  }

  /// Where a block begins.
  func offset(of block: Node) -> Int {
    offset(line: block.startLine, column: block.startColumn)
  }

  /// A block from its first byte to the end of its last line, blanks there left out.
  func range(of block: Node) -> Range<Int> {
    let start = offset(of: block)
    var end = content(ofLine: underline(of: block) ?? block.endLine).upperBound
    while end > start, file.bytes[end - 1].isBlank { end -= 1 }
    return start..<max(start, end)
  }

  /// The line of `---` or `===` that makes a heading of the lines above it; nil for any other block.
  ///
  /// libcmark 0.30.2 lets such a heading end one line later unless it ends the text.
  func underline(of block: Node) -> Int? {
    guard block.kind == .heading, case let last = block.endLine, last > block.startLine else { return nil }
    return last - 1 > block.startLine && isUnderline(last - 1) ? last - 1 : last
  }

  private func isUnderline(_ line: Int) -> Bool {
    let marks = file.bytes[content(ofLine: line)].filter { !$0.isBlank && $0 != UInt8(ascii: ">") }
    guard let first = marks.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "=") else { return false }
    return marks.allSatisfy { $0 == first }
  }

  /// The bytes of a line of libcmark, from 1, without their ending; lines outside the part are empty.
  func content(ofLine line: Int) -> Range<Int> {
    let index = firstLine + max(line, 1) - 1
    guard index < file.lineStarts.count else { return range.upperBound..<range.upperBound }
    let start = min(max(file.lineStarts[index], range.lowerBound), range.upperBound)
    var end = index + 1 < file.lineStarts.count ? file.lineStarts[index + 1] : file.bytes.count
    end = max(min(end, range.upperBound), start)
    while end > start, file.bytes[end - 1].isLineEnd { end -= 1 }
    return start..<end
  }
}

extension UInt8 {
  var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  var isSpace: Bool { self == UInt8(ascii: " ") || (0x9...0xD).contains(self) }
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

  /// The ASCII punctuation that a backslash escapes in CommonMark.
  var isPunctuation: Bool {
    (0x21...0x7E).contains(self) && !isDigit && !isLetter
  }
}
