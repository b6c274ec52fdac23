import Hypertext
import Testing

struct EscapingTests {
  @Test func `text cannot leave an element or a quoted attribute`() {
    #expect(
      HTML(escaping: #"<a href="x" title='y'>&"#).description == "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;")
  }

  @Test func `JSON can stand in a script element`() {
    let value: JSON = ["a": "</script><!--", "b": ["&", "\u{2028}", 1, true]]
    #expect(
      String(decoding: value.bytes, as: UTF8.self)
        == #"{"a":"\u003c/script\u003e\u003c!--","b":["\u0026","\u2028",1,true]}"#)
  }

  @Test func `XML keeps no character that it forbids`() {
    var bytes: [UInt8] = []
    bytes.append(escapingXML: "a\u{0}\u{B}b\u{FFFE}<c>")
    #expect(String(decoding: bytes, as: UTF8.self) == "ab&lt;c&gt;")
  }
}
