import Diagnostics
import StrictYAML

/// A Markdown file cut into the record between its two `---` lines and the text after them.
struct FrontMatter {
  let record: Range<Int>
  let body: Range<Int>

  /// Nil when the file does not begin with a `---` line or never closes it; the place of the fault is then reported.
  static func split(_ source: SourceFile, _ faults: inout Faults) -> FrontMatter? {
    let bytes = source.bytes
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
      faults.report(
        "utf-16", at: 0..<1,
        Message(id: "berkas ini tampaknya UTF-16, bukan UTF-8", en: "this file looks like UTF-16, not UTF-8"),
        hint: Message(
          id: "simpan ulang dengan pengodean (encoding) UTF-8", en: "save it again with the encoding UTF-8"))
      return nil
    }
    let starts = source.lineStarts
    func isFence(_ line: Int) -> Bool {
      var start = starts[line]
      if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, bytes.count) }
      var end = line + 1 < starts.count ? starts[line + 1] : bytes.count
      while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D || bytes[end - 1] == 0x20 { end -= 1 }
      return bytes[start..<end].elementsEqual("---".utf8)
    }
    guard isFence(0) else {
      faults.report(
        "no-front-matter", at: 0..<1,
        Message(id: "berkas Markdown harus dimulai dengan baris '---'", en: "a Markdown file begins with a line '---'"),
        hint: Message(
          id: "tulis '---', lalu judul, ringkasan, dan lainnya, lalu '---', baru isinya",
          en: "write '---', then judul, ringkasan and the rest, then '---', then the text"))
      return nil
    }
    guard let closing = starts.indices.dropFirst().first(where: { isFence($0) }), starts.count > 1 else {
      faults.report(
        "open-front-matter", at: 0..<3,
        Message(id: "baris '---' penutup tidak ada", en: "the closing line '---' is missing"),
        hint: Message(
          id: "tulis '---' pada baris sendiri sesudah catatan di awal berkas",
          en: "put '---' on a line of its own after the record at the head of the file"))
      return nil
    }
    let bodyStart = closing + 1 < starts.count ? starts[closing + 1] : bytes.count
    return FrontMatter(record: starts[1]..<starts[closing], body: bodyStart..<bytes.count)
  }
}
