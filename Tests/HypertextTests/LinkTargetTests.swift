import Hypertext
import Testing

struct LinkTargetTests {
  @Test func `the schemes of the allow-list are known, in any case`() {
    #expect(LinkTarget("https://a.example/b?c#d") == .https("https://a.example/b?c#d"))
    #expect(LinkTarget("HTTPS://a.example") == .https("HTTPS://a.example"))
    #expect(LinkTarget("http://a.example") == .http("http://a.example"))
    #expect(LinkTarget("mailto:a@b.example") == .mail("mailto:a@b.example"))
    #expect(LinkTarget("tel:+62-651-137") == .telephone("tel:+62-651-137"))
  }

  @Test func `paths start at the portal's root`() {
    #expect(LinkTarget("/") == .portal(path: "index.html", anchor: nil))
    #expect(LinkTarget("/layanan/skck.html#biaya") == .portal(path: "layanan/skck.html", anchor: "biaya"))
    #expect(LinkTarget("/#jam") == .portal(path: "index.html", anchor: "jam"))
    #expect(LinkTarget("#biaya") == .anchor("biaya"))
  }

  @Test(arguments: [
    "", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:x",
    "intent:x", "view-source:x", "//evil.example", "\\\\evil.example", "/\\evil.example", "https:/a", "https://",
    "https:///a",
    "https://.a", "https://a b", "https://a\tb", "java\nscript:x", "layanan/skck.html", "../x.html", "/../x", "/a//b",
    "/a/./b", "/a%2e%2e/b", "/a:b", "/a?b", "mailto:", "mailto:a", "tel:", "tel:abc", "ftp://a.example",
    "https://user@evil.example/", "https://ｅvil.example/", "\u{1}javascript:x", " https://a.example",
  ])
  func `everything else is no link`(address: String) {
    #expect(LinkTarget(address) == nil)
  }
}
