import Diagnostics

/// Finds brackets that were meant as a link or picture, but which CommonMark leaves as text without a word: a reference
/// without its definition, `[text][label]`, and an address that is none, `[text](two words)`. A single pair of brackets,
/// `[text]`, is ordinary text.
struct BrokenLinks {
  struct Finding {
    /// From the opening bracket of the text to the end of what follows it.
    let range: Range<Int>
    /// Otherwise an address.
    let isReference: Bool
  }

  private(set) var findings: [Finding] = []
  private var open: [Int] = []

  /// The farthest that the end of an address is sought, so that many openings cost no more than their text.
  private static let longestAddress = 300

  /// Whether a text may hold one, so that most texts are not followed at all.
  static func mayBe(in literal: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0
    return unsafe literal.contains { byte in
      defer { previous = byte }
      return previous == UInt8(ascii: "]") && (byte == UInt8(ascii: "[") || byte == UInt8(ascii: "("))
    }
  }

  /// Takes a bracket that is text and stands unescaped in the source. `next` is the byte after it, if that is text too.
  mutating func take(_ bracket: UInt8, at position: Int, next: UInt8?, in bytes: [UInt8], _ syntax: LinkSyntax) {
    guard bracket == UInt8(ascii: "]") else {
      open.append(position)
      return
    }
    guard let opening = open.popLast(), opening >= findings.last?.range.upperBound ?? 0 else { return }
    let start = opening > 0 && bytes[opening - 1] == UInt8(ascii: "!") ? opening - 1 : opening
    if next == UInt8(ascii: "["), let end = syntax.label(at: position + 1) {
      findings.append(Finding(range: start..<end, isReference: true))
    } else if next == UInt8(ascii: "(") {
      let rest = bytes[(position + 2)...].prefix(Self.longestAddress).prefix { $0 != UInt8(ascii: "\n") }
      let end = rest.firstIndex(of: UInt8(ascii: ")")).map { $0 + 1 } ?? position + 2
      findings.append(Finding(range: start..<end, isReference: false))
    }
  }
}

extension Diagnostic {
  static func undefinedReference(at place: Place) -> Diagnostic {
    Diagnostic(
      "markdown.undefined-reference", .warning,
      Message(
        id: "kurung siku ini tidak menjadi tautan: alamatnya tidak ditulis",
        en: "these brackets do not become a link: their reference has no definition"),
      at: place,
      hint: Message(
        id: "tulis [teks](alamat), atau \\[ bila kurung siku memang bagian dari teks",
        en: "write [text](address), or \\[ where the brackets are part of the text"))
  }

  static func brokenLink(at place: Place) -> Diagnostic {
    Diagnostic(
      "markdown.broken-link", .warning,
      Message(
        id: "ini tidak menjadi tautan atau gambar: alamatnya memuat spasi atau kurungnya tidak ditutup",
        en: "this becomes no link or picture: its address has a space or its parenthesis is not closed"),
      at: place,
      hint: Message(
        id: "tulis alamatnya tanpa spasi: [loket](/loket.html), ![kantor](/gambar/kantor.jpg)",
        en: "write the address without spaces: [counters](/loket.html), ![office](/gambar/office.jpg)"))
  }
}
