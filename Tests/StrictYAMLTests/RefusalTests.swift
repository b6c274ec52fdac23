import Diagnostics
import StrictYAML
import TestSupport
import Testing

/// Every fault by its marker, and nothing else: a slip gives one true fault, not a row of false ones.
private func expectFaults(
  in marked: String, _ expected: [ExpectedFault], sourceLocation: SourceLocation = #_sourceLocation
) {
  let text = MarkedText(marked)
  let found = parseYAML(text.source()).diagnostics
  #expect(summary(of: found) == summary(of: expected, in: text), "in\n\(marked)", sourceLocation: sourceLocation)
}

private typealias SourceLocation = Testing.SourceLocation

struct UnusedFeatureTests {
  @Test func `anchors, aliases and tags are refused, each where it stands`() {
    expectFaults(
      in: """
        a: 1️⃣&jangkar x
        b: 2️⃣*jangkar
        c: 3️⃣!!str 5
        d: [4️⃣*jangkar, y]
        e:
          - 5️⃣**tebal** dan lagi
          - z
        6️⃣&k f: x
        """,
      [
        .init("1️⃣", "yaml.anchor"), .init("2️⃣", "yaml.alias"), .init("3️⃣", "yaml.tag"), .init("4️⃣", "yaml.alias"),
        .init("5️⃣", "yaml.alias"), .init("6️⃣", "yaml.anchor"),
      ])
  }

  @Test func `directives and further documents are refused`() {
    expectFaults(in: "1️⃣%YAML 1.2\n---\na: b\n", [.init("1️⃣", "yaml.directive")])
    expectFaults(in: "a: b\n1️⃣---\nc: d\n", [.init("1️⃣", "yaml.second-document")])
    expectFaults(in: "a: b\n...\n1️⃣---\n", [.init("1️⃣", "yaml.second-document")])
    expectFaults(in: "a: b\n...\n\n1️⃣c: d\n", [.init("1️⃣", "yaml.content-after-end")])
    expectFaults(in: "a: b\n... 1️⃣c\n", [.init("1️⃣", "yaml.content-after-end")])
  }

  @Test func `keys are text on one line`() {
    expectFaults(in: "1️⃣? a\n: b\n", [.init("1️⃣", "yaml.complex-key")])
    expectFaults(in: "a: b\n1️⃣[c]: d\n", [.init("1️⃣", "yaml.complex-key")])
    expectFaults(in: "1️⃣{c: x}: d\n", [.init("1️⃣", "yaml.complex-key")])
    expectFaults(in: "a: b\n1️⃣: d\n", [.init("1️⃣", "yaml.empty-key")])
    expectFaults(in: "{1️⃣: d}\n", [.init("1️⃣", "yaml.empty-key")])
    expectFaults(in: "{1️⃣? d: e}\n", [.init("1️⃣", "yaml.complex-key")])
    expectFaults(in: "{[1️⃣[a]: b]: c}\n", [.init("1️⃣", "yaml.complex-key")])
    expectFaults(in: "1️⃣\"a\n b\": c\n", [.init("1️⃣", "yaml.multiline-key")])
    expectFaults(in: "{1️⃣a\n b: c}\n", [.init("1️⃣", "yaml.multiline-key")])
    expectFaults(in: "{1️⃣a\n: c}\n", [.init("1️⃣", "yaml.multiline-key")])
    expectFaults(in: "1️⃣\(String(repeating: "k", count: 1025)): c\nd: e\n", [.init("1️⃣", "yaml.long-key")])
  }

  @Test func `a duplicate key names the first`() {
    let text = MarkedText("2️⃣a: 1\nb: 2\n1️⃣\"a\": 3\nc: {d: 1, d: 2}\n")
    let parsed = parseYAML(text.source())
    #expect(summary(of: parsed.diagnostics) == ["3:1 yaml.duplicate-key error", "4:11 yaml.duplicate-key error"])
    #expect(parsed.diagnostics.first?.notes.first?.place.location == text.location(of: "2️⃣"))
    #expect(parsed.value?.events.prefix(3) == ["+MAP", "=VAL a", "=VAL 1"])
  }

