package import Diagnostics
import Glibc

/// Why the preview could not be served.
package struct PreviewError: Error, Hashable {
  /// What happened, in one sentence without a full stop.
  package let message: Message
  /// What to do about it.
  package let hint: Message?

  private init(_ message: Message, hint: Message?) {
    self.message = message
    self.hint = hint
  }
}

extension PreviewError {
  /// Listening at a port failed with an `errno`.
  static func listening(at port: UInt16, _ number: Int32) -> PreviewError {
    switch number {
    case EADDRINUSE:
      PreviewError(
        Message(
          id: "port \(port) sedang dipakai program lain, mungkin pratinjau yang belum ditutup",
          en: "port \(port) is taken by another program, perhaps a preview that is still open"),
        hint: Message(
          id: "tutup program itu, atau pilih port lain; port 0 memilih sendiri yang kosong",
          en: "close that program, or choose another port; port 0 picks a free one"))
    case EACCES, EPERM:
      PreviewError(
        Message(id: "port \(port) hanya untuk administrator", en: "port \(port) is for administrators only"),
        hint: Message(id: "pilih port 1024 sampai 65535", en: "choose a port from 1024 to 65535"))
    default:
      PreviewError(
        Message(
          id: "alamat 127.0.0.1:\(port) tidak dapat dipakai: galat sistem \(number)",
          en: "the address 127.0.0.1:\(port) cannot be used: system error \(number)"),
        hint: nil)
    }
  }

  static let networkFailed = PreviewError(
    Message(
      id: "pratinjau berhenti karena sistem tidak lagi memberi kabar jaringan",
      en: "the preview ended because the system gives no more news of the network"),
    hint: Message(id: "jalankan lagi", en: "run it again"))
}
