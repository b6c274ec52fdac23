import Glibc
import Hypertext

/// The new portal while it is made, in a hidden folder beside the old one: `.site.mpp-<pid>`.
struct StagedSite: Sendable {
  private let place: OutputPlace
  private let old: OldSite?
  private let name: DiskPath

  init(beside place: OutputPlace, old: OldSite?) {
    self.place = place
    self.old = old
    name = place.beside("\(getpid())")
  }

  struct File: Sendable {
    let rendered: RenderedFile
    /// The old portal holds the same bytes under the same path.
    let isUnchanged: Bool

    var path: SitePath { rendered.path }
  }

  /// Renders every file of the plan and writes those that differ from the old portal; the folder comes into being with
  /// the first of them.
  func write(_ plan: SitePlan) async throws -> [File] {
    let files = try await write(inHalves: plan.artifacts)
    let rendered = files.map(\.rendered)
    let closing = plan.closing.map { file in Artifact(file.path) { file.render(rendered) } }
    return files + (try await write(closing))
  }

  /// The disk takes in the first half while the second is made, so that less is left to wait for at the end.
  private func write(inHalves artifacts: [Artifact]) async throws -> [File] {
    let half = artifacts.count / 2
    let first = try await write(Array(artifacts[..<half]))
    let hasWritten = first.contains { !$0.isUnchanged }
    async let fault = hasWritten ? place.parent.synchronizeFileSystemAside() : nil
    let second = try await write(Array(artifacts[half...]))
    if let fault = await fault { throw fault }
    return first + second
  }

  private func write(_ artifacts: [Artifact]) async throws -> [File] {
    try await concurrentMap(artifacts) { artifact in
      let bytes = artifact.render()
      let path = DiskPath(artifact.path)
      let isUnchanged = try holds(bytes, at: path)
      if !isUnchanged { try place.parent.write(bytes, to: name.appending(path.bytes)) }
      let rendered = RenderedFile(path: artifact.path, digest: Digest(of: bytes), size: bytes.count)
      return File(rendered: rendered, isUnchanged: isUnchanged)
    }
  }

  private func holds(_ bytes: [UInt8], at path: DiskPath) throws -> Bool {
    guard let old, old.kind(of: path) == .file else { return false }
    let isSame = old.root.holds(bytes, at: path)
    if !isSame, !old.ours.contains(path) { throw PublishingError.inTheWay(old.root.shown(path)) }
    return isSame
  }

  /// Adds the unchanged files, those of others and the checksum list, and brings all to the disk.
  func complete(with files: [File], sums: [UInt8]) throws {
    try place.parent.createFolders(name)
    let root = try place.parent.folder(at: name)
    defer { root.close() }
    if let old {
      for file in files where file.isUnchanged {
        try Task.checkCancellation()
        try add(DiskPath(file.path), of: old, to: root)
      }
      try addForeignFiles(of: old, to: root, besides: Set(files.map { DiskPath($0.path) }))
      try root.takeRights(of: old.root)
    }
    try root.write(sums, to: DiskPath(Checksums.name))
    try root.synchronizeFileSystem()
  }

  private func addForeignFiles(of old: OldSite, to root: OpenFolder, besides paths: Set<DiskPath>) throws {
    for entry in old.foreign where !paths.contains(entry.path) {
      if entry.kind == .folder {
        try root.createFolders(entry.path)
      } else {
        try add(entry.path, of: old, to: root)
      }
    }
  }

  /// Gives a file of the old portal a second name in the new one, or copies it where the disk knows no second names.
  private func add(_ path: DiskPath, of old: OldSite, to root: OpenFolder) throws {
    do throws(SystemError) {
      try old.root.link(path, into: root)
    } catch {
      guard [EPERM, EOPNOTSUPP, EMLINK, EXDEV, ENOSYS].contains(error.number),
        case .bytes(let bytes) = try old.root.read(path, limit: .max)
      else { throw error }
      try root.write(bytes, to: path)
    }
  }

  /// Removes what was staged; a rest that cannot be removed is cleared away by the next build.
  func discard() {
    try? place.parent.removeTree(name)
  }
}

// MARK: - The swap

extension StagedSite {
  /// Puts the new portal in the place of the old one and removes the old one.
  func takePlace() throws {
    if let old {
      let aside = try exchange()
      do throws(SystemError) {
        try place.parent.synchronize()
        try remove(old, at: aside)
      } catch {
        throw PublishingError(afterSwap: error)
      }
    } else {
      try moveToFreePlace()
      do throws(SystemError) {
        try place.parent.synchronize()
      } catch {
        throw PublishingError(afterSwap: error)
      }
    }
  }

  private func moveToFreePlace() throws(SystemError) {
    do {
      try place.parent.rename(name, .keeping, place.name)
    } catch {
      guard Self.lacksFlags(error) else { throw error }
      try place.parent.renamePlainly(name, to: place.name)
    }
  }

  /// Gives the name under which the old portal stands afterwards.
  ///
  /// Where the file system cannot exchange two names (NFS, some FUSE and older overlays), the old portal is renamed
  /// aside and the new one takes its name: a reader may then find no portal for some microseconds. A build killed
  /// between the two is put right by the next one.
  private func exchange() throws(SystemError) -> DiskPath {
    do {
      try place.parent.rename(name, .exchanging, place.name)
      return name
    } catch {
      guard Self.lacksFlags(error) else { throw error }
    }
    let aside = place.beside(Self.asideSuffix)
    try place.parent.renamePlainly(place.name, to: aside)
    do {
      try place.parent.renamePlainly(name, to: place.name)
    } catch {
      try place.parent.renamePlainly(aside, to: place.name)
      throw error
    }
    return aside
  }

  private static let asideSuffix = "old"

  private static func lacksFlags(_ error: SystemError) -> Bool {
    [EINVAL, ENOSYS, EOPNOTSUPP].contains(error.number)
  }

  /// Removes the old portal; what others put into it while the build ran moves to the new one.
  private func remove(_ old: OldSite, at aside: DiskPath) throws(SystemError) {
    let entries = try old.root.tree()
    for entry in entries where entry.kind != .folder {
      if old.knows(entry.path) {
        try old.root.remove(entry.path)
      } else {
        if let folder = entry.path.folder { try place.parent.createFolders(place.name.appending(folder.bytes)) }
        try place.parent.rename(
          aside.appending(entry.path.bytes), .keeping, place.name.appending(entry.path.bytes))
      }
    }
    for entry in entries.reversed() where entry.kind == .folder { try old.root.removeFolder(entry.path) }
    try place.parent.removeFolder(aside)
  }

  /// Clears away what builds left that were killed; only for the holder of the lock.
  static func clearLeftovers(beside place: OutputPlace) throws {
    let aside = place.beside(asideSuffix)
    if try !place.isThere(), try place.parent.status(of: aside)?.kind == .folder {
      try place.parent.renamePlainly(aside, to: place.name)
    }
    let prefix = place.beside("").bytes
    for entry in try place.parent.entries() where entry.name.starts(with: prefix) {
      let suffix = entry.name.dropFirst(prefix.count)
      let isPid = !suffix.isEmpty && suffix.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      if isPid || suffix.elementsEqual(asideSuffix.utf8) { try place.parent.removeTree(DiskPath(entry.name)) }
    }
  }
}
