import Testing

@testable import Preview

struct RequestParserTests {
  private func parse(_ text: String) throws(Status) -> Request? {
    var parser = RequestParser()
    parser.append(Array(text.utf8))
    return try parser.next()
  }

  @Test func `a request is read with its headers in small letters and without blanks around them`() throws {
    let request = try #require(try parse("GET /a?b HTTP/1.1\r\nHost: x\r\nX-Y: \t a b \t\r\n\r\n"))
    #expect(request.method == "GET")
    #expect(request.target == Array("/a?b".utf8))
    #expect(request.headers.map(\.name) == ["host", "x-y"])
    #expect(request.headers.map(\.value) == ["x", "a b"])
    #expect(request.keepsAlive)
  }

  @Test func `bytes that come one by one make the same request`() throws {
    let text = "HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n"
    var parser = RequestParser()
    var requests: [Request] = []
    for byte in text.utf8 {
      parser.append([byte])
      if let request = try parser.next() { requests.append(request) }
    }
    #expect(requests == [try #require(try parse(text))])
    #expect(!parser.isInside)
  }

  @Test func `requests sent at once come out one by one`() throws {
    var parser = RequestParser()
    parser.append(Array((1...100).map { "GET /\($0) HTTP/1.1\r\nHost: x\r\n\r\n" }.joined().utf8))
    var targets: [String] = []
    while let request = try parser.next() { targets.append(String(decoding: request.target, as: UTF8.self)) }
    #expect(targets == (1...100).map { "/\($0)" })
  }

  @Test(arguments: [
    "GET / HTTP/1.1\nHost: x\n\n", "GET / HTTP/1.1\r\nHost: x\n\r\n", "GET / HTTP/1.1\r\nHost: x\rX: y\r\n\r\n",
    "GET /\r\n", "GET / HTTP/2.0\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "GET / HTTP/1.1 \r\n\r\n",
    "GET  / HTTP/1.1\r\n\r\n", " GET / HTTP/1.1\r\n\r\n", "GET /a b HTTP/1.1\r\n\r\n", "\r\nGET / HTTP/1.1\r\n\r\n",
    "G\u{0}T / HTTP/1.1\r\n\r\n", "G(T / HTTP/1.1\r\n\r\n", "GET / http/1.1\r\n\r\n", "\u{16}\u{3}\u{1}\r\n",
    "GET / HTTP/1.1\r\nHost : x\r\n\r\n", "GET / HTTP/1.1\r\n Host: x\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\n folded\r\n\r\n",
    "GET / HTTP/1.1\r\nHost\r\n\r\n", "GET / HTTP/1.1\r\n: x\r\n\r\n", "GET / HTTP/1.1\r\nX: a\u{0}b\r\n\r\n",
    "GET / HTTP/1.1\r\nContent-Length: 0\r\nContent-Length: 0\r\n\r\n",
  ])
  func `what is not written to the letter is refused`(text: String) {
    #expect(refusal { _ = try parse(text) } == .badRequest)
  }

  @Test func `a request line may have 8 KiB and no byte more`() throws {
    let rest = " HTTP/1.1\r\n\r\n"
    let longest = "GET /" + String(repeating: "a", count: 8_192 - 5 - 9)
    #expect(try parse(longest + rest)?.target.count == 8_192 - 4 - 9)
    #expect(refusal { _ = try parse(longest + "a" + rest) } == .targetTooLong)
    #expect(refusal { _ = try parse(String(repeating: "a", count: 8_193)) } == .targetTooLong)
  }

  @Test func `a hundred headers are read and one more is not`() throws {
    let head = { count in
      "GET / HTTP/1.1\r\n" + (1...count).map { "X\($0): y\r\n" }.joined() + "\r\n"
    }
    #expect(try parse(head(100))?.headers.count == 100)
    #expect(refusal { _ = try parse(head(101)) } == .headersTooLarge)
  }

  @Test func `a header of 64 KiB is refused before it has come in whole`() {
    let text = "GET / HTTP/1.1\r\nX: " + String(repeating: "a", count: 65_536)
    #expect(refusal { _ = try parse(text) } == .headersTooLarge)
  }

  @Test func `many long headers are refused together`() {
    let header = "X: " + String(repeating: "a", count: 8_000) + "\r\n"
    #expect(
      refusal { _ = try parse("GET / HTTP/1.1\r\n" + header + header + header + header + header) } == .headersTooLarge)
  }

  @Test(arguments: ["Transfer-Encoding: chunked", "Content-Length: 5", "Content-Length: -1", "Content-Length: 0, 0"])
  func `a body is noticed`(header: String) throws {
    #expect(try parse("GET / HTTP/1.1\r\n\(header)\r\n\r\n")?.announcesBody == true)
  }

  @Test(arguments: [
    ("1.1", "close", false), ("1.1", "x, Close", false), ("1.1", "keep-alive", true), ("1.0", "keep-alive", false),
  ])
  func `a connection is kept only when both sides know how`(version: String, header: String, keeps: Bool) throws {
    #expect(try parse("GET / HTTP/\(version)\r\nConnection: \(header)\r\n\r\n")?.keepsAlive == keeps)
  }
}
