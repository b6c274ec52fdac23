package import Diagnostics
import Hypertext

/// Every file of the portal, each once.
package struct SitePlan: Sendable {
  /// Sorted by the bytes of their paths.
  package let artifacts: [Artifact]
  /// Files that tell of all others; made last.
  package let closing: [ClosingArtifact]

  /// The table of contents of the site.
  static func of(
    _ portal: Portal, pages: [Artifact], search: [Artifact], assets: [Artifact], icons: [Artifact],
    offline: OfflineTemplates?
  ) -> Diagnosed<SitePlan?> {
    let files = [
      pages,
      search,
      assets,
      icons,
      Artifact.contentFiles(portal),
      Artifact.openData(portal),
      Artifact.feed(portal),
      Artifact.sitemap(portal, of: pages),
      Artifact.robots(portal),
      Artifact.openSearch(portal),
      Artifact.webManifest(portal, icons: icons),
      Artifact.serverFiles(),
    ].flatMap { $0 }
    let bundles = offline?.bundles(portal, of: files) ?? []
    return checked(files + bundles.map(\.artifact), closing: offline?.artifacts(portal, bundles) ?? [])
  }

  /// Refuses paths that lead out of the portal, and two files on one path: also when only capital letters part them,
  /// since Windows and macOS hold such files for one.
  package static func checked(_ artifacts: [Artifact], closing: [ClosingArtifact] = []) -> Diagnosed<SitePlan?> {
    let sorted = artifacts.sorted { $0.path < $1.path }
    let all = sorted + closing.map { Artifact($0.path, bytes: []) }
    let faults = unsafePaths(all) + clashes(all)
    return Diagnosed(faults.isEmpty ? SitePlan(artifacts: sorted, closing: closing) : nil, faults)
  }

  private init(artifacts: [Artifact], closing: [ClosingArtifact]) {
    self.artifacts = artifacts
    self.closing = closing
  }

  var paths: [SitePath] { artifacts.map(\.path) + closing.map(\.path) }

  private static func unsafePaths(_ artifacts: [Artifact]) -> [Diagnostic] {
    artifacts.filter { !isSafe($0.path) }.map { .unsafePath($0) }
  }

  /// Parts of letters, digits, `-`, `_` and `.` only, so that a path means the same in an address, in a checksum list,
  /// on every disk and in every archive.
  static func isSafe(_ path: SitePath) -> Bool {
    let parts = Array(path.text.utf8).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return path.text.utf8.count <= 512 && !parts[0].elementsEqual(Checksums.name.utf8)
      && parts.allSatisfy { FileName.isPortable($0) }
  }

  private static func clashes(_ artifacts: [Artifact]) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    var files: [String: Int] = [:]
    files.reserveCapacity(artifacts.count)
    for (index, artifact) in artifacts.enumerated() {
      if let first = files.updateValue(index, forKey: artifact.path.text.lowercased()) {
        files[artifact.path.text.lowercased()] = first
        faults.append(.samePath(artifact, artifacts[first]))
      }
    }
    // Neighbours stand in the same folder, which is looked up once.
    var last: Substring = ""
    for artifact in artifacts where artifact.path.folder != last {
      last = artifact.path.folder
      var folder = ""
      for part in artifact.path.folders {
        folder += (folder.isEmpty ? "" : "/") + part.lowercased()
        if let file = files[folder] { faults.append(.samePath(artifact, artifacts[file])) }
      }
    }
    return faults
  }
}

extension Diagnostic {
  fileprivate static func unsafePath(_ artifact: Artifact) -> Diagnostic {
    let shown = DiskPath(artifact.path).shown
    return Diagnostic(
      "publishing.unsafe-path", .error,
      Message(
        id: "alamat '\(shown)' tidak dapat dipakai untuk berkas portal",
        en: "the address '\(shown)' cannot be used for a file of the portal"),
      at: place(of: artifact),
      hint: Message(
        id: "pakai hanya huruf a-z, angka, '-', '_' dan '.', tanpa '..' dan tanpa '/' di depan",
        en: "use only letters a-z, digits, '-', '_' and '.', without '..' and without a leading '/'"))
  }

  fileprivate static func samePath(_ artifact: Artifact, _ first: Artifact) -> Diagnostic {
    Diagnostic(
      "publishing.same-path", .error,
      Message(
        id: "alamat '\(artifact.path.text)' sudah dipakai oleh \(origin(first).indonesian)",
        en: "the address '\(artifact.path.text)' is taken by \(origin(first).english)"),
      at: place(of: artifact),
      hint: Message(
        id: "ganti nama salah satu berkas, atau hapus alamat itu dari 'alamat_lama'",
        en: "rename one of the files, or take the address out of 'alamat_lama'"),
      notes: [
        Note(
          Message(id: "yang pertama: \(origin(first).indonesian)", en: "the first: \(origin(first).english)"),
          at: place(of: first))
      ])
  }

  private static func origin(_ artifact: Artifact) -> Message {
    artifact.definedIn.map { Message(id: $0, en: $0) }
      ?? Message(
        id: "'\(artifact.path.text)', yang dibuat oleh mpp sendiri",
        en: "'\(artifact.path.text)', which mpp makes itself")
  }

  private static func place(of artifact: Artifact) -> Place {
    SourceFile(path: artifact.definedIn ?? artifact.path.text, bytes: []).place
  }
}
