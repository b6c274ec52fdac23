/// A page template that was checked against what it sees, ready to render.
package struct Template: Sendable {
  let program: Program
  /// The names of all templates it is made of, itself included, sorted by bytes.
  package let parts: [String]

  /// A page in UTF-8. The value must have the shape that the template was compiled for; what differs renders as
  /// nothing.
  package func render(_ value: TemplateValue) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(2 * program.literals.count + 1024)
    render(value, into: &output)
    return output
  }

  package func render(_ value: TemplateValue, into output: inout [UInt8]) {
    var renderer = Renderer(program, over: value)
    renderer.render(into: &output)
  }
}
