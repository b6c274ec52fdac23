/// An answer with all of its body.
struct Response: Sendable {
  let status: Status
  let type: String
  /// Further lines such as `Allow: GET, HEAD`, of our own words only.
  let headers: [String]
  let body: [UInt8]

  init(_ status: Status, type: String, headers: [String] = [], body: [UInt8]) {
    self.status = status
    self.type = type
    self.headers = headers
    self.body = body
  }

  /// Says a status in a line of text, without a word of the request.
  init(_ status: Status, headers: [String] = [], explanation: String? = nil) {
    let text = "\(status.rawValue) \(status.phrase)\n\(explanation.map { $0 + "\n" } ?? "")"
    self.init(status, type: MediaType.text, headers: headers, body: Array(text.utf8))
  }

  /// The answer as it goes over the line. Says the length also where the body is left out, for `HEAD`.
  func bytes(withBody: Bool, keepsAlive: Bool) -> [UInt8] {
    let lines =
      [
        "HTTP/1.1 \(status.rawValue) \(status.phrase)", "Content-Type: \(type)", "Content-Length: \(body.count)",
        "Connection: \(keepsAlive ? "keep-alive" : "close")",
      ] + Self.caution + headers
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + (withBody ? body : [])
  }

  /// Said with every answer: nothing is kept, guessed, framed, or read by another site.
  static let caution = [
    "Cache-Control: no-store", "X-Content-Type-Options: nosniff", "X-Frame-Options: DENY",
    "Cross-Origin-Resource-Policy: same-origin",
  ]
}
