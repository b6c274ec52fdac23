package import Diagnostics

/// A file of the content folder as it was read from the disk.
package struct ContentSource: Sendable {
  /// Relative to the content folder: `layanan/polresta/skck-baru.yaml`.
  package let name: String
  /// Named relative to the project, for messages: `content/layanan/polresta/skck-baru.yaml`.
  let source: SourceFile

  package var path: String { source.path }
  package var bytes: [UInt8] { source.bytes }

  package init(path: String, name: String, bytes: [UInt8]) {
    self.name = name
    source = SourceFile(path: path, bytes: bytes)
  }

  /// The place of faults that concern the whole file, binary ones too.
  package var place: Place {
    Place(location: SourceLocation(path: path, line: 1, column: 1), excerpt: nil, width: 1)
  }
}
