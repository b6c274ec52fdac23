package import Diagnostics
import Hypertext
package import Templates

/// A kind of page: its name, which is also that of its template in `templates/pages/`, and what the template sees.
struct PageKind<Subject: Sendable>: Sendable {
  let view: View<PageModel<Subject>>

  init(_ name: String, _ summary: String, _ fields: [Field<PageModel<Subject>>]) {
    view = View(name, summary, PageModel<Subject>.commonFields + fields)
  }

  var name: String { view.shape.name }

  var description: PageKindDescription {
    PageKindDescription(name: name, template: "pages/\(name)", summary: view.shape.summary, shape: view.shape)
  }

  func compile(_ library: TemplateLibrary, _ faults: inout [Diagnostic]) -> PageTemplate<Subject>? {
    let compiled = library.template(named: description.template, for: view.shape)
    faults += compiled.diagnostics
    return compiled.value.map { PageTemplate(view: view, template: $0) }
  }
}

/// What `mpp templates` prints of a page kind.
package struct PageKindDescription: Hashable, Sendable {
  package let name: String
  package let template: String
  package let summary: String
  package let shape: RecordShape

  /// Every name that the template may use, with its meaning, as an indented text.
  package func reference(in language: Language) -> String {
    "templates/\(template).html\n" + shape.reference(in: language)
  }
}

/// A page kind with its compiled template.
struct PageTemplate<Subject: Sendable>: Sendable {
  let view: View<PageModel<Subject>>
  let template: Template

  func artifact(
    at path: SitePath, definedIn: String? = nil, page: @escaping @Sendable () -> PageModel<Subject>
  ) -> Artifact {
    Artifact(path, definedIn: definedIn) { template.render(view.value(of: page())) }
  }
}
