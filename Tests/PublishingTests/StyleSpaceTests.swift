import Testing

@testable import Publishing

struct StyleSpaceTests {
  private func removed(_ style: String) -> String {
    String(decoding: StyleSpace.removed(from: Array(style.utf8)), as: UTF8.self)
  }

  @Test func `space that separates nothing is taken out`() {
    #expect(
      removed("@media (min-width: 2rem) {\n.a, .b { margin: 0 auto; color: red; }\n}\n")
        == "@media (min-width:2rem){.a,.b{margin:0 auto;color:red}}")
  }

  @Test(arguments: [
    "a :hover{}", ".a .b{}", "a > b{}", "a{width:calc(1px + 2px)}", "a{content:\" ; } \"}", "@layer b;",
    "a{background:url( 'a b' )}", "a\\:b{}", "a{--x:1 2}",
  ])
  func `what would mean something else stays`(style: String) {
    #expect(removed(style) == style)
  }

  @Test(arguments: ["a{content:\"", "a /* b", "a\\", "", "  "])
  func `an unfinished sheet is copied to its end`(style: String) {
    #expect(removed(style + "x").hasSuffix("x"))
  }
}
