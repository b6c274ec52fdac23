import Diagnostics
import StrictYAML

/// A Markdown file cut into the record between its two `---` lines and the text after them.
struct FrontMatter {
  let record: Range<Int>
  /// The line that closes the record; nil when it is missing.
  let closing: Range<Int>?
  let body: Range<Int>

  /// Nil when the file has no `---` line to begin with, or no key after it; the place of the fault is then reported. What
  /// is only written amiss is reported and read all the same.
  static func split(_ source: SourceFile, _ faults: inout Faults) -> FrontMatter? {
    let bytes = source.bytes
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
      faults.reportUTF16()
      return nil
    }
    let lines = Lines(source)
    guard let opening = lines.opening else {
      faults.reportNoFrontMatter(at: 0..<1, .writeFrontMatter)
      return nil
    }
    if opening > 0 {
      faults.reportNoFrontMatter(at: 0..<1, .deleteEmptyLines)
    } else if !lines.isFence(0) {
      faults.reportNoFrontMatter(at: lines.content(of: 0), .writeThreeHyphens)
    }
    guard let closing = lines.closing(after: opening) else {
      let end = lines.likelyEnd(after: opening, before: source.lineStarts.count)
      faults.reportOpenFrontMatter(at: lines.content(of: opening), lastLine: end)
      guard let end else { return nil }
      let start = lines.start(of: end)
      return FrontMatter(record: lines.start(of: opening + 1)..<start, closing: nil, body: start..<bytes.count)
    }
    if !lines.isFence(closing) { faults.reportUnlikeFence(at: lines.content(of: closing)) }

    var last = closing
    if let second = lines.secondRecord(after: closing) {
      faults.reportSecondRecord(at: lines.content(of: second.lowerBound))
      last = second.upperBound
    }
    return FrontMatter(
      record: lines.start(of: opening + 1)..<lines.start(of: closing), closing: lines.content(of: closing),
      body: lines.start(of: last + 1)..<bytes.count)
  }
}

/// The lines of a file as front matter sees them, from 0.
private struct Lines {
  private let bytes: [UInt8]
  private let starts: [Int]

  init(_ source: SourceFile) {
    bytes = source.bytes
    starts = source.lineStarts
  }

  /// The end of the file for lines after the last.
  func start(of line: Int) -> Int { line < starts.count ? starts[line] : bytes.count }

  /// Without a byte-order mark, and without spaces and line ends after it.
  func content(of line: Int) -> Range<Int> {
    var start = starts[line]
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, bytes.count) }
    var end = self.start(of: line + 1)
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D || bytes[end - 1] == 0x20 { end -= 1 }
    return start..<end
  }

  func isFence(_ line: Int) -> Bool { bytes[content(of: line)].elementsEqual("---".utf8) }

  /// Two or more dashes of whatever kind, or the long dash that a word processor makes of hyphens.
  private func resemblesFence(_ line: Int) -> Bool {
    let range = content(of: line)
    guard (2...24).contains(range.count) else { return false }
    return String(decoding: bytes[range], as: UTF8.self).allSatisfy { "-–—".contains($0) }
  }

  /// The first line that says something, when it is a fence or resembles one.
  var opening: Int? {
    guard let first = starts.indices.first(where: { !content(of: $0).isEmpty }) else { return nil }
    return isFence(first) || (first == 0 && resemblesFence(first)) ? first : nil
  }

  /// A line that only resembles a fence closes a record that has no other end.
  ///
  /// A fence after text that no key follows is a break within that text: it closes nothing.
  func closing(after opening: Int) -> Int? {
    let rest = starts.indices.dropFirst(opening + 1)
    guard let fence = rest.first(where: isFence) ?? rest.first(where: resemblesFence) else { return nil }
    guard content(of: fence - 1).isEmpty || !isFence(fence), let end = likelyEnd(after: opening, before: fence),
      (end..<fence).contains(where: isProse), !(end..<fence).contains(where: isKey)
    else { return fence }
    return (opening + 1...end).first(where: resemblesFence)
  }

  /// The line after a record that nothing closes: it holds the keys above the first paragraph that cannot be its own, and
  /// what belongs to them. Nil when there is no key.
  func likelyEnd(after opening: Int, before limit: Int) -> Int? {
    let paragraph = (opening + 1..<limit).first { isText($0) && content(of: $0 - 1).isEmpty } ?? limit
    guard let lastKey = (opening + 1..<paragraph).last(where: isKey) else { return nil }
    let text = (lastKey + 1..<paragraph).first(where: isText) ?? paragraph
    let last = (lastKey..<text).last { !content(of: $0).isEmpty }
    return (last ?? lastKey) + 1
  }

  private func isKey(_ line: Int) -> Bool {
    let text = bytes[content(of: line)]
    let key = text.prefix { $0 == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    let rest = text.dropFirst(key.count)
    return !key.isEmpty && rest.first == UInt8(ascii: ":") && (rest.count == 1 || rest.dropFirst().first == 0x20)
  }

  /// Whether a line cannot belong to a record. After an empty line, neither can a list nor what no key follows.
  private func isText(_ line: Int) -> Bool {
    let text = bytes[content(of: line)]
    guard let first = text.first, !isKey(line) else { return false }
    let isAfterEmpty = content(of: line - 1).isEmpty
    switch first {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): return false
    case UInt8(ascii: "-"): return isAfterEmpty
    case UInt8(ascii: "#"): return text.starts(with: "##".utf8) || (isAfterEmpty && !precedesKey(line))
    default: return true
    }
  }

  /// Whether a line is text beyond doubt: neither a comment nor a key in quotes.
  private func isProse(_ line: Int) -> Bool {
    let text = bytes[content(of: line)]
    guard isText(line), let first = text.first else { return false }
    let isComment = first == UInt8(ascii: "#") && !text.starts(with: "##".utf8)
    return !isComment && first != UInt8(ascii: "\"") && first != UInt8(ascii: "'")
  }

  private func precedesKey(_ line: Int) -> Bool {
    guard line + 1 < starts.count else { return false }
    return isKey(line + 1) || bytes[content(of: line + 1)].first == UInt8(ascii: "#")
  }

  /// The fences of a second record right after the first: between them nothing but keys and what belongs to them.
  func secondRecord(after closing: Int) -> ClosedRange<Int>? {
    let rest = starts.indices.dropFirst(closing + 1)
    guard let first = rest.first(where: { !content(of: $0).isEmpty }), isFence(first),
      let last = starts.indices.dropFirst(first + 1).first(where: isFence), last > first + 1,
      (first + 1..<last).allSatisfy(belongsToRecord)
    else { return nil }
    return first...last
  }

  private func belongsToRecord(_ line: Int) -> Bool {
    let text = bytes[content(of: line)]
    guard let byte = text.first else { return false }
    if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "#") { return true }
    return isKey(line)
  }
}

