import CLinux
import Dispatch
import Glibc

/// A folder held open, so that what is done in it stays in it, whatever is renamed above it meanwhile.
///
/// No call follows a symbolic link at the end of a path. Paths are relative to the folder.
struct OpenFolder: Sendable {
  let descriptor: Int32
  /// For messages.
  let name: String

  /// Opens a folder that a user named, wherever a link in its path may lead.
  init(_ path: String) throws(SystemError) {
    name = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    descriptor = try checked(path) { unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
  }

  private init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  func folder(at path: DiskPath) throws(SystemError) -> OpenFolder {
    let descriptor = try checked(shown(path)) {
      unsafe path.withCString { unsafe openat(self.descriptor, $0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
    }
    return OpenFolder(descriptor: descriptor, name: shown(path))
  }

  func close() {
    _ = Glibc.close(descriptor)
  }

  func shown(_ path: DiskPath) -> String {
    if path.bytes.isEmpty { return name }
    return name == "." ? path.shown : "\(name)/\(path.shown)"
  }
}

// MARK: - What is there

/// What stands under a name.
struct FileStatus: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case file, folder, link, other
  }

  let kind: Kind
  let size: Int
  let device: UInt
  let inode: UInt
  /// Permission bits.
  let mode: mode_t

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    device = UInt(status.st_dev)
    inode = UInt(status.st_ino)
    mode = status.st_mode & 0o7777
  }

  func isSame(as other: FileStatus) -> Bool { device == other.device && inode == other.inode }
}

extension OpenFolder {
  struct Entry: Hashable, Sendable {
    let name: [UInt8]
    let kind: FileStatus.Kind
  }

  func status() throws(SystemError) -> FileStatus {
    var status = stat()
    try checked(name) { unsafe fstat(descriptor, &status) }
    return FileStatus(status)
  }

  /// Nil when there is nothing under that name.
  func status(of path: DiskPath) throws(SystemError) -> FileStatus? {
    var status = stat()
    do {
      try checked(shown(path)) {
        unsafe path.withCString { unsafe fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) }
      }
    } catch {
      if error.number == ENOENT { return nil }
      throw error
    }
    return FileStatus(status)
  }

  /// Everything in a folder, sorted by bytes of the names.
  func entries(of path: DiskPath = DiskPath("")) throws(SystemError) -> [Entry] {
    let folder = try folder(at: path)
    guard let stream = unsafe fdopendir(folder.descriptor) else {
      let number = errno
      folder.close()
      throw SystemError(number: number, path: shown(path))
    }
    defer { unsafe closedir(stream) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        if errno != 0 { throw SystemError(number: errno, path: shown(path)) }
        break
      }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      guard name != Array(".".utf8), name != Array("..".utf8) else { continue }
      let kind: FileStatus.Kind
      switch unsafe Int(entry.pointee.d_type) {
      case Int(DT_REG): kind = .file
      case Int(DT_DIR): kind = .folder
      case Int(DT_LNK): kind = .link
      case Int(DT_UNKNOWN): kind = try status(of: path.appending(name))?.kind ?? .other
      default: kind = .other
      }
      entries.append(Entry(name: name, kind: kind))
    }
    return entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }
}

extension OpenFolder {
  struct TreeEntry: Hashable, Sendable {
    let path: DiskPath
    let kind: FileStatus.Kind
  }

  /// Everything below a folder, each folder before what is in it. Links are listed and not followed.
  func tree(at path: DiskPath = DiskPath("")) throws(SystemError) -> [TreeEntry] {
    var found: [TreeEntry] = []
    var pending = [path]
    while let folder = pending.popLast() {
      for entry in try entries(of: folder) {
        let path = folder.appending(entry.name)
        found.append(TreeEntry(path: path, kind: entry.kind))
        if entry.kind == .folder { pending.append(path) }
      }
    }
    return found
  }
}

// MARK: - Reading

