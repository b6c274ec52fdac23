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

  /// The folder of the file, without a slash at its end; empty at the root.
  package var folder: Substring {
    text.utf8.lastIndex(of: UInt8(ascii: "/")).map { text[..<$0] } ?? ""
  }

  /// How many folders there are above the file.
  package var depth: Int {
    text.utf8.count { $0 == UInt8(ascii: "/") }
  }

  /// The link from a page at this path to another file: `../instansi/samsat.html`.
  package func link(to target: SitePath) -> String {
    let here = text.utf8.span
    let there = target.text.utf8.span
    // Where the folders that both are in have ended.
    var shared = 0
    var index = 0
    while index < here.count, index < there.count, here[index] == there[index] {
      index += 1
      if here[index - 1] == UInt8(ascii: "/") { shared = index }
    }
    var link = ""
    for index in shared..<here.count where here[index] == UInt8(ascii: "/") { link += "../" }
    let bytes = target.text.utf8
    return link + target.text[bytes.index(bytes.startIndex, offsetBy: shared)...]
  }
}

extension SitePath: Comparable {
  package static func < (left: SitePath, right: SitePath) -> Bool {
    let one = left.text.utf8.span
    let other = right.text.utf8.span
    for index in 0..<min(one.count, other.count) where one[index] != other[index] { return one[index] < other[index] }
    return one.count < other.count
  }
}
