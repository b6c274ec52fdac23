import CCmark

/// A tree of libcmark, owned here and freed with its owner.
@safe struct CommonMarkTree: ~Copyable {
  private let root: OpaquePointer

  /// nil when libcmark has no memory left.
  init?(parsing bytes: ArraySlice<UInt8>) {
    let parsed = unsafe bytes.withUnsafeBytes { buffer in
      unsafe cmark_parse_document(
        buffer.assumingMemoryBound(to: CChar.self).baseAddress, buffer.count, CMARK_OPT_DEFAULT)
    }
    guard let root = unsafe parsed else { return nil }
    unsafe self.root = root
  }

  deinit {
    unsafe cmark_node_free(root)
  }

  /// Lends the root; no node may be kept beyond the call.
  borrowing func read<Result>(_ body: (Node) throws -> Result) rethrows -> Result {
    unsafe try body(Node(root))
  }
}

/// A node lent by a tree. It owns nothing and is valid while the tree is read.
@safe struct Node: Equatable {
  enum Kind {
    case document, quote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case text, softBreak, lineBreak, code, html, emphasis, strong, link, picture
    case other
  }

  private let pointer: OpaquePointer

  fileprivate init(_ pointer: OpaquePointer) {
    unsafe self.pointer = pointer
  }

  /// The same node, not an equal one.
  static func == (left: Node, right: Node) -> Bool {
    unsafe left.pointer == right.pointer
  }
}

// MARK: Where a node stands

extension Node {
  var firstChild: Node? { unsafe cmark_node_first_child(pointer).map { unsafe Node($0) } }
  var next: Node? { unsafe cmark_node_next(pointer).map { unsafe Node($0) } }
  var parent: Node? { unsafe cmark_node_parent(pointer).map { unsafe Node($0) } }

  /// The first children, as many as there are up to a number.
  func children(_ count: Int) -> [Node] {
    var children: [Node] = []
    children.reserveCapacity(count)
    var child = firstChild
    while let node = child, children.count < count {
      children.append(node)
      child = node.next
    }
    return children
  }

  /// Lines and columns of libcmark, from 1, columns in bytes. True of blocks; those of inlines are not to be trusted
  /// in 0.30.2 (a link's line is that of its end, and after a line end inside a link or code they are off).
  var startLine: Int { unsafe Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { unsafe Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { unsafe Int(cmark_node_get_end_line(pointer)) }
}

// MARK: What a node is

extension Node {
  var kind: Kind {
    switch unsafe cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .html
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .picture
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    default: .other
    }
  }

  var headingLevel: Int { unsafe Int(cmark_node_get_heading_level(pointer)) }
  var isTight: Bool { unsafe cmark_node_get_list_tight(pointer) != 0 }

  /// The first number of an ordered list; nil for bullets.
  var listStart: Int? {
    guard unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST else { return nil }
    return unsafe Int(cmark_node_get_list_start(pointer))
  }

  var destination: String { unsafe Self.string(cmark_node_get_url(pointer)) }
  var title: String { unsafe Self.string(cmark_node_get_title(pointer)) }
  /// What stands after the opening fence of a code block.
  var info: String { unsafe Self.string(cmark_node_get_fence_info(pointer)) }

  /// Lends the bytes of a text, code or HTML node.
  func withLiteral<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard let literal = unsafe cmark_node_get_literal(pointer) else {
      return unsafe body(UnsafeBufferPointer(start: nil, count: 0))
    }
    let count = unsafe strlen(literal)
    return unsafe literal.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
      unsafe body(UnsafeBufferPointer(start: bytes, count: count))
    }
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    unsafe text.map { unsafe String(cString: $0) } ?? ""
  }
}