/// What a file turned out to be when it was opened for reading.
enum FileContent: Sendable {
  case bytes([UInt8])
  /// A pipe, a device, a socket or a folder.
  case notAFile
  case tooLarge
}

extension OpenFolder {
  /// Reads a regular file whole. Never waits for another program, as opening a pipe otherwise would.
  func read(_ path: DiskPath, limit: Int) throws(SystemError) -> FileContent {
    let file = try checked(shown(path)) {
      unsafe path.withCString {
        unsafe openat(descriptor, $0, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY)
      }
    }
    defer { _ = Glibc.close(file) }
    var status = stat()
    try checked(shown(path)) { unsafe fstat(file, &status) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .notAFile }
    guard status.st_size <= limit else { return .tooLarge }
    // One byte more than its size shows at once whether the file is still growing.
    var bytes = try contents(of: file, capacity: Int(status.st_size) + 1, path: path)
    while bytes.count > status.st_size {
      guard bytes.count <= limit else { return .tooLarge }
      let more = try contents(of: file, capacity: 1 << 16, path: path)
      if more.isEmpty { break }
      bytes += more
    }
    return .bytes(bytes)
  }

  /// Reads until so many bytes are there or the file ends.
  private func contents(of file: Int32, capacity: Int, path: DiskPath) throws(SystemError) -> [UInt8] {
    var fault: SystemError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      while count < capacity {
        let room = unsafe UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
        do throws(SystemError) {
          let read = try checked(shown(path)) { unsafe Glibc.read(file, room.baseAddress, room.count) }
          if read == 0 { break }
          count += read
        } catch {
          fault = error
          break
        }
      }
    }
    if let fault { throw fault }
    return bytes
  }

  /// Whether a regular file with exactly these bytes stands there.
  func holds(_ bytes: [UInt8], at path: DiskPath) -> Bool {
    let file = unsafe path.withCString {
      unsafe openat(descriptor, $0, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY)
    }
    guard file != -1 else { return false }
    defer { _ = Glibc.close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size == bytes.count else {
      return false
    }
    return unsafe withUnsafeTemporaryAllocation(byteCount: min(max(bytes.count, 1), 1 << 16), alignment: 16) { buffer in
      var compared = 0
      while compared < bytes.count {
        let read = unsafe Glibc.read(file, buffer.baseAddress, buffer.count)
        if read == -1, errno == EINTR { continue }
        guard read > 0, compared + read <= bytes.count else { return false }
        let isEqual = unsafe bytes.withUnsafeBytes { expected in
          guard let left = expected.baseAddress, let right = buffer.baseAddress else { return false }
          return unsafe memcmp(left + compared, right, read) == 0
        }
        guard isEqual else { return false }
        compared += read
      }
      return true
    }
  }
}

// MARK: - Writing

extension OpenFolder {
  /// Writes a new file, and makes the folders above it that are missing.
  func write(_ bytes: [UInt8], to path: DiskPath) throws(SystemError) {
    let file = try create(path)
    do throws(SystemError) {
      try write(bytes, to: file, path: path)
    } catch {
      _ = Glibc.close(file)
      throw error
    }
    // A full disk may be told only here. The descriptor is gone even when the call was interrupted.
    if Glibc.close(file) == -1, errno != EINTR { throw SystemError(number: errno, path: shown(path)) }
  }

