import Diagnostics
import Templates

/// Files of the templates folder that nothing uses, most often for a slip in their name: each is worth a warning.
///
/// Parts in `layouts` and `components` may wait for a page that includes them; `static` has rules of its own.
enum UnusedTemplates {
  static func faults(in templates: [ProjectFile], _ library: TemplateLibrary) -> [Diagnostic] {
    let names = Set(templates.map(\.name))
    let included = Set(library.includedNames.map { $0 + ".html" })
    return templates.compactMap { file in
      included.contains(file.name) ? nil : fault(of: file, among: names)
    }
  }

  private static let guides: Set<String> = ["PANDUAN.md", "README.md", "LICENSE"]
  private static let folders = ["components", "foundation", "layouts", "offline", "pages", "static"]
  private static let offline = ["sw.js", "sw-mati.js"]
  private static let pages = PageTemplates.kinds.map { $0.name + ".html" }

  private static func fault(of file: ProjectFile, among names: Set<String>) -> Diagnostic? {
    let parts = file.name.split(separator: "/").map(String.init)
    guard let name = parts.last, !guides.contains(name) else { return nil }
    guard let folder = parts.dropLast().first else {
      return .unusedTemplate(file, hint: .rightPlace)
    }
    switch folder {
    case "static": return nil
    case "offline":
      return parts.count == 2 && offline.contains(name)
        ? nil : .unusedTemplate(file, hint: Message.didYouMean(name, among: offline) ?? .known(offline))
    case "pages" where name.hasSuffix(".html"):
      guard parts.count > 2 || !pages.contains(name) else { return nil }
      let meant = nearest(to: name, among: pages)
      // A kind without its template is an error already, whose hint names this file.
      if let meant, !names.contains("pages/" + meant) { return nil }
      return .unusedTemplate(file, hint: Message.didYouMean(name, among: pages) ?? .pageKinds)
    case "components", "layouts", "foundation", "pages":
      return ["html", "css", "js"].contains(file.name.split(separator: ".").last.map(String.init))
        ? nil : .unusedTemplate(file, hint: .partKinds)
    default:
      return .unusedTemplate(file, hint: Message.didYouMean(folder, among: folders) ?? .rightPlace)
    }
  }
}

extension Message {
  fileprivate static let rightPlace = Message(
    id: "pindahkan ke components/, foundation/, layouts/, pages/, atau static/, atau hapus",
    en: "move it to components/, foundation/, layouts/, pages/ or static/, or remove it")
  fileprivate static let partKinds = Message(
    id: "di folder ini hanya .html, .css, dan .js yang dipakai; gambar dan ikon ditaruh di static/",
    en: "only .html, .css and .js are used in this folder; pictures and icons belong in static/")
  fileprivate static let pageKinds = Message(
    id: "nama templat halaman adalah jenis halamannya: lihat 'mpp templates'; bagian halaman ditaruh di components/",
    en: "a page template is called as its kind of page: see 'mpp templates'; parts of pages belong in components/")

  fileprivate static func known(_ names: [String]) -> Message {
    let list = names.joined(separator: ", ")
    return Message(id: "yang dipakai di sini: \(list)", en: "used here are: \(list)")
  }
}

extension Diagnostic {
  fileprivate static func unusedTemplate(_ file: ProjectFile, hint: Message) -> Diagnostic {
    Diagnostic(
      "templates.unused-file", .warning,
      Message(id: "berkas ini tidak dipakai halaman mana pun", en: "no page uses this file"),
      at: SourceFile(path: file.path, bytes: []).place, hint: hint)
  }
}
