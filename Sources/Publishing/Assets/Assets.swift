import Hypertext

/// What all pages share: one stylesheet, one script, the search engine's script, and the files of `static/`.
package struct Assets: Sendable {
  package let names: AssetNames
  /// The style for inside a page, where it can stand there.
  let inlineStyle: InlineStyle?
  package let artifacts: [Artifact]

  /// Joins the styles and scripts of the templates.
  ///
  /// Styles stand in the order `foundation`, `layouts`, `components`, `pages`, each by path; the cascade layers that the
  /// first of them orders make the rest of the order harmless. Scripts become one classic script in one closure:
  /// those of `foundation` first and open to all, each other in a block of its own. In `components/pencarian`, scripts
  /// other than `pencarian.js` form the search engine's file, open to one another.
  package init(of templates: [ProjectFile]) {
    let ordered = Self.folders.flatMap { folder in templates.filter { $0.name.hasPrefix(folder + "/") } }
    let styles = ordered.filter { $0.name.hasSuffix(".css") }
    let scripts = ordered.filter { $0.name.hasSuffix(".js") }
    let engine = scripts.filter(Self.isSearchEngine)

    let style = Self.artifact("aset/portal", "css", Self.joined(styles))
    let script = Self.artifact("aset/portal", "js", Self.joined(scripts.filter { !Self.isSearchEngine($0) }))
    let search = engine.isEmpty ? nil : Self.artifact("cari/cari", "js", Self.joinedOpenly(engine))
    names = AssetNames(
      style: style.path, script: script.path, searchScript: search?.path,
      themeColour: Self.themeColour(in: style.render()) ?? "#ffffff")
    inlineStyle = InlineStyle(style.render())
    artifacts = [style, script] + [search].compactMap { $0 }
  }

  private static let folders = ["foundation", "layouts", "components", "pages"]

  private static func isSearchEngine(_ file: ProjectFile) -> Bool {
    file.name.hasPrefix("components/pencarian/") && file.name != "components/pencarian/pencarian.js"
  }

  private static func artifact(_ name: String, _ ending: String, _ bytes: [UInt8]) -> Artifact {
    Artifact(SitePath("\(name).\(Digest(of: bytes).short).\(ending)"), bytes: bytes)
  }

  private static func joined(_ files: [ProjectFile]) -> [UInt8] {
    guard files.contains(where: { $0.name.hasSuffix(".js") }) else {
      let style = files.flatMap { ended(LineTrimming.trimmed($0.bytes, as: .style)) }
      return StyleLayers.joined(StyleSpace.removed(from: style))
    }
    return enclosed(
      files.flatMap { file in
        let script = ended(LineTrimming.trimmed(file.bytes, as: .script))
        return file.name.hasPrefix("foundation/") ? script : Array("{\n".utf8) + script + Array("}\n".utf8)
      })
  }

  private static func joinedOpenly(_ files: [ProjectFile]) -> [UInt8] {
    enclosed(files.flatMap { ended(LineTrimming.trimmed($0.bytes, as: .script)) })
  }

  /// The first value of `--brand` that is a colour in hexadecimal digits.
  private static func themeColour(in style: [UInt8]) -> String? {
    let text = String(decoding: style, as: UTF8.self)
    return text.firstMatch(of: /--brand:\s*(#[0-9a-fA-F]{6})\b/).map { String($0.1) }
  }

  private static func enclosed(_ script: [UInt8]) -> [UInt8] {
    Array("(() => {\n'use strict'\n".utf8) + script + Array("})()\n".utf8)
  }

  private static func ended(_ bytes: [UInt8]) -> [UInt8] {
    bytes.isEmpty || bytes.last == UInt8(ascii: "\n") ? bytes : bytes + [UInt8(ascii: "\n")]
  }
}
