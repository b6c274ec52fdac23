package import Diagnostics
import Hypertext

/// The files of `templates/static`, which go to the portal's root as they are: icons.
package enum StaticFiles {
  /// Refuses what a server could run and what could run in a page: programs, HTML, drawings with scripts.
  package static func artifacts(of templates: [ProjectFile]) -> Diagnosed<[Artifact]> {
    var artifacts: [Artifact] = []
    var faults: [Diagnostic] = []
    for file in templates where file.name.hasPrefix(folder) {
      let path = SitePath(String(file.name.dropFirst(folder.count)))
      let ending = path.text.split(separator: ".").last.map { $0.lowercased() } ?? ""
      if !endings.contains(ending) {
        faults.append(.foreignKind(file))
      } else if ending == "svg", let danger = danger(in: file.bytes) {
        faults.append(.activeDrawing(file, danger))
      } else {
        artifacts.append(Artifact(path, definedIn: file.path, bytes: file.bytes))
      }
    }
    return Diagnosed(artifacts, faults)
  }

  private static let folder = "static/"
  private static let endings: Set<String> = ["svg", "png", "ico", "jpg", "jpeg", "webp", "txt", "pdf", "json", "xml"]

  /// The part of a drawing that could run or fetch something.
  private static func danger(in svg: [UInt8]) -> String? {
    let text = String(decoding: svg, as: UTF8.self).lowercased()
    let signs = [
      "<script", "<foreignobject", "<!doctype", "<!entity", "javascript:", "data:", "@import", "<iframe", "<?xml-style",
      "<animate", "<set", "href=\"http", "href='http", "url(http", "url(//",
    ]
    return signs.first { text.contains($0) } ?? eventAttribute(in: text)
  }

  /// `onload=` and its like, with whatever stands before it.
  private static func eventAttribute(in text: String) -> String? {
    let bytes = Array(text.utf8)
    for index in bytes.indices.dropFirst() where bytes[index] == UInt8(ascii: "o") {
      guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "n"), !isLetter(bytes[index - 1]) else {
        continue
      }
      let end = bytes[(index + 2)...].firstIndex { !isLetter($0) } ?? bytes.count
      let after = bytes[end...].first { !$0.isBlankOrLineEnd }
      if end > index + 2, after == UInt8(ascii: "=") { return String(decoding: bytes[index..<end], as: UTF8.self) }
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
  }
}

extension UInt8 {
  fileprivate var isBlankOrLineEnd: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r")
  }
}

extension Diagnostic {
  fileprivate static func foreignKind(_ file: ProjectFile) -> Diagnostic {
    Diagnostic(
      "assets.kind", .error,
      Message(
        id: "jenis berkas ini tidak boleh ada di templates/static",
        en: "files of this kind may not be in templates/static"
      ),
      at: SourceFile(path: file.path, bytes: []).place,
      hint: Message(
        id: "pakai gambar (svg, png, ico, jpg, webp), txt, pdf, json atau xml; halaman ditulis di content/halaman",
        en: "use pictures (svg, png, ico, jpg, webp), txt, pdf, json or xml; pages are written in content/halaman"))
  }

  fileprivate static func activeDrawing(_ file: ProjectFile, _ danger: String) -> Diagnostic {
    Diagnostic(
      "assets.active-drawing", .error,
      Message(
        id: "gambar SVG ini berisi '\(danger)', yang dapat menjalankan atau mengambil sesuatu",
        en: "this SVG drawing holds '\(danger)', which can run or fetch something"),
      at: SourceFile(path: file.path, bytes: []).place,
      hint: Message(
        id: "simpan ulang gambarnya sebagai SVG biasa tanpa skrip",
        en: "save the drawing again as plain SVG without scripts"))
  }
}