  @Test func `a key is found twice among many`() {
    let keys = (0..<40).map { "k\($0): x\n" }.joined()
    expectFaults(in: keys + "1️⃣k3: x\n2️⃣k39: x\n", [.init("1️⃣", "yaml.duplicate-key"), .init("2️⃣", "yaml.duplicate-key")])
  }
}

struct SlipTests {
  @Test func `a colon without a space is pointed at`() {
    expectFaults(in: "a: b\nnama1️⃣:Budi\nc: d\n", [.init("1️⃣", "yaml.missing-space")])
    expectFaults(in: "nama1️⃣:Budi\nc: d\n", [.init("1️⃣", "yaml.missing-space")])
    expectFaults(in: "a: {nilai1️⃣:1, satuan: hari}\nc: d\n", [.init("1️⃣", "yaml.missing-space")])
    expectFaults(in: "a: {nilai1️⃣:[1]}\nc: d\n", [.init("1️⃣", "yaml.missing-space")])
    expectFaults(in: "\"a\"1️⃣:b\nc: d\n", [.init("1️⃣", "yaml.missing-space")])
    expectFaults(in: "a: b\n'c:d'1️⃣:e\n", [.init("1️⃣", "yaml.missing-space")])
    expectFaults(in: "a: b\nnama:1️⃣\u{A0}Budi\n", [.init("1️⃣", "yaml.no-break-space")])
    expectFaults(in: "a: 1️⃣\u{A0}Budi\n", [.init("1️⃣", "yaml.no-break-space")])
  }

  @Test func `a line without a colon is pointed at`() {
    expectFaults(
      in: "a: b\n1️⃣alamat\n2️⃣\"telepon\"\nc: d\n", [.init("1️⃣", "yaml.missing-colon"), .init("2️⃣", "yaml.missing-colon")])
    expectFaults(in: "1️⃣alamat\nc: d\n", [.init("1️⃣", "yaml.missing-colon")])
    expectFaults(in: "a: {1️⃣x, y: z}\n", [.init("1️⃣", "yaml.missing-colon")])
    expectFaults(
      in: "a: {1️⃣\"x:y\"}\n2️⃣\"b:c\"\n3️⃣[d: e]\n",
      [
        .init("1️⃣", "yaml.missing-colon"), .init("2️⃣", "yaml.missing-colon"), .init("3️⃣", "yaml.missing-colon"),
      ])
  }

  @Test func `a colon within text asks for quotes`() {
    expectFaults(in: "judul: SIM C1️⃣: baru\nc: d\n", [.init("1️⃣", "yaml.colon-in-text")])
    expectFaults(in: "judul: SIM C\n  syarat1️⃣: baru\nc: d\n", [.init("1️⃣", "yaml.colon-in-text")])
    expectFaults(in: "judul: \"SIM\"1️⃣: baru\nc: d\n", [.init("1️⃣", "yaml.colon-in-text")])
    expectFaults(
      in: "- {a: b1️⃣: c}\n- [a: b2️⃣: c]\n", [.init("1️⃣", "yaml.colon-in-text"), .init("2️⃣", "yaml.colon-in-text")])
  }

  @Test func `characters that text cannot begin with ask for quotes`() {
    for character in ["@", "`", "%", ",", "]", "}"] {
      expectFaults(
        in: "a: 1️⃣\(character)x\nb:\n  - 2️⃣\(character)y\n",
        [
          .init("1️⃣", "yaml.reserved-character"), .init("2️⃣", "yaml.reserved-character"),
        ])
    }
    expectFaults(in: "a: [1️⃣|x, y]\n", [.init("1️⃣", "yaml.reserved-character")])
    expectFaults(
      in: "a: [1️⃣?x, y]\nb: [2️⃣:x]\n", [.init("1️⃣", "yaml.reserved-character"), .init("2️⃣", "yaml.reserved-character")])
  }

