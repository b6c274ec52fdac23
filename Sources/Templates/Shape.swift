/// What kind of value a template finds under a name. Templates are checked against it before anything is rendered.
package indirect enum Shape: Hashable, Sendable {
  /// Plain text, escaped for where it lands. As a section: shown when it is not empty.
  case text
  /// A whole number, written as its digits. As a section: always there, zero included, since zero is a fact.
  case number
  /// Yes or no. Only for sections; it has nothing to show.
  case flag
  /// Safe markup, allowed in element content only.
  case html
  /// A link that was checked (`LinkTarget`) or computed by the generator: the only thing that may begin a link.
  case address
  /// Script-safe JSON, allowed alone in `<script type="application/ld+json">` and nowhere else.
  case json
  case list(Shape)
  case record(RecordShape)
  /// May be absent; a template must test it with a section before showing it.
  case optional(Shape)
}

/// Named values, in the order in which `TemplateValue.record` carries them.
package struct RecordShape: Hashable, Sendable {
  package let name: String
  /// One sentence for template authors.
  package let summary: String
  package let fields: [FieldShape]

  package init(name: String, summary: String, fields: [FieldShape]) {
    self.name = name
    self.summary = summary
    self.fields = fields
  }

  func index(of field: String) -> Int? {
    fields.firstIndex { $0.name.utf8.elementsEqual(field.utf8) }
  }
}

package struct FieldShape: Hashable, Sendable {
  package let name: String
  package let summary: String
  package let shape: Shape

  package init(name: String, summary: String, shape: Shape) {
    self.name = name
    self.summary = summary
    self.shape = shape
  }
}
