/// `path:line:column`, both numbers from 1. Columns count Unicode scalars, as editors and PyYAML do.
package struct SourceLocation: Hashable, Sendable {
  package let path: String
  package let line: Int
  package let column: Int

  package init(path: String, line: Int, column: Int) {
    self.path = path
    self.line = line
    self.column = column
  }
}

extension SourceLocation: CustomStringConvertible {
  package var description: String { "\(path):\(line):\(column)" }
}

extension SourceLocation: Comparable {
  /// By path bytes, then line, then column: the order in which faults are listed.
  package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    if left.path != right.path { return left.path.utf8.lexicographicallyPrecedes(right.path.utf8) }
    return (left.line, left.column) < (right.line, right.column)
  }
}

/// A location together with the line that stands there, so that a fault can be shown without its file.
package struct Place: Hashable, Sendable {
  package let location: SourceLocation
  /// The source line without its ending; nil when the fault concerns a whole file.
  package let excerpt: String?
  /// How many columns the marked span takes in the excerpt; at least 1.
  package let width: Int

  package init(location: SourceLocation, excerpt: String?, width: Int) {
    self.location = location
    self.excerpt = excerpt
    self.width = width
  }
}
