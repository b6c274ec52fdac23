/// Markup that is safe to put into a page as it stands, in UTF-8.
///
/// Only `Markup`'s renderer, the template engine and the escaping functions make it; everything else is text and is
/// escaped where it lands.
package struct HTML: Hashable, Sendable {
  package private(set) var bytes: [UInt8]

  package init() {
    bytes = []
  }

  /// Takes markup on trust: for renderers that escaped every text they put in.
  package init(trusted bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Markup written in source code; its type keeps texts of authors out.
  package init(literal: StaticString) {
    bytes = literal.withUTF8Buffer { unsafe Array($0) }
  }

  package init(escaping text: String) {
    bytes = []
    bytes.append(escapingText: text)
  }

  package var isEmpty: Bool { bytes.isEmpty }

  package mutating func append(_ other: HTML) {
    bytes += other.bytes
  }
}

extension HTML: CustomStringConvertible {
  package var description: String { String(decoding: bytes, as: UTF8.self) }
}
