/// Where in the markup the next byte of a page stands, as an HTML tokenizer sees it.
///
/// It follows the literal text of templates through sections and inclusions. Only as much of the HTML standard's
/// tokenization (section 13.2.5) is here as tells the places apart in which a value means something else.
struct MarkupPosition: Hashable, Sendable {
  enum State: Hashable, Sendable {
    case content
    /// After `<`.
    case tagOpen
    /// After `</`.
    case endTagOpen
    case tagName
    /// Where an attribute may begin.
    case betweenAttributes
    /// Right after a value, or after a name that a template tag ended: space, `/` or `>` must follow.
    case afterAttribute
    case attributeName
    case afterAttributeName
    case beforeValue
    case quotedValue
    case unquotedValue
    /// In an element whose content holds no tags, such as `<title>` and `<script>`.
    case rawText
    /// After `<!`.
    case declaration
    /// `<!doctype`, `<?` and the like, up to `>`.
    case bogusComment
    case comment
  }

  /// What a data script (JSON-LD) holds so far.
  enum Data: Hashable, Sendable {
    case nothing
    case literal
    case value
  }

  var state = State.content
  /// Lower-cased name of the tag that is read, or of the element whose raw text is read.
  var element: [UInt8] = []
  var isEndTag = false
  /// Lower-cased name of the attribute.
  var attribute: [UInt8] = []
  var kind = AttributeKind.plain
  var quote: UInt8 = 0
  var address = AddressProgress.start
  /// Lower-cased value, kept only where it decides something: a script's `type`, a refresh.
  var value: [UInt8] = []
  /// How much of a closing sequence was read: of `</title` in raw text, of `-->` in a comment.
  var matched = 0
  /// How much of an opening sequence was read: of `<!--` in a script; in a comment, bytes since its start, up to 3.
  var opened = 0
  /// The element is a script of type `application/ld+json`.
  var holdsData = false
  var data = Data.nothing
  var hasHTTPEquiv = false
  var hasContent = false
  /// Whitespace shows.
  var isPreformatted = false
}

extension MarkupPosition {
  /// A run of whitespace with a newline may be written as one newline: it can't be told apart in a browser.
  var allowsTrimming: Bool {
    switch state {
    case .content: !isPreformatted
    case .tagOpen, .endTagOpen, .quotedValue, .unquotedValue, .rawText, .declaration, .bogusComment, .comment: false
    case .tagName, .betweenAttributes, .afterAttribute, .attributeName, .afterAttributeName, .beforeValue: true
    }
  }

  var isInTag: Bool { state == .betweenAttributes || state == .afterAttribute }

  var elementName: String { String(decoding: element, as: UTF8.self) }

  /// Ends the name that is being read, because a template tag stands here: `<a{{#x}} class="y"{{/x}}>`.
  mutating func settle() -> MarkupProblem? {
    switch state {
    case .tagName:
      state = .afterAttribute
    case .attributeName:
      let problem = endAttributeName()
      endAttribute()
      state = .afterAttribute
      return problem
    case .afterAttributeName:
      endAttribute()
      state = .betweenAttributes
    case .comment where opened > 0:
      opened = 3
    default: break
    }
    return nil
  }

  /// What holds after either of two ways through a section; nil when the rest of the page would depend on the way.
  func joined(with other: MarkupPosition) -> MarkupPosition? {
    if self == other { return self }
    var joined = self
    if isInTag, other.isInTag {
      joined.state = .afterAttribute
      joined.holdsData = holdsData && other.holdsData
      joined.hasHTTPEquiv = hasHTTPEquiv || other.hasHTTPEquiv
      joined.hasContent = hasContent || other.hasContent
    } else if state == .quotedValue, other.state == .quotedValue {
      joined.address = address.joined(with: other.address)
      joined.value = value == other.value ? value : []
    } else if state == .rawText, other.state == .rawText {
      joined.data = data == other.data ? data : .value
    }
    // Whatever else differs would leave the two apart.
    var rest = other
    rest.state = joined.state
    rest.holdsData = joined.holdsData
    rest.hasHTTPEquiv = joined.hasHTTPEquiv
    rest.hasContent = joined.hasContent
    rest.address = joined.address
    rest.value = joined.value
    rest.data = joined.data
    let mayDiffer = state == other.state || (isInTag && other.isInTag)
    return mayDiffer && rest == joined ? joined : nil
  }
}
