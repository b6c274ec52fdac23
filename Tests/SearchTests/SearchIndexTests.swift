import Testing

@testable import Search

struct SearchIndexTests {
  @Test func `the order of the pages does not matter`() {
    let shuffled = SearchIndex(of: SamplePages.pages.reversed(), vocabulary: SamplePages.vocabulary)
    #expect(shuffled.files.map(\.name) == SamplePages.index.files.map(\.name))
    #expect(shuffled.files.map(\.bytes) == SamplePages.index.files.map(\.bytes))
  }

  @Test func `names hold the fingerprint of the content`() {
    for file in SamplePages.index.files {
      let parts = file.name.split(separator: ".").map(String.init)
      #expect(parts == [parts[0], ScriptFile.fingerprint(of: file.bytes), "js"])
    }
    let names = SamplePages.index.files.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.contains(SamplePages.index.headName))
  }

  @Test func `the head holds services and agencies before news`() {
    #expect(SamplePages.index.pagesInHead > 7)
    #expect(SamplePages.index.pagesInHead < SamplePages.pages.count)
  }

  @Test func `text of pages ends no script and no line of it`() throws {
    let page = SearchPage(
      path: "layanan/x.html", title: "</script><script>alert(1)</script>\u{2028}\"\\", kind: .service,
      synonyms: ["<!--", "a,b;c"], summary: "\u{0}\u{7F}\u{2029}")
    let index = SearchIndex(of: [page])
    for file in index.files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("<"))
      #expect(!text.unicodeScalars.contains("\u{2028}"))
      #expect(!text.unicodeScalars.contains("\u{2029}"))
      #expect(text.filter { $0 == "\n" }.count == 1)
    }
    #expect(index.unknownTitleWords == ["alert", "script"])
  }

  @Test func `an index of nothing is a head`() {
    let index = SearchIndex(of: [SearchPage]())
    #expect(index.files.map(\.name) == [index.headName])
    #expect(index.pagesInHead == 0)
  }
}

struct PostingsTests {
  @Test func `the best level comes first and gaps are short`() {
    let text = Postings.text(of: [(0, 15), (3, 15), (16, 3)])
    #expect(String(decoding: text, as: UTF8.self) == "f02.3g1")
  }

  @Test func `only the best pages of a frequent term are kept`() {
    let text = Postings.text(of: (0..<3_000).map { ($0, $0 < 2_000 ? 1 : 7) })
    #expect(text == Postings.text(of: (2_000..<3_000).map { ($0, 7) }))
  }
}

struct FrontCodingTests {
  @Test func `words share their beginnings`() {
    let words = ["akta", "aktif", "buku"].map { Array($0.utf8) }
    #expect(String(decoding: FrontCoding(words).text, as: UTF8.self) == "AaktaDifAbuku")
  }
}

struct WordsTests {
  @Test(arguments: [
    ("Syar'iyah", ["syariyah"]), ("KTP-el", ["ktp", "el"]), ("E\u{301}cole É", ["ecole", "e"]), ("", []),
    ("  a,b;c\t1", ["a", "b", "c", "1"]), ("x\u{1F600}y", ["x", "y"]),
  ])
  func `a text is parted into words`(text: String, words: [String]) {
    let list = WordList(of: text)
    #expect((0..<list.count).map { String(decoding: list[$0], as: UTF8.self) } == words)
  }

  @Test func `words longer than any that is typed are left out`() {
    #expect(WordList(of: String(repeating: "a", count: 41)).isEmpty)
    #expect(WordList(of: String(repeating: "a", count: 40)).count == 1)
  }

  @Test func `a table numbers words in the order of their coming`() {
    var table = WordTable()
    let words = (0..<1_000).map { Array("kata\($0)".utf8) }
    #expect(words.map { table.insert($0) } == Array(0..<1_000))
    #expect(words.map { table.number(of: $0) } == Array(0..<1_000))
    #expect(table.number(of: Array("lain".utf8)) == nil)
    let tail = Array("ata7".utf8)
    #expect(table.number(of: tail, in: tail.indices, lead: UInt8(ascii: "k")) == 7)
  }
}
