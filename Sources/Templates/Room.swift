package import Diagnostics
package import Hypertext

package indirect enum Shape: Hashable, Sendable {
  case text, address, number, flag, html, json
  case list(Shape)
  case record(RecordShape)
  case optional(Shape)
}
package struct RecordShape: Hashable, Sendable {
  package let name: String
  package let summary: String
  package let fields: [FieldShape]
}
package struct FieldShape: Hashable, Sendable {
  package let name: String
  package let summary: String
  package let shape: Shape
}
package enum TemplateValue: Sendable {
  case absent, text(String), number(Int), flag(Bool), html(HTML), json([UInt8])
  case list([TemplateValue])
  case record([TemplateValue])
}
package struct View<Model>: Sendable {
  package let shape: RecordShape
  private let fields: [Field<Model>]
  package init(_ name: String, _ summary: String, _ fields: [Field<Model>]) {
    shape = RecordShape(name: name, summary: summary, fields: fields.map(\.shape))
    self.fields = fields
  }
  package func value(of model: Model) -> TemplateValue { .record(fields.map { $0.read(model) }) }
}
package struct Field<Model>: Sendable {
  let shape: FieldShape
  let read: @Sendable (Model) -> TemplateValue
  private init(_ name: String, _ summary: String, _ shape: Shape, read: @escaping @Sendable (Model) -> TemplateValue) {
    self.shape = FieldShape(name: name, summary: summary, shape: shape)
    self.read = read
  }
  package static func text(_ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> String) -> Field {
    Field(name, summary, .text) { .text(read($0)) }
  }
  package static func optionalText(_ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> String?)
    -> Field
  {
    Field(name, summary, .optional(.text)) { read($0).map { .text($0) } ?? .absent }
  }
  package static func address(_ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> String) -> Field
  {
    Field(name, summary, .address) { .text(read($0)) }
  }
  package static func optionalAddress(_ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> String?)
    -> Field
  {
    Field(name, summary, .optional(.address)) { read($0).map { .text($0) } ?? .absent }
  }
  package static func number(_ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> Int) -> Field {
    Field(name, summary, .number) { .number(read($0)) }
  }
  package static func flag(_ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> Bool) -> Field {
    Field(name, summary, .flag) { .flag(read($0)) }
  }
  package static func html(_ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> HTML) -> Field {
    Field(name, summary, .html) { .html(read($0)) }
  }
  package static func json(_ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> JSON) -> Field {
    Field(name, summary, .json) { .json(read($0).bytes) }
  }
  package static func texts(_ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> [String]) -> Field
  {
    Field(name, summary, .list(.text)) { .list(read($0).map { .text($0) }) }
  }
  package static func record<Other>(
    _ name: String, _ summary: String, _ view: View<Other>, _ read: @escaping @Sendable (Model) -> Other
  ) -> Field {
    Field(name, summary, .record(view.shape)) { view.value(of: read($0)) }
  }
  package static func optionalRecord<Other>(
    _ name: String, _ summary: String, _ view: View<Other>, _ read: @escaping @Sendable (Model) -> Other?
  ) -> Field {
    Field(name, summary, .optional(.record(view.shape))) { read($0).map { view.value(of: $0) } ?? .absent }
  }
  package static func list<Other>(
    _ name: String, _ summary: String, _ view: View<Other>, _ read: @escaping @Sendable (Model) -> [Other]
  ) -> Field {
    Field(name, summary, .list(.record(view.shape))) { .list(read($0).map { view.value(of: $0) }) }
  }
  package static func prepared(
    _ name: String, _ summary: String, _ shape: Shape, _ read: @escaping @Sendable (Model) -> TemplateValue
  ) -> Field {
    Field(name, summary, shape, read: read)
  }
}
package struct TemplateLibrary: Sendable {
  package static func load(_ sources: [SourceFile], root: String) -> Diagnosed<TemplateLibrary> {
    Diagnosed(TemplateLibrary())
  }
  package func template(named name: String, for shape: RecordShape) -> Diagnosed<Template?> { Diagnosed(nil) }
}
package struct Template: Sendable {
  package func render(_ value: TemplateValue) -> [UInt8] { [] }
}
