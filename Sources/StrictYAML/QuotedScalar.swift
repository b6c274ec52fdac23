import Diagnostics

/// Text in single or double quotes.
extension Parser {
  struct QuotedScalar {
    let text: String
    let range: Range<Int>
    let style: ScalarStyle

    var node: YAMLNode { YAMLNode(.scalar(text, style), range: range) }
  }

  /// Reads from the opening to after the closing quote.
  ///
  /// - Parameter parent: further lines are indented more than this, or the quote counts as never closed.
  mutating func quotedScalar(parent: Int) throws(Refusal) -> QuotedScalar {
    let start = position
    let quote = bytes[start]
    let style = quote == .doubleQuote ? ScalarStyle.doubleQuoted : .singleQuoted
    position += 1
    if let simple = simpleContent(quote) {
      return QuotedScalar(text: text(simple), range: start..<position, style: style)
    }
    var reading = QuotedReading(
      quote: quote, start: start, parent: parent, faultsBefore: diagnostics.count, hasReportedIndentation: false)
    let content = try foldedContent(&reading)
    return QuotedScalar(text: String(decoding: content, as: UTF8.self), range: start..<position, style: style)
  }

  /// The content when it is on one line and says nothing but itself; else stays at its beginning.
  private mutating func simpleContent(_ quote: UInt8) -> Range<Int>? {
    var index = position
    while index < end {
      let byte = bytes[index]
      if byte == quote {
        if quote == .singleQuote && self.byte(at: index + 1) == quote { return nil }
        defer { position = index + 1 }
        return position..<index
      }
      if byte.isBreak || (byte == .backslash && quote == .doubleQuote) { return nil }
      index += 1
    }
    return nil
  }

  private struct QuotedReading {
    let quote: UInt8
    let start: Int
    let parent: Int
    let faultsBefore: Int
    var hasReportedIndentation: Bool
  }

  private mutating func foldedContent(_ reading: inout QuotedReading) throws(Refusal) -> [UInt8] {
    var content: [UInt8] = []
    // Blanks from here on vanish at the end of a line; those before were escaped or have text after them.
    var kept = 0
    while position < end {
      let byte = bytes[position]
      if byte == reading.quote {
        position += 1
        guard byte == .singleQuote, current == byte else { return content }
        content.append(byte)
        position += 1
        kept = content.count
      } else if byte.isBreak {
        content.removeSubrange(kept...)
        content.appendFold(of: try nextLine(of: &reading))
        kept = content.count
      } else if byte == .backslash, reading.quote == .doubleQuote {
        position += 1
        if !isAtEndOfLine {
          appendEscape(to: &content)
        } else {
          content.append(contentsOf: repeatElement(.lineFeed, count: try nextLine(of: &reading) - 1))
        }
        kept = content.count
      } else {
        content.append(byte)
        position += 1
        if !byte.isBlank { kept = content.count }
      }
    }
    throw unclosed(reading)
  }

  /// From the end of a line within quotes to the content of the next.
  ///
  /// - Returns: the number of line breaks passed, at least 1.
  private mutating func nextLine(of reading: inout QuotedReading) throws(Refusal) -> Int {
    let (endOfText, startOfLine) = (position, lineStart)
    var breaks = 0
    while position < end {
      skipBreak()
      breaks += 1
      skipSpaces()
      let spaces = position - lineStart
      let firstTab = position
      skipBlanks()
      if isAtEndOfLine { continue }
      if spaces > reading.parent, spaces > 0 || !isAtDocumentMarker { return breaks }
      let isClosing =
        current == reading.quote && (isSeparator(at: position + 1) || byte(at: position + 1).isFlowIndicator)
      if !isClosing, looksLikeEntry {
        (position, lineStart) = (endOfText, startOfLine)
        throw unclosed(reading)
      }
      if !reading.hasReportedIndentation {
        reading.hasReportedIndentation = true
        report(
          position > firstTab
            ? .tabIndentation(place(firstTab..<position)) : .textIndentation(reading.parent + 1, place(restOfLine)))
      }
      return breaks
    }
    throw unclosed(reading)
  }

  private mutating func unclosed(_ reading: QuotedReading) -> Refusal {
    withdrawFaults(since: reading.faultsBefore)
    return refuse(.unclosedQuote(reading.quote, place(reading.start..<reading.start + 1)))
  }
}

extension Diagnostic {
  fileprivate static func unclosedQuote(_ quote: UInt8, _ place: Place) -> Diagnostic {
    let sign = quote == .doubleQuote ? "\"" : "'"
    return Diagnostic(
      "yaml.unclosed-quote", .error,
      Message(id: "tanda petik \(sign) tidak ditutup", en: "the quote \(sign) is not closed"),
      at: place,
      hint: Message(
        id:
          "tambahkan \(sign) di akhir teks; bila teksnya berlanjut di baris berikut, beri baris itu indentasi lebih dalam",
        en: "add \(sign) at the end of the text; if the text goes on in the next lines, indent these more"))
  }

  fileprivate static func textIndentation(_ spaces: Int, _ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.text-indentation", .error,
      Message(
        id: "lanjutan teks dalam tanda petik kurang indentasi",
        en: "a further line of a quoted text is not indented enough"),
      at: place,
      hint: Message(
        id: "beri paling sedikit \(spaces) spasi di awal baris", en: "begin the line with at least \(spaces) spaces"))
  }
}
