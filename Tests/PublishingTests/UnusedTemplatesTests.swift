import Diagnostics
import Templates
import Testing

@testable import Publishing

struct UnusedTemplatesTests {
  @Test(arguments: [
    ("pages/layanann.html", "did you mean 'layanan.html'?"), ("pages/layanan.htm", "only .html, .css and .js are used"),
    ("pages/promo.html", "a page template is called as its kind"), ("pages/lain/layanan.html", "did you mean 'layanan"),
    ("catatan.md", "move it to components/"), ("sisa.html", "move it to components/"),
    ("componens/a.html", "did you mean 'components'?"), ("lain/a.css", "move it to components/"),
    ("foundation/warna.scss", "only .html, .css and .js are used"), ("components/a/a.png", "only .html, .css and .js"),
    ("offline/swmati.js", "did you mean 'sw-mati.js'?"), ("offline/lain.js", "used here are: sw.js, sw-mati.js"),
  ])
  func `a file that nothing uses is a warning`(name: String, hint: String) throws {
    let faults = faults([name: ""])
    #expect(faults.map(\.code) == ["templates.unused-file"])
    #expect(faults.map(\.severity) == [.warning])
    #expect(faults.map(\.place.location.path) == ["templates/" + name])
    #expect(try #require(faults.first?.hint).english.hasPrefix(hint))
  }

  @Test(arguments: [
    "PANDUAN.md", "components/README.md", "pages/beranda.html", "pages/beranda.css", "components/a/a.html",
    "components/a/a.js", "foundation/a.css", "layouts/b.html", "offline/sw.js", "offline/sw-mati.js", "static/a.svg",
  ])
  func `what has its place is no fault`(name: String) {
    #expect(faults([name: ""]).isEmpty)
  }

  @Test func `what a template includes is used, wherever it lies`() {
    #expect(
      faults(["pages/_isi.html": "", "lain/b.html": "", "components/a.html": "{{>pages/_isi}}{{>lain/b}}"]).isEmpty)
  }

  @Test func `a page kind under a misspelt name is one fault`() {
    let library = load([file("pages/layanann.html", "")])
    #expect(UnusedTemplates.faults(in: [file("pages/layanann.html", "")], library).isEmpty)
    #expect(PageTemplates.compile(library).diagnostics.contains { $0.hint?.english.contains("layanann") == true })
  }

  /// Of templates that come beside those of every page kind.
  private func faults(_ texts: [String: String]) -> [Diagnostic] {
    let pages = PageTemplates.kinds.map { "pages/\($0.name).html" }.filter { texts[$0] == nil }
    let files = (pages.map { file($0, "") } + texts.map { file($0, $1) }).sorted { $0.name < $1.name }
    return UnusedTemplates.faults(in: files, load(files.filter { $0.name.hasSuffix(".html") }))
  }

  private func load(_ files: [ProjectFile]) -> TemplateLibrary {
    TemplateLibrary.load(files.map { SourceFile(path: $0.path, bytes: $0.bytes) }, root: "templates").value
  }

  private func file(_ name: String, _ text: String) -> ProjectFile {
    ProjectFile(path: "templates/\(name)", name: name, bytes: Array(text.utf8))
  }
}
