import Content
import Hypertext

extension Artifact {
  /// Pictures and documents of `content/gambar` and `content/berkas`.
  static func contentFiles(_ portal: Portal) -> [Artifact] {
    portal.catalog.files.map { Artifact($0.path, definedIn: "content/\($0.path.text)", bytes: $0.bytes) }
  }
}
