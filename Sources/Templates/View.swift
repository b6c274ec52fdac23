/// Declares what templates see of a model and how it is read, in one place, so that shape and value can't differ.
package struct View<Model>: Sendable {
  package let shape: RecordShape
  private let fields: [Field<Model>]

  /// Two fields of one name are a mistake in the program, and end it.
  package init(_ name: String, _ summary: String, _ fields: [Field<Model>]) {
    precondition(Set(fields.map(\.shape.name)).count == fields.count, "two fields of one name in view '\(name)'")
    self.fields = fields
    shape = RecordShape(name: name, summary: summary, fields: fields.map(\.shape))
  }

  package func value(of model: Model) -> TemplateValue {
    .record(fields.map { $0.read(model) })
  }
}
