import Diagnostics

/// How the parser moves over white space, comments and line breaks.
extension Parser {
  mutating func skipBlanks() {
    while position < end, bytes[position].isBlank { position += 1 }
  }

  mutating func skipSpaces() {
    while position < end, bytes[position] == .space { position += 1 }
  }

  mutating func skipToEndOfLine() {
    while position < end, !bytes[position].isBreak { position += 1 }
  }

  /// Passes one line break: LF, CRLF or a lone CR.
  mutating func skipBreak() {
    guard position < end, bytes[position].isBreak else { return }
    let isPair = bytes[position] == .carriageReturn && byte(at: position + 1) == .lineFeed
    position += isPair ? 2 : 1
    lineStart = position
  }

  /// Whether `---` or `...` stands at the cursor as a document marker, provided that a line begins here.
  var isAtDocumentMarker: Bool {
    let first = current
    guard first == .dash || first == .dot else { return false }
    return byte(at: position + 1) == first && byte(at: position + 2) == first && isSeparator(at: position + 3)
  }

  var isAtDash: Bool { current == .dash && isSeparator(at: position + 1) }

  /// From the end of a line to the next that bears content.
  mutating func nextContentLine() {
    skipToEndOfLine()
    skipBreak()
    findContent()
  }

  /// From the beginning of a line to the first that bears content, over blank lines and comments.
  mutating func findContent() {
    var hasReportedTab = false
    while position < end {
      lineStart = position
      skipSpaces()
      let spaces = position - lineStart
      let firstTab = position
      skipBlanks()
      if isAtEndOfLine || current == .comment {
        skipToEndOfLine()
        skipBreak()
        continue
      }
      if position > firstTab {
        // Lines under each other share the cause and one report.
        if !hasReportedTab { reportBroken(.tabIndentation(place(firstTab..<position))) }
        hasReportedTab = true
        skipToEndOfLine()
        skipBreak()
        continue
      }
      indentation = spaces == 0 && isAtDocumentMarker ? -1 : spaces
      return
    }
    indentation = -1
  }

  /// After a fault: on to the next line that belongs to the collection at `indentation` or to one around it.
  ///
  /// A list may stand at the indentation of its key; when that key is given up, so are its items.
  mutating func recover(to indentation: Int, passingItems: Bool) {
    repeat {
      nextContentLine()
    } while self.indentation > indentation || (passingItems && self.indentation == indentation && isAtDash)
    closedIndentation = nil
  }

  /// Whether the rest of the line reads like `- item` or `key: value` rather than like more text.
  var looksLikeEntry: Bool {
    if isAtDash || isAtDocumentMarker { return true }
    if current == .comment { return false }
    var index = position
    while index < end, !bytes[index].isBreak {
      if bytes[index] == .colon, isSeparator(at: index + 1) { return true }
      if bytes[index] == .comment, index > position, bytes[index - 1].isBlank { return false }
      index += 1
    }
    return false
  }

  /// Ends a block value that is complete on its line: only a comment may follow.
  mutating func endLine(after closing: UInt8) throws(Refusal) {
    let start = position
    skipBlanks()
    guard isAtEndOfLine || (current == .comment && position > start) else {
      if current == .comment { throw refuse(.commentWithoutSpace(place(restOfLine))) }
      if current == .colon { throw refuse(.missingSpaceAfterColon(place(position..<position + 1))) }
      throw refuse(
        closing == .doubleQuote || closing == .singleQuote
          ? .textAfterQuote(closing, place(restOfLine)) : .textAfterBracket(place(restOfLine)))
    }
    nextContentLine()
  }
}

extension Diagnostic {
  static func tabIndentation(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.tab", .error,
      Message(id: "ada tab di tempat yang hanya boleh diisi spasi", en: "a tab stands where only spaces may"),
      at: place,
      hint: Message(id: "ganti tab dengan spasi", en: "use spaces instead"))
  }

  static func commentWithoutSpace(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.comment-without-space", .error,
      Message(id: "komentar menempel pada isi di depannya", en: "the comment touches what stands before it"),
      at: place,
      hint: Message(
        id: "beri spasi sebelum '#'; bila ini teks, beri tanda petik pada seluruhnya",
        en: "put a space before the '#'; if it is text, put all of it in quotes"))
  }

  fileprivate static func textAfterQuote(_ quote: UInt8, _ place: Place) -> Diagnostic {
    let hint =
      quote == .singleQuote
      ? Message(
        id: "apostrof di dalam petik tunggal ditulis dua kali, misalnya 'Jum''at', atau pakai petik ganda",
        en: "an apostrophe within single quotes is written twice, as in 'Jum''at'; or use double quotes")
      : Message(
        id: "tutup tanda petik di akhir seluruh teks; tanda petik di dalamnya ditulis \\\"",
        en: "close the quote at the end of the whole text; a quote within it is written \\\"")
    return Diagnostic(
      "yaml.text-after-quote", .error,
      Message(id: "ada teks setelah tanda petik penutup", en: "there is text after the closing quote"),
      at: place, hint: hint)
  }

  fileprivate static func textAfterBracket(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.text-after-bracket", .error,
      Message(id: "ada teks setelah kurung penutup", en: "there is text after the closing bracket"),
      at: place,
      hint: Message(
        id: "hapus, atau beri tanda petik bila seluruh nilai ini teks biasa",
        en: "delete it, or put the whole value in quotes if it is text"))
  }
}
