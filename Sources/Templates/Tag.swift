/// One Mustache tag as it stands in a file, byte offsets into the file.
struct Tag: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// `{{name}}`
    case variable
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case close
    /// `{{>name}}`
    case partial
    /// `{{<name}}`
    case parent
    /// `{{$name}}`
    case block
    /// `{{! … }}`
    case comment
  }

  let kind: Kind
  /// From the first brace to after the last.
  let range: Range<Int>
  /// What stands between sigil and braces, without the space around it.
  let name: Range<Int>
}

/// A file cut into tags and what stands between them.
enum Token: Hashable, Sendable {
  case text(Range<Int>)
  case tag(Tag)
}
