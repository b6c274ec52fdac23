import Diagnostics
import StrictYAML

/// A Markdown file cut into the record between its two `---` lines and the text after them.
struct FrontMatter {
  let record: Range<Int>
  let body: Range<Int>

  /// Nil when the file has no `---` line to begin with, or never closes it; the place of the fault is then reported. What
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
      faults.reportOpenFrontMatter(at: lines.content(of: opening))
      return nil
    }
    if !lines.isFence(closing) { faults.reportUnlikeFence(at: lines.content(of: closing)) }

    var last = closing
    if let second = lines.secondRecord(after: closing) {
      faults.reportSecondRecord(at: lines.content(of: second.lowerBound))
      last = second.upperBound
    }
    return FrontMatter(
      record: lines.start(of: opening + 1)..<lines.start(of: closing), body: lines.start(of: last + 1)..<bytes.count)
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
  func closing(after opening: Int) -> Int? {
    let rest = starts.indices.dropFirst(opening + 1)
    return rest.first(where: isFence) ?? rest.first(where: resemblesFence)
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
    let key = text.prefix { $0 == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    return !key.isEmpty && text.dropFirst(key.count).first == UInt8(ascii: ":")
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

  fileprivate mutating func reportOpenFrontMatter(at range: Range<Int>) {
    report(
      "open-front-matter", at: range,
      Message(id: "baris '---' penutup tidak ada", en: "the closing line '---' is missing"),
      hint: Message(
        id: "tulis '---' pada baris sendiri sesudah catatan di awal berkas",
        en: "put '---' on a line of its own after the record at the head of the file"))
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
