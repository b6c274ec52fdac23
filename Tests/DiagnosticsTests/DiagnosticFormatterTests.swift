import Diagnostics
import TestSupport
import Testing

struct DiagnosticFormatterTests {
  private let text = MarkedText("nama: SIM C\nkategori: [1️⃣kendaran]\n")

  private var fault: Diagnostic {
    let start = text.offsets["1️⃣"] ?? 0
    let source = text.source(at: "content/layanan/a.yaml")
    return Diagnostic(
      "content.unknown-reference", Message(id: "tidak ada kategori 'kendaran'", en: "there is no category 'kendaran'"),
      at: source.place(of: start..<start + 8),
      hint: Message(id: "maksudnya 'kendaraan'?", en: "did you mean 'kendaraan'?"),
      notes: [.init(Message(id: "berkas ini", en: "this file"), at: source.place)])
  }

  private func formatter(_ format: DiagnosticFormat, _ language: Language = .indonesian, colour: Bool = false)
    -> DiagnosticFormatter
  {
    DiagnosticFormatter(format: format, language: language, usesColour: colour)
  }

  @Test func `people see place, headline, line, carets and advice`() {
    #expect(
      formatter(.text).string(for: [fault]) == """
        content/layanan/a.yaml:2:12: kesalahan: tidak ada kategori 'kendaran' [content.unknown-reference]
          2 | kategori: [kendaran]
            |            ^^^^^^^^
          = saran: maksudnya 'kendaraan'?
          = content/layanan/a.yaml:1:1: berkas ini


        """)
  }

  @Test func `English readers get English`() {
    let said = formatter(.text, .english).string(for: [fault])
    #expect(said.contains("error: there is no category 'kendaran'"))
    #expect(said.contains("help: did you mean 'kendaraan'?"))
    #expect(formatter(.text, .english).counts(of: [fault]) == "1 error, 0 warnings")
  }

  @Test func `colour comes only when asked for`() {
    #expect(!formatter(.text).string(for: [fault]).contains("\u{1B}"))
    #expect(formatter(.text, colour: true).string(for: [fault]).contains("\u{1B}[1;31m^^^^^^^^\u{1B}[0m"))
  }

  @Test func `an excerpt cannot act on the terminal`() {
    let source = SourceFile(path: "a.yaml", text: "nama: \u{1B}[2Jx\u{202E}\ty")
    let said = formatter(.text).string(for: [
      Diagnostic("a.b", Message(id: "\u{1B}x", en: "x"), at: source.place(of: 0..<4))
    ])
    #expect(!said.contains("\u{1B}"))
    #expect(!said.contains("\u{202E}"))
  }

  @Test func `a long line is cut around the fault`() {
    let line = String(repeating: "a", count: 500) + "X" + String(repeating: "b", count: 500)
    let source = SourceFile(path: "a.yaml", text: line)
    let lines = formatter(.text).string(for: [
      Diagnostic("a.b", Message(id: "x", en: "x"), at: source.place(of: 500..<501))
    ])
    .split(separator: "\n").map(String.init)
    #expect(lines[1].count < 120)
    let caret = lines[2].firstIndex(of: "^").map { lines[2].distance(from: lines[2].startIndex, to: $0) } ?? 0
    #expect(Array(lines[1])[caret] == "X")
  }

  @Test func `GitHub gets a workflow command with its escapes`() {
    #expect(
      formatter(.github).string(for: [fault])
        == "::error file=content/layanan/a.yaml,line=2,col=12,title=content.unknown-reference::tidak ada kategori 'kendaran'%0Amaksudnya 'kendaraan'?\n"
    )
  }

  @Test func `programs get one JSON object a line`() {
    let said = formatter(.json).string(for: [fault, fault])
    #expect(said.split(separator: "\n").count == 2)
    #expect(said.contains(#""place":{"column":12,"line":2,"path":"content/layanan/a.yaml","width":8}"#))
  }
}

struct SuggestionTests {
  @Test(arguments: [("kendaran", "kendaraan"), ("isntansi", "instansi"), ("Kategori", "kategori")])
  func `a slip finds its word`(word: String, meant: String) {
    #expect(nearest(to: word, among: ["kategori", "kendaraan", "instansi"]) == meant)
  }

  @Test func `what is far from everything finds nothing`() {
    #expect(nearest(to: "xyz", among: ["kategori", "kendaraan"]) == nil)
    #expect(nearest(to: "", among: ["a"]) == nil)
    #expect(misspelt("tutup", among: ["ditutup"]) == nil)
    #expect(nearest(to: "tutup", among: ["tersedia", "ditutup"]) == "ditutup")
    #expect(nearest(to: "Polresta Banda Aceh", among: ["polresta", "samsat"]) == "polresta")
    #expect(nearest(to: "data", among: ["data-a", "data-b"]) == nil)
    #expect(nearest(to: "nib", among: ["nib-baru"]) == nil)
  }
}
