/// A sorted list of words as one text: each begins with a capital that says how many letters it shares with the word
/// before (A for none), followed by the letters that it does not share. No word holds a capital.
struct FrontCoding {
  private(set) var text: [UInt8] = []
  private var last: [UInt8] = []

  /// Of words that are not ASCII nothing is shared, so that no letter is cut in the middle.
  private static let mostShared = 25

  mutating func append(_ word: [UInt8]) {
    var shared = 0
    while shared < min(Self.mostShared, last.count, word.count), last[shared] == word[shared], word[shared] < 0x80 {
      shared += 1
    }
    text.append(UInt8(ascii: "A") + UInt8(shared))
    text.append(contentsOf: word[shared...])
    last = word
  }

  init(_ words: [[UInt8]] = []) {
    for word in words { append(word) }
  }
}
