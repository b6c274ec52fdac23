/// A token, or the beginning of a line with its own indentation.
enum LinePiece: Hashable, Sendable {
  /// Before anything else of its line; the range is the line's spaces and tabs.
  case lineStart(Range<Int>)
  /// Never the indentation of a line, never beyond its ending.
  case text(Range<Int>)
  /// `startsLine`: nothing but space before it on its line. `endsLine`: nothing but space after it.
  case tag(Tag, startsLine: Bool, endsLine: Bool)
}

/// Lays tokens out in lines, so that tags alone on a line can be told (Mustache calls them standalone).
struct TemplateLines {
  private let bytes: [UInt8]
  private(set) var pieces: [LinePiece] = []
  private var isInLine = false

  init(_ tokens: [Token], in bytes: [UInt8]) {
    self.bytes = bytes
    for (index, token) in tokens.enumerated() {
      switch token {
      case .text(let range): addText(range)
      case .tag(let tag):
        beginLine(at: tag.range.lowerBound, before: tag.range.lowerBound)
        pieces.append(.tag(tag, startsLine: isAfterLineStart, endsLine: lineEnds(before: index + 1, of: tokens)))
      }
    }
  }

  private var isAfterLineStart: Bool {
    if case .lineStart = pieces.last { true } else { false }
  }

  private mutating func addText(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      start = beginLine(at: start, before: range.upperBound)
      var end = start
      while end < range.upperBound, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      if end < range.upperBound {
        end += 1
        isInLine = false
      }
      if start < end { pieces.append(.text(start..<end)) }
      start = end
    }
  }

  /// Marks the beginning of a line unless one is being laid out, and returns where its indentation ends.
  @discardableResult
  private mutating func beginLine(at start: Int, before limit: Int) -> Int {
    guard !isInLine else { return start }
    isInLine = true
    var end = start
    while end < limit, bytes[end].isBlank { end += 1 }
    pieces.append(.lineStart(start..<end))
    return end
  }

  private func lineEnds(before index: Int, of tokens: [Token]) -> Bool {
    guard index < tokens.count else { return true }
    guard case .text(let range) = tokens[index] else { return false }
    var end = range.lowerBound
    while end < range.upperBound, bytes[end].isBlank { end += 1 }
    if end == range.upperBound { return index + 1 == tokens.count }
    if bytes[end] == UInt8(ascii: "\r") { end += 1 }
    return end < range.upperBound && bytes[end] == UInt8(ascii: "\n")
  }
}

extension UInt8 {
  /// A space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
}
