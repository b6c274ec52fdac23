/// What can be written into a page.
enum Writable: Hashable, Sendable {
  case text
  case number
  case address
  case html
  case json
}

/// Why a value can't be made safe where it stands.
enum Refusal: Hashable, Sendable {
  case inScript
  case inStyle
  case inRawText
  case inComment
  case inEventHandler
  case inStyleAttribute
  case inDocumentAttribute
  case inMeaningAttribute
  case beforeRefreshAddress
  case unquoted
  case asTagName
  case asAttribute
  case htmlInAttribute
  case htmlInPlainText
  case jsonOutsideDataScript
  case notJSONInDataScript
  case dataNotAlone
  case textBeginsAddress
  case mayMakeScheme
  case addressNotFirst
  case afterUnsafeScheme
}

extension MarkupPosition {
  /// Steps over a value, or says why it can't stand here.
  mutating func place(_ value: Writable) -> Refusal? {
    switch state {
    case .content:
      return value == .json ? .jsonOutsideDataScript : nil
    case .tagOpen, .endTagOpen:
      state = .tagName
      return .asTagName
    case .tagName:
      return .asTagName
    case .betweenAttributes, .afterAttribute, .attributeName, .afterAttributeName:
      return .asAttribute
    case .beforeValue:
      state = .unquotedValue
      return .unquoted
    case .unquotedValue:
      return .unquoted
    case .quotedValue:
      return placeInAttribute(value)
    case .rawText:
      return placeInRawText(value)
    case .declaration, .bogusComment, .comment:
      return .inComment
    }
  }

  private mutating func placeInRawText(_ value: Writable) -> Refusal? {
    switch elementName {
    case "script" where holdsData:
      guard value == .json else { return .notJSONInDataScript }
      let isFirst = data == .nothing
      data = .value
      return isFirst ? nil : .dataNotAlone
    case "script": return .inScript
    case "style": return .inStyle
    case "title", "textarea":
      if matched > 0 { return .asTagName }
      switch value {
      case .html: return .htmlInPlainText
      case .json: return .jsonOutsideDataScript
      case .text, .number, .address: return nil
      }
    default: return .inRawText
    }
  }

  private mutating func placeInAttribute(_ value: Writable) -> Refusal? {
    switch kind {
    case .eventHandler: return .inEventHandler
    case .style: return .inStyleAttribute
    case .document: return .inDocumentAttribute
    case .meaning: return .inMeaningAttribute
    case .refresh: return .beforeRefreshAddress
    case .plain, .address, .addressList: break
    }
    if value == .html { return .htmlInAttribute }
    if value == .json { return .jsonOutsideDataScript }
    return kind == .plain ? nil : placeInAddress(value)
  }

  private mutating func placeInAddress(_ value: Writable) -> Refusal? {
    switch (address, value) {
    case (.refused, _): return .afterUnsafeScheme
    case (.settled, _): return nil
    case (.start, .address):
      address = .unsettled
      return nil
    case (.start, .number):
      // A scheme begins with a letter.
      address = .settled
      return nil
    case (.scheme, .number), (.unsettled, .number):
      address = .unsettled
      return nil
    case (.start, _): return .textBeginsAddress
    case (_, .address): return .addressNotFirst
    default: return .mayMakeScheme
    }
  }
}
