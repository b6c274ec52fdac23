import Diagnostics

// MARK: - Literal text

extension Compiler {
  mutating func write(_ range: Range<Int>, from origin: Origin) {
    let bytes = origin.file.source.bytes
    var index = range.lowerBound
    while index < range.upperBound {
      if library.trimsIndentation, bytes[index].isWhitespace, flow.position.allowsTrimming {
        var end = index
        while end < range.upperBound, bytes[end].isWhitespace { end += 1 }
        if bytes[index..<end].contains(UInt8(ascii: "\n")) {
          writeNewline(at: index, from: origin)
        } else {
          for offset in index..<end { write(bytes[offset], at: offset, from: origin) }
        }
        index = end
      } else {
        write(bytes[index], at: index, from: origin)
        index += 1
      }
    }
  }

  /// Writes the indentation of a line; when indentation is trimmed, only what may have to keep words apart.
  mutating func writeLineStart(_ range: Range<Int>, from origin: Origin, isLineBegun: Bool) {
    let indentation = isLineBegun ? [] : origin.layout.indentation
    if library.trimsIndentation, !flow.position.allowsTrimming {
      write(range, from: origin)
    } else if library.trimsIndentation, !isLineBegun {
      if !indentation.isEmpty || !range.isEmpty { writeNewline(at: range.lowerBound, from: origin) }
    } else {
      for byte in indentation { write(byte, at: range.lowerBound, from: origin) }
      for byte in own(range, from: origin) { write(byte, at: range.lowerBound, from: origin) }
    }
  }

  /// The indentation of a line without what its content's layout removes.
  func own(_ range: Range<Int>, from origin: Origin) -> ArraySlice<UInt8> {
    origin.file.source.bytes[range].dropFirst(origin.layout.removed)
  }

  private mutating func writeNewline(at offset: Int, from origin: Origin) {
    guard !flow.followsNewline else { return }
    write(UInt8(ascii: "\n"), at: offset, from: origin)
    flow.followsNewline = true
  }

  private mutating func write(_ byte: UInt8, at offset: Int, from origin: Origin) {
    if let problem = flow.position.advance(byte) {
      reportMarkup(.markup(problem, at: origin.file.source.place(of: offset..<offset + 1)), in: origin.file)
    }
    program.write(byte)
    flow.followsNewline = false
  }

  /// Ends the name of a tag or attribute at a template tag.
  mutating func settle(at range: Range<Int>, of file: TemplateFile) {
    if let problem = flow.position.settle() {
      reportMarkup(.markup(problem, at: file.source.place(of: range)), in: file)
    }
  }
}

extension MarkupPosition {
  /// Where it is, in the middle of a sentence.
  fileprivate var noun: Message {
    switch state {
    case .content:
      isPreformatted ? Message(id: "isi <pre>", en: "the content of <pre>") : Message(id: "isi unsur", en: "content")
    case .tagOpen, .endTagOpen, .tagName: Message(id: "nama tag", en: "a tag's name")
    case .betweenAttributes, .afterAttribute, .attributeName, .afterAttributeName:
      Message(id: "tag <\(elementName)>", en: "the tag <\(elementName)>")
    case .beforeValue, .unquotedValue:
      Message(id: "nilai atribut tanpa tanda kutip", en: "an attribute's value without quotes")
    case .quotedValue: Message(id: "nilai atribut", en: "an attribute's value")
    case .rawText: Message(id: "isi <\(elementName)>", en: "the content of <\(elementName)>")
    case .declaration, .bogusComment: Message(id: "deklarasi", en: "a declaration")
    case .comment: Message(id: "komentar HTML", en: "an HTML comment")
    }
  }
}

extension Diagnostic {
  /// What follows would mean something else depending on whether a section is shown.
  static func changesMarkup(
    _ name: String, from start: MarkupPosition, to end: MarkupPosition, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "templates.split-markup", .error,
      Message(
        id: "bagian '\(name)' mulai dalam \(start.noun.indonesian) tetapi berakhir dalam \(end.noun.indonesian)",
        en: "section '\(name)' begins in \(start.noun.english) but ends in \(end.noun.english)"),
      at: place,
      hint: Message(
        id: "muat tag, atribut, atau tautan yang utuh dalam satu bagian, dan beri spasi di depan atribut",
        en: "keep whole tags, attributes or links in one section, with a space before attributes"))
  }

  static func unfinished(from start: MarkupPosition, to end: MarkupPosition, at place: Place) -> Diagnostic {
    Diagnostic(
      "templates.unfinished-markup", .error,
      Message(
        id: "berkas mulai dalam \(start.noun.indonesian) tetapi berakhir dalam \(end.noun.indonesian)",
        en: "the file begins in \(start.noun.english) but ends in \(end.noun.english)"),
      at: place,
      hint: Message(
        id: "tutup tag, tanda kutip, komentar, atau unsur yang masih terbuka",
        en: "close the tag, quote, comment or element that is still open"))
  }

  fileprivate static func markup(_ problem: MarkupProblem, at place: Place) -> Diagnostic {
    let (code, message, hint) = problem.wording
    return Diagnostic(code, .error, message, at: place, hint: hint)
  }
}

extension MarkupProblem {
  fileprivate var wording: (code: String, message: Message, hint: Message) {
    switch self {
    case .attributesTouch:
      (
        "templates.attributes-touch",
        Message(id: "atribut ini menempel pada yang di depannya", en: "this attribute touches the one before it"),
        Message(
          id: "beri spasi di antaranya; nama dan nilai harus ditulis dalam satu bagian",
          en: "put a space between them; write name and value in one section")
      )
    case .commentInScript:
      (
        "templates.comment-in-script",
        Message(id: "'<!--' dalam <script> dapat menelan penutupnya", en: "'<!--' in a <script> can swallow its end"),
        Message(id: "hapus '<!--'", en: "delete the '<!--'")
      )
    case .contentBeforeHTTPEquiv:
      (
        "templates.content-before-http-equiv",
        Message(id: "http-equiv mengubah arti content di depannya", en: "http-equiv changes what content means"),
        Message(id: "tulis http-equiv sebelum content", en: "write http-equiv before content")
      )
    case .textBesideData:
      (
        "templates.json-place",
        Message(
          id: "nilai json harus sendirian dalam skripnya", en: "a json value must stand alone in its script"),
        Message(id: "hapus teks ini", en: "delete this text")
      )
    }
  }
}
