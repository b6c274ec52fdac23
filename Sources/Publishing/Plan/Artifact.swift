package import Hypertext

/// One file of the portal: where it stands, and how its bytes are made.
package struct Artifact: Sendable {
  package let path: SitePath
  /// The file of the author that it shows, such as `content/layanan/polresta/skck-baru.yaml`; nil for a file that the
  /// tool makes of everything.
  package let definedIn: String?
  /// Cannot fail: content and templates were checked before. Called anew for every build, from any thread.
  package let render: @Sendable () -> [UInt8]

  package init(_ path: SitePath, definedIn: String? = nil, render: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    self.definedIn = definedIn
    self.render = render
  }

  /// A file whose bytes are there already.
  package init(_ path: SitePath, definedIn: String? = nil, bytes: [UInt8]) {
    self.init(path, definedIn: definedIn) { bytes }
  }
}

/// A file of the portal that tells of all others, such as the list of the edition.
package struct ClosingArtifact: Sendable {
  package let path: SitePath
  /// Takes every artifact of the plan, sorted by path.
  package let render: @Sendable ([RenderedFile]) -> [UInt8]

  package init(_ path: SitePath, render: @escaping @Sendable ([RenderedFile]) -> [UInt8]) {
    self.path = path
    self.render = render
  }
}

/// What is known of a file once its bytes were made and dropped.
package struct RenderedFile: Hashable, Sendable {
  package let path: SitePath
  package let digest: Digest
  /// In bytes.
  package let size: Int

  package init(path: SitePath, digest: Digest, size: Int) {
    self.path = path
    self.digest = digest
    self.size = size
  }
}
