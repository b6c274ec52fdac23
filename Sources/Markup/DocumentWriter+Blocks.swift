import Diagnostics
import Hypertext

extension DocumentWriter {
  mutating func writeBlocks(of root: Node) {
    var walk = NodeWalk(root)
    while let event = walk.next() {
      switch event {
      case .enter(let node):
        if walk.depth > MarkdownDocument.deepestNesting {
          reportDepth(of: node)
          walk.skipChildren()
        } else if enter(node, depth: walk.depth) {
          walk.skipChildren()
        }
      case .leave(let node):
        if walk.depth <= MarkdownDocument.deepestNesting { leave(node) }
      }
    }
  }

  /// Writes a leaf whole and says true, or the beginning of a container.
  private mutating func enter(_ node: Node, depth: Int) -> Bool {
    switch node.kind {
    case .quote:
      quotes += 1
      startLine()
      markup.bytes.append(literal: "<blockquote>\n")
      return false
    case .list:
      startLine()
      switch node.listStart {
      case nil: markup.bytes.append(literal: "<ul>\n")
      case 1: markup.bytes.append(literal: "<ol>\n")
      case let start?: markup.bytes.append(utf8: "<ol start=\"\(start)\">\n")
      }
      return false
    case .item:
      startLine()
      markup.bytes.append(literal: "<li>")
      return false
    case .paragraph: write(paragraph: node, depth: depth)
    case .heading: write(heading: node, depth: depth)
    case .codeBlock: write(code: node)
    case .htmlBlock: write(htmlBlock: node)
    case .thematicBreak:
      startLine()
      markup.bytes.append(literal: "<hr />\n")
    default: break
    }
    return true
  }

  private mutating func leave(_ node: Node) {
    switch node.kind {
    case .quote:
      quotes -= 1
      startLine()
      markup.bytes.append(literal: "</blockquote>\n")
    case .list:
      if node.listStart == nil {
        markup.bytes.append(literal: "</ul>\n")
      } else {
        markup.bytes.append(literal: "</ol>\n")
      }
    case .item: markup.bytes.append(literal: "</li>\n")
    default: break
    }
  }

  private mutating func write(paragraph node: Node, depth: Int) {
    let isTight = node.parent?.parent.map { $0.kind == .list && $0.isTight } ?? false
    if options.holdsPortalRules { headingRules.check(paragraphAt: part.offset(of: node), in: part.file, &faults) }
    guard nextSplitParagraph < splitParagraphs.count,
      case let split = splitParagraphs[nextSplitParagraph], split.offset == part.offset(of: node)
    else {
      beginParagraph(isTight: isTight)
      writeInlines(of: node, in: node, depth: depth)
      endParagraph(isTight: isTight)
      return
    }
    nextSplitParagraph += 1
    for piece in split.pieces {
      switch piece {
      case .lines(let lines):
        beginParagraph(isTight: isTight)
        write(lines, of: split.text, in: node, depth: depth)
        endParagraph(isTight: isTight)
      case .table(let table): write(table, of: split.text, in: node, depth: depth)
      }
    }
  }

  private mutating func beginParagraph(isTight: Bool) {
    text.startLine()
    guard !isTight else { return }
    startLine()
    markup.bytes.append(literal: "<p>")
  }

  private mutating func endParagraph(isTight: Bool) {
    if !isTight { markup.bytes.append(literal: "</p>\n") }
  }

  private mutating func write(heading node: Node, depth: Int) {
    text.end()
    let level = node.headingLevel
    startLine()
    markup.bytes.append(utf8: "<h\(level)")
    let attributes = markup.bytes.count
    markup.bytes.append(literal: ">")
    writeInlines(of: node, in: node, depth: depth)
    markup.bytes.append(utf8: "</h\(level)>\n")

    let title = text.text(from: 0)
    let range = part.range(of: node)
    if options.holdsPortalRules { headingRules.check(level: level, text: title, at: range, &faults) }
    let id = ids.id(for: title)
    if options.marksHeadings {
      // An id holds nothing but letters, digits and hyphens of ASCII.
      markup.insert(Array(" id=\"\(id)\"".utf8), at: attributes)
    }
    text.begin(MarkdownDocument.Heading(level: level, text: title, id: id, range: range))
  }

  private mutating func write(code node: Node) {
    startLine()
    text.startLine()
    let language = node.info.utf8.prefix { !$0.isSpace }
    let isPlain = language.allSatisfy {
      $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
    }
    if language.isEmpty || (options.holdsPortalRules && !isPlain) {
      markup.bytes.append(literal: "<pre><code>")
    } else {
      markup.bytes.append(literal: "<pre><code class=\"language-")
      markup.bytes.append(escapingText: String(Substring(language)))
      markup.bytes.append(literal: "\">")
    }
    unsafe node.withLiteral { literal in
      unsafe markup.bytes.append(escaping: literal)
      unsafe text.bytes.append(contentsOf: literal)
    }
    markup.bytes.append(literal: "</code></pre>\n")
  }

  private mutating func write(htmlBlock node: Node) {
    startLine()
    if options.allowsRawHTML {
      unsafe node.withLiteral { unsafe markup.bytes.append(contentsOf: $0) }
    } else {
      let start = part.offset(of: node)
      let end = part.content(ofLine: node.startLine).upperBound
      unsafe node.withLiteral { html in
        if unsafe rawElements.take(html) { faults.report(start..<max(start, end)) { .rawHTML(at: $0) } }
        unsafe markup.bytes.append(escaping: html)
      }
    }
    startLine()
  }

  private mutating func startLine() {
    if let last = markup.bytes.last, last != UInt8(ascii: "\n") { markup.bytes.append(UInt8(ascii: "\n")) }
  }
}

extension Diagnostic {
  static func rawHTML(at place: Place) -> Diagnostic {
    Diagnostic(
      "markdown.raw-html", .error,
      Message(id: "tag HTML tidak boleh ditulis di sini", en: "HTML cannot be written here"),
      at: place,
      hint: Message(
        id: "pakai tanda Markdown, atau tulis \\< bila tanda < bagian dari teks",
        en: "use Markdown, or write \\< where the < is part of the text"))
  }
}
