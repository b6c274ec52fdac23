import Diagnostics
import FlyingSocks
import FoundationEssentials
import Glibc
import Testing

@testable import Preview

/// A preview that serves at a free port for as long as the body runs.
func withPreview(
  limits: PreviewLimits = PreviewLimits(), watching folders: [String] = [],
  build: @escaping @Sendable () async -> PreviewBuild = { .edition(.small) },
  _ body: (PreviewAddress) async throws -> Void
) async throws {
  let server = PreviewServer(port: 0, watching: folders, language: .indonesian, limits: limits)
  let (addresses, listening) = AsyncStream.makeStream(of: PreviewAddress.self)
  let task = Task { try await server.run(build: build) { listening.yield($0) } }
  var iterator = addresses.makeAsyncIterator()
  let address = try #require(await iterator.next())
  do {
    try await body(address)
  } catch {
    task.cancel()
    _ = await task.result
    throw error
  }
  task.cancel()
  try await task.value
}

extension PreviewEdition {
  static let small = PreviewEdition(files: [
    "index.html": { Array("<head></head>Beranda".utf8) }, "a.txt": { Array("isi".utf8) },
  ])
}

/// One connection that says exactly what it is told to say.
struct Client {
  let socket: AsyncSocket

  init(_ address: PreviewAddress) async throws {
    socket = try await AsyncSocket.connected(to: .inet(ip4: "127.0.0.1", port: address.port))
  }

  /// By the address of IPv6.
  init(sixth address: PreviewAddress) async throws {
    socket = try await AsyncSocket.connected(to: .loopback(port: address.port))
  }

  func send(_ text: String) async throws {
    try await socket.write(Data(text.utf8))
  }

  /// All that comes until the server ends the connection, or until the text holds the awaited words; never longer than
  /// a minute.
  func receive(until awaited: String? = nil) async -> String {
    let socket = socket
    return await within(.seconds(60)) {
      var bytes: [UInt8] = []
      while let more = try? await socket.read(atMost: 4_096) {
        bytes += more
        if let awaited, String(decoding: bytes, as: UTF8.self).contains(awaited) { break }
      }
      return String(decoding: bytes, as: UTF8.self)
    } ?? ""
  }

  /// Says that nothing more will be sent, and still listens.
  func closeSending() {
    shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
  }

  func close() {
    try? socket.close()
  }

  /// Sends everything on a connection of its own and takes everything that comes back.
  static func exchange(_ text: String, with address: PreviewAddress) async throws -> String {
    let client = try await Client(address)
    defer { client.close() }
    try? await client.send(text)
    return await client.receive()
  }

  static func get(_ target: String, from address: PreviewAddress, headers: [String] = []) async throws -> String {
    let lines = ["GET \(target) HTTP/1.1", "Host: localhost:\(address.port)", "Connection: close"] + headers
    return try await exchange(lines.joined(separator: "\r\n") + "\r\n\r\n", with: address)
  }
}

extension String {
  /// `HTTP/1.1 404 Not Found`: 404
  var status: Int { Int(split(separator: " ", maxSplits: 2).dropFirst().first ?? "") ?? 0 }
}
