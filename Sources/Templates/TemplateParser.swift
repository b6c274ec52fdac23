import Diagnostics

/// Builds a file's tree, and takes out the lines that hold nothing but a tag (spec: "standalone").
struct TemplateParser {
  /// How deeply the tags of one file may nest.
  static let nestingLimit = 64

  private let source: SourceFile
  private let bytes: [UInt8]
  private var faults = FaultList()
  private var open: [OpenElement] = [OpenElement(.file)]
  /// What follows on the line of a tag that stood alone goes with it.
  private var skipsRestOfLine = false
  private var lineIndentation = 0..<0

  static func parse(_ source: SourceFile, name: String) -> Diagnosed<TemplateFile> {
    let scanner = TagScanner(source)
    var parser = TemplateParser(source)
    parser.faults = scanner.faults
    for piece in TemplateLines(scanner.tokens, in: source.bytes).pieces {
      guard parser.open.count <= nestingLimit else {
        let range = parser.open[nestingLimit].range
        parser.faults.add(.nesting(at: source.place(of: range)))
        break
      }
      parser.add(piece)
    }
    parser.closeAll()
    let file = TemplateFile(
      name: name, source: source, nodes: parser.open[0].children, isBroken: parser.faults.all.hasErrors)
    return Diagnosed(file, parser.faults.all)
  }

  private init(_ source: SourceFile) {
    self.source = source
    bytes = source.bytes
  }
}

/// A tag that waits for its closing tag, with what it holds so far.
private struct OpenElement {
  enum Kind {
    case file
    case section(isInverted: Bool)
    case parent
    case block
  }

  let kind: Kind
  var range = 0..<0
  var nameRange = 0..<0
  var name = ""
  var startsLine = false
  var startsOnNewLine = false
  var indentation = 0..<0
  var contentIndentation: Range<Int>?
  /// A closing tag of a strange name was met, and told of, while this one waited for its own.
  var hasStrangeEnd = false
  var children: [Node] = []

  init(_ kind: Kind) {
    self.kind = kind
  }

  /// `{{/if}}` closes `{{#if name}}`, which has been refused as a name already.
  func isClosed(by end: String) -> Bool { name == end || name.hasPrefix(end + " ") }

  var isParent: Bool { if case .parent = kind { true } else { false } }
  var isBlock: Bool { if case .block = kind { true } else { false } }
}

// MARK: - Pieces

extension TemplateParser {
  private var top: Int { open.count - 1 }

  private mutating func add(_ piece: LinePiece) {
    switch piece {
    case .lineStart(let range):
      skipsRestOfLine = false
      lineIndentation = range
      if !open[top].isParent { open[top].children.append(.lineStart(range)) }
    case .text(let range):
      if skipsRestOfLine {
        skipsRestOfLine = false
      } else {
        addText(range)
      }
    case .tag(let tag, let startsLine, let endsLine):
      skipsRestOfLine = false
      if tag.kind != .comment, tag.kind != .close { noteContent() }
      addTag(tag, startsLine: startsLine, endsLine: endsLine)
    }
  }

  private mutating func addText(_ range: Range<Int>) {
    let content = bytes[range]
    if !content.allSatisfy(\.isWhitespace) {
      if open[top].isParent {
        let end = content.lastIndex { !$0.isWhitespace } ?? range.lowerBound
        faults.add(.textOutsideBlock(at: source.place(of: range.lowerBound..<end + 1)))
      }
      noteContent()
    }
    if !open[top].isParent { open[top].children.append(.text(range)) }
  }

  /// The first line that says something tells how far a block's content is indented.
  private mutating func noteContent() {
    for index in open.indices where open[index].startsOnNewLine && open[index].contentIndentation == nil {
      open[index].contentIndentation = lineIndentation
    }
  }