extension Message {
  fileprivate static let writeFrontMatter = Message(
    id: "tulis '---', lalu judul, ringkasan, dan lainnya, lalu '---', baru isinya",
    en: "write '---', then judul, ringkasan and the rest, then '---', then the text")
  fileprivate static let deleteEmptyLines = Message(
    id: "hapus baris kosong di atas '---'", en: "delete the empty lines above '---'")
  fileprivate static let writeThreeHyphens = Message(
    id: "ganti baris ini dengan tiga tanda hubung: '---'", en: "replace this line by three hyphens: '---'")
}

extension Faults {
  fileprivate mutating func reportUTF16() {
    report(
      "utf-16", at: 0..<1,
      Message(id: "berkas ini tampaknya UTF-16, bukan UTF-8", en: "this file looks like UTF-16, not UTF-8"),
      hint: Message(
        id: "simpan ulang berkas ini sebagai UTF-8 (di Notepad: Simpan Sebagai, lalu Pengodean UTF-8)",
        en: "save this file again as UTF-8 (in Notepad: Save As, then Encoding UTF-8)"))
  }

  fileprivate mutating func reportNoFrontMatter(at range: Range<Int>, _ hint: Message) {
    report(
      "no-front-matter", at: range,
      Message(id: "berkas Markdown harus dimulai dengan baris '---'", en: "a Markdown file begins with a line '---'"),
      hint: hint)
  }

  /// `lastLine`, from 1, is that of the record as far as can be told.
  fileprivate mutating func reportOpenFrontMatter(at range: Range<Int>, lastLine: Int?) {
    report(
      "open-front-matter", at: range,
      Message(
        id: "catatan yang dibuka di sini tidak ditutup dengan baris '---'",
        en: "the record that is opened here is not closed by a line '---'"),
      hint: lastLine.map {
        Message(
          id: "sisipkan baris '---' sesudah baris \($0), di antara catatan dan isi halaman",
          en: "insert a line '---' after line \($0), between the record and the text")
      }
        ?? Message(
          id: "tulis judul, ringkasan, dan lainnya di bawah baris ini, lalu '---', baru isinya",
          en: "write judul, ringkasan and the rest below this line, then '---', then the text"))
  }

  fileprivate mutating func reportUnlikeFence(at range: Range<Int>) {
    report(
      "open-front-matter", at: range,
      Message(id: "baris penutup ini bukan '---'", en: "this closing line is not '---'"), hint: .writeThreeHyphens)
  }

  fileprivate mutating func reportSecondRecord(at range: Range<Int>) {
    report(
      "second-front-matter", at: range,
      Message(id: "berkas ini punya dua catatan di awalnya", en: "this file has two records at its head"),
      hint: Message(
        id: "gabungkan keduanya di antara satu pasang baris '---'", en: "join them between one pair of '---' lines"))
  }
}
