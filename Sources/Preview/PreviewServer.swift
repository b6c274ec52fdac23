package import Diagnostics
import FlyingSocks
import Glibc

/// Where the preview is to be seen.
package struct PreviewAddress: Hashable, Sendable {
  package let port: UInt16

  /// `http://localhost:8080/`
  package var url: String { "http://localhost:\(port)/" }
}

/// Serves a portal to the browsers of this computer, and renders it anew when its files change.
///
/// Pages come from the memory: an address is looked up in the plan and never on the disk. While the content has errors,
/// pages give way to a page that says them, and everything else is still served as it last was.
package struct PreviewServer: Sendable {
  private let port: UInt16
  private let folders: [String]
  private let language: Language
  private let limits: PreviewLimits

  /// - Parameters:
  ///   - port: 0 takes any that is free.
  ///   - folders: Whose files are watched, with all folders in them.
  package init(port: UInt16, watching folders: [String], language: Language) {
    self.init(port: port, watching: folders, language: language, limits: PreviewLimits())
  }

  init(port: UInt16, watching folders: [String], language: Language, limits: PreviewLimits) {
    self.port = port
    self.folders = folders
    self.language = language
    self.limits = limits
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameters:
  ///   - build: Reads everything anew. Called at the start and after each change, never twice at the same time.
  ///   - listening: Called once, when the first build is done and browsers may come.
  package func run(
    build: @escaping @Sendable () async -> PreviewBuild, listening: @Sendable (PreviewAddress) -> Void
  ) async throws(PreviewError) {
    let listeners = try Listeners(port: port)
    defer { listeners.close() }
    let address = PreviewAddress(port: listeners.port)
    let responder = Responder(at: address, secret: Self.secret(), language: language)
    let limits = limits.withinFileLimit()
    let watch = FolderWatch(folders, limits: limits)
    let first = watch.look()
    let stage = Stage(limits: limits)
    stage.show(await build())
    let pool = SocketPool.make()
    guard (try? await pool.prepare()) != nil else { throw .networkFailed }
    listening(address)

    await withTaskGroup(of: Void.self) { group in
      group.addTask { try? await pool.run() }
      group.addTask { @Sendable in
        var seen = first
        while let change = try? await watch.nextChange(after: seen) {
          seen = change
          stage.show(await build())
        }
      }
      for socket in listeners.sockets {
        group.addTask { @Sendable in
          guard let listener = try? AsyncSocket(socket: socket, pool: pool) else { return }
          await withDiscardingTaskGroup { connections in
            while let socket = await listener.nextConnection() {
              let connection = Connection(socket: socket, responder: responder, limits: limits)
              connections.addTask { @Sendable in
                defer { try? socket.close() }
                guard stage.letIn() else { return await connection.turnAway() }
                defer { stage.letOut() }
                await connection.serve(from: stage)
              }
            }
            connections.cancelAll()
          }
        }
      }
      // None of them ends by itself.
      await group.next()
      group.cancelAll()
    }
    guard Task.isCancelled else { throw .networkFailed }
  }

  /// 128 bits that no page of another site can guess.
  private static func secret() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let digits = String(generator.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
    .joined()
  }
}

extension AsyncSocket {
  /// Waits for a browser; nil when the task is cancelled. When the system has no file descriptor left, waits until
  /// others have ended.
  fileprivate func nextConnection() async -> AsyncSocket? {
    while !Task.isCancelled {
      if let socket = try? await accept() { return socket }
      try? await Task.sleep(for: .milliseconds(100))
    }
    return nil
  }
}

extension PreviewLimits {
  /// Leaves file descriptors for reading the portal.
  fileprivate func withinFileLimit() -> PreviewLimits {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return self }
    var limits = self
    limits.connections = min(connections, max(16, Int(clamping: limit.rlim_cur) - 128))
    return limits
  }
}
