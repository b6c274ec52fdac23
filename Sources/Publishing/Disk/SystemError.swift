import Diagnostics
import Glibc

/// A call of the operating system that failed.
struct SystemError: Error, Hashable {
  /// The `errno` that the call left.
  let number: Int32
  /// What it was about, as a person may read it.
  let path: String

  /// What happened, without the path.
  var reason: Message {
    switch number {
    case ENOSPC: Message(id: "disk penuh", en: "the disk is full")
    case EDQUOT: Message(id: "jatah disk habis", en: "the disk quota is used up")
    case EFBIG: Message(id: "berkas melebihi batas ukuran", en: "the file is above the size limit")
    case EIO: Message(id: "disk rusak atau terlepas", en: "the disk reports a fault")
    case EACCES, EPERM: Message(id: "tidak ada izin", en: "permission is missing")
    case EROFS: Message(id: "disk hanya dapat dibaca", en: "the disk can only be read")
    case EMFILE, ENFILE: Message(id: "terlalu banyak berkas terbuka", en: "too many files are open")
    case ENOENT: Message(id: "tidak ditemukan", en: "it does not exist")
    case EEXIST: Message(id: "sudah ada", en: "it exists already")
    case ENOTDIR: Message(id: "bukan folder", en: "it is not a folder")
    case EISDIR: Message(id: "berupa folder", en: "it is a folder")
    case ELOOP: Message(id: "berupa tautan simbolik", en: "it is a symbolic link")
    case ENAMETOOLONG: Message(id: "nama terlalu panjang", en: "the name is too long")
    case EXDEV: Message(id: "berada di disk lain", en: "it is on another disk")
    case ENOMEM: Message(id: "memori habis", en: "memory is used up")
    default: Message(id: "galat sistem \(number)", en: "system error \(number)")
    }
  }
}

/// Runs a call until no signal interrupts it, and throws what it left in `errno` when it fails with -1.
@discardableResult
func checked<Value: SignedInteger>(_ path: @autoclosure () -> String, _ call: () -> Value) throws(SystemError) -> Value
{
  while true {
    let value = call()
    if value != -1 { return value }
    let number = errno
    if number != EINTR { throw SystemError(number: number, path: path()) }
  }
}