  @Test func `slips with dashes are told apart`() {
    expectFaults(in: "a:\n  - b\n  1️⃣c\n  - d\ne: f\n", [.init("1️⃣", "yaml.missing-dash")])
    expectFaults(in: "a:\n  - b\n  1️⃣-c\n  - d\ne: f\n", [.init("1️⃣", "yaml.missing-space")])
    expectFaults(in: "a:\n- b\n1️⃣-c\ne: f\n", [.init("1️⃣", "yaml.missing-space")])
    expectFaults(in: "a: 1️⃣- b\nc: d\n", [.init("1️⃣", "yaml.list-on-key-line")])
    expectFaults(in: "a: b\n1️⃣- c\n- d\ne: f\n", [.init("1️⃣", "yaml.item-among-keys")])
    expectFaults(in: "a: wajib\n  1️⃣- KTP\n  - KK\nb: c\n", [.init("1️⃣", "yaml.dash-in-text")])
    expectFaults(in: "a: [1️⃣- b, c]\n", [.init("1️⃣", "yaml.dash-in-brackets")])
    expectFaults(in: "a: [b\n  1️⃣- c]\n", [.init("1️⃣", "yaml.dash-in-brackets")])
  }

  @Test func `a list item without its dash is one fault, and is read`() {
    let records = "- slug: a\n  nama: A\n  1️⃣slug: b\n  nama: B\n  2️⃣\"slug\": c\n  nama: C\n  3️⃣nama: D\n- slug: e\n"
    expectFaults(
      in: records,
      [.init("1️⃣", "yaml.missing-dash"), .init("2️⃣", "yaml.missing-dash"), .init("3️⃣", "yaml.duplicate-key")])
    guard case .sequence(let items) = parseYAML(MarkedText(records).source()).value?.content else {
      Issue.record("no list")
      return
    }
    #expect(items.map(\.events.count) == [6, 6, 6, 4])
    expectFaults(
      in: "a:\n  -\n    b: 1\n    1️⃣b: 2\n    c: 2️⃣@\n  - b: 3\n    d: 4\n    3️⃣b: 5\nd: e\n",
      [
        .init("1️⃣", "yaml.missing-dash"), .init("2️⃣", "yaml.reserved-character"), .init("3️⃣", "yaml.duplicate-key"),
      ])
    expectFaults(
      in: "a:\n- b: |\n    b: 1\n  c: 2\n  1️⃣b: 3\n\n  # d\n  c: 4\ne: f\n", [.init("1️⃣", "yaml.missing-dash")])
    expectFaults(
      in: "- a: 1\n  b: {c: 2}\n  d: 3\n  1️⃣b: 4\n  2️⃣d: 5\n",
      [
        .init("1️⃣", "yaml.duplicate-key"), .init("2️⃣", "yaml.duplicate-key"),
      ])
  }

  @Test func `keys among dashes share one fault, and hide none of their own`() {
    expectFaults(
      in: "- a: b\n  c: d\n1️⃣a: e\nc: 2️⃣@\nf:\n  3️⃣&g h: i\n- a: j\n4️⃣k\n- 5️⃣@l\n",
      [
        .init("1️⃣", "yaml.missing-dash"), .init("2️⃣", "yaml.reserved-character"), .init("3️⃣", "yaml.anchor"),
        .init("4️⃣", "yaml.missing-dash"), .init("5️⃣", "yaml.reserved-character"),
      ])
  }

