/// Small changes of the kind that hands and tools make, where a parser is most likely to stumble.
struct Damage {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let pieces: [String] = [
    " ", "  ", "\n", "\t", ":", ": ", "-", "- ", "#", " #", "\"", "'", "[", "]", "{", "}", ",", "|", ">", "\\", "&a ",
    "*a",
    "!", "? ", "%", "---\n", "...\n", "x", "\r", "\r\n", "\u{FEFF}", "\u{85}", "\u{2028}", "\0", "é", "@", "`",
  ]

  /// The text with one to three places changed, on scalars so that it stays Unicode.
  mutating func applied(to text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let place = Int.random(in: 0...scalars.count, using: &random)
      let last = min(scalars.count, place + Int.random(in: 1...3, using: &random))
      switch random.next() % 4 {
      case 0: scalars.removeSubrange(place..<last)
      case 1: scalars.insert(contentsOf: scalars[place..<last], at: Int.random(in: 0...scalars.count, using: &random))
      default: scalars.insert(contentsOf: random.pick(Self.pieces, or: "").unicodeScalars, at: place)
      }
    }
    var damaged = String.UnicodeScalarView()
    damaged.append(contentsOf: scalars)
    return String(damaged)
  }
}
