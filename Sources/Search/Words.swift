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
    var word: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch Letter(scalar) {
      case .ascii(let byte): word.append(byte)
      case .other(let folded): word.append(contentsOf: UTF8.encode(folded) ?? UTF8.encodedReplacementCharacter)
      case .silent: continue
      case .none: finish(&word)
      }
    }
    finish(&word)
  }

  private mutating func finish(_ word: inout [UInt8]) {
    if !word.isEmpty, word.count <= Self.longestWord { append(word) }
    word.removeAll(keepingCapacity: true)
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

  /// U+00C0 to U+017F without their marks, in lower case, in order.
  private static let folded: [Letter] =
    ("aaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy"
    + "aaaaaaccccccccddđđeeeeeeeeeegggggggghhħħiiiiiiiiiıĳĳjjkkĸllllllŀ"
    + "ŀłłnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſ")
    .unicodeScalars.map { $0.isASCII ? .ascii(UInt8(truncatingIfNeeded: $0.value)) : .other($0) }
}
