import Diagnostics
import Glibc

/// Says faults and results: faults on standard error, or on standard output when a program reads them.
struct Reporter {
  let formatter: DiagnosticFormatter
  let isStrict: Bool

  var language: Language { formatter.language }

  func report(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    let text = formatter.string(for: diagnostics)
    switch formatter.format {
    case .text: write(text + formatter.counts(of: diagnostics) + "\n", to: STDERR_FILENO)
    case .json, .github: write(text, to: STDOUT_FILENO)
    }
  }

  /// Warnings fail only when asked to.
  func fails(_ diagnostics: [Diagnostic]) -> Bool {
    diagnostics.hasErrors || (isStrict && !diagnostics.isEmpty)
  }

  /// A result for people; programs read the exit code.
  func say(_ message: Message) {
    guard formatter.format == .text else { return }
    write(message.text(in: language) + "\n", to: STDOUT_FILENO)
  }

  func complain(_ message: Message, hint: Message?) {
    let word = Message(id: "kesalahan", en: "error").text(in: language)
    var text = "\(word): \(message.text(in: language))\n"
    if let hint { text += "  = \(Message(id: "saran", en: "help").text(in: language)): \(hint.text(in: language))\n" }
    write(text, to: STDERR_FILENO)
  }
}

/// Writes a whole text to a file descriptor; a reader that has gone is no fault of ours.
func write(_ text: String, to descriptor: Int32) {
  var bytes = Array(text.utf8)[...]
  while !bytes.isEmpty {
    let count = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 {
      guard errno == EINTR else { return }
    } else {
      bytes = bytes.dropFirst(count)
    }
  }
}
