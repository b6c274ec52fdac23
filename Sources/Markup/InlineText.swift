/// The text of one paragraph, heading or table cell as libcmark's inline parser has it, without the marks of the
/// containers around it and without indentation; each byte knows where it stands in the file.
struct InlineText: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where the bytes from `start` on come from, up to the next run.
  private var runs: [(start: Int, source: Int)] = []
  /// Where the inlines begin: after the link reference definitions of a paragraph.
  var start = 0

  mutating func append(_ range: Range<Int>, of source: [UInt8]) {
    guard !range.isEmpty else { return }
    runs.append((bytes.count, range.lowerBound))
    bytes += source[range]
  }

  /// A line end, which stands at `offset` in the file in whatever form.
  mutating func appendLineEnd(at offset: Int) {
    runs.append((bytes.count, offset))
    bytes.append(UInt8(ascii: "\n"))
  }

  func sourceOffset(of index: Int) -> Int {
    guard !runs.isEmpty else { return 0 }
    let run = runs[runIndex(at: index)]
    return run.source + index - run.start
  }

  /// The range in the file of a range here; ends after the last byte, whatever follows it in the file.
  func sourceRange(of range: Range<Int>) -> Range<Int> {
    let start = sourceOffset(of: range.lowerBound)
    guard !range.isEmpty else { return start..<start }
    return start..<max(sourceOffset(of: range.upperBound - 1) + 1, start)
  }

  /// A part of the text, without the bytes at some indices of it.
  func slice(_ range: Range<Int>, leavingOut omitted: [Int] = []) -> InlineText {
    var part = InlineText()
    var from = range.lowerBound
    for index in omitted {
      part.append(from..<index, of: self)
      from = index + 1
    }
    part.append(from..<range.upperBound, of: self)
    return part
  }

  /// Ranges of the lines from `start` on, without their ends.
  var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var lineStart = start
    for index in start..<bytes.count where bytes[index] == UInt8(ascii: "\n") {
      lines.append(lineStart..<index)
      lineStart = index + 1
    }
    if lineStart < bytes.count { lines.append(lineStart..<bytes.count) }
    return lines
  }

  private func runIndex(at index: Int) -> Int {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].start <= index { low = middle } else { high = middle }
    }
    return low
  }

  private mutating func append(_ range: Range<Int>, of other: InlineText) {
    var from = range.lowerBound
    while from < range.upperBound {
      let run = other.runIndex(at: from)
      let runEnd = run + 1 < other.runs.count ? other.runs[run + 1].start : other.bytes.count
      let end = min(runEnd, range.upperBound)
      runs.append((bytes.count, other.runs[run].source + from - other.runs[run].start))
      bytes += other.bytes[from..<end]
      from = end
    }
  }
}
