/// A value of a YAML file with the place where it stands.
///
/// Every scalar is text: `no`, `0812` and `1.10` stay as they were written, and a field's own parser decides what they
/// mean.
package struct YAMLNode: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// A value that was left out (`key:`) is `scalar("", .plain)` with an empty range.
    case scalar(String, ScalarStyle)
    case sequence([YAMLNode])
    /// In file order; no key occurs twice.
    case mapping([YAMLMember])
  }

  package let content: Content
  /// Bytes of the source file, from the node's first to after its last.
  ///
  /// Quotes and brackets belong to their node, and so do a block scalar's `|` or `>` and a sequence's first `-`. The
  /// line break after the last line does not.
  package let range: Range<Int>

  package init(_ content: Content, range: Range<Int>) {
    self.content = content
    self.range = range
  }
}

/// A key of a mapping and what stands under it.
package struct YAMLMember: Hashable, Sendable {
  package let key: String
  /// Bytes of the source file, with the quotes of a quoted key.
  package let keyRange: Range<Int>
  package let value: YAMLNode

  package init(key: String, keyRange: Range<Int>, value: YAMLNode) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }
}

/// How a scalar was written: it never changes what the text means.
package enum ScalarStyle: Hashable, Sendable {
  case plain
  case singleQuoted
  case doubleQuoted
  case literal
  case folded
}
