import Diagnostics
import TestSupport
import Testing

struct SourceFileTests {
  @Test func `a place is found in LF, CRLF and CR files alike`() {
    for ending in ["\n", "\r\n", "\r"] {
      let file = SourceFile(path: "a.yaml", text: "satu\(ending)dua: x\(ending)tiga")
      let offset = 4 + ending.utf8.count + 5
      #expect(file.location(at: offset) == SourceLocation(path: "a.yaml", line: 2, column: 6))
      #expect(file.place(of: offset..<offset + 1).excerpt == "dua: x")
    }
  }

  @Test func `columns count scalars, not bytes`() {
    let text = MarkedText("nama: é👨‍👩‍👧 1️⃣x")
    #expect(text.location(of: "1️⃣").column == 14)
  }

  @Test func `a byte-order mark takes no column`() {
    let file = SourceFile(path: "a.yaml", text: "\u{FEFF}nama: x")
    #expect(file.location(at: 3).column == 1)
    #expect(file.place(of: 3..<7).excerpt == "nama: x")
  }

  @Test func `a span is cut at the end of its line`() {
    let file = SourceFile(path: "a.yaml", text: "ab\ncd\n")
    #expect(file.place(of: 1..<5).width == 1)
    #expect(file.place(of: 6..<9).excerpt == "")
  }
}
