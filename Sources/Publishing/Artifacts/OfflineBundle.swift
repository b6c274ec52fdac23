import Hypertext

/// Some files of the portal in one: `luring/0.gz`.
///
/// A device takes the whole edition in few requests, and for a fourth of the bytes, since pages have much in common.
/// Packed by the build, a bundle is as small on hosts that compress nothing.
///
/// Unpacked it is a line of JSON, `[["layanan/nib.html",14210],…]`, then the bytes of these files in this order. Pages
/// are without their style: the service worker puts it back, and has then the very bytes that the host serves.
struct OfflineBundle: Sendable {
  let path: SitePath
  let members: [Artifact]
  private let style: InlineStyle

  static let folder = "luring/"
  /// Files in a bundle: some 200 KB, of which some 15 KB travel.
  private static let size = 24

  /// None for a portal that is too large for its style to stand in the pages: no device keeps that unasked.
  static func bundles(of files: [Artifact], _ portal: Portal) -> [OfflineBundle] {
    guard case .inPage(let style) = portal.style else { return [] }
    let core = OfflineContents.core(of: portal)
    let members = files.filter { file in
      OfflineContents.isKept(file.path) && !core.contains(file.path)
        && [".html", ".svg", ".js"].contains { file.path.text.hasSuffix($0) }
    }.sorted { $0.path < $1.path }
    return stride(from: 0, to: members.count, by: size).enumerated().map { number, start in
      OfflineBundle(
        path: SitePath("\(folder)\(number).gz"), members: Array(members[start..<min(start + size, members.count)]),
        style: style)
    }
  }

  var artifact: Artifact {
    Artifact(path) {
      let files = members.map { (path: $0.path, bytes: style.removed(from: $0.render())) }
      let head = JSON.array(files.map { [.string($0.path.text), .number($0.bytes.count)] })
      return Deflate.gzip(head.bytes + [UInt8(ascii: "\n")] + files.flatMap(\.bytes))
    }
  }
}
