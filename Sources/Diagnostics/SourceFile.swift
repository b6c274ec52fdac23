/// One file as an author wrote it: its bytes, and where its lines begin.
///
/// Everything works on bytes. Swift's `String` takes CRLF for one character and NFC for NFD, either of which would
/// move or hide a fault.
package struct SourceFile: Hashable, Sendable {
  /// Relative to the project's folder, with `/`: what a message shows.
  package let path: String
  package let bytes: [UInt8]
  /// Offset of the first byte of each line; the first is 0. A line ends after LF, CRLF or a lone CR.
  package let lineStarts: [Int]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    self.lineStarts = Self.lineStarts(in: bytes)
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  private static func lineStarts(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for index in bytes.indices {
      let byte = bytes[index]
      let endsLine =
        byte == UInt8(ascii: "\n")
        || (byte == UInt8(ascii: "\r") && !(index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")))
      if endsLine { starts.append(index + 1) }
    }
    return starts
  }
}

extension SourceFile {
  /// Where a byte stands. An offset past the end names the place just after the last byte.
  package func location(at offset: Int) -> SourceLocation {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(at: offset)
    return SourceLocation(path: path, line: line + 1, column: columns(from: lineStarts[line], to: offset) + 1)
  }

  /// The byte at a line and column from 1, where the column counts bytes: how libcmark reports places.
  package func offset(line: Int, byteColumn: Int) -> Int {
    guard line >= 1 else { return 0 }
    guard line <= lineStarts.count else { return bytes.count }
    return min(lineStarts[line - 1] + max(byteColumn - 1, 0), bytes.count)
  }

  /// The place of a fault, with the line that shows it.
  package func place(of range: Range<Int>) -> Place {
    let start = min(max(range.lowerBound, 0), bytes.count)
    let line = lineIndex(at: start)
    let lineRange = contentRange(ofLine: line)
    let end = min(max(range.upperBound, start), max(lineRange.upperBound, start))
    return Place(
      location: location(at: start),
      excerpt: String(decoding: bytes[lineRange], as: UTF8.self),
      width: max(columns(from: start, to: end), 1))
  }

  /// The place of the whole file: for faults that no single line bears.
  package var place: Place {
    Place(location: SourceLocation(path: path, line: 1, column: 1), excerpt: nil, width: 1)
  }

  private func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// A line's bytes without its ending and without a byte-order mark before the first.
  private func contentRange(ofLine line: Int) -> Range<Int> {
    var start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, end) }
    return start..<end
  }

  /// Unicode scalars begun between two offsets of one line; a byte-order mark takes no column.
  private func columns(from start: Int, to end: Int) -> Int {
    var start = start
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, end) }
    var count = 0
    for index in start..<max(end, start) where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
