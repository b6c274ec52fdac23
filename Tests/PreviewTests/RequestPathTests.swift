import Testing

@testable import Preview

struct RequestPathTests {
  private func path(_ target: String) throws(Status) -> String {
    try RequestPath(Array(target.utf8)).text
  }

  @Test(
    arguments: [
      ("/", ""), ("/?", ""), ("/index.html", "index.html"), ("/layanan/", "layanan/"),
      ("/layanan/skck-baru.html?x=%00/../#".dropLast(), "layanan/skck-baru.html"),
      ("/%69ndex.html", "index.html"), ("/a%20b", "a b"), ("/index.html?raw??", "index.html"),
    ] as [(Substring, String)])
  func `an address is decoded once and loses its query`(target: Substring, text: String) throws {
    #expect(try path(String(target)) == text)
  }

  @Test(arguments: oddTargets)
  func `an odd address is refused`(target: String) {
    #expect(refusal { _ = try path(target) } == .badRequest)
  }

  @Test func `no address outside ASCII is found`() {
    #expect(refusal { _ = try path("/caf%C3%A9.html") } == .notFound)
    #expect(refusal { _ = try path("/%C0%AE") } == .notFound)
  }

  @Test(arguments: [("/", true), ("/a.html", true), ("/a/", true), ("/a", true), ("/a.css", false), ("/v1.2/a", true)])
  func `addresses of pages are told from those of other files`(target: String, isOfPage: Bool) throws {
    #expect(try RequestPath(Array(target.utf8)).isOfPage == isOfPage)
  }
}
