import Hypertext
import Testing

@testable import Publishing

struct PageStyleTests {
  @Test func `a style in the page is admitted by the hash of its text`() throws {
    let style = try #require(InlineStyle(Array("abc".utf8)))
    #expect(style.element.description == "<style nonce=\"gaya\">abc</style>")
    // The first test vector of FIPS 180-2, in base64.
    #expect(style.source == "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='")
    #expect(PageStyle.inPage(style).element(root: "..") == style.element)
  }

  @Test func `a linked style is found from where the page stands`() {
    let style = PageStyle.linked(SitePath("aset/portal.0f.css"))
    #expect(style.element(root: "../..").description == #"<link rel="stylesheet" href="../../aset/portal.0f.css">"#)
  }

  @Test(arguments: [
    "a{background:url(b.svg)}", "a{background:URL( 'b.svg' )}", "@import 'b.css';",
    "a{background:image-set('b.png' 1x)}",
    "a::before{content:'</style>'}", "a{}\r\nb{}", "a\0{}", "\u{FEFF}a{}",
  ])
  func `a style that would mean something else in a page is linked`(style: String) {
    #expect(InlineStyle(Array(style.utf8)) == nil)
  }

  @Test func `nothing, and bytes that are no text, are no style for a page`() {
    #expect(InlineStyle([]) == nil)
    #expect(InlineStyle([0x61, 0xFF]) == nil)
  }

  @Test func `a page without its style is the same page with an empty one`() throws {
    let style = try #require(InlineStyle(Array("a{}".utf8)))
    let page = "<p>1</p><style nonce=\"gaya\">a{}</style><style>a{}</style>"
    #expect(
      String(decoding: style.removed(from: Array(page.utf8)), as: UTF8.self)
        == "<p>1</p><style nonce=\"gaya\"></style><style>a{}</style>")
    #expect(style.removed(from: Array("<svg/>".utf8)) == Array("<svg/>".utf8))
  }
}
