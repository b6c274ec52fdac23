@testable import Preview

/// A request with the headers that a browser sends, so that a test says only what is special about its own.
func request(
  _ target: String, method: String = "GET", headers: [(String, String)] = [("host", "localhost:8080")]
) -> Request {
  Request(
    method: method, target: Array(target.utf8), isHTTP10: false,
    headers: headers.map { Request.Header(name: $0.0, value: $0.1) })
}

/// The status that a thrown refusal bears; nil when nothing is refused.
func refusal(_ work: () throws -> Void) -> Status? {
  do {
    try work()
    return nil
  } catch {
    return error as? Status
  }
}

/// Ways out of a folder and other odd addresses that servers have fallen for.
let oddTargets = [
  "/../", "/../../etc/passwd", "/..", "/.", "/./", "/x/.", "/x/..", "/x/./y", "/x/../y", "/%2e%2e/",
  "/%2E%2E/etc/passwd",
  "/.%2e/", "/%2e./x", "/..%2f..%2fetc", "/..%2Fx", "/%2f", "/a%2fb", "/%252e%252e/", "/%25", "/..\\", "/..%5c",
  "/a\\b",
  "/%00", "/index.html%00.png", "/%0d%0aX:%20y", "/%7f", "/%1b", "//", "//etc", "//etc/passwd",
  "/a//b",
  "/%", "/%4", "/%zz", "/index.html%", "/#", "/index.html#x", "/index.html?#", "*", "index.html",
  "http://localhost:8080/",
  "http://evil.example/", "/a<b", "/a\"b", "/a|b", "/a{b}", "/a^b", "/a`b", "/[x]",
]

/// Addresses that are well spelled and stand for nothing in the portal.
let absentTargets = [
  "/.git/config", "/.env", "/etc/passwd", "/index.html/", "/index.html.", "/INDEX.HTML", "/%c0%ae%c0%ae/", "/%c3%a9",
  "/%ff",
  "/index.html;x",
  "/__mpp/", "/__mpp/kabar", "/@fs/etc/passwd", "/~root",
]
