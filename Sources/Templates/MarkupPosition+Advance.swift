/// What literal text does that would make the place of a value uncertain.
enum MarkupProblem: Hashable, Sendable {
  /// `"a"class="b"`: an attribute right after another.
  case attributesTouch
  /// `<!--` in a script can swallow its closing tag.
  case commentInScript
  /// `http-equiv` after `content` changes what the content means.
  case contentBeforeHTTPEquiv
  /// Literal text beside the value of a data script.
  case textBesideData
}

extension MarkupPosition {
  /// Steps over a literal byte.
  mutating func advance(_ byte: UInt8) -> MarkupProblem? {
    switch state {
    case .content: if byte == UInt8(ascii: "<") { state = .tagOpen }
    case .tagOpen: openTag(byte)
    case .endTagOpen: openEndTag(byte)
    case .tagName, .betweenAttributes, .afterAttribute, .attributeName, .afterAttributeName, .beforeValue:
      return advanceInTag(byte)
    case .quotedValue:
      if byte == quote {
        endAttribute()
        state = .afterAttribute
      } else {
        advanceInValue(byte)
      }
    case .unquotedValue:
      if byte.isWhitespace {
        endAttribute()
        state = .betweenAttributes
      } else if byte == UInt8(ascii: ">") {
        endAttribute()
        endTag()
      } else {
        advanceInValue(byte)
      }
    case .rawText: return advanceInRawText(byte)
    case .declaration: advanceInDeclaration(byte)
    case .bogusComment: if byte == UInt8(ascii: ">") { returnToContent() }
    case .comment: advanceInComment(byte)
    }
    return nil
  }

  private mutating func returnToContent() {
    let wasPreformatted = isPreformatted
    self = MarkupPosition()
    isPreformatted = wasPreformatted
  }

  private mutating func openTag(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "!"): state = .declaration
    case UInt8(ascii: "/"): state = .endTagOpen
    case UInt8(ascii: "?"): state = .bogusComment
    case UInt8(ascii: "<"): break
    default:
      if byte.isASCIILetter {
        state = .tagName
        element = [byte.lowercased]
      } else {
        returnToContent()
      }
    }
  }

  private mutating func openEndTag(_ byte: UInt8) {
    if byte.isASCIILetter {
      state = .tagName
      isEndTag = true
      element = [byte.lowercased]
    } else if byte == UInt8(ascii: ">") {
      returnToContent()
    } else {
      state = .bogusComment
    }
  }
}

// MARK: - In a tag

extension MarkupPosition {
  private mutating func advanceInTag(_ byte: UInt8) -> MarkupProblem? {
    var problem: MarkupProblem?
    switch (state, byte) {
    case (.beforeValue, _):
      beginValue(byte)
    case (.attributeName, UInt8(ascii: "=")):
      problem = endAttributeName()
      state = .beforeValue
    case (.afterAttributeName, UInt8(ascii: "=")):
      state = .beforeValue
    case (_, _) where byte.isWhitespace || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/"):
      if state == .attributeName { problem = endAttributeName() }
      if byte == UInt8(ascii: ">") {
        endTag()
      } else {
        let mayTakeValue = (state == .attributeName || state == .afterAttributeName) && byte.isWhitespace
        if !mayTakeValue { endAttribute() }
        state = mayTakeValue ? .afterAttributeName : .betweenAttributes
      }
    case (.tagName, _):
      element.append(byte.lowercased)
    case (.attributeName, _):
      attribute.append(byte.lowercased)
    default:
      if state == .afterAttribute { problem = .attributesTouch }
      state = .attributeName
      attribute = [byte.lowercased]
    }
    return problem
  }

