import Diagnostics

/// A node in block context: which production it is, told by its first byte.
extension Parser {
  /// Reads a node under whose first entry others may stand, and moves to the next content line.
  ///
  /// When the first entry is refused, those under it are still read for their faults.
  mutating func blockNode(parent: Int) throws(Refusal) -> YAMLNode {
    while true {
      let column = position - lineStart
      do throws(Refusal) {
        return try blockNode(parent: parent, allowsCollection: true)
      } catch {
        guard !isAtMaximumDepth else { throw error }
        repeat {
          recover(to: column, passingItems: false)
        } while indentation > parent && (!looksLikeEntry || current == .colon)
        guard indentation > parent else { return .empty(at: position) }
      }
    }
  }

  /// Reads the node at the cursor and moves to the next content line.
  ///
  /// - Parameters:
  ///   - parent: indentation of the collection around it, -1 for the root; the node's further lines are deeper.
  ///   - allowsCollection: false on a key's line, where YAML lets no block collection begin.
  mutating func blockNode(parent: Int, allowsCollection: Bool) throws(Refusal) -> YAMLNode {
    switch current {
    case .dash where isSeparator(at: position + 1):
      guard allowsCollection else { throw refuse(.listOnKeyLine(place(restOfLine))) }
      return try blockSequence(indentation: position - lineStart, standsAtKey: false)
    case .doubleQuote, .singleQuote:
      return try quotedNode(parent: parent, allowsCollection: allowsCollection)
    case .leftBracket, .leftBrace:
      let node = try flowCollection(parent: parent)
      if moveToKeyColon() { throw refuse(.complexKey(place(node.range))) }
      try endLine(after: bytes[node.range.upperBound - 1])
      return node
    case .literal, .folded:
      return try blockScalar(parent: parent)
    default:
      try refuseIndicator()
      return try plainNode(parent: parent, allowsCollection: allowsCollection)
    }
  }

  private mutating func quotedNode(parent: Int, allowsCollection: Bool) throws(Refusal) -> YAMLNode {
    let (indentation, firstLine) = (position - lineStart, lineStart)
    let scalar = try quotedScalar(parent: parent)
    guard moveToKeyColon() else {
      try endLine(after: bytes[scalar.range.lowerBound])
      return scalar.node
    }
    guard lineStart == firstLine else { throw refuse(.multilineKey(place(scalar.range))) }
    guard allowsCollection else { throw refuse(.colonInText(place(position..<position + 1))) }
    try checkKeyLength(scalar.range)
    return try blockMapping(indentation: indentation, first: Key(text: scalar.text, range: scalar.range))
  }

  private mutating func plainNode(parent: Int, allowsCollection: Bool) throws(Refusal) -> YAMLNode {
    let column = position - lineStart
    let firstLine = plainLine(inFlow: false)
    if current == .colon {
      guard allowsCollection else { throw refuse(.colonInText(place(position..<position + 1))) }
      try checkKeyLength(firstLine)
      return try blockMapping(indentation: column, first: Key(text: text(firstLine), range: firstLine))
    }
    let scalar = try plainScalar(from: firstLine, parent: parent)
    if current == .colon {
      // A later line of the text turned out to be `key: value`.
      guard allowsCollection, !scalar.lastLine.isEmpty, scalar.lastLineIndentation == column else {
        throw refuse(.colonInText(place(position..<position + 1)))
      }
      reportBroken(missingColon(in: firstLine))
      position = scalar.lastLine.lowerBound
      indentation = column
      return try blockMapping(indentation: column, first: nil)
    }
    nextContentLine()
    return YAMLNode(.scalar(scalar.text, .plain), range: scalar.range)
  }

  /// Moves over blanks to the colon that makes a key of what was just read, if there is one; else stays.
  private mutating func moveToKeyColon() -> Bool {
    let start = position
    skipBlanks()
    if current == .colon, isSeparator(at: position + 1) { return true }
    position = start
    return false
  }

  // MARK: Keys

  struct Key {
    let text: String
    let range: Range<Int>
  }

  /// Reads a key up to its colon.
  mutating func blockKey() throws(Refusal) -> Key {
    switch current {
    case .dash where isSeparator(at: position + 1):
      throw refuse(.itemAmongKeys(place(restOfLine)))
    case .doubleQuote, .singleQuote:
      let firstLine = lineStart
      let scalar = try quotedScalar(parent: indentation)
      guard moveToKeyColon() else {
        position = scalar.range.upperBound
        throw refuse(
          current == .colon
            ? .missingSpaceAfterColon(place(position..<position + 1)) : .missingColon(place(scalar.range)))
      }
      guard lineStart == firstLine else { throw refuse(.multilineKey(place(scalar.range))) }
      try checkKeyLength(scalar.range)
      return Key(text: scalar.text, range: scalar.range)
    case .leftBracket, .leftBrace:
      let node = try flowCollection(parent: indentation)
      throw refuse(moveToKeyColon() ? .complexKey(place(node.range)) : .missingColon(place(node.range)))
    case .rightBracket where hasBrokenBracket, .rightBrace where hasBrokenBracket:
      throw Refusal()
    default:
      try refuseIndicator()
      let range = plainLine(inFlow: false)
      guard current == .colon else {
        if isAtLikelyText { report(.commentAfterText(place(restOfLine))) }
        throw refuse(missingColon(in: range))
      }
      try checkKeyLength(range)
      return Key(text: text(range), range: range)
    }
  }

  /// YAML promises no parser more than 1024 characters of look-ahead for a key.
  mutating func checkKeyLength(_ range: Range<Int>) throws(Refusal) {
    if range.count > 1024 { throw refuse(.longKey(place(range))) }
  }

  // MARK: Slips

  /// Refuses a first byte that YAML keeps for a form that is not read here, or for none.
  mutating func refuseIndicator() throws(Refusal) {
    // Worked out only for a fault: finding a column costs a walk along the line.
    var mark: Place { place(position..<position + 1) }
    switch current {
    case .anchor: throw refuse(.anchor(mark))
    case .alias: throw refuse(.alias(mark))
    case .tag: throw refuse(.tag(mark))
    case .questionMark where isSeparator(at: position + 1): throw refuse(.complexKey(mark))
    case .colon where isSeparator(at: position + 1): throw refuse(.emptyKey(mark))
    case .percent, .at, .backtick, .comma, .rightBracket, .rightBrace, .literal, .folded:
      throw refuse(.reservedCharacter(text(position..<position + 1), mark))
    case 0xC2 where byte(at: position + 1) == 0xA0:
      throw refuse(.noBreakSpace(place(position..<position + 2)))
    default: return
    }
  }

  /// The fault of plain text that should be `key: value`: at a colon that lacks its space, else at the whole.
  func missingColon(in range: Range<Int>) -> Diagnostic {
    if isDashWithoutSpace(at: range.lowerBound) { return .missingSpaceAfterDash(place(range)) }
    guard let colon = bytes[range].firstIndex(of: .colon), colon > range.lowerBound else {
      return .missingColon(place(range))
    }
    let isNoBreakSpace = byte(at: colon + 1) == 0xC2 && byte(at: colon + 2) == 0xA0
    return isNoBreakSpace
      ? .noBreakSpace(place(colon + 1..<colon + 3)) : .missingSpaceAfterColon(place(colon..<colon + 1))
  }

  func isDashWithoutSpace(at index: Int) -> Bool {
    byte(at: index) == .dash && byte(at: index + 1) != .dash && !isSeparator(at: index + 1)
  }
}
