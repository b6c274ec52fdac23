/// The words of one portal that mean the same.
package struct SearchVocabulary: Sendable {
  /// `KTP`, its expansion, and what else people call it.
  package struct Abbreviation: Sendable {
    package let short: String
    package let expansion: String
    package let others: [String]

    package init(short: String, expansion: String, others: [String] = []) {
      self.short = short
      self.expansion = expansion
      self.others = others
    }
  }

  package struct Spelling: Sendable {
    package let standard: String
    package let others: [String]

    package init(standard: String, others: [String]) {
      self.standard = standard
      self.others = others
    }
  }

  package let abbreviations: [Abbreviation]
  package let spellings: [Spelling]
  package let synonyms: [[String]]
  /// Words of the portal that take affixes and that the lexicon lacks.
  package let extraRoots: [String]

  package init(
    abbreviations: [Abbreviation] = [], spellings: [Spelling] = [], synonyms: [[String]] = [], extraRoots: [String] = []
  ) {
    self.abbreviations = abbreviations
    self.spellings = spellings
    self.synonyms = synonyms
    self.extraRoots = extraRoots.flatMap(Self.words)
  }
}

extension SearchVocabulary {
  /// Groups of single words that get one key; the portal's own come before the language's.
  var spellingGroups: [[String]] {
    let own = spellings.map { [$0.standard] + $0.others }.filter { $0.allSatisfy { Self.words(in: $0).count == 1 } }
    return (own + Language.spellings).map { group in group.flatMap { Self.words(in: $0) } }
  }

  /// Groups of words and phrases that are tried for each other, as folded words with spaces.
  var phraseGroups: [[String]] {
    let spelled = spellings.map { [$0.standard] + $0.others }.filter { group in
      !group.allSatisfy { Self.words(in: $0).count == 1 }
    }
    let abbreviated = abbreviations.map { [$0.short, $0.expansion] + $0.others }
    var groups: [[String]] = []
    for group in abbreviated + spelled + synonyms + Language.synonyms {
      var phrases: [String] = []
      for phrase in group.map({ Self.words(in: $0).joined(separator: " ") })
      where !phrase.isEmpty && !phrases.contains(phrase) {
        phrases.append(phrase)
      }
      if phrases.count > 1 { groups.append(phrases) }
    }
    return groups
  }

  private static func words(in phrase: String) -> [String] {
    let words = WordList(of: phrase)
    return (0..<words.count).map { String(decoding: words[$0], as: UTF8.self) }
  }
}
