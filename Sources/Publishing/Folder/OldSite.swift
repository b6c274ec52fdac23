import Diagnostics
import Hypertext

/// What stands in the output folder before a build: files of ours, by the checksum list, and files of others.
struct OldSite: Sendable {
  let root: OpenFolder
  /// Paths of the checksum list, and the list.
  let ours: Set<DiskPath>
  private let kinds: [DiskPath: FileStatus.Kind]
  /// Everything that this tool did not write, folders before what is in them. It stays.
  let foreign: [OpenFolder.TreeEntry]

  /// Refuses a folder that is neither empty, but for hidden files at its top, nor written by this tool.
  init(at place: OutputPlace) throws {
    let root = try place.parent.folder(at: place.name)
    do {
      let entries = try root.tree()
      guard let ours = try Self.ownPaths(in: root, entries) else {
        throw PublishingError.notOurs(place.name.shown)
      }
      var folders: Set<DiskPath> = []
      for path in ours {
        var folder = path.folder
        while let path = folder, folders.insert(path).inserted { folder = path.folder }
      }
      self.root = root
      self.ours = ours
      kinds = Dictionary(entries.map { ($0.path, $0.kind) }) { first, _ in first }
      foreign = entries.filter { entry in
        switch entry.kind {
        case .folder: !folders.contains(entry.path)
        // A link in the place of a file of ours gives way to the file.
        case .file, .link: !ours.contains(entry.path)
        case .other: true
        }
      }
    } catch {
      root.close()
      throw error
    }
  }

  /// Nil when the folder holds something and was not written by this tool.
  private static func ownPaths(in root: OpenFolder, _ entries: [OpenFolder.TreeEntry]) throws -> Set<DiskPath>? {
    if entries.allSatisfy({ $0.path.bytes.first == UInt8(ascii: ".") }) { return [] }
    let list = DiskPath(Checksums.name)
    guard try root.status(of: list)?.kind == .file, case .bytes(let bytes) = try root.read(list, limit: 1 << 28),
      let sums = Checksums(exactly: bytes), sums.entries.contains(where: { $0.path == "index.html" })
    else { return nil }
    return Set(sums.entries.map { DiskPath($0.path) } + [list])
  }

  func kind(of path: DiskPath) -> FileStatus.Kind? { kinds[path] }

  /// Every name that was there when the build began.
  func knows(_ path: DiskPath) -> Bool { kinds[path] != nil }

  /// Files of ours that a new portal has no more.
  func vanished(without paths: Set<DiskPath>) -> [DiskPath] {
    ours.filter { !paths.contains($0) && kinds[$0] != nil }
  }

  /// Refuses to write where a file of others stands.
  func requireRoom(for paths: [DiskPath]) throws {
    let files = Set(paths)
    for entry in foreign {
      // A file of the portal may not be a folder in which others keep something.
      var folder = entry.path.folder
      while let path = folder {
        if files.contains(path) { throw PublishingError.inTheWay(root.shown(entry.path)) }
        folder = path.folder
      }
      if entry.kind == .folder, files.contains(entry.path) { throw PublishingError.inTheWay(root.shown(entry.path)) }
    }
    let walls = Set(foreign.filter { $0.kind != .folder }.map(\.path))
    guard !walls.isEmpty else { return }
    for path in paths {
      var folder = path.folder
      while let above = folder {
        if walls.contains(above) { throw PublishingError.inTheWay(root.shown(above)) }
        folder = above.folder
      }
    }
  }
}

extension PublishingError {
  fileprivate static func notOurs(_ folder: String) -> PublishingError {
    PublishingError(
      Message(
        id: "folder '\(folder)' berisi berkas yang tidak ditulis oleh mpp",
        en: "the folder '\(folder)' holds files that mpp did not write"),
      hint: Message(
        id:
          "pilih folder lain dengan --output, atau kosongkan folder ini (SHA256SUMS di dalamnya tidak ada atau berubah)",
        en: "choose another folder with --output, or empty this one (its SHA256SUMS is missing or was changed)"))
  }

  static func inTheWay(_ path: String) -> PublishingError {
    PublishingError(
      Message(
        id: "'\(path)' tidak ditulis oleh mpp, tetapi portal membutuhkan nama itu",
        en: "'\(path)' was not written by mpp, but the portal needs that name"),
      hint: Message(
        id: "pindahkan berkas itu, lalu jalankan lagi", en: "move it away, then run again"))
  }
}
