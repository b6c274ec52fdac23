import Dispatch
import Glibc

/// A signal that asked the process to end while it worked.
package struct Interruption: Error, Hashable {
  package let signal: Int32

  /// 130 after Ctrl-C, 143 after `kill`, 129 when the terminal went away.
  package var exitCode: Int32 { 128 + signal }

  /// Runs work that a first SIGINT, SIGTERM or SIGHUP cancels, and a second ends at once, whatever it leaves behind.
  ///
  /// Cancelled work gets to tidy up: only then `Interruption` is thrown. A file above the process's size limit becomes
  /// a fault of writing rather than the end of the process.
  package static func cancelling<Value: Sendable>(
    _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    _ = Glibc.signal(SIGXFSZ, SIG_IGN)
    let (signals, continuation) = AsyncStream.makeStream(of: Int32.self)
    let sources = [SIGINT, SIGTERM, SIGHUP].filter { !isIgnored($0) }.map { number in
      // The default action would end the process before the source is told.
      _ = Glibc.signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { continuation.yield(number) }
      source.resume()
      return source
    }
    let task = Task { try await work() }
    let watch = Task {
      var first: Int32?
      for await number in signals {
        if first != nil { _exit(128 + number) }
        first = number
        task.cancel()
      }
      return first
    }
    let result = await task.result
    continuation.finish()
    for source in sources { source.cancel() }
    if let signal = await watch.value { throw Interruption(signal: signal) }
    return try result.get()
  }

  /// `nohup` ignores SIGHUP for the program that it starts, and means it.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(number, nil, &action) == 0 else { return false }
    return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }
}