  private mutating func addTag(_ tag: Tag, startsLine: Bool, endsLine: Bool) {
    let isAlone = startsLine && endsLine
    if open[top].isParent, tag.kind != .block, tag.kind != .close, tag.kind != .comment {
      faults.add(.tagOutsideBlock(at: source.place(of: tag.range)))
    }
    switch tag.kind {
    case .variable:
      append(.variable(name(of: tag)))
    case .comment:
      if isAlone { dropLine() }
    case .partial:
      if isAlone { dropLine() }
      append(
        .inclusion(
          Inclusion(
            name: text(of: tag), nameRange: tag.name, blocks: [], indentation: isAlone ? lineIndentation : nil)))
    case .section, .inverted:
      if isAlone { dropLine() }
      begin(.section(isInverted: tag.kind == .inverted), tag)
    case .parent:
      begin(.parent, tag)
      open[top].startsLine = startsLine
    case .block:
      // In a parent tag nothing but blocks counts, so what stands before one on its line does not matter.
      let startsOnNewLine = open[top].isParent ? endsLine : isAlone
      if startsOnNewLine { dropLine() }
      begin(.block, tag)
      open[top].startsOnNewLine = startsOnNewLine
      if !startsLine { open[top].indentation = tag.range.lowerBound..<tag.range.lowerBound }
    case .close:
      close(tag, startsLine: startsLine, endsLine: endsLine)
    }
  }

  private mutating func append(_ node: Node) {
    if !open[top].isParent { open[top].children.append(node) }
  }

  private mutating func begin(_ kind: OpenElement.Kind, _ tag: Tag) {
    var element = OpenElement(kind)
    element.range = tag.range
    element.nameRange = tag.name
    element.name = text(of: tag)
    element.indentation = lineIndentation
    open.append(element)
  }

  /// Takes out the line of a tag that stands alone: its beginning and what follows the tag.
  private mutating func dropLine() {
    dropLineStart()
    skipsRestOfLine = true
  }

  private mutating func dropLineStart() {
    if case .lineStart = open[top].children.last { open[top].children.removeLast() }
  }

  private func text(of tag: Tag) -> String {
    String(decoding: bytes[tag.name], as: UTF8.self)
  }

  private func name(of tag: Tag) -> Name {
    name(in: tag.name)
  }

  private func name(in range: Range<Int>) -> Name {
    let isDot = range.count == 1 && bytes[range.lowerBound] == UInt8(ascii: ".")
    let parts = isDot ? [] : bytes[range].split(separator: UInt8(ascii: "."))
    return Name(
      parts: parts.map { Name.Part(text: String(decoding: $0, as: UTF8.self), range: $0.startIndex..<$0.endIndex) },
      range: range)
  }
}

// MARK: - Closing

extension TemplateParser {
  private mutating func close(_ tag: Tag, startsLine: Bool, endsLine: Bool) {
    let name = text(of: tag)
    guard top > 0 else {
      faults.add(.strayEnd(name, at: source.place(of: tag.range)))
      return
    }
    if let match = open.lastIndex(where: { $0.isClosed(by: name) && !$0.range.isEmpty }) {
      while top > match {
        closeUnclosed(before: tag.range)
      }
      closeTop(at: tag.range, startsLine: startsLine, endsLine: endsLine)
    } else {
      let expected = open[top]
      faults.add(
        .mismatched(
          name, expected.name, at: source.place(of: tag.range), opened: source.place(of: expected.range)))
      // A misspelt name still closes. A strange one may belong to nothing: should the right one follow, it closes.
      if misspelt(name, among: [expected.name]) != nil {
        closeTop(at: tag.range, startsLine: startsLine, endsLine: endsLine)
      } else {
        open[top].hasStrangeEnd = true
      }
    }
  }

  private mutating func closeAll() {
    while top > 0 {
      closeUnclosed(before: nil)
    }
  }

  private mutating func closeUnclosed(before end: Range<Int>?) {
    let element = open[top]
    if !element.hasStrangeEnd {
      faults.add(
        .unclosedSection(
          element.name, at: source.place(of: element.range), before: end.map { source.place(of: $0) }))
    }
    closeTop(at: element.range, startsLine: false, endsLine: false)
  }

  private mutating func closeTop(at end: Range<Int>, startsLine: Bool, endsLine: Bool) {
    if open[top].isParent {
      closeParent(endsLine: endsLine)
      return
    }
    let isInParent = open[top - 1].isParent
    if startsLine && (endsLine || (open[top].isBlock && isInParent)) { dropLineStart() }
    if startsLine && endsLine { skipsRestOfLine = true }
    let element = open.removeLast()
    switch element.kind {
    case .section(let isInverted):
      append(
        .section(
          Section(
            name: name(in: element.nameRange), isInverted: isInverted, children: element.children, end: end)))
    case .block:
      let block = Block(
        name: element.name, nameRange: element.nameRange, children: element.children,
        startsOnNewLine: element.startsOnNewLine, indentation: element.indentation,
        contentIndentation: element.contentIndentation, end: end)
      open[top].children.append(.block(block))
    case .file, .parent: break
    }
  }

