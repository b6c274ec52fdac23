import Diagnostics
import Hypertext
import Testing

@testable import Publishing

struct SitePlanTests {
  @Test func `artifacts stand in the order of their bytes`() throws {
    let plan = try #require(SitePlan.checked(["b", "a/z", "a.html", "B2"].map(artifact)).value)
    #expect(plan.artifacts.map(\.path.text) == ["B2", "a.html", "a/z", "b"])
  }

  @Test(arguments: [["x.html", "x.html"], ["Layanan.html", "layanan.html"], ["a/b.html", "A/B.html"], ["a", "a/b"]])
  func `two files on one path are refused, and both are named`(paths: [String]) throws {
    let found = SitePlan.checked(
      paths.enumerated().map { Artifact(SitePath($1), definedIn: "content/\($0).yaml", bytes: []) })
    #expect(found.value == nil)
    let fault = try #require(found.diagnostics.first)
    #expect(fault.code == "publishing.same-path")
    let places = [fault.place.location.path] + fault.notes.map(\.place.location.path)
    #expect(places.sorted() == ["content/0.yaml", "content/1.yaml"])
  }

  @Test(arguments: [
    "", "/a", "a//b", "../a", "a/../b", "./a", "a/", "a b", "a\\b", "a\nb", "é.html", "-a", "con.html", "SHA256SUMS",
    "a:b",
    "a%2e", ".htaccess",
  ])
  func `a path that leads astray is refused`(path: String) {
    #expect(SitePlan.checked([artifact(path)]).diagnostics.map(\.code) == ["publishing.unsafe-path"])
  }

  @Test func `paths of the portal are taken`() {
    #expect(
      SitePlan.checked(["_headers", "404.html", "berita/2026/a-b.html", "aset/portal.0f.css"].map(artifact)).value
        != nil)
  }

  private func artifact(_ path: String) -> Artifact { Artifact(SitePath(path), bytes: []) }
}
