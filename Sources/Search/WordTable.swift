/// Numbers words in the order in which they come: a hash table over bytes, with open addressing, whose words lie in
/// one array. It spares an allocation and a slow hash for each of the millions of words of a large portal.
struct WordTable: Sendable {
  private(set) var words = WordList()
  private var slots: [Int32]

  init(capacity: Int = 16) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
  }

  var count: Int { words.count }

  /// The number of the word at `range` of `text`, which starts with `lead` when there is one; nil when it is new.
  func number(of text: [UInt8], in range: Range<Int>, lead: UInt8? = nil) -> Int? {
    let found = slots[slot(of: text, in: range, lead: lead)]
    return found < 0 ? nil : Int(found)
  }

  func number(of word: [UInt8]) -> Int? { number(of: word, in: word.indices) }

  /// The number of a word, which is the next free one when the word is new.
  mutating func insert(_ text: [UInt8], in range: Range<Int>) -> Int {
    let place = slot(of: text, in: range, lead: nil)
    if slots[place] >= 0 { return Int(slots[place]) }
    let number = words.count
    words.append(text, in: range)
    slots[place] = Int32(truncatingIfNeeded: number)
    if words.count * 2 > slots.count { grow() }
    return number
  }

  mutating func insert(_ word: [UInt8]) -> Int { insert(word, in: word.indices) }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in 0..<words.count {
      slots[slot(of: words.bytes, in: words.range(number), lead: nil)] = Int32(truncatingIfNeeded: number)
    }
  }

  private func slot(of text: [UInt8], in range: Range<Int>, lead: UInt8?) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    if let lead { hash = (hash ^ UInt64(lead)) &* 0x100_0000_01b3 }
    for index in range { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01b3 }
    hash ^= hash >> 29
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] >= 0, !holds(Int(slots[place]), text, range, lead) { place = (place + 1) & mask }
    return place
  }

  private func holds(_ number: Int, _ text: [UInt8], _ range: Range<Int>, _ lead: UInt8?) -> Bool {
    let own = words.range(number)
    var index = own.lowerBound
    guard own.count == range.count + (lead == nil ? 0 : 1) else { return false }
    if let lead {
      guard words.bytes[index] == lead else { return false }
      index += 1
    }
    for other in range {
      guard words.bytes[index] == text[other] else { return false }
      index += 1
    }
    return true
  }
}