  @Test func `what was meant as text but reads as a comment is refused, since it would be lost`() {
    expectFaults(
      in: """
        # komentar
        produk: SIM 1️⃣#1
        nama: A   2️⃣#catatan
        status: tersedia   # tersedia, terganggu; lihat (#1)
        syarat: # komentar
          # komentar
          - KTP 3️⃣#é
          - NPWP #
          - SIM ##
          - "KK #1" # komentar
          - Surat 4️⃣#kuasa
            bermeterai
        teks: > # komentar
          baris # isi
        kategori: [a, b] # komentar
        """,
      [
        .init("1️⃣", "yaml.comment-after-text"), .init("2️⃣", "yaml.comment-after-text"),
        .init("3️⃣", "yaml.comment-after-text"), .init("4️⃣", "yaml.comment-after-text"),
      ])
    let parsed = parseYAML(SourceFile(path: "a", text: "a: b #1\n  c\nd: #2\ne: # f\n"))
    #expect(parsed.value?.events == ["+MAP", "=VAL a", "=VAL b c", "=VAL d", "=VAL #2", "=VAL e", "=VAL ", "-MAP"])
  }

  @Test func `text that begins with a hash is most likely no comment`() {
    expectFaults(
      in: "a: 1️⃣#1\nb:\n  - 2️⃣#c\n  - # d\n    e\nf: #g\n  h: i\nj: #k\n- l\n",
      [.init("1️⃣", "yaml.comment-after-text"), .init("2️⃣", "yaml.comment-after-text")])
  }

  @Test func `a comment that swallows a closing bracket is the one fault`() {
    expectFaults(
      in: "a: [sim 1️⃣#1, sim #2]\nb:\n  - {c: d 2️⃣#3, e: f}\n  - {g: h, 3️⃣#i}\n  - {j 4️⃣#k: l}\nm: [n, # o\n  p]\n",
      [
        .init("1️⃣", "yaml.comment-after-text"), .init("2️⃣", "yaml.comment-after-text"),
        .init("3️⃣", "yaml.comment-after-text"), .init("4️⃣", "yaml.comment-after-text"),
      ])
    expectFaults(
      in: "a: 1️⃣[b,\n  # c]\nd: 2️⃣[e, # (f}\ng: [\n  h 3️⃣#i\n  , j # k\n  ]\n",
      [
        .init("1️⃣", "yaml.unclosed-bracket"), .init("2️⃣", "yaml.unclosed-bracket"),
        .init("3️⃣", "yaml.comment-after-text"),
      ])
  }

  @Test func `wrong indentation is named with the right one`() {
    expectFaults(in: "a: \"b\"\n 1️⃣c: d\ne: f\n", [.init("1️⃣", "yaml.indentation")])
    expectFaults(in: "a:\n    b: c\n  1️⃣d: e\nf: g\n", [.init("1️⃣", "yaml.indentation")])
    expectFaults(in: "- a: b\n 1️⃣c: d\n- e\n", [.init("1️⃣", "yaml.indentation")])
    expectFaults(in: "a:\n  - b\n   1️⃣- c\nd: e\n", [.init("1️⃣", "yaml.dash-in-text")])
    expectFaults(in: "  a: b\n1️⃣c: d\n", [.init("1️⃣", "yaml.indentation")])
    let fault = parseYAML(SourceFile(path: "a", text: "a:\n    b: c\n  d: e\n")).diagnostics.first
    #expect(fault?.hint?.english == "begin the line with 0 or 4 spaces")
  }

  @Test func `a tab is refused as indentation, once for lines under each other`() {
    expectFaults(in: "a:\n1️⃣\tb: c\n\t\td: e\nf:\n 2️⃣\t- g\n", [.init("1️⃣", "yaml.tab"), .init("2️⃣", "yaml.tab")])
    expectFaults(in: "a:\n  -1️⃣\tb: c\n", [.init("1️⃣", "yaml.tab")])
    expectFaults(in: "a: [b,\n1️⃣\tc]\nd: \"e\n2️⃣\tf\"\n", [.init("1️⃣", "yaml.tab"), .init("2️⃣", "yaml.tab")])
    expectFaults(in: "a: |\n  b\n1️⃣\t\n", [.init("1️⃣", "yaml.tab")])
  }

