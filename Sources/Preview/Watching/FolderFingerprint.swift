import Glibc

/// Changes whenever a file below some folders changes: by name, inode, size, or time of change.
///
/// Compared within one run only. Looking is repeated rather than asking the system for notices, because notices get lost
/// when there are many, end at limits that the system sets, and do not come from all file systems.
struct FolderFingerprint: Hashable, Sendable {
  private var sum = 0

  init(of folders: [String]) {
    var pending = folders.map { Array($0.utf8CString) }
    while let folder = pending.popLast() { pending += visit(folder) }
  }

  /// Adds the files of one folder and gives the folders in it. A folder that is missing counts as one without files.
  private mutating func visit(_ folder: [CChar]) -> [[CChar]] {
    guard folder.count < PATH_MAX, let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var folders: [[CChar]] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
        unsafe $0.prefix { $0 != 0 }.map(CChar.init(bitPattern:))
      }
      guard !Self.isLeftByPrograms(name) else { continue }
      let path: [CChar] = folder.dropLast() + [CChar(bitPattern: UInt8(ascii: "/"))] + name + [0]
      var status = stat()
      guard unsafe lstat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        folders.append(path)
        add(path, nil)
      } else {
        add(path, status)
      }
    }
    return folders
  }

  /// The order in which a folder lists its files may change, so the sum must not depend on it.
  private mutating func add(_ path: [CChar], _ status: stat?) {
    var hasher = Hasher()
    hasher.combine(path)
    if let status {
      hasher.combine(status.st_ino)
      hasher.combine(status.st_size)
      hasher.combine(status.st_mode)
      for time in [status.st_mtim, status.st_ctim] {
        hasher.combine(time.tv_sec)
        hasher.combine(time.tv_nsec)
      }
    }
    sum &+= hasher.finalize()
  }

  /// Hidden and backup files come and go while someone writes.
  private static func isLeftByPrograms(_ name: [CChar]) -> Bool {
    name.first == CChar(bitPattern: UInt8(ascii: ".")) || name.last == CChar(bitPattern: UInt8(ascii: "~"))
  }
}
