/// Words lying one after another in one array, as a text's words do after folding.
struct WordList: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [Int] = []

  var count: Int { ends.count }
  var isEmpty: Bool { ends.isEmpty }

  func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  subscript(index: Int) -> [UInt8] { Array(bytes[range(index)]) }

  mutating func append(_ word: [UInt8], in range: Range<Int>) {
    bytes.append(contentsOf: word[range])
    ends.append(bytes.count)
  }

  mutating func append(_ word: [UInt8]) {
    append(word, in: word.indices)
  }
}

extension WordList {
  /// Longer runs of letters are no words that a person types; they are left out.
  static let longestWord = 40

  /// The words of a text: lower case, without accents, and without apostrophes ("Syar'iyah" is one word).
  ///
  /// Everything that is neither letter nor digit parts words, hyphens too. `wordsOf` in `stemmer.js` does the same.
  init(of text: String) {
    append(wordsOf: text)
  }

  mutating func append(wordsOf text: String) {
    Self.forEachWord(of: text) { append($0) }
  }

  /// Gives the words one after another, without keeping them.
  @inline(__always)
  static func forEachWord(of text: String, _ body: ([UInt8]) -> Void) {
    var word: [UInt8] = []
    func finish() {
      if !word.isEmpty, word.count <= longestWord { body(word) }
      word.removeAll(keepingCapacity: true)
    }
    let bytes = text.utf8.span
    let ascii = Letter.ofASCII
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      // Most of a text, and nearly all of its cost.
      if byte < 0x80 {
        switch ascii[Int(byte)] {
        case .ascii(let folded): word.append(folded)
        case .silent: break
        case .other, .none: finish()
        }
        index += 1
        continue
      }
      let (scalar, length) = Unicode.Scalar.decoded(from: bytes, at: index)
      switch Letter(scalar) {
      case .ascii(let byte): word.append(byte)
      case .other(let folded): word.append(contentsOf: UTF8.encode(folded) ?? UTF8.encodedReplacementCharacter)
      case .silent: break
      case .none: finish()
      }
      index += length
    }
    finish()
  }
}

extension Unicode.Scalar {
  /// A scalar of two to four bytes, and how many they are. A string's bytes are well formed.
  fileprivate static func decoded(from bytes: Span<UInt8>, at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = UInt32(bytes[index])
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = lead & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset]) & 0x3F }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}

/// What one Unicode scalar is in a word.
private enum Letter {
  case ascii(UInt8)
  case other(Unicode.Scalar)
  /// An apostrophe or a combining mark: it is passed over and parts nothing.
  case silent
  case none

  @inline(__always)
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: self = .ascii(UInt8(truncatingIfNeeded: scalar.value))
    case 0x41...0x5A: self = .ascii(UInt8(truncatingIfNeeded: scalar.value | 0x20))
    case 0x27, 0x60, 0x2018, 0x2019, 0x300...0x36F: self = .silent
    case 0xC0...0x17F: self = Self.folded[Int(scalar.value) - 0xC0]
    case 0x180...0x1FFF, 0x2C00...0xD7FF: self = .other(scalar)
    default: self = .none
    }
  }

  static let ofASCII: [Letter] = (0..<0x80).map { Letter(Unicode.Scalar($0)) }

  /// U+00C0 to U+017F without their marks, in lower case, in order.
  private static let folded: [Letter] =
    ("aaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy"
    + "aaaaaaccccccccddđđeeeeeeeeeegggggggghhħħiiiiiiiiiıĳĳjjkkĸllllllŀ"
    + "ŀłłnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſ")
    .unicodeScalars.map { $0.isASCII ? .ascii(UInt8(truncatingIfNeeded: $0.value)) : .other($0) }
}