  @Test func `an open quote is found although another follows`() {
    expectFaults(in: "a: 1️⃣\"Budi\nb: \"c\"\nd: e\n", [.init("1️⃣", "yaml.unclosed-quote")])
    expectFaults(in: "a:\n  - 1️⃣'Budi\n  - 'c'\nd: e\n", [.init("1️⃣", "yaml.unclosed-quote")])
    expectFaults(in: "a: [1️⃣\"b, c]\nd: \"e\"\n", [.init("1️⃣", "yaml.unclosed-quote")])
    expectFaults(in: "a: 1️⃣\"b\nc\nd\n", [.init("1️⃣", "yaml.unclosed-quote")])
    expectFaults(in: "a: 1️⃣\"", [.init("1️⃣", "yaml.unclosed-quote")])
    expectFaults(in: "a: 1️⃣\"b\\", [.init("1️⃣", "yaml.unclosed-quote")])
  }

  @Test func `text after a quote is refused`() {
    expectFaults(
      in: "a: 'Jum'1️⃣at'\nb: \"c\" 2️⃣d\ne: f\n",
      [.init("1️⃣", "yaml.text-after-quote"), .init("2️⃣", "yaml.text-after-quote")])
    expectFaults(in: "a: \"b\"1️⃣#c\n", [.init("1️⃣", "yaml.comment-without-space")])
  }

  @Test func `further lines of a quoted text need indentation`() {
    expectFaults(in: "a: \"b\n1️⃣c\nd\"\ne: f\n", [.init("1️⃣", "yaml.text-indentation")])
    expectFaults(in: "a:\n  b: 'c\n  1️⃣'\ne: f\n", [.init("1️⃣", "yaml.text-indentation")])
  }

