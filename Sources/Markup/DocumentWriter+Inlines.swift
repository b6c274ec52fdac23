import Diagnostics
import Hypertext

extension DocumentWriter {
  /// Writes the inlines of a paragraph or heading, or of a fragment that libcmark read apart from its block.
  ///
  /// - Parameter depth: Containers around the block, itself counted.
  mutating func writeInlines(
    of node: Node, in block: Node, depth: Int, fragment: (Fragment, of: InlineText)? = nil
  ) {
    let skipped = fragment == nil ? 0 : FragmentText.guardInlines
    var places: Places?
    var open: [OpenTarget] = []
    /// The picture whose alternative text is being written, which holds no markup.
    var picture: Node?
    var mayHoldBrokenLinks = false
    defer { if mayHoldBrokenLinks, options.holdsPortalRules { reportBrokenLinks(in: node, block, fragment) } }
    var toSkip = skipped
    var walk = NodeWalk(node)
    while let event = walk.next() {
      switch event {
      case .enter(let inline):
        if walk.depth == 1, toSkip > 0 {
          toSkip -= 1
          walk.skipChildren()
          continue
        }
        // What is in a container is one step deeper than it.
        guard depth + walk.depth <= MarkdownDocument.deepestNesting + 1 else {
          reportDepth(of: block)
          closeTargets(&open)
          return
        }
        switch inline.kind {
        case .link, .picture:
          let place = nextPlace(in: &places, node, block, fragment)
          open.append(openTarget(inline, at: place, isInPicture: picture != nil))
          if inline.kind == .picture, picture == nil { picture = inline }
        case .html:
          let place = nextPlace(in: &places, node, block, fragment)
          let isNews = unsafe inline.withLiteral { unsafe rawElements.take($0) }
          if !options.allowsRawHTML, isNews { faults.report(place) { .rawHTML(at: $0) } }
          write(html: inline, isInPicture: picture != nil)
        default:
          if inline.kind == .text, unsafe inline.withLiteral({ unsafe BrokenLinks.mayBe(in: $0) }) {
            mayHoldBrokenLinks = true
          }
          enter(inline, isInPicture: picture != nil)
        }
      case .leave(let inline):
        switch inline.kind {
        case .link, .picture:
          if inline == picture { picture = nil }
          if let target = open.popLast() { close(target, inline) }
        case .emphasis where picture == nil: markup.bytes.append(literal: "</em>")
        case .strong where picture == nil: markup.bytes.append(literal: "</strong>")
        default: break
        }
      }
    }
  }

  /// Places are sought when the first is wanted: most blocks have none.
  private func nextPlace(
    in places: inout Places?, _ node: Node, _ block: Node, _ fragment: (Fragment, of: InlineText)?
  ) -> Range<Int> {
    var left =
      places
      ?? InlinePlaces.find(
        in: node, skipping: fragment == nil ? 0 : FragmentText.guardInlines, text: inlineText(of: block, fragment))[...]
    defer { places = left }
    return left.popFirst() ?? part.range(of: block)
  }

  private mutating func reportBrokenLinks(in node: Node, _ block: Node, _ fragment: (Fragment, of: InlineText)?) {
    let found = InlinePlaces.brokenLinks(
      in: node, skipping: fragment == nil ? 0 : FragmentText.guardInlines, text: inlineText(of: block, fragment))
    for finding in found {
      faults.report(finding.range, .warning) {
        finding.isReference ? .undefinedReference(at: $0) : .brokenLink(at: $0)
      }
    }
  }

  private func inlineText(of block: Node, _ fragment: (Fragment, of: InlineText)?) -> InlineText {
    fragment.map { $0.inlineText(in: $1) } ?? InlineText(of: block, in: part, quotes: quotes)
  }

