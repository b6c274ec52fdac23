import Content
package import Hypertext

/// How the pages of a portal come by their style.
package enum PageStyle: Hashable, Sendable {
  /// Each page holds the style, so the first page of a visit needs one request and not two.
  case inPage(InlineStyle)
  /// Each page links the file.
  case linked(SitePath)

  /// In the pages of a portal that a device can keep whole, since there the offline bundles carry the pages without it;
  /// else linked. A portal of ten thousand pages would take three times its room on the host's disk.
  init(_ assets: Assets, for catalog: Catalog) {
    let isSmall = catalog.services.count + catalog.articles.count <= Self.mostRecords
    self = assets.inlineStyle.flatMap { isSmall ? .inPage($0) : nil } ?? .linked(assets.names.style)
  }

  private static let mostRecords = 2000

  /// What `style-src` names besides the portal's own files.
  var source: String? {
    switch self {
    case .inPage(let style): style.source
    case .linked: nil
    }
  }

  /// What stands in the head of a page. `root` is the way to the portal's root: `.` or `../..`.
  func element(root: String) -> HTML {
    switch self {
    case .inPage(let style):
      return style.element
    case .linked(let path):
      var link = HTML(literal: "<link rel=\"stylesheet\" href=\"")
      link.append(HTML(escaping: "\(root)/\(path.text)"))
      link.append(HTML(literal: "\">"))
      return link
    }
  }
}

/// A style sheet as an element of the page.
package struct InlineStyle: Hashable, Sendable {
  /// `<style nonce="gaya">…</style>`
  let element: HTML
  /// `'sha256-…'`: what the Content-Security-Policy admits it by.
  let source: String

  /// Nil for no style, and for one that would mean something else inside a page: it names other files, whose addresses are
  /// relative to its own, or has characters that HTML reads as others.
  init?(_ style: [UInt8]) {
    guard !style.isEmpty, let text = String(validating: style, as: UTF8.self) else { return nil }
    let bytes = Array(text.lowercased().utf8)
    let isForeign = Self.foreign.contains { part in
      bytes.indices.contains { bytes[$0] == part[0] && bytes[$0...].starts(with: part) }
    }
    if isForeign { return nil }
    element = Self.element(holding: style)
    source = "'sha256-\(Digest(of: style).base64)'"
  }

  private static let foreign = ["url(", "@import", "image-set(", "</", "\r", "\0", "\u{FEFF}"].map { Array($0.utf8) }

  /// What the header of servers admits the element by; no secret, see `ContentSecurityPolicy.header`.
  static let nonce = "gaya"

  /// Stands for the element in the offline bundles; the service worker puts the style back.
  static let emptied = element(holding: [])

  private static func element(holding style: [UInt8]) -> HTML {
    HTML(trusted: Array("<style nonce=\"\(nonce)\">".utf8) + style + Array("</style>".utf8))
  }

  /// A page without the style.
  func removed(from page: [UInt8]) -> [UInt8] {
    let start = page.indices.first { page[$0] == UInt8(ascii: "<") && page[$0...].starts(with: element.bytes) }
    guard let start else { return page }
    return page[..<start] + Self.emptied.bytes + page[(start + element.bytes.count)...]
  }
}