  @Test func `wrong escapes leave the tree whole`() {
    let text = MarkedText(#"a: "1️⃣\d 2️⃣\x4z 3️⃣\uD800 4️⃣\U00110000""#)
    let parsed = parseYAML(text.source())
    let expected: [ExpectedFault] = [
      .init("1️⃣", "yaml.unknown-escape"), .init("2️⃣", "yaml.incomplete-escape"),
      .init("3️⃣", "yaml.no-such-character"), .init("4️⃣", "yaml.no-such-character"),
    ]
    #expect(summary(of: parsed.diagnostics) == summary(of: expected, in: text))
    #expect(parsed.value != nil)
  }

  @Test func `brackets are held to their form`() {
    expectFaults(in: "a: 1️⃣[b, c\nd: e\n", [.init("1️⃣", "yaml.unclosed-bracket")])
    expectFaults(in: "a: 1️⃣{\nb: c,\nd: e\n}\nf: g\n", [.init("1️⃣", "yaml.unclosed-bracket")])
    expectFaults(in: "a: 1️⃣[b", [.init("1️⃣", "yaml.unclosed-bracket")])
    expectFaults(in: "a: [b1️⃣}\nc: d\n", [.init("1️⃣", "yaml.mismatched-bracket")])
    expectFaults(in: "a: [\n  b\n1️⃣]\nc: d\n", [.init("1️⃣", "yaml.bracket-indentation")])
    expectFaults(in: "a: [b,\n1️⃣c,\nd\n]\nc: d\n", [.init("1️⃣", "yaml.bracket-indentation")])
    expectFaults(in: "a: 1️⃣[b,\nc,\nd: e\n", [.init("1️⃣", "yaml.unclosed-bracket")])
    expectFaults(
      in: "a: [\"b\" 1️⃣\"c\"]\nd: {e: \"f\" 2️⃣g: h}\n",
      [.init("1️⃣", "yaml.missing-comma"), .init("2️⃣", "yaml.missing-comma")])
    expectFaults(
      in: "a: [b # c\n  1️⃣d]\ne: [f\n  2️⃣\"g\"]\n", [.init("1️⃣", "yaml.missing-comma"), .init("2️⃣", "yaml.missing-comma")])
    expectFaults(in: "a: [b,1️⃣,c]\nd: [2️⃣,]\n", [.init("1️⃣", "yaml.empty-entry"), .init("2️⃣", "yaml.empty-entry")])
    expectFaults(
      in: "a: [b] 1️⃣c\nd: [e]2️⃣#f\ng: [h,3️⃣#i\n  ]\n",
      [
        .init("1️⃣", "yaml.text-after-bracket"), .init("2️⃣", "yaml.comment-without-space"),
        .init("3️⃣", "yaml.comment-without-space"),
      ])
  }

  @Test func `block text is held to its form`() {
    expectFaults(
      in: "a: 1️⃣|x\n  b\nc: 2️⃣>0\n  d\ne: 3️⃣|++\n  f\ng: 4️⃣| h\n",
      [
        .init("1️⃣", "yaml.block-header"), .init("2️⃣", "yaml.block-header"), .init("3️⃣", "yaml.block-header"),
        .init("4️⃣", "yaml.block-header"),
      ])
    expectFaults(in: "1️⃣|2\n  a\n", [.init("1️⃣", "yaml.block-header")])
    expectFaults(in: "a: |\n1️⃣Teks di tepi.\nLagi.\nb: c\n", [.init("1️⃣", "yaml.text-indentation")])
    expectFaults(in: "|\n1️⃣# teks\n", [.init("1️⃣", "yaml.text-indentation")])
    expectFaults(in: "a: |\n1️⃣    \n  b\n", [.init("1️⃣", "yaml.blank-line-indentation")])
    expectFaults(in: "a: |\n    b\n  1️⃣c\nd: e\n", [.init("1️⃣", "yaml.indentation")])
    expectFaults(in: "a: |\n  b1️⃣", [.init("1️⃣", "yaml.missing-line-break")])
    expectFaults(in: "a: |+\n  b\n  1️⃣", [.init("1️⃣", "yaml.missing-line-break")])
    expectFaults(in: "a: |-\n  b", [])
  }

  @Test func `a fault in the first entry hides none under it`() {
    expectFaults(
      in: """
        1️⃣@a: b
        c:
          2️⃣&d e: f
            g: h
          i: 3️⃣%
        j:
          - "k" 4️⃣l
            m: 5️⃣@
          - 6️⃣`n
        """,
      [
        .init("1️⃣", "yaml.reserved-character"), .init("2️⃣", "yaml.anchor"), .init("3️⃣", "yaml.reserved-character"),
        .init("4️⃣", "yaml.text-after-quote"), .init("5️⃣", "yaml.reserved-character"),
        .init("6️⃣", "yaml.reserved-character"),
      ])
    expectFaults(
      in: "[\n  a: b1️⃣}\n  c: d\n]\ne: 2️⃣@\n",
      [.init("1️⃣", "yaml.mismatched-bracket"), .init("2️⃣", "yaml.reserved-character")])
  }

  @Test func `several faults of one file are reported in one run`() {
    expectFaults(
      in: """
        nama: 1️⃣@budi
        syarat:
          - KTP: asli2️⃣: fotokopi
          - "KK"
          3️⃣SIM
        jam: {buka: 08.00, tutup4️⃣:15.00}
        biaya:
          jumlah: 5️⃣"Rp10.000
          dasar: x
        6️⃣nama: Budi
        produk: 'Jum'7️⃣at'
        """,
      [
        .init("1️⃣", "yaml.reserved-character"), .init("2️⃣", "yaml.colon-in-text"), .init("3️⃣", "yaml.missing-dash"),
        .init("4️⃣", "yaml.missing-space"), .init("5️⃣", "yaml.unclosed-quote"), .init("6️⃣", "yaml.duplicate-key"),
        .init("7️⃣", "yaml.text-after-quote"),
      ])
  }
}
