package import Diagnostics

/// Why a portal could not be written. The output folder is then as it was, unless the message says otherwise.
package struct PublishingError: Error, Hashable {
  /// What happened, in one sentence without a full stop.
  package let message: Message
  /// What to do about it.
  package let hint: Message?
  /// 75 (`EX_TEMPFAIL`) when another build is at work, else 1.
  package let exitCode: Int32

  init(_ message: Message, hint: Message?, exitCode: Int32 = 1) {
    self.message = message
    self.hint = hint
    self.exitCode = exitCode
  }

  init(_ error: SystemError) {
    self.init(
      Message(
        id: "portal tidak dapat ditulis: \(error.path): \(error.reason.indonesian)",
        en: "the portal cannot be written: \(error.path): \(error.reason.english)"),
      hint: Message(
        id: "portal yang lama tetap utuh; perbaiki sebabnya lalu jalankan lagi",
        en: "the old portal is untouched; mend the cause and run again"))
  }

  /// The new portal stands, but what comes after failed.
  init(afterSwap error: SystemError) {
    self.init(
      Message(
        id: "portal baru sudah terpasang, tetapi sisanya gagal: \(error.path): \(error.reason.indonesian)",
        en: "the new portal is in place, but what follows failed: \(error.path): \(error.reason.english)"),
      hint: Message(
        id: "jalankan lagi; sisa portal lama dibersihkan pada pembuatan berikutnya",
        en: "run again; the next build clears away what is left of the old portal"))
  }
}
