import Diagnostics
import Hypertext

/// Writes a tree as HTML, byte for byte what libcmark writes but for escaped apostrophes, and gathers on the way what
/// else a document holds.
struct DocumentWriter {
  let part: SourcePart
  let options: MarkdownOptions
  /// Paragraphs that hold tables, in the order of the text.
  let splitParagraphs: [SplitParagraph]
  /// The paragraphs of the second tree, where the fragments of tables were read.
  let fragments: [Node]

  var markup = SlottedMarkup()
  var text = TextOutline()
  /// nil until the link or picture is left and its text known.
  var links: [MarkdownDocument.Link?] = []
  var pictures: [MarkdownDocument.Picture?] = []
  var faults: FaultList

  var ids = HeadingIDs()
  var headingRules: HeadingRules
  /// Quotes around the block being written.
  var quotes = 0
  var nextSplitParagraph = 0
  var rawElements = RawElements()
  private var isTooDeep = false

  init(
    _ part: SourcePart, options: MarkdownOptions, splitParagraphs: [SplitParagraph], fragments: [Node],
    faults: FaultList
  ) {
    self.part = part
    self.options = options
    self.splitParagraphs = splitParagraphs
    self.fragments = fragments
    self.faults = faults
    self.headingRules = HeadingRules(first: options.firstHeadingLevel)
    markup.bytes.reserveCapacity(part.range.count * 2)
  }

  mutating func write(_ root: Node) -> Diagnosed<MarkdownDocument?> {
    writeBlocks(of: root)
    text.end()
    let document = MarkdownDocument(
      outline: text.headings, links: links.compactMap { $0 }, pictures: pictures.compactMap { $0 },
      sections: text.sections, markup: markup)
    return Diagnosed(document, faults.diagnostics)
  }

  mutating func reportDepth(of block: Node) {
    guard !isTooDeep else { return }
    isTooDeep = true
    let start = part.offset(of: block)
    faults.report(start..<start + 1) { .tooDeep(at: $0) }
  }
}

/// The plain text of a document as it grows, cut at its headings.
struct TextOutline {
  /// The text of the current section.
  var bytes: [UInt8] = []
  private(set) var headings: [MarkdownDocument.Heading] = []
  private(set) var sections: [MarkdownDocument.Section] = []

  mutating func startLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  /// What has been written since an offset.
  func text(from start: Int) -> String {
    String(decoding: bytes[min(start, bytes.count)...], as: UTF8.self)
  }

  /// Begins a section; nothing but the heading's text has been written since the last one ended.
  mutating func begin(_ heading: MarkdownDocument.Heading) {
    bytes.removeAll(keepingCapacity: true)
    headings.append(heading)
  }

  /// Ends the current section; one before the first heading exists only when it has text.
  mutating func end() {
    while let last = bytes.last, last.isSpace { bytes.removeLast() }
    if !headings.isEmpty || !bytes.isEmpty {
      sections.append(MarkdownDocument.Section(heading: headings.last, text: text(from: 0)))
    }
    bytes.removeAll(keepingCapacity: true)
  }
}

extension Diagnostic {
  fileprivate static func tooDeep(at place: Place) -> Diagnostic {
    Diagnostic(
      "markdown.nesting", .error,
      Message(
        id: "bersarang lebih dari \(MarkdownDocument.deepestNesting) tingkat di sini",
        en: "nested more than \(MarkdownDocument.deepestNesting) levels here"),
      at: place,
      hint: Message(
        id: "kurangi tingkat daftar, kutipan, atau penekanan", en: "take away levels of lists, quotes or emphasis"))
  }
}