  /// A parent tag stands alone when nothing is before its opening tag and nothing after its closing tag.
  private mutating func closeParent(endsLine: Bool) {
    let element = open.removeLast()
    let isAlone = element.startsLine && endsLine
    if isAlone { dropLine() }
    var blocks: [Block] = []
    var filled: [String: Range<Int>] = [:]
    for case .block(let block) in element.children {
      if let first = filled[block.name] {
        faults.add(
          .duplicateBlock(block.name, at: source.place(of: block.nameRange), first: source.place(of: first)))
      } else {
        filled[block.name] = block.nameRange
        blocks.append(block)
      }
    }
    append(
      .inclusion(
        Inclusion(
          name: element.name, nameRange: element.nameRange, blocks: blocks,
          indentation: isAlone ? element.indentation : nil)))
  }
}

extension Diagnostic {
  fileprivate static func nesting(at place: Place) -> Diagnostic {
    Diagnostic(
      "templates.nesting", .error,
      Message(id: "tag bersarang lebih dari 64 tingkat", en: "tags nest more than 64 levels deep"),
      at: place,
      hint: Message(id: "pindahkan isinya ke templat tersendiri", en: "move the content into a template of its own"))
  }

  fileprivate static func textOutsideBlock(at place: Place) -> Diagnostic {
    Diagnostic(
      "templates.text-outside-block", .warning,
      Message(
        id: "teks di luar {{$blok}} dalam tag induk tidak pernah tampil",
        en: "text outside a {{$block}} in a parent tag is never shown"),
      at: place,
      hint: Message(id: "pindahkan ke dalam sebuah blok, atau hapus", en: "move it into a block, or delete it"))
  }

  fileprivate static func tagOutsideBlock(at place: Place) -> Diagnostic {
    Diagnostic(
      "templates.tag-outside-block", .error,
      Message(
        id: "di dalam tag induk hanya boleh ada {{$blok}}", en: "only {{$block}} may stand directly in a parent tag"),
      at: place,
      hint: Message(
        id: "pindahkan ke dalam sebuah blok: {{$nama}}…{{/nama}}", en: "move it into a block: {{$name}}…{{/name}}"))
  }

  fileprivate static func duplicateBlock(_ name: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      "templates.duplicate-block", .error,
      Message(id: "blok '\(name)' diisi dua kali", en: "block '\(name)' is filled twice"),
      at: place,
      hint: Message(id: "gabungkan keduanya menjadi satu", en: "join the two into one"),
      notes: [Note(Message(id: "pertama kali diisi di sini", en: "first filled here"), at: first)])
  }

  fileprivate static func strayEnd(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "templates.mismatched-end", .error,
      Message(id: "{{/\(name)}} menutup bagian yang tidak dibuka", en: "{{/\(name)}} closes what was not opened"),
      at: place,
      hint: Message(
        id: "hapus, atau tulis {{#\(name)}} di depannya", en: "delete it, or write {{#\(name)}} before it"))
  }

  fileprivate static func mismatched(
    _ name: String, _ expected: String, at place: Place, opened: Place
  ) -> Diagnostic {
    Diagnostic(
      "templates.mismatched-end", .error,
      Message(
        id: "{{/\(name)}} tidak cocok dengan '\(expected)' yang sedang terbuka",
        en: "{{/\(name)}} does not match '\(expected)', which is open here"),
      at: place,
      hint: Message(id: "tulis {{/\(expected)}}", en: "write {{/\(expected)}}"),
      notes: [Note(Message(id: "'\(expected)' dibuka di sini", en: "'\(expected)' was opened here"), at: opened)])
  }

  fileprivate static func unclosedSection(_ name: String, at place: Place, before end: Place?) -> Diagnostic {
    Diagnostic(
      "templates.unclosed-section", .error,
      Message(id: "bagian '\(name)' tidak ditutup", en: "section '\(name)' is not closed"),
      at: place,
      hint: Message(id: "tulis {{/\(name)}} di akhir isinya", en: "write {{/\(name)}} at the end of its content"),
      notes: end.map {
        [Note(Message(id: "tag ini menutup bagian di luarnya", en: "this tag closes the section around it"), at: $0)]
      } ?? [])
  }
}
