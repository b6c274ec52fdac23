import Diagnostics
import Glibc

/// One line on the terminal while a build lasts, from half a second on; nothing where nobody watches.
struct Progress {
  private let task: Task<Void, Never>?
  private let continuation: AsyncStream<Message>.Continuation?

  init(_ session: Session) {
    guard session.surroundings.showsProgress else {
      task = nil
      continuation = nil
      return
    }
    let (stream, continuation) = AsyncStream.makeStream(of: Message.self, bufferingPolicy: .bufferingNewest(1))
    self.continuation = continuation
    let language = session.reporter.language
    continuation.yield(Message(id: "membaca isi", en: "reading the content"))
    task = Task {
      guard (try? await Task.sleep(for: .milliseconds(500))) != nil else { return }
      for await message in stream where !Task.isCancelled {
        write("\r\u{1B}[K\(message.text(in: language)) ...", to: STDERR_FILENO)
      }
    }
  }

  func show(_ message: Message) {
    continuation?.yield(message)
  }

  /// Clears the line.
  func end() {
    guard let task, !task.isCancelled else { return }
    task.cancel()
    continuation?.finish()
    write("\r\u{1B}[K", to: STDERR_FILENO)
  }
}
