import Diagnostics

/// Mappings in braces and sequences in brackets.
///
/// A fault gives up the outermost bracket: within brackets there is no line from which one could go on.
extension Parser {
  /// Reads from the opening to after the closing bracket.
  ///
  /// - Parameter parent: further lines are indented more than this.
  mutating func flowCollection(parent: Int) throws(Refusal) -> YAMLNode {
    let opening = position
    try descend(at: opening)
    defer { ascend() }
    do throws(Refusal) {
      return bytes[opening] == .leftBracket
        ? try flowSequence(from: opening, parent: parent) : try flowMapping(from: opening, parent: parent)
    } catch {
      hasBrokenBracket = true
      throw error
    }
  }

  private mutating func flowSequence(from opening: Int, parent: Int) throws(Refusal) -> YAMLNode {
    var items: [YAMLNode] = []
    position += 1
    while try nextEntry(of: opening, isFirst: items.isEmpty, parent: parent) {
      items.append(try flowSequenceItem(from: opening, parent: parent))
    }
    return YAMLNode(.sequence(items), range: opening..<position)
  }

  /// An item, or a single `key: value` without braces, which is a mapping of one member.
  private mutating func flowSequenceItem(from opening: Int, parent: Int) throws(Refusal) -> YAMLNode {
    let line = lineStart
    let item = try flowNode(from: opening, parent: parent)
    guard moveToFlowColon(after: item) else { return item }
    try descend(at: item.range.lowerBound)
    defer { ascend() }
    let key = try flowKey(item, line: line)
    let value = try flowValue(from: opening, parent: parent)
    let member = YAMLMember(key: key.text, keyRange: key.range, value: value)
    return YAMLNode(.mapping([member]), range: item.range.lowerBound..<value.range.upperBound)
  }

  private mutating func flowMapping(from opening: Int, parent: Int) throws(Refusal) -> YAMLNode {
    var members = MappingBuilder()
    var isFirst = true
    position += 1
    while try nextEntry(of: opening, isFirst: isFirst, parent: parent) {
      isFirst = false
      let line = lineStart
      let item = try flowNode(from: opening, parent: parent)
      guard moveToFlowColon(after: item) else {
        // Text that ends at a comment was refused with it.
        if isAtLikelyText, case .scalar(_, .plain) = item.content { throw giveUp() }
        throw refuse(missingFlowColon(after: item))
      }
      let key = try flowKey(item, line: line)
      add(key, try flowValue(from: opening, parent: parent), to: &members)
    }
    return YAMLNode(.mapping(members.members), range: opening..<position)
  }

  // MARK: Between entries

  /// Moves to the next entry; false after the closing bracket, which it passes.
  private mutating func nextEntry(of opening: Int, isFirst: Bool, parent: Int) throws(Refusal) -> Bool {
    try skipFlowSpace(from: opening, parent: parent)
    if !isFirst {
      if current == .comma {
        position += 1
        try skipFlowSpace(from: opening, parent: parent)
      } else if current != .rightBracket && current != .rightBrace {
        throw refuse(
          current == .colon
            ? .colonInFlowText(place(position..<position + 1)) : .missingComma(place(position..<position + 1)))
      }
    }
    switch current {
    case .rightBracket, .rightBrace:
      let closing: UInt8 = bytes[opening] == .leftBracket ? .rightBracket : .rightBrace
      guard current == closing else {
        throw refuse(
          .mismatchedBracket(
            text(position..<position + 1), place(position..<position + 1), opening: place(opening..<opening + 1)))
      }
      position += 1
      return false
    case .comma:
      throw refuse(.emptyEntry(place(position..<position + 1)))
    default:
      return true
    }
  }

  private struct FlowSpace {
    var breaks = 0
    var hasComment = false
  }

  /// Over blanks, comments and line breaks to what comes next within the brackets.
  @discardableResult
  private mutating func skipFlowSpace(from opening: Int, parent: Int) throws(Refusal) -> FlowSpace {
    var space = FlowSpace()
    while true {
      skipBlanks()
      if current == .comment {
        guard position == lineStart || bytes[position - 1].isBlank else {
          throw refuse(.commentWithoutSpace(place(restOfLine)))
        }
        noteBracket(in: restOfLine)
        skipToEndOfLine()
        space.hasComment = true
      }
      guard isAtEndOfLine else { return space }
      guard position < end else { throw unclosed(opening) }
      let before = (position: position, lineStart: lineStart)
      skipBreak()
      space.breaks += 1
      skipSpaces()
      let spaces = position - lineStart
      let firstTab = position
      skipBlanks()
      if !isAtEndOfLine, current != .comment, spaces <= parent || (spaces == 0 && isAtDocumentMarker) {
        try refuseShallowLine(from: opening, firstTab: firstTab, parent: parent, before)
      }
    }
  }

  private mutating func noteBracket(in comment: Range<Int>) {
    guard !bytes[lineStart..<comment.lowerBound].allSatisfy(\.isBlank),
      bytes[comment].contains(where: { $0 == .rightBracket || $0 == .rightBrace })
    else { return }
    commentWithBracket = comment
  }

