import Diagnostics
import Testing

@testable import Preview

struct ResponderTests {
  private let responder = Responder(at: PreviewAddress(port: 8080), secret: "rahasia", language: .indonesian)
  private let edition = PreviewEdition(files: [
    "index.html": { Array("<html><HEAD><title>Beranda</title></HEAD><body></head></body></html>".utf8) },
    "layanan/index.html": { Array("<p>Layanan".utf8) },
    "404.html": { Array("<head></head>Tidak ada".utf8) },
    "aset/portal.css": { Array("body {}".utf8) },
    "sw.js": { Array("worker".utf8) },
  ])

  private func response(
    _ target: String, method: String = "GET", headers: [(String, String)] = [], faults: String? = nil
  ) throws -> Response {
    let request = request(target, method: method, headers: [("host", "localhost:8080")] + headers)
    let scene = Scene(number: 7, edition: edition, faults: faults)
    guard case .response(let response) = responder.answer(request, showing: scene) else {
      throw Unexpected()
    }
    return response
  }

  private struct Unexpected: Error {}

  private func body(_ response: Response) -> String { String(decoding: response.body, as: UTF8.self) }

  private let tag = #"<script src="/__mpp/rahasia/muat-ulang.js" data-edition="7" defer></script>"#

  @Test func `a page is served with the script before the end of its head`() throws {
    let home = try response("/")
    #expect(home.status == .ok)
    #expect(home.type == "text/html; charset=utf-8")
    #expect(body(home) == "<html><HEAD><title>Beranda</title>\(tag)</HEAD><body></head></body></html>")
    #expect(try response("/index.html").body == home.body)
  }

  @Test func `a page without a head gets the script at its end`() throws {
    #expect(try body(response("/layanan/")) == "<p>Layanan\(tag)")
  }

  @Test func `the edition itself knows nothing of the script`() throws {
    _ = try response("/")
    for render in edition.files.values { #expect(!String(decoding: render(), as: UTF8.self).contains("__mpp")) }
  }

  @Test func `other files are served as they are`() throws {
    let style = try response("/aset/portal.css")
    #expect(style.type == "text/css; charset=utf-8")
    #expect(body(style) == "body {}")
  }

  @Test func `a folder without its slash leads to the one with it`() throws {
    let response = try response("/layanan?x")
    #expect(response.status == .found)
    #expect(response.headers == ["Location: /layanan/"])
  }

  @Test(arguments: absentTargets)
  func `what is not in the portal is not found`(target: String) throws {
    #expect(try response(target).status == .notFound)
  }

  @Test(arguments: oddTargets)
  func `odd addresses are refused without a word of theirs`(target: String) throws {
    let response = try response(target)
    #expect(response.status == .badRequest)
    #expect(body(response) == "400 Bad Request\n")
  }

  @Test func `a missing page is answered with the portal's own`() throws {
    #expect(try body(response("/tidak-ada.html")) == "<head>\(tag)</head>Tidak ada")
    #expect(try body(response("/tidak-ada.png")) == "404 Not Found\n")
  }

  @Test(arguments: ["PUT", "POST", "DELETE", "TRACE", "OPTIONS", "CONNECT", "PATCH", "get", "XYZ"])
  func `only GET and HEAD are known`(method: String) throws {
    let response = try response("/", method: method)
    #expect(response.status == .methodNotAllowed)
    #expect(response.headers == ["Allow: GET, HEAD"])
  }

  @Test func `another host, another site, and a body are refused`() throws {
    #expect(try response("/", headers: [("host", "localhost:8080")]).status == .forbidden)
    #expect(try response("/", headers: [("origin", "http://evil.example")]).status == .forbidden)
    #expect(try response("/", headers: [("sec-fetch-site", "cross-site")]).status == .forbidden)
    #expect(try response("/", headers: [("content-length", "3")]).status == .badRequest)
  }

  @Test func `HEAD says the length and sends nothing`() throws {
    let head = String(
      decoding: try response("/aset/portal.css").bytes(withBody: false, keepsAlive: true), as: UTF8.self)
    #expect(head.contains("\r\nContent-Length: 7\r\n"))
    #expect(head.hasSuffix("\r\n\r\n"))
  }

  @Test(arguments: ["/", "/aset/portal.css", "/x", "/%00", "/__mpp/rahasia/muat-ulang.js"])
  func `every answer forbids to keep, guess, frame and share it`(target: String) throws {
    let text = String(decoding: try response(target).bytes(withBody: false, keepsAlive: false), as: UTF8.self)
    let lines = text.split(separator: "\r\n")
    for line in [
      "Cache-Control: no-store", "X-Content-Type-Options: nosniff", "X-Frame-Options: DENY",
      "Cross-Origin-Resource-Policy: same-origin", "Connection: close",
    ] { #expect(lines.contains { $0 == line }) }
    #expect(!text.lowercased().contains("access-control"))
  }

  @Test func `faults stand in place of pages, and nothing in them acts`() throws {
    let faults = "content/a.yaml:1:1: </pre><script>alert('&')</script> \"<img src=x onerror=alert(1)>\""
    for target in ["/", "/index.html", "/layanan", "/tidak-ada.html"] {
      let page = try response(target, faults: faults)
      #expect(page.status == .contentFaults)
      #expect(page.headers.contains { $0.hasPrefix("Content-Security-Policy: default-src 'none'") })
      #expect(
        body(page).contains("content/a.yaml:1:1: &lt;/pre&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;"))
      #expect(!body(page).contains("<img"))
      #expect(body(page).split(separator: "<script").count == 2, "only our own script")
      #expect(body(page).contains(tag))
    }
  }

  @Test func `other files are served while there are faults`() throws {
    #expect(try body(response("/aset/portal.css", faults: "x")) == "body {}")
  }

  @Test func `the portal's service worker is replaced by one that goes away`() throws {
    #expect(try body(response("/sw.js", headers: [("service-worker", "script")])).contains("unregister"))
    #expect(try body(response("/sw.js")) == "worker")
  }

  @Test func `the event stream is opened for a page of ours at the secret path only`() {
    let scene = Scene(number: 1, edition: edition, faults: nil)
    func opens(_ path: String, _ headers: (String, String)...) -> Bool {
      let request = request(path, headers: [("host", "localhost:8080")] + headers)
      if case .events = responder.answer(request, showing: scene) { return true }
      return false
    }
    #expect(opens("/__mpp/rahasia/kabar", ("sec-fetch-site", "same-origin")))
    #expect(opens("/__mpp/rahasia/kabar", ("origin", "http://localhost:8080")))
    #expect(!opens("/__mpp/rahasia/kabar"))
    #expect(!opens("/__mpp/rahasia/kabar", ("origin", "null")))
    #expect(!opens("/__mpp/rahasia/kabar", ("sec-fetch-site", "same-site")))
    #expect(!opens("/__mpp/RAHASIA/kabar", ("sec-fetch-site", "same-origin")))
    #expect(!opens("/__mpp//kabar", ("sec-fetch-site", "same-origin")))
  }
}
