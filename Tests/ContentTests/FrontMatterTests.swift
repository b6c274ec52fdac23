import Content
import Diagnostics
import TestSupport
import Testing

/// The record between `---` lines at the head of a Markdown file.
struct FrontMatterTests {
  @Test func `front matter that is written amiss is told of and read`() {
    let keys = "judul: Tentang\nringkasan: Ringkasan.\nsumber: belum-ada-data\ndiperiksa: 2026-11-01\n"
    let texts: [(String, String)] = [
      ("1️⃣\n\n---\n\(keys)---\nIsi.\n", "content.no-front-matter"),
      ("1️⃣—\n\(keys)---\nIsi.\n", "content.no-front-matter"),
      ("1️⃣--\n\(keys)---\nIsi.\n", "content.no-front-matter"),
      ("---\n\(keys)1️⃣-----\nIsi.\n", "content.open-front-matter"),
      ("1️⃣---\n\(keys)\nIsi.\n", "content.open-front-matter"),
      ("---\n\(keys)---\n\n1️⃣---\njudul: Lagi\n---\nIsi.\n", "content.second-front-matter"),
    ]
    for (marked, code) in texts {
      let page = MarkedText(marked)
      #expect(faults(in: "halaman/tentang.md", page) == expected([.init("1️⃣", code)], in: page))
    }
    let amiss = MarkedText("1️⃣--\n2️⃣jdul: x\n\(keys)---\nIsi.\n")
    #expect(
      faults(in: "halaman/tentang.md", amiss)
        == expected([.init("1️⃣", "content.no-front-matter"), .init("2️⃣", "content.unknown-key")], in: amiss))
    #expect(faults(in: "halaman/tentang.md", MarkedText("---\n\(keys)---\n\n---\n\nIsi: satu.\n\n---\n")) == [])
  }

  @Test(arguments: [
    "Isi.\n", "\nIsi.\n", "\n## Sub\n\nIsi: satu.\n", "## Sub\n\n---\n\nIsi.\n", "\n- butir\n- butir\n\n---\n\nIsi\n",
    "\n# Satu\n\nIsi.\n\n---\n\nLagi.\n\n---\n", "\n> Isi\n\n-----\n", "\nIsi\n-----\nlagi\n", "\n\n",
    "# catatan\n\n*Isi*\n\n---\n",
  ])
  func `a record that is not closed is one fault, and all of it and of the text is read`(text: String) {
    let page = MarkedText(
      """
      1️⃣---
      judul: Tentang

      # sumber
      sumber:
      - {alamat: https://a.example, 2️⃣penebit: A, tanggal: tidak-disebut}
      ringkasan: >-
        Satu.

        Dua.
      diperiksa: 3️⃣1/11/2026
      \(text)
      4️⃣[a](/tidak-ada.html)

      """)
    let found = faults(in: "halaman/tentang.md", page).filter { !$0.contains("heading") }
    #expect(
      found
        == expected(
          [
            .init("1️⃣", "content.open-front-matter"), .init("2️⃣", "content.unknown-key"),
            .init("3️⃣", "content.bad-date"), .init("4️⃣", "content.unknown-reference"),
          ], in: page))
  }

  @Test func `a record that nothing follows is not told to lack a text too`() {
    let read = SamplePortal.read([
      "halaman/tentang.md": "---\njudul: A\nringkasan: B\nsumber: belum-ada-data\ndiperiksa: 2026-11-01\n"
    ])
    #expect(read.diagnostics.map(\.code) == ["content.open-front-matter"])
    #expect(
      SamplePortal.read(["halaman/tentang.md": "---\n\nIsi.\n"]).diagnostics.map(\.code) == [
        "content.open-front-matter"
      ])
  }

  @Test func `the hint for a record that is not closed names its last line`() {
    let keys = "judul: Tentang\nringkasan: Ringkasan.\nsumber: belum-ada-data\ndiperiksa: 2026-11-01\n"
    let read = SamplePortal.read(["halaman/tentang.md": "---\n\(keys)\n\n## Sub\n\nIsi.\n\n---\n"])
    #expect(read.diagnostics.map(\.place.location.line) == [1])
    #expect(read.diagnostics.first?.hint?.english.hasPrefix("insert a line '---' after line 5, ") == true)
  }

  @Test(arguments: [
    ("judul: Tentang\n\nringkasan nyasar\nringkasan: R.\nsumber: belum-ada-data\n\n---\nIsi.\n", "yaml.missing-colon"),
    ("judul: Tentang\nringkasan: R.\nsumber: belum-ada-data\nnyasar\n---\nIsi.\n\n---\n", "yaml.missing-colon"),
    ("judul: Tentang\nringkasan: R.\nsumber: belum-ada-data\n\n---\nIsi.\n\n---\n", ""),
    ("judul: Tentang\nringkasan: R.\nsumber: belum-ada-data\n-----\n\nIsi.\n\n---\n", "content.open-front-matter"),
    ("judul: Tentang\nringkasan: R.\nsumber: belum-ada-data\n—\n\nIsi.\n\n---\n", "content.open-front-matter"),
  ])
  func `a record that is closed ends there, whatever it holds`(rest: String, code: String) {
    let read = SamplePortal.read(["halaman/tentang.md": "---\ndiperiksa: 2026-11-01\n" + rest])
    #expect(read.diagnostics.map(\.code) == (code.isEmpty ? [] : [code]))
  }

  @Test func `a page without text is worth a warning`() {
    let head = "---\njudul: Tentang\nringkasan: Ringkasan.\nsumber: belum-ada-data\ndiperiksa: 2026-11-01\n"
    for text in ["", "\n \n", "\n[a]: /b\n"] {
      let page = MarkedText(head + "1️⃣---\n" + text)
      #expect(
        faults(in: "halaman/tentang.md", page) == expected([.init("1️⃣", "content.no-text", .warning)], in: page))
    }
    #expect(faults(in: "halaman/tentang.md", MarkedText(head + "---\nIsi.\n")) == [])
    #expect(faults(in: "halaman/tentang.md", MarkedText(head + "\n# catatan petugas\n\n---\nIsi.\n")) == [])
    let quoted = head.replacing("diperiksa:", with: "\n\"diperiksa\":")
    #expect(faults(in: "halaman/tentang.md", MarkedText(quoted + "\n---\nIsi.\n")) == [])
  }
}
