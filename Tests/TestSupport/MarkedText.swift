package import Diagnostics

/// Text with markers (`1️⃣` to `9️⃣`) where a test expects something: a fault's place is seen, not counted.
package struct MarkedText: Sendable {
  package let text: String
  /// Byte offsets in `text`, by marker.
  package let offsets: [Character: Int]

  package init(_ marked: String) {
    var text = ""
    var offsets: [Character: Int] = [:]
    for character in marked {
      if Self.markers.contains(character) {
        offsets[character] = text.utf8.count
      } else {
        text.append(character)
      }
    }
    self.text = text
    self.offsets = offsets
  }

  private static let markers = Set<Character>("1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣9️⃣")

  package func source(at path: String = "uji.yaml") -> SourceFile {
    SourceFile(path: path, text: text)
  }

  /// The location of a marker, or the file's first byte when the text has no such marker.
  package func location(of marker: Character, at path: String = "uji.yaml") -> SourceLocation {
    source(at: path).location(at: offsets[marker] ?? 0)
  }
}
