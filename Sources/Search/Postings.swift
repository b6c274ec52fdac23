/// The pages of one term as text: for each level, the best first, the level, the number of pages, and the gaps between
/// their numbers. Every number is written in digits of five bits, the lowest first; 32 is added to a digit when another
/// follows. The digits are the 64 letters of URL-safe base 64, so the text needs no escapes anywhere.
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
      append(Int(level), to: &text)
      append(numbers.count, to: &text)
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
      let digit = number & 31
      number >>= 5
      text.append(digits[digit + (number > 0 ? 32 : 0)])
    } while number > 0
  }

  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
}
