import Diagnostics
import Hypertext
import Markup
import StrictYAML

extension Body {
  /// Reads the Markdown after the front matter. Pictures must exist; links are checked once all pages are known.
  static func read(_ source: SourceFile, in range: Range<Int>, _ files: ContentFolder) -> Diagnosed<Body?> {
    let parsed = MarkdownDocument.parse(source, in: range, options: .portal)
    guard let document = parsed.value else { return Diagnosed(nil, parsed.diagnostics) }
    var faults = Faults(in: source)
    faults.add(parsed.diagnostics)
    var images: [String: Image] = [:]
    for picture in document.pictures {
      if let image = files.image(picture.destination) {
        images[picture.destination] = image
      } else if case .portal = LinkTarget(picture.destination) {
        // Every other address is refused with the Markdown.
        faults.reportUnknownPicture(picture.destination, at: picture.range, files)
      }
    }
    return Diagnosed(Body(document: document, images: images), faults.list)
  }
}

extension Fields {
  /// A picture of `content/gambar`, by its path with or without that folder.
  mutating func image(of node: YAMLNode, _ files: ContentFolder) -> Image? {
    guard let text = text(of: node, for: .file) else { return nil }
    if let image = files.image(text) { return image }
    faults.reportUnknownPicture(text, at: node.range, files)
    return nil
  }

  /// A document of `content/berkas`.
  mutating func form(of node: YAMLNode, _ files: ContentFolder) -> ContentFolder.Form? {
    guard let text = text(of: node, for: .file) else { return nil }
    if let form = files.form(text) { return form }
    faults.reportUnknown(
      text, Message(id: "berkas di content/berkas", en: "file in content/berkas"), at: node.range,
      among: files.forms.keys.map { String($0.text.dropFirst("berkas/".count)) })
    return nil
  }
}

extension Faults {
  fileprivate mutating func reportUnknownPicture(_ text: String, at range: Range<Int>, _ files: ContentFolder) {
    guard !files.isFaulty(text) else { return }
    reportUnknown(
      text, Message(id: "gambar di content/gambar", en: "picture in content/gambar"), at: range,
      among: files.images.keys.map { "/" + $0.text })
  }
}