  private func create(_ path: DiskPath) throws(SystemError) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let open = { unsafe path.withCString { unsafe openat(descriptor, $0, flags, 0o666) } }
    do {
      return try checked(shown(path), open)
    } catch {
      guard error.number == ENOENT, let folder = path.folder else { throw error }
      try createFolders(folder)
      return try checked(shown(path), open)
    }
  }

  private func write(_ bytes: [UInt8], to file: Int32, path: DiskPath) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      written += try checked(shown(path)) {
        unsafe bytes.withUnsafeBytes { buffer in
          unsafe Glibc.write(file, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
        }
      }
    }
  }

  /// Makes a folder and those above it, as far as they are missing.
  func createFolders(_ path: DiskPath) throws(SystemError) {
    do {
      try createFolder(path)
    } catch {
      if error.number == EEXIST { return }
      guard error.number == ENOENT, let parent = path.folder else { throw error }
      try createFolders(parent)
      try createFolders(path)
    }
  }

  func createFolder(_ path: DiskPath, mode: mode_t = 0o777) throws(SystemError) {
    try checked(shown(path)) { unsafe path.withCString { unsafe mkdirat(descriptor, $0, mode) } }
  }

  /// Gives a file of this folder a second name in another, and makes the folders above it that are missing.
  func link(_ path: DiskPath, into other: OpenFolder) throws(SystemError) {
    let link = {
      unsafe path.withCString { path in unsafe linkat(descriptor, path, other.descriptor, path, 0) }
    }
    do {
      try checked(shown(path), link)
    } catch {
      guard error.number == ENOENT, let folder = path.folder else { throw error }
      try other.createFolders(folder)
      try checked(shown(path), link)
    }
  }

  func remove(_ path: DiskPath) throws(SystemError) {
    try checked(shown(path)) { unsafe path.withCString { unsafe unlinkat(descriptor, $0, 0) } }
  }

  func removeFolder(_ path: DiskPath) throws(SystemError) {
    try checked(shown(path)) { unsafe path.withCString { unsafe unlinkat(descriptor, $0, AT_REMOVEDIR) } }
  }

  /// Removes a folder with all that is in it; a name that is not there is no fault.
  func removeTree(_ path: DiskPath) throws(SystemError) {
    guard let status = try status(of: path) else { return }
    guard status.kind == .folder else { return try remove(path) }
    let entries = try tree(at: path)
    for entry in entries where entry.kind != .folder { try remove(entry.path) }
    for entry in entries.reversed() where entry.kind == .folder { try removeFolder(entry.path) }
    try removeFolder(path)
  }

  /// Takes over permission bits and, where the process may, the owner of another folder.
  func takeRights(of other: OpenFolder) throws(SystemError) {
    var status = stat()
    try checked(other.name) { unsafe fstat(other.descriptor, &status) }
    _ = fchown(descriptor, status.st_uid, status.st_gid)
    try checked(name) { fchmod(descriptor, status.st_mode & 0o7777) }
  }

  func synchronize() throws(SystemError) {
    try checked(name) { fsync(descriptor) }
  }

  /// Writes everything of the file system that holds this folder to the disk, once.
  func synchronizeFileSystem() throws(SystemError) {
    try checked(name) { syncfs(descriptor) }
  }

  /// The same on a thread of its own, so that no core stands idle; gives what went wrong. A fault of the disk is told
  /// to the first who asks only, so it must not be passed over.
  func synchronizeFileSystemAside() async -> SystemError? {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        do throws(SystemError) {
          try synchronizeFileSystem()
          continuation.resume(returning: nil)
        } catch {
          continuation.resume(returning: error)
        }
      }
    }
  }
}

// MARK: - Renaming

extension OpenFolder {
  enum Rename: Sendable {
    /// Two names change places in one step.
    case exchanging
    /// Fails when the new name is taken.
    case keeping
  }

  func rename(_ path: DiskPath, _ rename: Rename, _ target: DiskPath) throws(SystemError) {
    let flags: UInt32 =
      switch rename {
      case .exchanging: MPP_RENAME_EXCHANGE
      case .keeping: MPP_RENAME_NOREPLACE
      }
    try checked(shown(path)) {
      unsafe path.withCString { path in
        unsafe target.withCString { target in unsafe renameat2(descriptor, path, descriptor, target, flags) }
      }
    }
  }

  /// For file systems that know none of the flags above.
  func renamePlainly(_ path: DiskPath, to target: DiskPath) throws(SystemError) {
    try checked(shown(path)) {
      unsafe path.withCString { path in
        unsafe target.withCString { target in unsafe renameat(descriptor, path, descriptor, target) }
      }
    }
  }
}
