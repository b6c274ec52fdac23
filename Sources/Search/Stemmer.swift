/// Brings the forms of an Indonesian word to one key: `mengurus`, `pengurusan` and `diurus` are all `urus`.
///
/// Every way to take a word apart is tried: a particle, a possessive and one ending, then up to three prefixes with
/// every consonant they may have swallowed. Among the remainders that the lexicon knows the best one wins, by
/// frequency, by the number of affixes taken off and by length. Only when there is none do plain rules decide.
/// `stemmer.js` is the same algorithm in the browser; both must give the same key for every word.
package struct Stemmer: Sendable {
  /// The fingerprint of `stemmer.js`, comments and indentation left out, whose keys were compared with this one's. It is
  /// changed together with the script, when the comparison has passed.
  package static let browserPort = "ce93a4a792"

  private struct Root: Sendable {
    /// 120, 80 or 40 by band; 0 for a word that stands only whole.
    let rank: Int
    let stem: [UInt8]
  }

  private var table = WordTable(capacity: 4_096)
  private var roots: [Root] = []

  /// - Parameter spellings: groups of single words that are one word; the first of a group stands for the others.
  package init(extraRoots: [String] = [], spellings: [[String]] = []) {
    for (band, words) in Lexicon.bandsOfRoots.enumerated() {
      for word in words { add(Array(word.utf8), Root(rank: (3 - band) * 40, stem: Array(word.utf8))) }
    }
    for word in extraRoots { add(Array(word.utf8), Root(rank: 40, stem: Array(word.utf8))) }
    for group in spellings { add(spellings: group.map { Array($0.utf8) }) }
  }

  private mutating func add(_ word: [UInt8], _ root: Root, replacing: Bool = false) {
    let number = table.insert(word)
    if number == roots.count {
      roots.append(root)
    } else if replacing {
      roots[number] = root
    }
  }

  private mutating func add(spellings group: [[UInt8]]) {
    guard let standard = group.first else { return }
    let root = root(of: standard[...]) ?? Root(rank: 80, stem: key(of: standard))
    if root.stem == standard { add(standard, root) }
    for word in group.dropFirst() { add(word, root, replacing: true) }
  }

  package func stem(_ word: String) -> String {
    String(decoding: stem(Array(word.utf8)), as: UTF8.self)
  }

  /// The key of a folded word; of a word with hyphens, the key that all its parts share.
  package func stem(_ word: [UInt8]) -> [UInt8] {
    guard word.contains(UInt8(ascii: "-")) else { return key(of: word) }
    let parts = word.split(separator: UInt8(ascii: "-")).map { key(of: Array($0)) }
    guard let first = parts.first, parts.allSatisfy({ $0 == first }) else {
      return Array(parts.joined(separator: [UInt8(ascii: "-")]))
    }
    return first
  }

  /// Whether the lexicon or the rules changed or know the word; false for a word that nobody could check.
  package func knows(_ word: [UInt8]) -> Bool {
    root(of: word[...]) != nil || stem(word) != word
  }

  private func root(of word: ArraySlice<UInt8>) -> Root? {
    table.number(of: Array(word)).map { roots[$0] }
  }

  private func key(of word: [UInt8]) -> [UInt8] {
    if let number = table.number(of: word) { return roots[number].stem }
    guard word.count > 3, word.allSatisfy({ $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }) else { return word }
    return known(word) ?? Affixes.stripped(word)
  }

  private func known(_ word: [UInt8]) -> [UInt8]? {
    var best: Root?
    var high = Int.min
    for (base, endings, ending) in Affixes.withoutSuffixes(word) {
      var layer = [Affixes.Cut(prefix: nil, rest: base)]
      for taken in endings...(endings + 3) where !layer.isEmpty {
        var next: [Affixes.Cut] = []
        for cut in layer {
          if let number = table.number(of: word, in: cut.rest.range, lead: cut.rest.lead) {
            let root = roots[number]
            let rank = root.rank > 0 ? root.rank : 120
            let score = rank - 60 * taken + 12 * min(cut.rest.count, 6)
            if root.rank > 0 || (cut.prefix == nil && ending == nil), score > high { (high, best) = (score, root) }
          }
          Affixes.eachPrefix(of: cut.rest, in: word) { inner in
            if inner.rest.count > 1, inner.mayFollow(cut.prefix, ending: ending) { next.append(inner) }
          }
        }
        layer = next
      }
    }
    return best?.stem
  }
}
