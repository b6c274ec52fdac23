import Foundation
import TestSupport
import Testing

@testable import Search

struct StemmerTests {
  private let stemmer = Stemmer(spellings: Language.spellings)

  @Test func `the cases of both ports get their keys`() throws {
    for line in try Fixture.lines(of: "stems.tsv") {
      let parts = line.split(separator: "\t").map(String.init)
      try #require(parts.count == 2)
      #expect(stemmer.stem(parts[0]) == parts[1], "\(parts[0])")
    }
  }

  @Test func `families that guided the lexicon meet`() throws {
    let result = try FamilyResult(of: Fixture.lines(of: "families-tuning.tsv"), by: stemmer)
    #expect(result.recall >= 0.98)
    #expect(result.wrongMerges.isEmpty)
  }

  @Test func `families that never guided anything meet as well`() throws {
    let result = try FamilyResult(of: Fixture.lines(of: "families-held-out.tsv"), by: stemmer)
    #expect(result.recall >= 0.93)
    #expect(result.wrongMerges.isEmpty)
  }

  @Test(.enabled(if: Suites.folder("../domain") != nil, "the domain's families are not there"))
  func `families of the domain meet and their false friends stay apart`() throws {
    let folder = try #require(Suites.folder("../domain"))
    let text = try String(contentsOf: folder.appending(path: "stem-families.tsv"), encoding: .utf8)
    let result = FamilyResult(of: Fixture.lines(in: text), by: stemmer)
    #expect(result.recall >= 0.98)
    #expect(result.wrongMerges.count <= 1)
  }

  @Test func `a stem is its own stem for every root`() {
    for root in Lexicon.bandsOfRoots.joined() where !Language.spellings.joined().contains(root) {
      #expect(stemmer.stem(root) == root)
    }
  }

  @Test func `no root stands in two bands`() {
    let roots = Lexicon.bandsOfRoots.flatMap { $0 }
    #expect(Set(roots).count == roots.count)
    #expect(roots.count >= 2_500)
  }

  @Test func `roots and spellings of the portal take part`() {
    let stemmer = Stemmer(extraRoots: ["roya"], spellings: [["keuchik", "geuchik"]])
    #expect(stemmer.stem("diroyakan") == "roya")
    #expect(stemmer.stem("geuchiknya") == "keuchik")
  }
}

/// How many pairs of forms of one word met, and which pairs met that should not.
private struct FamilyResult {
  let recall: Double
  let wrongMerges: [String]

  init(of lines: [String], by stemmer: Stemmer) {
    var pairs = 0
    var met = 0
    var wrong: [String] = []
    for line in lines {
      let keys = line.drop { $0 == "!" }.split(separator: "\t").map { stemmer.stem(String($0)) }
      if line.hasPrefix("!") {
        if Set(keys).count == 1 { wrong.append(line) }
        continue
      }
      for (index, key) in keys.enumerated() {
        pairs += index
        met += keys[..<index].count { $0 == key }
      }
    }
    recall = Double(met) / Double(max(1, pairs))
    wrongMerges = wrong
  }
}
