import Testing

@testable import Preview

struct AccessRulesTests {
  private let rules = AccessRules(port: 8080)

  @Test(arguments: ["localhost:8080", "127.0.0.1:8080", "[::1]:8080", "LOCALHOST:8080"])
  func `this computer's own names are known`(host: String) {
    #expect(rules.namesThisServer(request("/", headers: [("host", host)])))
  }

  @Test(arguments: [
    "evil.example", "evil.example:8080", "127.0.0.1.nip.io:8080", "", "localhost", "127.0.0.1", "localhost:8081",
    "localhost:",
    "localhost:8080.", "localhost.:8080", "localhost:8080:8080", "0x7f.1:8080", "127.1:8080", "2130706433:8080",
    "0.0.0.0:8080", "[::]:8080", "[::ffff:127.0.0.1]:8080", "::1:8080", "a@localhost:8080",
    "localhost:8080@evil.example",
    "localhost:8080, evil.example", "localhost:8080 ", "localhost:08080",
  ])
  func `no other name is`(host: String) {
    #expect(!rules.namesThisServer(request("/", headers: [("host", host)])))
  }

  @Test func `a request without a host or with two is nobody's`() {
    #expect(!rules.namesThisServer(request("/", headers: [])))
    #expect(!rules.namesThisServer(request("/", headers: [("host", "localhost:8080"), ("host", "localhost:8080")])))
  }

  @Test func `port 80 may go unsaid`() {
    #expect(AccessRules(port: 80).namesThisServer(request("/", headers: [("host", "localhost")])))
  }

  private func from(_ headers: (String, String)...) -> Request {
    request("/", headers: [("host", "localhost:8080")] + headers)
  }

  @Test(arguments: [
    "http://evil.example", "null", "http://127.0.0.1:8080", "http://localhost", "http://localhost:3000",
    "https://localhost:8080",
    "http://192.168.1.5:8080", "http://localhost:8080/", "http://localhost:8080.evil.example", "",
  ])
  func `a page of another origin gets nothing`(origin: String) {
    #expect(!rules.comesFromHere(from(("origin", origin))))
    #expect(!rules.isProvenToComeFromHere(from(("origin", origin), ("sec-fetch-site", "same-origin"))))
  }

  @Test(arguments: ["cross-site", "same-site", "SAME-ORIGIN", ""])
  func `what the browser says comes from elsewhere gets nothing`(site: String) {
    #expect(!rules.comesFromHere(from(("sec-fetch-site", site))))
    #expect(
      !rules.comesFromHere(
        from(("sec-fetch-site", site), ("sec-fetch-mode", "navigate"), ("sec-fetch-dest", "iframe"))))
  }

  @Test func `a link on another site leads here`() {
    let link = from(("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "navigate"), ("sec-fetch-dest", "document"))
    #expect(rules.comesFromHere(link))
    #expect(!rules.isProvenToComeFromHere(link))
  }

  @Test func `the event stream wants proof`() {
    #expect(rules.isProvenToComeFromHere(from(("sec-fetch-site", "same-origin"))))
    #expect(rules.isProvenToComeFromHere(from(("origin", "http://localhost:8080"))))
    #expect(!rules.isProvenToComeFromHere(from()))
    #expect(!rules.isProvenToComeFromHere(from(("sec-fetch-site", "none"))))
    #expect(
      !rules.isProvenToComeFromHere(from(("origin", "http://localhost:8080"), ("origin", "http://localhost:8080"))))
  }
}
