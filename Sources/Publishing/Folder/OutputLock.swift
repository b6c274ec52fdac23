import Diagnostics
import Glibc

/// The right to write one output folder: a lock on a file beside it, which ends with the process at the latest.
struct OutputLock: Sendable {
  private let descriptor: Int32
  private let file: DiskPath
  private let parent: OpenFolder

  /// Throws at once when another build holds the lock, and says which.
  init(for place: OutputPlace) throws {
    let file = place.beside("lock")
    let parent = place.parent
    while true {
      let descriptor = try checked(parent.shown(file)) {
        unsafe file.withCString {
          unsafe openat(parent.descriptor, $0, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
        }
      }
      do {
        try checked(parent.shown(file)) { flock(descriptor, LOCK_EX | LOCK_NB) }
        guard try Self.isCurrent(descriptor, file, parent) else {
          // The build before this one removed the file between our opening and locking it.
          _ = Glibc.close(descriptor)
          continue
        }
        try Self.write(pid: getpid(), to: descriptor, parent.shown(file))
      } catch {
        let holder = Self.holder(descriptor)
        _ = Glibc.close(descriptor)
        guard let error = error as? SystemError, error.number == EWOULDBLOCK else { throw error }
        throw PublishingError.busy(holder)
      }
      self.descriptor = descriptor
      self.file = file
      self.parent = parent
      return
    }
  }

  func release() {
    try? parent.remove(file)
    _ = Glibc.close(descriptor)
  }

  private static func isCurrent(_ descriptor: Int32, _ file: DiskPath, _ parent: OpenFolder) throws -> Bool {
    var status = stat()
    try checked(parent.shown(file)) { unsafe fstat(descriptor, &status) }
    return try parent.status(of: file)?.isSame(as: FileStatus(status)) ?? false
  }

  private static func write(pid: pid_t, to descriptor: Int32, _ path: String) throws {
    let text = Array("\(pid)\n".utf8)
    try checked(path) { ftruncate(descriptor, 0) }
    try checked(path) { unsafe text.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) } }
  }

  /// The process that holds the lock, as far as the file tells.
  private static func holder(_ descriptor: Int32) -> Int? {
    let text = unsafe String(unsafeUninitializedCapacity: 16) { buffer in
      unsafe max(0, pread(descriptor, buffer.baseAddress, 16, 0))
    }
    return Int(text.prefix { $0.isNumber })
  }
}

extension PublishingError {
  fileprivate static func busy(_ holder: Int?) -> PublishingError {
    let process = holder.map { " (pid \($0))" } ?? ""
    return PublishingError(
      Message(
        id: "pembuatan portal lain sedang berjalan di folder ini\(process)",
        en: "another build is at work on this folder\(process)"),
      hint: Message(id: "tunggu sampai selesai, lalu jalankan lagi", en: "wait until it has ended, then run again"),
      exitCode: 75)
  }
}
