/// The pages of one term as text: for each level, the best first, one digit for the level, then the gaps between the
/// numbers of its pages; a full stop parts levels. A gap is written in digits of four bits, the lowest first; 16 is added
/// to a digit when another follows. Digits go from 0 to 9 and on from a to v.
enum Postings {
  /// More pages than these are of no use to a reader; the best are kept.
  static let most = 1_000

  /// Seven steps of importance of a term to a page, and a flag for the title above them.
  static let titleFlag: UInt8 = 8

  /// - Parameter pages: pairs of page number and level, by ascending page number.
  static func text(of pages: [(page: Int, level: UInt8)]) -> [UInt8] {
    var counts = [Int](repeating: 0, count: 16)
    for page in pages { counts[Int(page.level)] += 1 }
    var left = most
    for level in counts.indices.reversed() {
      counts[level] = min(counts[level], left)
      left -= counts[level]
    }
    var parts = [[UInt8]](repeating: [], count: 16)
    var last = [Int](repeating: -1, count: 16)
    for (page, level) in pages where counts[Int(level)] > 0 {
      let level = Int(level)
      counts[level] -= 1
      if parts[level].isEmpty { append(level, to: &parts[level]) }
      append(page - last[level] - 1, to: &parts[level])
      last[level] = page
    }
    return Array(parts.reversed().filter { !$0.isEmpty }.joined(separator: [UInt8(ascii: ".")]))
  }

  private static func append(_ number: Int, to text: inout [UInt8]) {
    var number = number
    repeat {
      let digit = number & 15
      number >>= 4
      text.append(digits[digit + (number > 0 ? 16 : 0)])
    } while number > 0
  }

  private static let digits = Array("0123456789abcdefghijklmnopqrstuv".utf8)
}
