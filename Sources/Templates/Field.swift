package import Hypertext

/// One name that templates see of a model: its shape, and how its value is read.
package struct Field<Model>: Sendable {
  let shape: FieldShape
  let read: @Sendable (Model) -> TemplateValue

  private init(
    _ name: String, _ summary: String, _ shape: Shape, _ read: @escaping @Sendable (Model) -> TemplateValue
  ) {
    self.shape = FieldShape(name: name, summary: summary, shape: shape)
    self.read = read
  }
}

// MARK: - Single values

extension Field {
  package static func text(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> String
  ) -> Field {
    Field(name, summary, .text) { .text(read($0)) }
  }

  package static func optionalText(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> String?
  ) -> Field {
    Field(name, summary, .optional(.text)) { read($0).map(TemplateValue.text) ?? .absent }
  }

  package static func number(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> Int
  ) -> Field {
    Field(name, summary, .number) { .number(read($0)) }
  }

  package static func optionalNumber(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> Int?
  ) -> Field {
    Field(name, summary, .optional(.number)) { read($0).map(TemplateValue.number) ?? .absent }
  }

  package static func flag(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> Bool
  ) -> Field {
    Field(name, summary, .flag) { .flag(read($0)) }
  }

  package static func html(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> HTML
  ) -> Field {
    Field(name, summary, .html) { .html(read($0)) }
  }

  package static func optionalHTML(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> HTML?
  ) -> Field {
    Field(name, summary, .optional(.html)) { read($0).map(TemplateValue.html) ?? .absent }
  }

  /// A link that was checked by `LinkTarget` or computed by the generator; templates trust it to begin a link.
  package static func address(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> String
  ) -> Field {
    Field(name, summary, .address) { .address(read($0)) }
  }

  package static func optionalAddress(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> String?
  ) -> Field {
    Field(name, summary, .optional(.address)) { read($0).map(TemplateValue.address) ?? .absent }
  }

  package static func json(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> JSON
  ) -> Field {
    Field(name, summary, .json) { .json(read($0).bytes) }
  }

  package static func optionalJSON(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> JSON?
  ) -> Field {
    Field(name, summary, .optional(.json)) { read($0).map { .json($0.bytes) } ?? .absent }
  }
}

// MARK: - Values made of others

extension Field {
  package static func record<Other>(
    _ name: String, _ summary: String, _ view: View<Other>, _ read: @escaping @Sendable (Model) -> Other
  ) -> Field {
    Field(name, summary, .record(view.shape)) { view.value(of: read($0)) }
  }

  package static func optionalRecord<Other>(
    _ name: String, _ summary: String, _ view: View<Other>, _ read: @escaping @Sendable (Model) -> Other?
  ) -> Field {
    Field(name, summary, .optional(.record(view.shape))) { read($0).map(view.value(of:)) ?? .absent }
  }

  package static func list<Other>(
    _ name: String, _ summary: String, _ view: View<Other>, _ read: @escaping @Sendable (Model) -> [Other]
  ) -> Field {
    Field(name, summary, .list(.record(view.shape))) { .list(read($0).map(view.value(of:))) }
  }

  package static func texts(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> [String]
  ) -> Field {
    Field(name, summary, .list(.text)) { .list(read($0).map(TemplateValue.text)) }
  }

  /// A value that was made beforehand, such as the navigation that all pages share: made once, not for each page.
  package static func prepared(
    _ name: String, _ summary: String, _ shape: Shape, _ read: @escaping @Sendable (Model) -> TemplateValue
  ) -> Field {
    Field(name, summary, shape, read)
  }
}