  private mutating func enter(_ node: Node, isInPicture: Bool) {
    switch node.kind {
    case .text:
      unsafe node.withLiteral { literal in
        unsafe markup.bytes.append(escaping: literal)
        unsafe text.bytes.append(contentsOf: literal)
      }
    case .code:
      if !isInPicture { markup.bytes.append(literal: "<code>") }
      unsafe node.withLiteral { literal in
        unsafe markup.bytes.append(escaping: literal)
        unsafe text.bytes.append(contentsOf: literal)
      }
      if !isInPicture { markup.bytes.append(literal: "</code>") }
    case .softBreak:
      markup.bytes.append(isInPicture ? UInt8(ascii: " ") : UInt8(ascii: "\n"))
      text.bytes.append(UInt8(ascii: " "))
    case .lineBreak:
      if isInPicture { markup.bytes.append(literal: " ") } else { markup.bytes.append(literal: "<br />\n") }
      text.bytes.append(UInt8(ascii: " "))
    case .emphasis where !isInPicture: markup.bytes.append(literal: "<em>")
    case .strong where !isInPicture: markup.bytes.append(literal: "<strong>")
    default: break
    }
  }

  private mutating func write(html node: Node, isInPicture: Bool) {
    if options.allowsRawHTML, !isInPicture {
      unsafe node.withLiteral { unsafe markup.bytes.append(contentsOf: $0) }
    } else {
      unsafe node.withLiteral { unsafe markup.bytes.append(escaping: $0) }
    }
  }
}

// MARK: Links and pictures

extension DocumentWriter {
  /// A link or picture whose text is being written.
  private struct OpenTarget {
    let index: Int
    let destination: String
    let range: Range<Int>
    let textStart: Int
    let isPicture: Bool
    /// In the alternative text of a picture, where it is checked but has no markup.
    let isHidden: Bool
  }

  private mutating func openTarget(_ node: Node, at range: Range<Int>, isInPicture: Bool) -> OpenTarget {
    let isPicture = node.kind == .picture
    let index = isPicture ? pictures.count : links.count
    if isPicture { pictures.append(nil) } else { links.append(nil) }
    if !isInPicture {
      if isPicture {
        markup.bytes.append(literal: "<img ")
        markup.open(.picture(index))
        markup.bytes.append(literal: " alt=\"")
      } else {
        markup.bytes.append(literal: "<a href=\"")
        markup.open(.link(index))
        appendTitle(of: node)
        markup.bytes.append(literal: "\">")
      }
    }
    return OpenTarget(
      index: index, destination: node.destination, range: range, textStart: text.bytes.count, isPicture: isPicture,
      isHidden: isInPicture)
  }

  private mutating func close(_ target: OpenTarget, _ node: Node) {
    if target.isPicture, !target.isHidden {
      appendTitle(of: node)
      markup.bytes.append(literal: "\" />")
    } else if !target.isHidden {
      markup.bytes.append(literal: "</a>")
    }
    complete(target)
  }

  /// The end of a title's quotes is left to what follows, as it is that of the attribute before when there is none.
  private mutating func appendTitle(of node: Node) {
    let title = node.title
    guard !title.isEmpty else { return }
    markup.bytes.append(literal: "\" title=\"")
    markup.bytes.append(escapingText: title)
  }

  private mutating func complete(_ target: OpenTarget) {
    let shown = text.text(from: target.textStart)
    if target.isPicture {
      let picture = MarkdownDocument.Picture(
        destination: target.destination, alternative: shown, range: target.range)
      pictures[target.index] = picture
      if options.holdsPortalRules { LinkRules.check(picture, &faults) }
    } else {
      let link = MarkdownDocument.Link(destination: target.destination, range: target.range, text: shown)
      links[target.index] = link
      if options.holdsPortalRules { LinkRules.check(link, &faults) }
    }
  }

  /// Closes what is open when the rest of a block is given up.
  private mutating func closeTargets(_ open: inout [OpenTarget]) {
    while let target = open.popLast() {
      if !target.isHidden {
        if target.isPicture { markup.bytes.append(literal: "\" />") } else { markup.bytes.append(literal: "</a>") }
      }
      complete(target)
    }
  }
}

/// The places of a node's links, pictures and raw HTML that have not been met yet, in the order of the text.
private typealias Places = ArraySlice<Range<Int>>

extension [UInt8] {
  /// Appends text of a node; most of it needs no escape and is copied at once.
  mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    if unsafe text.contains(where: Self.needsEscape) {
      append(escapingText: unsafe String(decoding: text, as: UTF8.self))
    } else {
      unsafe append(contentsOf: text)
    }
  }

  @inline(__always)
  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: "'")
  }
}
