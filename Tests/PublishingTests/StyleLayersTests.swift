import Testing

@testable import Publishing

struct StyleLayersTests {
  @Test func `each layer is one block, in the order of the first statement`() {
    expect(
      "@layer a,b;@layer b{x{}}@layer a{y{}}@media print{z{}}@layer b{w{}}",
      becomes: "@layer a,b;@media print{z{}}@layer a{y{}}@layer b{x{}w{}}")
  }

  @Test func `neighbours with one media query are joined, others keep their place`() {
    expect(
      "@layer a;@layer a{@media print{x{}}}@layer a{@media print{y{}}z{}@media print{w{}}u{}u{}}",
      becomes: "@layer a;@layer a{@media print{x{}y{}}z{}@media print{w{}}u{}u{}}")
  }

  @Test func `braces and semicolons in strings and brackets belong to them`() {
    expect(
      #"@layer a;@layer a{x::before{content:"}@layer a{"}}@layer a{y{b:u(;{})}z\{{}}"#,
      becomes: #"@layer a;@layer a{x::before{content:"}@layer a{"}y{b:u(;{})}z\{{}}"#)
  }

  @Test(arguments: [
    "@layer a{x{}}@layer a{y{}}", "@layer a;@layer b{x{}}@layer a{}@layer b{}", "@layer a;@layer a{x{}@layer a{}",
    "@layer a;@layer a{x{}}}@layer a{}", "@layer a;@layer a{}/*! stays */@layer a{}", "x{}", "",
  ])
  func `what cannot be joined with certainty stays`(style: String) {
    expect(style, becomes: style)
  }

  private func expect(_ style: String, becomes joined: String, location: SourceLocation = #_sourceLocation) {
    #expect(String(decoding: StyleLayers.joined(Array(style.utf8)), as: UTF8.self) == joined, sourceLocation: location)
  }
}
