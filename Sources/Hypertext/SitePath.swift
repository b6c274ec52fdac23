/// Where a file stands in the portal, from its root and without a leading slash: `layanan/skck-baru.html`.
///
/// Always ends in a file name, so that one edition opens from a folder as well as from any host.
package struct SitePath: Hashable, Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }
}

extension SitePath {
  /// The folders above the file, outermost first.
  package var folders: [Substring] {
    text.split(separator: "/").dropLast()
  }

  /// The link from a page at this path to another file: `../instansi/samsat.html`.
  package func link(to target: SitePath) -> String {
    let here = folders
    let there = target.folders
    var shared = 0
    while shared < here.count, shared < there.count, here[shared] == there[shared] { shared += 1 }
    let rest = target.text.split(separator: "/").dropFirst(shared).joined(separator: "/")
    return String(repeating: "../", count: here.count - shared) + rest
  }
}

extension SitePath: Comparable {
  package static func < (left: SitePath, right: SitePath) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