  /// A line within brackets that is not indented enough: either it is just that, or the bracket was never closed.
  private mutating func refuseShallowLine(
    from opening: Int, firstTab: Int, parent: Int, _ before: (position: Int, lineStart: Int)
  ) throws(Refusal) {
    if position > firstTab {
      report(.tabIndentation(place(firstTab..<position)))
    } else if current == .rightBracket || current == .rightBrace || !looksLikeEntry {
      guard shallowBracket?.opening != opening else { return }
      shallowBracket = (opening, diagnostics.count)
      report(.flowIndentation(parent + 1, place(restOfLine)))
    } else {
      (position, lineStart) = before
      throw unclosed(opening)
    }
  }

  private mutating func unclosed(_ opening: Int) -> Refusal {
    if let shallowBracket, shallowBracket.opening == opening { withdrawFaults(since: shallowBracket.faultsBefore) }
    let closing: UInt8 = bytes[opening] == .leftBracket ? .rightBracket : .rightBrace
    if let comment = commentWithBracket, comment.lowerBound > opening, bytes[comment].contains(closing) {
      let fault = Diagnostic.commentAfterText(place(comment))
      return diagnostics.contains(fault) ? giveUp() : refuse(fault)
    }
    return refuse(.unclosedBracket(text(opening..<opening + 1), place(opening..<opening + 1)))
  }

  // MARK: Entries

  private mutating func flowNode(from opening: Int, parent: Int) throws(Refusal) -> YAMLNode {
    switch current {
    case .leftBracket, .leftBrace:
      return try flowCollection(parent: parent)
    case .doubleQuote, .singleQuote:
      return try quotedScalar(parent: parent).node
    case .dash where isFlowSeparator(at: position + 1):
      throw refuse(.dashInBrackets(place(position..<position + 1)))
    case .questionMark where isFlowSeparator(at: position + 1):
      throw refuse(.complexKey(place(position..<position + 1)))
    case .colon where isFlowSeparator(at: position + 1):
      throw refuse(.emptyKey(place(position..<position + 1)))
    case .questionMark, .colon:
      // Allowed by YAML 1.2, but readers of YAML 1.1 take it for an indicator.
      throw refuse(.reservedCharacter(text(position..<position + 1), place(position..<position + 1)))
    default:
      try refuseIndicator()
      return try flowPlainScalar(from: opening, parent: parent)
    }
  }

  private mutating func flowPlainScalar(from opening: Int, parent: Int) throws(Refusal) -> YAMLNode {
    var range = plainLine(inFlow: true)
    refuseFlowComment()
    guard isAtEndOfLine else { return YAMLNode(.scalar(text(range), .plain), range: range) }
    var folded = Array(bytes[range])
    while isAtEndOfLine {
      let space = try skipFlowSpace(from: opening, parent: parent)
      let endsText = current.isFlowIndicator || (current == .colon && isFlowSeparator(at: position + 1))
      if space.hasComment || endsText { break }
      if isAtDash { throw refuse(.dashInBrackets(place(position..<position + 1))) }
      if current == .doubleQuote || current == .singleQuote {
        throw refuse(.missingComma(place(position..<position + 1)))
      }
      let line = plainLine(inFlow: true)
      folded.appendFold(of: space.breaks)
      folded.append(contentsOf: bytes[line])
      refuseFlowComment()
      range = range.lowerBound..<line.upperBound
    }
    return YAMLNode(.scalar(String(decoding: folded, as: UTF8.self), .plain), range: range)
  }

  /// The comment stays: the line breaks after it end the text.
  private mutating func refuseFlowComment() {
    if isAtLikelyText { report(.commentAfterText(place(restOfLine))) }
  }

  /// Moves to the colon that makes a key of what was just read, if one follows on its line.
  ///
  /// After quotes or brackets it needs no space, as in JSON.
  private mutating func moveToFlowColon(after item: YAMLNode) -> Bool {
    skipBlanks()
    guard current == .colon else { return false }
    if case .scalar(_, .plain) = item.content { return isFlowSeparator(at: position + 1) }
    return true
  }

  private mutating func flowKey(_ item: YAMLNode, line: Int) throws(Refusal) -> Key {
    guard case .scalar(let key, let style) = item.content else { throw refuse(.complexKey(place(item.range))) }
    guard lineStart == line else { throw refuse(.multilineKey(place(item.range))) }
    try checkKeyLength(item.range)
    let next = byte(at: position + 1)
    if style == .plain, next == .leftBracket || next == .leftBrace {
      throw refuse(.missingSpaceAfterColon(place(position..<position + 1)))
    }
    return Key(text: key, range: item.range)
  }

  private mutating func flowValue(from opening: Int, parent: Int) throws(Refusal) -> YAMLNode {
    position += 1
    let start = position
    try skipFlowSpace(from: opening, parent: parent)
    if current == .comma || current == .rightBracket || current == .rightBrace { return .empty(at: start) }
    return try flowNode(from: opening, parent: parent)
  }

  private func isFlowSeparator(at index: Int) -> Bool { isSeparator(at: index) || bytes[index].isFlowIndicator }

  private func missingFlowColon(after item: YAMLNode) -> Diagnostic {
    guard case .scalar(_, .plain) = item.content, bytes[item.range].dropFirst().contains(.colon) else {
      return .missingFlowColon(place(item.range))
    }
    return missingColon(in: item.range)
  }
}
