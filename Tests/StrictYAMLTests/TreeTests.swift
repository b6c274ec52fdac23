import Diagnostics
import StrictYAML
import TestSupport
import Testing

/// The forms that editors write, and the places of what they wrote.
struct TreeTests {
  private func parse(_ text: String) -> YAMLNode? {
    let parsed = parseYAML(SourceFile(path: "uji.yaml", text: text))
    #expect(parsed.diagnostics.isEmpty, "\(summary(of: parsed.diagnostics)) in\n\(text)")
    return parsed.value
  }

  private func expectEvents(_ text: String, _ events: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(parse(text)?.events == events, "in\n\(text)", sourceLocation: sourceLocation)
  }

  private typealias SourceLocation = Testing.SourceLocation

  @Test func `a record of every form`() {
    expectEvents(
      """
      # Catatan di awal
      nama: Perpanjangan SIM C   # komentar
      kategori: [kendaraan, "surat: izin",]
      persyaratan:
      - dokumen: KTP-el
        bentuk: asli
      -
        dokumen: SIM
      jangka_waktu: {nilai: 1, satuan: hari kerja}
      telepon: 0812
      ya: no
      kosong:
      'Jum''at': "a\\tb"
      teks: |
        satu

        dua
      lipat: >-
        tiga
        empat
      """ + "\n",
      [
        "+MAP", "=VAL nama", "=VAL Perpanjangan SIM C", "=VAL kategori", "+SEQ", "=VAL kendaraan", "=VAL surat: izin",
        "-SEQ", "=VAL persyaratan", "+SEQ", "+MAP", "=VAL dokumen", "=VAL KTP-el", "=VAL bentuk", "=VAL asli", "-MAP",
        "+MAP", "=VAL dokumen", "=VAL SIM", "-MAP", "-SEQ", "=VAL jangka_waktu", "+MAP", "=VAL nilai", "=VAL 1",
        "=VAL satuan", "=VAL hari kerja", "-MAP", "=VAL telepon", "=VAL 0812", "=VAL ya", "=VAL no", "=VAL kosong",
        "=VAL ", "=VAL Jum'at", "=VAL a\\tb", "=VAL teks", "=VAL satu\\n\\ndua\\n", "=VAL lipat", "=VAL tiga empat",
        "-MAP",
      ])
  }

  @Test func `collections nest on one line`() {
    expectEvents(
      "- - a\n  - b\n- c: 1\n  d: 2\n",
      [
        "+SEQ", "+SEQ", "=VAL a", "=VAL b", "-SEQ", "+MAP", "=VAL c", "=VAL 1", "=VAL d", "=VAL 2", "-MAP", "-SEQ",
      ])
    expectEvents(
      "[a: b, {\"c\":d}]", ["+SEQ", "+MAP", "=VAL a", "=VAL b", "-MAP", "+MAP", "=VAL c", "=VAL d", "-MAP", "-SEQ"])
  }

  @Test func `lines of a text become one`() {
    expectEvents(
      "a: b\n  c\n\n  d # e\nf: 'g\n\n  h '\ni: \"j \\\n  k\\\n  \\ l\"\n",
      [
        "+MAP", "=VAL a", "=VAL b c\\nd", "=VAL f", "=VAL g\\nh ", "=VAL i", "=VAL j k l", "-MAP",
      ])
  }

  @Test func `block text keeps what its indicators say`() {
    expectEvents(
      "- |2-\n    a\n\n- >+\n  b\n   c\n  d\n\n- |\n",
      [
        "+SEQ", "=VAL   a", "=VAL b\\n c\\nd\\n\\n", "=VAL ", "-SEQ",
      ])
  }

  @Test func `every escape`() {
    expectEvents(
      #""\0\a\b\t\n\v\f\r\e\ \"\/\\\N\_\L\P\x41\u00e9\U0001F44D""#,
      [
        "=VAL \\0\u{7}\\b\\t\\n\u{B}\u{C}\\r\u{1B} \"/\\\\\u{85}\u{A0}\u{2028}\u{2029}Aé👍"
      ])
  }

  @Test func `a tab may separate and be text`() {
    expectEvents("a:\tb\tc\t# d\n", ["+MAP", "=VAL a", "=VAL b\\tc", "-MAP"])
  }

  @Test func `document markers may stand around the content`() {
    expectEvents("# a\n--- # b\nc: d\n...\n# e\n", ["+MAP", "=VAL c", "=VAL d", "-MAP"])
    expectEvents("--- [a]\n", ["+SEQ", "=VAL a", "-SEQ"])
  }

  @Test func `a file without content is an empty scalar at its end`() {
    for text in ["", "\n", "# kosong\n", "---\n", "...\n"] {
      let node = parse(text)
      #expect(node?.content == .scalar("", .plain))
      #expect(node?.range.isEmpty == true)
    }
  }

  @Test func `what was written tells its style`() {
    guard case .sequence(let items) = parse("[a, 'b', \"c\"]")?.content,
      case .sequence(let blocks) = parse("- |\n  a\n- >\n  b\n")?.content
    else {
      Issue.record("no sequence")
      return
    }
    #expect(items.map(\.content) == [.scalar("a", .plain), .scalar("b", .singleQuoted), .scalar("c", .doubleQuoted)])
    #expect(blocks.map(\.content) == [.scalar("a\n", .literal), .scalar("b\n", .folded)])
  }

  @Test func `every node and key has its first and last byte`() {
    let text = """
      nama: Budi  # x
      'syarat':
        - "KTP
          asli"
        - {a: b, c: [d]}
      kosong:
      teks: |
        satu
        dua

      lipat: tiga
        empat
      """
    guard let root = parse(text) else { return }
    #expect(
      root.slices(of: text) == [
        String(text), "nama", "Budi", "'syarat'", "- \"KTP\n    asli\"\n  - {a: b, c: [d]}", "\"KTP\n    asli\"",
        "{a: b, c: [d]}", "a", "b", "c", "[d]", "d", "kosong", "", "teks", "|\n  satu\n  dua", "lipat", "tiga\n  empat",
      ])
  }

  @Test func `an empty value stands just after its colon or dash`() {
    guard case .mapping(let members) = parse("a: # x\nb:\n  -\n")?.content, members.count == 2 else {
      Issue.record("no mapping")
      return
    }
    #expect(members[0].value.range == 2..<2)
    #expect(members[1].value.range == 12..<13)
    #expect(members[1].value.content == .sequence([YAMLNode(.scalar("", .plain), range: 13..<13)]))
  }
}

extension YAMLNode {
  /// The source text of each node and key, in order.
  fileprivate func slices(of text: String) -> [String] {
    func slice(_ range: Range<Int>) -> String { String(decoding: Array(text.utf8)[range], as: UTF8.self) }
    switch content {
    case .scalar: return [slice(range)]
    case .sequence(let items): return [slice(range)] + items.flatMap { $0.slices(of: text) }
    case .mapping(let members):
      return [slice(range)] + members.flatMap { [slice($0.keyRange)] + $0.value.slices(of: text) }
    }
  }
}