  private mutating func beginValue(_ byte: UInt8) {
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      quote = byte
      state = .quotedValue
    } else if byte == UInt8(ascii: ">") {
      endAttribute()
      endTag()
    } else if !byte.isWhitespace {
      state = .unquotedValue
      advanceInValue(byte)
    }
  }

  mutating func endAttributeName() -> MarkupProblem? {
    kind = AttributeKind(attribute, of: element, afterHTTPEquiv: hasHTTPEquiv)
    guard element.elementsEqual("meta".utf8) else { return nil }
    if attribute.elementsEqual("http-equiv".utf8) {
      hasHTTPEquiv = true
      return hasContent ? .contentBeforeHTTPEquiv : nil
    }
    if attribute.elementsEqual("content".utf8) { hasContent = true }
    return nil
  }

  private mutating func advanceInValue(_ byte: UInt8) {
    switch kind {
    case .address:
      address.advance(byte)
    case .addressList:
      if byte == UInt8(ascii: ",") {
        address = .start
      } else if byte.isWhitespace, address != .start, address != .refused {
        address = .settled
      } else {
        address.advance(byte)
      }
    case .refresh:
      value = value.suffix(3) + [byte.lowercased]
      if value.elementsEqual("url=".utf8) {
        kind = .address
        value = []
      }
    case .plain:
      let isScriptType = element.elementsEqual("script".utf8) && attribute.elementsEqual("type".utf8)
      if isScriptType, value.count < 64, !byte.isWhitespace { value.append(byte.lowercased) }
    case .eventHandler, .style, .document, .meaning: break
    }
  }

  mutating func endAttribute() {
    if value.elementsEqual("application/ld+json".utf8) { holdsData = true }
    attribute = []
    kind = .plain
    quote = 0
    address = .start
    value = []
  }

  private mutating func endTag() {
    let name = elementName
    if name == "pre" { isPreformatted = !isEndTag }
    if !isEndTag, Self.rawTextElements.contains(name) {
      let (element, holdsData) = (element, holdsData)
      returnToContent()
      state = .rawText
      self.element = element
      self.holdsData = holdsData
    } else {
      returnToContent()
    }
  }

  private static let rawTextElements: Set<String> = [
    "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext",
  ]
}

// MARK: - Outside tags

extension MarkupPosition {
  private mutating func advanceInRawText(_ byte: UInt8) -> MarkupProblem? {
    if matched == element.count + 2, byte.isWhitespace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
      matched = 0
      opened = 0
      isEndTag = true
      state = .betweenAttributes
      if byte == UInt8(ascii: ">") { endTag() }
      return nil
    }
    matched = matchesEndTag(byte) ? matched + 1 : (byte == UInt8(ascii: "<") ? 1 : 0)
    if holdsData, matched == 0, !byte.isWhitespace {
      if data == .value { return .textBesideData }
      data = .literal
    }
    return element.elementsEqual("script".utf8) && opensComment(byte) ? .commentInScript : nil
  }

  private func matchesEndTag(_ byte: UInt8) -> Bool {
    switch matched {
    case 0: byte == UInt8(ascii: "<")
    case 1: byte == UInt8(ascii: "/")
    default: matched - 2 < element.count && element[matched - 2] == byte.lowercased
    }
  }

  private mutating func opensComment(_ byte: UInt8) -> Bool {
    switch (opened, byte) {
    case (_, UInt8(ascii: "<")): opened = 1
    case (1, UInt8(ascii: "!")): opened = 2
    case (2, UInt8(ascii: "-")): opened = 3
    case (3, UInt8(ascii: "-")):
      opened = 0
      return true
    default: opened = 0
    }
    return false
  }

  private mutating func advanceInDeclaration(_ byte: UInt8) {
    if byte == UInt8(ascii: "-") {
      matched += 1
      // The dashes that open a comment may close it too: `<!-->` is whole.
      if matched == 2 { state = .comment }
    } else if byte == UInt8(ascii: ">") {
      returnToContent()
    } else {
      matched = 0
      state = .bogusComment
    }
  }

  private mutating func advanceInComment(_ byte: UInt8) {
    let endsAfterMark = matched < 0
    switch byte {
    case UInt8(ascii: "-"):
      matched = endsAfterMark ? 1 : min(matched + 1, 2)
    case UInt8(ascii: ">") where matched == 2 || endsAfterMark:
      returnToContent()
      return
    case UInt8(ascii: "!") where matched == 2 && opened >= 2:
      // `--!>` ends a comment like `-->`.
      matched = -1
    default:
      matched = 0
    }
    opened = min(opened + 1, 3)
  }
}
