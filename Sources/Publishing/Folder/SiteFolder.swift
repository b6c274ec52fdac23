import Glibc
import Hypertext

/// The folder that holds the finished portal. Readers see the portal of before or the new one, never a mixture.
package struct SiteFolder: Sendable {
  /// As the user named it.
  package let path: String
  /// Folders that the output must neither hold nor lie in.
  package let sources: [String]

  package init(_ path: String, apartFrom sources: [String] = []) {
    self.path = path
    self.sources = sources
  }

  /// Writes every file of the plan and takes away those of ours that are no more in it; files of others stay.
  ///
  /// The new portal is made beside the folder, where unchanged files are second names of the old ones and so keep
  /// inode and time, is written to the disk once, and takes the folder's place in one step. When nothing differs,
  /// nothing is touched. On a fault or a cancellation the folder is as it was. Throws `PublishingError`, or
  /// `CancellationError`.
  package func publish(_ plan: SitePlan, times: StageTimes? = nil) async throws -> Publication {
    do {
      return try await write(plan, times)
    } catch let error as SystemError {
      throw PublishingError(error)
    }
  }

  private func write(_ plan: SitePlan, _ times: StageTimes?) async throws -> Publication {
    let place = try OutputPlace(path, apartFrom: sources)
    defer { place.parent.close() }
    let lock = try OutputLock(for: place)
    defer { lock.release() }
    try StagedSite.clearLeftovers(beside: place)
    let old = try place.isThere() ? OldSite(at: place) : nil
    defer { old?.root.close() }
    let paths = plan.paths.map { DiskPath($0) } + [DiskPath(Checksums.name)]
    try old?.requireRoom(for: paths)

    let staged = StagedSite(beside: place, old: old)
    do {
      let files = try await staged.write(plan)
      times?.end(.writing)
      defer { times?.end(.swap) }
      let sums = Checksums(files.map { Checksums.Entry(path: $0.path.text, digest: $0.rendered.digest) }).bytes
      let removed = old?.vanished(without: Set(paths)) ?? []
      let publication = Publication(plan, written: files.count { !$0.isUnchanged }, removed: removed.count)
      let isSame = publication.written == 0 && removed.isEmpty
      if isSame, let old, old.root.holds(sums, at: DiskPath(Checksums.name)) { return publication }
      try staged.complete(with: files, sums: sums)
      try Task.checkCancellation()
      try staged.takePlace()
      return publication
    } catch {
      staged.discard()
      throw error
    }
  }
}

/// What a build did to the output folder.
package struct Publication: Hashable, Sendable {
  /// HTML files of the portal.
  package let pages: Int
  /// All files of the portal, its checksum list left out.
  package let files: Int
  package let written: Int
  package let removed: Int

  package var unchanged: Int { files - written }

  init(_ plan: SitePlan, written: Int, removed: Int) {
    pages = plan.paths.count { $0.text.hasSuffix(".html") }
    files = plan.paths.count
    self.written = written
    self.removed = removed
  }
}
