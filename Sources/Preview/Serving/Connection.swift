import FlyingSocks
import FoundationEssentials
import Glibc

/// One connection of a browser: requests one after another, until either side ends it.
///
/// Requests are read here and not by FlyingFox's own server, which joins repeated headers, sets no bound to a head and
/// waits for it without end.
struct Connection: Sendable {
  let socket: AsyncSocket
  let responder: Responder
  let limits: PreviewLimits

  func serve(from stage: borrowing Stage) async {
    var parser = RequestParser()
    while !Task.isCancelled {
      switch await nextRequest(&parser) {
      case .request(let request):
        switch responder.answer(request, showing: stage.scene) {
        case .response(let response):
          let keepsAlive = request.keepsAlive && response.status.keepsConnection
          let bytes = response.bytes(withBody: request.method != "HEAD", keepsAlive: keepsAlive)
          guard await send(bytes), keepsAlive else { return await end() }
        case .events:
          await tellEditions(from: stage)
          return await end()
        }
      case .refused(let status):
        _ = await send(Response(status).bytes(withBody: true, keepsAlive: false))
        return await end()
      case .gone:
        return
      }
    }
  }

  /// Says that there is no room, without reading anything.
  func turnAway() async {
    _ = await send(Response(.serviceUnavailable).bytes(withBody: true, keepsAlive: false))
    await end()
  }
}

// MARK: - Reading and writing

extension Connection {
  private enum Reading {
    case request(Request)
    case refused(Status)
    /// Nobody is there any more, or nobody says anything.
    case gone
  }

  private func nextRequest(_ parser: inout RequestParser) async -> Reading {
    let clock = ContinuousClock()
    let deadline = clock.now + limits.requestTime
    while true {
      do throws(Status) {
        if let request = try parser.next() { return .request(request) }
      } catch {
        return .refused(error)
      }
      let socket = socket
      guard let bytes = await within(clock.now.duration(to: deadline), { try await socket.read(atMost: 4_096) }) else {
        return parser.isInside && clock.now >= deadline ? .refused(.requestTimeout) : .gone
      }
      parser.append(bytes)
    }
  }

  private func send(_ bytes: [UInt8]) async -> Bool {
    let socket = socket
    return await within(limits.responseTime) { try await socket.write(Data(bytes)) } != nil
  }

  /// Waits a moment for the other side to close. Closing while its bytes lie unread would reset the connection, and take
  /// the answer away with it.
  private func end() async {
    Glibc.shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
    let socket = socket
    _ = await within(.seconds(1)) {
      for _ in 0..<256 { _ = try await socket.read(atMost: 4_096) }
    }
  }
}

// MARK: - Event stream

extension Connection {
  /// Tells the number of the newest build at once and whenever it may have changed (HTML, section 9.2).
  private func tellEditions(from stage: borrowing Stage) async {
    guard let seat = stage.sitDown() else {
      return _ = await send(Response(.serviceUnavailable).bytes(withBody: true, keepsAlive: false))
    }
    defer { stage.getUp(from: seat) }
    let head = ["HTTP/1.1 200 OK", "Content-Type: text/event-stream", "Connection: close"] + Response.caution
    guard await send(Array((head.joined(separator: "\r\n") + "\r\n\r\nretry: 1000\n\n").utf8)) else { return }
    seat.signal.yield()
    let (socket, limits) = (socket, limits)
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        // A browser says nothing more on this connection: whatever comes, also its end, ends it.
        _ = try? await socket.read(atMost: 1)
        seat.signal.finish()
      }
      group.addTask {
        while (try? await Task.sleep(for: limits.heartbeat)) != nil { seat.signal.yield() }
      }
      for await _ in seat.signals {
        guard await send(Array("event: edition\ndata: \(stage.scene.number)\n\n".utf8)) else { break }
      }
      group.cancelAll()
    }
  }
}
