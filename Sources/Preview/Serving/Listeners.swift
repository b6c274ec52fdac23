import FlyingSocks
import Glibc

/// The sockets that wait for browsers on this computer, at one port of 127.0.0.1 and, where there is IPv6, of ::1.
///
/// There is no way to listen at any other address: the preview is for whoever sits at this computer.
struct Listeners: Sendable {
  let sockets: [Socket]
  let port: UInt16

  /// - Parameter port: 0 takes any that is free on both addresses.
  init(port: UInt16) throws(PreviewError) {
    for _ in 0..<16 {
      let first = try Self.listen(port) { port in try sockaddr_in.inet(ip4: "127.0.0.1", port: port) }
      guard case .ip4(_, let chosen)? = try? first.sockname() else {
        try? first.close()
        throw .networkFailed
      }
      do throws(PreviewError) {
        let second = try Self.listen(chosen) { port in sockaddr_in6.loopback(port: port) }
        self.init(sockets: [first, second], port: chosen)
        return
      } catch {
        // Else `localhost` could lead to another program.
        guard error == .listening(at: chosen, EADDRINUSE) else {
          self.init(sockets: [first], port: chosen)
          return
        }
        try? first.close()
        guard port == 0 else { throw error }
      }
    }
    throw .listening(at: port, EADDRINUSE)
  }

  private init(sockets: [Socket], port: UInt16) {
    self.sockets = sockets
    self.port = port
  }

  func close() {
    for socket in sockets { try? socket.close() }
  }

  private static func listen<Address: SocketAddress>(
    _ port: UInt16, at address: (UInt16) throws -> Address
  ) throws(PreviewError) -> Socket {
    do {
      let socket = try Socket(domain: Int32(Address.family), type: .stream)
      do {
        try socket.setValue(true, for: .localAddressReuse)
        try socket.bind(to: address(port))
      } catch {
        try? socket.close()
        throw error
      }
      // Closes the socket itself when it fails.
      try socket.listen()
      return socket
    } catch SocketError.failed(_, let number, _) {
      throw .listening(at: port, number)
    } catch {
      throw .networkFailed
    }
  }
}
