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
    var text: [UInt8] = []
    var left = most
    for level in (0..<16 as Range<UInt8>).reversed() where left > 0 {
      let numbers = pages.lazy.filter { $0.level == level }.map(\.page).prefix(left)
      guard !numbers.isEmpty else { continue }
      if !text.isEmpty { text.append(UInt8(ascii: ".")) }
      append(Int(level), to: &text)
      var last = -1
      for number in numbers {
        append(number - last - 1, to: &text)
        last = number
      }
      left -= numbers.count
    }
    return text
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
