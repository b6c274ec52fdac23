/// Cuts the bytes of a connection into heads of requests, as strictly as RFC 9112 allows.
///
/// Only whole lines ending in CRLF count, so no proxy and no attacker can read two requests where we read one. Each byte
/// is looked at once.
struct RequestParser {
  static let longestLine = 8_192
  static let mostHeaders = 100
  /// Of a whole head, in bytes.
  static let largestHead = 32_768

  private var bytes: [UInt8] = []
  private var lineStart = 0
  private var position = 0
  private var requestLine: RequestLine?
  private var headers: [Request.Header] = []

  /// Whether part of a request is there.
  var isInside: Bool { !bytes.isEmpty }

  mutating func append(_ more: [UInt8]) {
    bytes += more
  }

  /// The next request; nil while it is not whole. After a throw the connection is of no more use.
  mutating func next() throws(Status) -> Request? {
    while let line = try nextLine() {
      if let requestLine {
        guard line.isEmpty else {
          try add(line)
          continue
        }
        return try finish(requestLine)
      }
      requestLine = try RequestLine(line)
    }
    return nil
  }

  private mutating func finish(_ line: RequestLine) throws(Status) -> Request {
    let request = Request(method: line.method, target: line.target, isHTTP10: line.isHTTP10, headers: headers)
    bytes.removeFirst(position)
    (lineStart, position, requestLine, headers) = (0, 0, nil, [])
    guard request.values(of: "content-length").count < 2 else { throw .badRequest }
    return request
  }

  /// A line without its CRLF.
  private mutating func nextLine() throws(Status) -> ArraySlice<UInt8>? {
    while position < bytes.count {
      let byte = bytes[position]
      let isAfterReturn = position > lineStart && bytes[position - 1] == carriageReturn
      guard isAfterReturn == (byte == lineFeed) else { throw .badRequest }
      let length = position - lineStart
      if byte == lineFeed {
        let line = bytes[lineStart..<position - 1]
        position += 1
        lineStart = position
        return line
      }
      guard length < Self.longestLine || byte == carriageReturn else {
        throw requestLine == nil ? .targetTooLong : .headersTooLarge
      }
      guard position < Self.largestHead else { throw .headersTooLarge }
      guard byte >= 0x20 && byte != 0x7F || byte == carriageReturn || byte == tab else { throw .badRequest }
      position += 1
    }
    return nil
  }

  /// `Name: value`, without blanks before the colon and without folded lines (RFC 9112 section 5).
  private mutating func add(_ line: ArraySlice<UInt8>) throws(Status) {
    guard headers.count < Self.mostHeaders else { throw .headersTooLarge }
    let name = line.prefix { $0 != UInt8(ascii: ":") }
    guard name.count < line.count, !name.isEmpty, name.allSatisfy(isTokenByte) else { throw .badRequest }
    var value = line[(name.endIndex + 1)...]
    while let first = value.first, first == space || first == tab { value.removeFirst() }
    while let last = value.last, last == space || last == tab { value.removeLast() }
    headers.append(
      Request.Header(
        name: String(decoding: name, as: UTF8.self).lowercased(), value: String(decoding: value, as: UTF8.self)))
  }
}

/// `GET /index.html HTTP/1.1`
private struct RequestLine {
  let method: String
  let target: [UInt8]
  let isHTTP10: Bool

  init(_ line: ArraySlice<UInt8>) throws(Status) {
    let parts = line.split(separator: space, omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty, parts[0].allSatisfy(isTokenByte), !parts[1].isEmpty else {
      throw .badRequest
    }
    switch String(decoding: parts[2], as: UTF8.self) {
    case "HTTP/1.1": isHTTP10 = false
    case "HTTP/1.0": isHTTP10 = true
    default: throw .badRequest
    }
    method = String(decoding: parts[0], as: UTF8.self)
    target = Array(parts[1])
  }
}

/// What names of methods and headers are made of (RFC 9110 section 5.6.2).
private func isTokenByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
  }
}

private let carriageReturn = UInt8(ascii: "\r")
private let lineFeed = UInt8(ascii: "\n")
private let space = UInt8(ascii: " ")
private let tab = UInt8(ascii: "\t")
