/// Finds where the links, pictures and raw HTML of a block stand, by following its text with libcmark's inlines in hand.
///
/// libcmark 0.30.2 places inlines only roughly. But the inlines say in order what the text must hold, so one pass over
/// both finds each construct exactly. Should the two ever disagree, the next construct is sought by its first byte: a
/// place may then be off within its block, never outside.
struct InlinePlaces {
  private let text: InlineText
  private let syntax: LinkSyntax
  private var position: Int
  private var entities = EntityLengths()
  private var brokenLinks = BrokenLinks()

  /// Ranges in the file of every link, picture and raw HTML in a block, in the order of the text.
  ///
  /// - Parameter skipped: how many of the block's first children are not part of `text`.
  static func find(in block: Node, skipping skipped: Int, text: InlineText) -> [Range<Int>] {
    var places = InlinePlaces(text: text)
    return places.follow(block, skipping: skipped)
  }

  /// Brackets of a block that were meant as links and are text.
  static func brokenLinks(in block: Node, skipping skipped: Int, text: InlineText) -> [BrokenLinks.Finding] {
    var places = InlinePlaces(text: text)
    _ = places.follow(block, skipping: skipped)
    return places.brokenLinks.findings.map {
      BrokenLinks.Finding(range: text.sourceRange(of: $0.range), isReference: $0.isReference)
    }
  }

  private init(text: InlineText) {
    self.text = text
    self.syntax = LinkSyntax(text.bytes)
    self.position = text.start
  }

  private mutating func follow(_ block: Node, skipping skipped: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    /// Links and pictures not yet closed: index in `ranges`, start, and the end if it is known already.
    var open: [(index: Int, start: Int, end: Int?)] = []
    var toSkip = skipped
    var walk = NodeWalk(block)
    while let event = walk.next() {
      switch event {
      case .enter(let node):
        if walk.depth == 1, toSkip > 0 {
          toSkip -= 1
          walk.skipChildren()
          continue
        }
        switch node.kind {
        case .text: unsafe node.withLiteral { unsafe passText($0) }
        case .softBreak, .lineBreak: passLineEnd()
        case .code: passCode()
        case .emphasis: position = min(position + 1, text.bytes.count)
        case .strong: position = min(position + 2, text.bytes.count)
        case .html:
          let start = seek(UInt8(ascii: "<"), UInt8(ascii: "<"))
          unsafe node.withLiteral { unsafe passHTML($0) }
          ranges.append(text.sourceRange(of: start..<max(position, start)))
        case .link:
          let start = seek(UInt8(ascii: "["), UInt8(ascii: "<"))
          let isAutolink = start < text.bytes.count && text.bytes[start] == UInt8(ascii: "<")
          open.append((ranges.count, start, isAutolink ? index(after: UInt8(ascii: ">"), from: start) : nil))
          ranges.append(0..<0)
          position = min(start + 1, text.bytes.count)
        case .picture:
          let start = seek(UInt8(ascii: "!"), UInt8(ascii: "!"))
          open.append((ranges.count, start, nil))
          ranges.append(0..<0)
          position = min(start + 2, text.bytes.count)
        default: break
        }
      case .leave(let node):
        switch node.kind {
        case .emphasis: position = min(position + 1, text.bytes.count)
        case .strong: position = min(position + 2, text.bytes.count)
        case .link, .picture:
          guard let link = open.popLast() else { continue }
          position = link.end ?? linkEnd(from: position)
          ranges[link.index] = text.sourceRange(of: link.start..<max(position, link.start))
        default: break
        }
      }
    }
    return ranges
  }
}

// MARK: Passing over inlines

extension InlinePlaces {
  private mutating func passText(_ literal: UnsafeBufferPointer<UInt8>) {
    let bytes = text.bytes
    var read = 0
    while read < literal.count, position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\\"), position + 1 < bytes.count, bytes[position + 1].isPunctuation {
        position += 2
        read += 1
      } else if byte == UInt8(ascii: "&"), let entity = entities.length(of: bytes, at: position) {
        position += entity.written
        read += entity.decoded
      } else if unsafe byte == literal[read] {
        if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") {
          let follows = position + 1 < bytes.count && read + 1 < literal.count
          let next = unsafe follows && bytes[position + 1] == literal[read + 1] ? literal[read + 1] : nil
          brokenLinks.take(byte, at: position, next: next, in: bytes, syntax)
        }
        position += 1
        read += 1
      } else {
        return
      }
    }
  }

  private mutating func passLineEnd() {
    let bytes = text.bytes
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
    position = min(position + 1, bytes.count)
    while position < bytes.count, bytes[position].isBlank { position += 1 }
  }

  private mutating func passCode() {
    let tick = UInt8(ascii: "`")
    let bytes = text.bytes
    var index = seek(tick, tick)
    let opening = index
    while index < bytes.count, bytes[index] == tick { index += 1 }
    let length = index - opening
    while index < bytes.count {
      var run = 0
      while index < bytes.count, bytes[index] == tick {
        index += 1
        run += 1
      }
      if run == length { break }
      index += 1
    }
    position = min(index, bytes.count)
  }

  /// Blanks after a line end are passed on both sides: those of the file are stripped here and perhaps not there.
  private mutating func passHTML(_ literal: UnsafeBufferPointer<UInt8>) {
    let bytes = text.bytes
    var read = 0
    while read < literal.count, position < bytes.count {
      let isLineEnd = bytes[position] == UInt8(ascii: "\n")
      position += 1
      read += 1
      guard isLineEnd else { continue }
      while read < literal.count, unsafe literal[read].isBlank { read += 1 }
      while position < bytes.count, bytes[position].isBlank { position += 1 }
    }
  }

  /// The end of a link whose text has been passed, so that `]` is next.
  private func linkEnd(from start: Int) -> Int {
    let bytes = text.bytes
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "]") { index += 1 }
    index = min(index + 1, bytes.count)
    return syntax.inlineTail(at: index) ?? syntax.label(at: index) ?? index
  }

  private mutating func seek(_ first: UInt8, _ second: UInt8) -> Int {
    let bytes = text.bytes
    let found = bytes[min(position, bytes.count)...].firstIndex { $0 == first || $0 == second }
    // Without a find the rest is given up, so that many searches together pass over the text once.
    defer { if found == nil { position = bytes.count } }
    return found ?? position
  }

  private func index(after byte: UInt8, from start: Int) -> Int? {
    text.bytes[start...].firstIndex(of: byte).map { $0 + 1 }
  }
}
