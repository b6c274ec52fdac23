import Diagnostics
import FoundationEssentials
import Glibc
import Synchronization
import Testing

@testable import Preview

@Suite(.timeLimit(.minutes(2)))
struct PreviewServerTests {
  private static let hasIPv6 = (try? Listeners(port: 0)).map { listeners in
    listeners.close()
    return listeners.sockets.count == 2
  }

  @Test(.enabled(if: hasIPv6 == true, "this computer has no IPv6"))
  func `a page is served by IPv6 too`() async throws {
    try await withPreview { address in
      let client = try await Client(sixth: address)
      defer { client.close() }
      try await client.send("GET /a.txt HTTP/1.1\r\nHost: [::1]:\(address.port)\r\nConnection: close\r\n\r\n")
      #expect(await client.receive().hasSuffix("isi"))
    }
  }

  @Test func `a page is served with the script that listens`() async throws {
    try await withPreview { address in
      let answer = try await Client.get("/", from: address)
      #expect(answer.status == 200)
      #expect(answer.hasSuffix("</head>Beranda"))
      #expect(answer.contains("/muat-ulang.js\" data-edition=\"1\" defer></script></head>"))
    }
  }

  @Test func `odd addresses are refused one after another and the server lives on`() async throws {
    try await withPreview { address in
      for target in oddTargets + absentTargets {
        let status = try await Client.get(target, from: address).status
        #expect(status == 400 || status == 404, "\(target)")
      }
      #expect(try await Client.get("/a.txt", from: address).hasSuffix("\r\n\r\nisi"))
    }
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 403), ("GET / HTTP/1.1\r\n\r\n", 403), ("GET /\r\n", 400),
    ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400), ("GET / HTTP/1.1\nHost: x\n\n", 400),
    ("GET / HTTP/1.1\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\nHost: HOST\r\n\r\n0\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 4\r\n\r\nabcd", 405),
    (
      "OPTIONS / HTTP/1.1\r\nHost: HOST\r\nOrigin: http://evil.example\r\nAccess-Control-Request-Method: GET\r\n\r\n",
      405
    ),
    ("GET /\(String(repeating: "a", count: 8_192)) HTTP/1.1\r\nHost: HOST\r\n\r\n", 414),
    ("GET / HTTP/1.1\r\nX: \(String(repeating: "a", count: 65_536))\r\n\r\n", 431),
    ("GET / HTTP/1.1\r\n\(String(repeating: "X: y\r\n", count: 101))\r\n", 431),
  ])
  func `a bad request is told why and ends its connection`(request: String, status: Int) async throws {
    try await withPreview { address in
      let text = request.replacing("HOST", with: "localhost:\(address.port)")
      let answer = try await Client.exchange(text, with: address)
      #expect(answer.status == status)
      #expect(answer.contains("Connection: close\r\n"))
      #expect(!answer.contains("Access-Control"))
    }
  }

  @Test func `a hundred requests at once are answered in their order`() async throws {
    try await withPreview { address in
      let request = "HEAD /a.txt HTTP/1.1\r\nHost: localhost:\(address.port)\r\n"
      let text = String(repeating: request + "\r\n", count: 99) + request + "Connection: close\r\n\r\n"
      let answer = try await Client.exchange(text, with: address)
      #expect(answer.components(of: "HTTP/1.1 200 OK\r\n") == 100)
    }
  }

  @Test func `a client that has said all and closed its side still gets its answer`() async throws {
    try await withPreview { address in
      let client = try await Client(address)
      defer { client.close() }
      try await client.send("GET /a.txt HTTP/1.1\r\nHost: localhost:\(address.port)\r\n\r\n")
      client.closeSending()
      #expect(await client.receive().hasSuffix("isi"))
    }
  }

  @Test func `whoever dawdles is told so, and others are served meanwhile`() async throws {
    var limits = PreviewLimits()
    // Long enough for a busy machine to have sent the first words before.
    limits.requestTime = .seconds(3)
    try await withPreview(limits: limits) { address in
      let slow = try await Client(address)
      let silent = try await Client(address)
      defer { slow.close(); silent.close() }
      try await slow.send("GET / HTTP/1.1\r\nHo")
      #expect(try await Client.get("/a.txt", from: address).status == 200)
      #expect(await slow.receive().status == 408)
      #expect(await silent.receive() == "")
    }
  }

  @Test func `whoever does not read does not hold up others`() async throws {
    var limits = PreviewLimits()
    limits.responseTime = .milliseconds(300)
    let large = PreviewEdition(files: [
      "large.bin": { Array(repeating: 0, count: 20 << 20) }, "a.txt": { Array("isi".utf8) },
    ])
    try await withPreview(limits: limits, build: { .edition(large) }) { address in
      let slow = try await Client(address)
      defer { slow.close() }
      try await slow.send("GET /large.bin HTTP/1.1\r\nHost: localhost:\(address.port)\r\n\r\n")
      #expect(try await Client.get("/a.txt", from: address).status == 200)
      try await Task.sleep(for: .seconds(1))
      #expect(await slow.receive().utf8.count < 20 << 20, "the connection was ended before the end of the file")
    }
  }

  @Test func `one connection too many is told so, and room is made again`() async throws {
    var limits = PreviewLimits()
    limits.connections = 2
    try await withPreview(limits: limits) { address in
      let request = "HEAD /a.txt HTTP/1.1\r\nHost: localhost:\(address.port)\r\n\r\n"
      let first = try await Client(address)
      let second = try await Client(address)
      for client in [first, second] {
        try await client.send(request)
        #expect(await client.receive(until: "\r\n\r\n").status == 200)
      }
      #expect(try await Client.get("/a.txt", from: address).status == 503)
      first.close()
      second.close()
      var status = 503
      for _ in 0..<100 where status == 503 {
        try await Task.sleep(for: .milliseconds(20))
        status = try await Client.get("/a.txt", from: address).status
      }
      #expect(status == 200)
    }
  }

  @Test func `open pages hear of a change, and pages show faults until they are mended`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mpp-preview-\(UInt64.random(in: 0...(.max)))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "isi.txt")
    try Data("satu".utf8).write(to: file)
    var limits = PreviewLimits()
    limits.pollInterval = .milliseconds(20)
    limits.settling = .milliseconds(20)
    try await withPreview(
      limits: limits, watching: [folder.path],
      build: {
        let text = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } ?? "?"
        if text.hasPrefix("!") { return .faults("isi.txt:1:1: <b>\(text)</b>") }
        return .edition(PreviewEdition(files: ["index.html": { Array("<head></head>\(text)".utf8) }]))
      }
    ) { address in
      let page = try await Client.get("/", from: address)
      #expect(page.hasSuffix("satu"))
      let script = try #require(page.attribute("src"))
      let listener = try await Client(address)
      defer { listener.close() }
      let path = script.replacing("muat-ulang.js", with: "kabar")
      try await listener.send(
        "GET \(path) HTTP/1.1\r\nHost: localhost:\(address.port)\r\nSec-Fetch-Site: same-origin\r\n\r\n")
      let opening = await listener.receive(until: "data: ")
      #expect(opening.contains("\r\nContent-Type: text/event-stream\r\n"))
      #expect(try await Client.get(script, from: address).contains("new EventSource('\(path)')"))

      try Data("!dua".utf8).write(to: file)
      #expect(await listener.receive(until: "data: ").contains("event: edition"))
      let faults = try await Client.get("/", from: address)
      #expect(faults.status == 500)
      #expect(faults.contains("isi.txt:1:1: &lt;b&gt;!dua&lt;/b&gt;"))

      try Data("tiga".utf8).write(to: file)
      #expect(await listener.receive(until: "data: ").contains("event: edition"))
      #expect(try await Client.get("/", from: address).hasSuffix("tiga"))
    }
  }

  @Test func `the event stream is closed to everyone else`() async throws {
    try await withPreview { address in
      let script = try #require(try await Client.get("/", from: address).attribute("src"))
      let path = script.replacing("muat-ulang.js", with: "kabar")
      for headers in [[], ["Origin: null"], ["Origin: http://evil.example"], ["Sec-Fetch-Site: cross-site"]] {
        #expect(try await Client.get(path, from: address, headers: headers).status == 403)
      }
    }
  }

  @Test func `a stream too many is told so`() async throws {
    var limits = PreviewLimits()
    limits.listeners = 0
    try await withPreview(limits: limits) { address in
      let script = try #require(try await Client.get("/", from: address).attribute("src"))
      let path = script.replacing("muat-ulang.js", with: "kabar")
      #expect(try await Client.get(path, from: address, headers: ["Sec-Fetch-Site: same-origin"]).status == 503)
    }
  }

  @Test func `a build is never started while another runs`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mpp-preview-\(UInt64.random(in: 0...(.max)))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var limits = PreviewLimits()
    limits.pollInterval = .milliseconds(5)
    limits.settling = .milliseconds(5)
    let running = Atomic(0)
    let most = Atomic(0)
    let total = Atomic(0)
    try await withPreview(
      limits: limits, watching: [folder.path],
      build: {
        most.max(running.add(1, ordering: .relaxed).newValue, ordering: .relaxed)
        total.add(1, ordering: .relaxed)
        try? await Task.sleep(for: .milliseconds(30))
        running.subtract(1, ordering: .relaxed)
        return .edition(.small)
      }
    ) { _ in
      for number in 0..<200 {
        try Data("\(number)".utf8).write(to: folder.appending(path: "\(number).md"))
        try await Task.sleep(for: .milliseconds(2))
      }
      for _ in 0..<500 where total.load(ordering: .relaxed) < 2 { try await Task.sleep(for: .milliseconds(20)) }
    }
    #expect(most.load(ordering: .relaxed) == 1)
    #expect((2..<200).contains(total.load(ordering: .relaxed)))
  }

  @Test func `a port that was left is free again, and one that is taken is named`() async throws {
    var port: UInt16 = 0
    try await withPreview { address in
      port = address.port
      _ = try await Client.get("/", from: address)
      let second = PreviewServer(port: address.port, watching: [], language: .english)
      let error = await #expect(throws: PreviewError.self) {
        try await second.run(build: { .edition(.small) }, listening: { _ in Issue.record("it listens") })
      }
      #expect(error == .listening(at: address.port, EADDRINUSE))
      #expect(error?.message.indonesian.contains("port \(address.port) sedang dipakai") == true)
    }
    // Another test may have been given the port meanwhile.
    for _ in 0..<100 {
      if let again = try? Listeners(port: port) { return again.close() }
      try await Task.sleep(for: .milliseconds(100))
    }
    Issue.record("port \(port) is not free again")
  }
}

extension String {
  fileprivate func components(of word: String) -> Int {
    ranges(of: word).count
  }

  /// The value of the last attribute of this name.
  fileprivate func attribute(_ name: String) -> String? {
    ranges(of: "\(name)=\"").last.map { range in String(self[range.upperBound...].prefix { $0 != "\"" }) }
  }
}
