/// Words that search treats as one, and words that need explaining: `istilah.yaml`.
package struct Glossary: Hashable, Sendable {
  package let abbreviations: [Abbreviation]
  package let spellings: [Spelling]
  /// Groups of words that mean the same to a citizen.
  package let synonyms: [[String]]
  package let terms: [Term]

  package struct Abbreviation: Hashable, Sendable {
    package let short: String
    package let long: String
    package let sameAs: [String]
    package let note: String?
  }

  package struct Spelling: Hashable, Sendable {
    package let standard: String
    package let others: [String]
  }

  package struct Term: Hashable, Sendable {
    package let term: String
    package let meaning: String
  }
}
