/// The affixes of Indonesian and what a word may be without them.
enum Affixes {
  /// Part of a word's bytes, with a letter before it that a prefix had swallowed (`menulis` is `men` and `tulis`).
  struct Rest {
    var lead: UInt8?
    var range: Range<Int>

    var count: Int { range.count + (lead == nil ? 0 : 1) }

    @inline(__always)
    func letter(_ index: Int, in word: [UInt8]) -> Unicode.Scalar {
      var index = index
      if let lead {
        if index == 0 { return Unicode.Scalar(lead) }
        index -= 1
      }
      return index < range.count ? Unicode.Scalar(word[range.lowerBound + index]) : "\0"
    }

    func without(_ length: Int, restoring letter: UInt8?) -> Rest {
      let taken = min(lead == nil ? length : length - 1, range.count)
      return Rest(lead: letter, range: (range.lowerBound + taken)..<range.upperBound)
    }

    func bytes(of word: [UInt8]) -> [UInt8] {
      (lead.map { [$0] } ?? []) + word[range]
    }
  }

  enum Prefix { case di, ke, se, be, te, me, pe, per }

  enum Ending { case kan, an, i }

  struct Cut {
    let prefix: Prefix?
    let rest: Rest

    /// Whether this prefix may stand inside another, or first in a word with this ending (no `me...an`, `di...an`).
    func mayFollow(_ outer: Prefix?, ending: Ending?) -> Bool {
      guard let outer else { return ending != .an || (prefix != .di && prefix != .me) }
      return prefix != outer && prefix != .di && (prefix != .me || outer == .se || outer == .di)
    }
  }

  /// What may be left of a word when one prefix is taken off, in a fixed order.
  @inline(__always)
  static func eachPrefix(of rest: Rest, in word: [UInt8], _ body: (Cut) -> Void) {
    func cut(_ prefix: Prefix, _ length: Int, restoring letter: Unicode.Scalar? = nil) {
      body(Cut(prefix: prefix, rest: rest.without(length, restoring: letter.map { UInt8(ascii: $0) })))
    }
    let (third, fourth, fifth) = (rest.letter(2, in: word), rest.letter(3, in: word), rest.letter(4, in: word))
    switch (rest.letter(0, in: word), rest.letter(1, in: word)) {
    case ("d", "i"): cut(.di, 2)
    case ("k", "e"): cut(.ke, 2)
    case ("s", "e"): cut(.se, 2)
    case ("b", "e"), ("t", "e"):
      let prefix: Prefix = rest.letter(0, in: word) == "b" ? .be : .te
      if third == "r" { cut(prefix, 3) }
      if third == "r" || (fourth == "e" && fifth == "r") { cut(prefix, 2) }
      if isAjar(rest, in: word) { cut(prefix, 3) }
    case ("m", "e"), ("p", "e"):
      let prefix: Prefix = rest.letter(0, in: word) == "m" ? .me : .pe
      if prefix == .pe, third == "r" { cut(.per, 3) }
      if isAjar(rest, in: word) { cut(prefix, 3) }
      if third == "n", fourth == "g" {
        cut(prefix, 4)
        if isVowel(fifth) { cut(prefix, 4, restoring: "k") }
        if fifth == "e" { cut(prefix, 5) }
      } else if third == "n", fourth == "y" {
        cut(prefix, 4, restoring: "s")
      } else if third == "n" || third == "m" {
        if !isVowel(fourth) { cut(prefix, 3) }
        if isVowel(fourth) || fourth == "r" || fourth == "l" { cut(prefix, 3, restoring: third == "n" ? "t" : "p") }
      }
      if prefix == .pe || isSonorant(third) { cut(prefix, 2) }
    default: break
    }
  }

  /// What may be left when endings are taken off: the rest, how many were taken, and the inner ending.
  static func withoutSuffixes(_ word: [UInt8]) -> [(rest: Rest, taken: Int, ending: Ending?)] {
    var found: [(rest: Rest, taken: Int, ending: Ending?)] = [(Rest(lead: nil, range: word.indices), 0, nil)]
    for endings in layers {
      for (rest, taken, _) in found {
        for (ending, kind) in endings where rest.count > ending.count + 1 && ends(word[rest.range], with: ending) {
          let left = rest.range.lowerBound..<(rest.range.upperBound - ending.count)
          found.append((Rest(lead: nil, range: left), taken + 1, kind))
        }
      }
    }
    return found
  }

  /// The stem by rule alone, for roots that the lexicon lacks: affixes go until nothing more can go.
  static func stripped(_ word: [UInt8]) -> [UInt8] {
    var word = word
    var changed = true
    while changed {
      changed = false
      if let ending = ruledEndings.first(where: { word.count >= $0.count + 4 && ends(word[...], with: $0) }) {
        let circumfix =
          ending == an && word.count > 7 && word.starts(with: "ke".utf8) && !isVowel(Unicode.Scalar(word[2]))
        word = Array(word[(circumfix ? 2 : 0)..<(word.count - ending.count)])
        changed = true
      }
      let verb = word.starts(with: "di".utf8) || word.starts(with: "me".utf8)
      if verb, word.count > 7, word.last == UInt8(ascii: "i") { word.removeLast() }
      if let rest = ruledRest(of: word) {
        word = rest
        changed = true
      }
    }
    return word
  }

  private static func ruledRest(of word: [UInt8]) -> [UInt8]? {
    guard ruledPrefixes.contains(where: { word.starts(with: $0.utf8) }) else { return nil }
    var found: [UInt8]?
    eachPrefix(of: Rest(lead: nil, range: word.indices), in: word) { cut in
      if found == nil, cut.rest.count > 3 { found = cut.rest.bytes(of: word) }
    }
    return found
  }

  private static let ruledPrefixes = ["di", "me", "pe", "ber", "ter"]
  private static let an = Array("an".utf8)
  private static let ruledEndings = ["lah", "kah", "pun", "nya", "kan", "an"].map { Array($0.utf8) }
  private static let layers: [[(ending: [UInt8], kind: Ending?)]] = [
    ["lah", "kah", "pun"].map { (Array($0.utf8), nil) },
    ["nya", "ku", "mu"].map { (Array($0.utf8), nil) },
    [(Array("kan".utf8), .kan), (Array("an".utf8), .an), (Array("i".utf8), .i)],
  ]

  private static func ends(_ word: ArraySlice<UInt8>, with ending: [UInt8]) -> Bool {
    word.suffix(ending.count).elementsEqual(ending)
  }

  /// `belajar`, `pelajar`: the one root before which the prefix ends in l.
  private static func isAjar(_ rest: Rest, in word: [UInt8]) -> Bool {
    zip(2..<7, "lajar".unicodeScalars).allSatisfy { rest.letter($0, in: word) == $1 }
  }

  private static func isVowel(_ letter: Unicode.Scalar) -> Bool {
    letter == "a" || letter == "i" || letter == "u" || letter == "e" || letter == "o"
  }

  private static func isSonorant(_ letter: Unicode.Scalar) -> Bool {
    letter == "l" || letter == "m" || letter == "n" || letter == "r" || letter == "w" || letter == "y"
  }
}
