/// Declares what templates see of a model and how it is read, in one place, so that shape and value can't differ.
package struct View<Model>: Sendable {
  package let shape: RecordShape
  private let readers: [@Sendable (Model) -> TemplateValue]

  /// Two fields of one name are a mistake in the program, and end it.
  package init(_ name: String, _ summary: String, _ fields: [Field<Model>]) {
    precondition(Set(fields.map(\.shape.name)).count == fields.count, "two fields of one name in view '\(name)'")
    readers = fields.map(\.read)
    shape = RecordShape(name: name, summary: summary, fields: fields.map(\.shape))
  }

  package func value(of model: Model) -> TemplateValue {
    var values: [TemplateValue] = []
    values.reserveCapacity(readers.count)
    for read in readers { values.append(read(model)) }
    return .record(values)
  }
}
