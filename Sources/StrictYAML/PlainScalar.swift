import Diagnostics

/// Text without quotes.
extension Parser {
  struct PlainScalar {
    let text: String
    let range: Range<Int>
    /// Spaces before the last line, when the text goes over several.
    let lastLineIndentation: Int?
    let lastLine: Range<Int>
  }

  /// Passes the text of one line and leaves the cursor at what ended it: a line break, the end, ` #`, a colon that ends
  /// a key, or in flow context a flow indicator.
  ///
  /// - Returns: the text without blanks at its end; empty when the line begins with what ends it.
  mutating func plainLine(inFlow: Bool) -> Range<Int> {
    let start = position
    var textEnd = start
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte > UInt8.colon && byte < UInt8.leftBracket || byte > UInt8.rightBracket && byte < UInt8.leftBrace {
        index += 1
        textEnd = index
        continue
      }
      switch byte {
      case .space, .tab:
        index += 1
        continue
      case .lineFeed, .carriageReturn:
        position = index
        return start..<textEnd
      case .colon where isSeparator(at: index + 1) || (inFlow && bytes[index + 1].isFlowIndicator):
        position = index
        return start..<textEnd
      case .comment where index > start && bytes[index - 1].isBlank:
        position = index
        return start..<textEnd
      case _ where inFlow && byte.isFlowIndicator:
        position = index
        return start..<textEnd
      default:
        index += 1
        textEnd = index
      }
    }
    position = index
    return start..<textEnd
  }

  /// Goes on after the first line of a text, over as many lines as belong to it, folding them into one.
  ///
  /// The cursor ends where the text does: at a line's end, a comment or, if one of its lines holds one, at the colon of a
  /// key, which the caller refuses. A comment that is likely text is refused and passed; further lines still belong to
  /// the text.
  mutating func plainScalar(from firstLine: Range<Int>, parent: Int) throws(Refusal) -> PlainScalar {
    refuseComment()
    guard isAtEndOfLine, let firstBreaks = continuation(parent: parent) else {
      return PlainScalar(text: text(firstLine), range: firstLine, lastLineIndentation: nil, lastLine: firstLine)
    }
    var folded = Array(bytes[firstLine])
    var lastLine = firstLine
    var breaks = firstBreaks
    while true {
      if isAtDash { throw refuse(.dashInText(place(restOfLine))) }
      lastLine = plainLine(inFlow: false)
      if current == .colon { break }
      folded.appendFold(of: breaks)
      folded.append(contentsOf: bytes[lastLine])
      refuseComment()
      guard isAtEndOfLine, let nextBreaks = continuation(parent: parent) else { break }
      breaks = nextBreaks
    }
    return PlainScalar(
      text: String(decoding: folded, as: UTF8.self), range: firstLine.lowerBound..<lastLine.upperBound,
      lastLineIndentation: lastLine.lowerBound - lineStart, lastLine: lastLine)
  }

  /// Whether the cursor is at a comment that was most likely meant as text, as in `Loket #2`: no space follows its `#`.
  var isAtLikelyText: Bool { isLikelyText(at: position) }

  func isLikelyText(at index: Int) -> Bool {
    index + 1 < end && bytes[index] == .comment && bytes[index + 1].isWordPart
  }

  private mutating func refuseComment() {
    guard isAtLikelyText else { return }
    report(.commentAfterText(place(restOfLine)))
    skipToEndOfLine()
  }

  /// From the end of a line of text to its next line, if there is one; else stays where it is.
  ///
  /// - Returns: the number of line breaks passed.
  private mutating func continuation(parent: Int) -> Int? {
    let (endOfText, startOfLine) = (position, lineStart)
    var breaks = 0
    while position < end {
      skipBreak()
      breaks += 1
      skipSpaces()
      let spaces = position - lineStart
      skipBlanks()
      if isAtEndOfLine { continue }
      if spaces > parent, current != .comment, spaces > 0 || !isAtDocumentMarker { return breaks }
      break
    }
    (position, lineStart) = (endOfText, startOfLine)
    return nil
  }
}

extension [UInt8] {
  /// One line break between two lines of text is a space; further ones stay line breaks.
  mutating func appendFold(of breaks: Int) {
    if breaks == 1 { append(.space) } else { append(contentsOf: repeatElement(.lineFeed, count: breaks - 1)) }
  }
}

extension Diagnostic {
  /// YAML takes `#2` of `Loket #2` for a comment; to those who write it, it is text, and would be lost.
  static func commentAfterText(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.comment-after-text", .error,
      Message(
        id: "teks mulai '#' ini akan terbaca sebagai komentar dan tidak tampil",
        en: "the text from this '#' on is read as a comment and would not be shown"),
      at: place,
      hint: Message(
        id: "bila ini teks, beri tanda petik pada seluruh teksnya; bila ini komentar, beri spasi sesudah '#'",
        en: "if this is text, put the whole text in quotes; if it is a comment, put a space after the '#'"))
  }

  fileprivate static func dashInText(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.dash-in-text", .error,
      Message(
        id: "baris ini terlihat seperti butir daftar, tetapi akan terbaca sebagai lanjutan teks di atasnya",
        en: "this line looks like a list item but would be read as part of the text above it"),
      at: place,
      hint: Message(
        id: "kosongkan nilai di atasnya bila ini daftar; beri tanda petik pada seluruh teks bila bukan",
        en: "if this is a list, leave the value above it empty; if not, put the whole text in quotes"))
  }
}
