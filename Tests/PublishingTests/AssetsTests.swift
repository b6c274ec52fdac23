import Diagnostics
import Hypertext
import Testing

@testable import Publishing

struct AssetsTests {
  @Test func `styles stand in the order of the cascade and scripts in one closure`() {
    let assets = Assets(
      of: [
        file("components/a/a.css", "a{}"), file("components/a/a.js", "const x = 1"),
        file("components/b/b.js", "const x = 2"),
        file("components/pencarian/mesin.js", "find()"), file("components/pencarian/pencarian.js", "open()"),
        file("foundation/0.css", "@layer a;"), file("foundation/z.js", "const portal = {}"),
        file("offline/sw.js", "no"),
        file("static/x.css", "no"),
      ])
    #expect(text(assets, assets.names.style) == "@layer a;a{}")
    #expect(
      text(assets, assets.names.script)
        == "(() => {\n'use strict'\nconst portal = {}\n{\nconst x = 1\n}\n{\nconst x = 2\n}\n{\nopen()\n}\n})()\n")
    #expect(assets.names.searchScript.map { text(assets, $0) } == "(() => {\n'use strict'\nfind()\n})()\n")
    #expect(assets.artifacts.count == 3)
  }

  @Test func `a changed file has another name`() {
    let names = ["a{}", "b{}"].map { Assets(of: [file("foundation/a.css", $0)]).names.style.text }
    #expect(names[0] != names[1])
    #expect(names.allSatisfy { $0.wholeMatch(of: /aset\/portal\.[0-9a-f]{10}\.css/) != nil })
  }

  @Test func `drawings are copied to the root`() {
    let read = StaticFiles.artifacts(of: [
      file("static/ikon/a.svg", "<svg><title>on = x</title><path d=\"M0 0\"/></svg>")
    ])
    #expect(read.value.map(\.path.text) == ["ikon/a.svg"])
    #expect(read.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "<svg onload=\"x()\">", "<svg><script>x()</script>", "<svg><a href=\"javascript:x()\">",
    "<svg>\n<g\nonclick = 'x'>",
    "<svg><use href=\"data:image/svg+xml,x\">", "<!DOCTYPE svg [<!ENTITY x \"y\">]>", "<svg><foreignObject>",
    "<svg><style>@import url(//x)</style>",
  ])
  func `a drawing that could run something is refused`(drawing: String) {
    #expect(
      StaticFiles.artifacts(of: [file("static/a.svg", drawing)]).diagnostics.map(\.code) == ["assets.active-drawing"])
  }

  @Test(arguments: ["a.php", "a.html", "a.PHTML", "a", "a.js", "a.svgz"])
  func `a kind that a server could run is refused`(name: String) {
    #expect(StaticFiles.artifacts(of: [file("static/\(name)", "")]).diagnostics.map(\.code) == ["assets.kind"])
  }

  private func file(_ name: String, _ text: String) -> ProjectFile {
    ProjectFile(path: "templates/\(name)", name: name, bytes: Array(text.utf8))
  }

  private func text(_ assets: Assets, _ path: SitePath) -> String {
    String(decoding: assets.artifacts.first { $0.path == path }?.render() ?? [], as: UTF8.self)
  }
}
