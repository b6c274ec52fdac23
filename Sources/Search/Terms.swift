/// The terms of all documents with their postings.
struct Terms {
  private let table: WordTable
  private let order: [Int]
  /// The postings of term `t` stand at `starts[t]..<starts[t + 1]`.
  private let starts: [Int]
  private let pages: [UInt32]
  private let levels: [UInt8]
  private let size: Int
  let unknownTitleWords: [String]

  /// A shard is cut when it has grown to this many bytes before compression: small ones spare a small portal's readers
  /// bytes, large ones spare a large portal's host files.
  private static func shardSize(pages: Int) -> Int { pages < 2_000 ? 4_000 : 6_000 }

  init(of documents: [SearchDocument], wordsOfBatches: [WordList], stemmer: Stemmer) {
    var stems = TermTable(stemmer)
    let surfacesOfBatches = wordsOfBatches.map { words in (0..<words.count).map { stems.surface(words, $0) } }
    let termOfSurface = stems.termOfSurface
    var isInTitles = [Bool](repeating: false, count: stems.surfaces.count)
    var postings: [(term: UInt32, page: UInt32, level: UInt8)] = []
    postings.reserveCapacity(documents.reduce(0) { $0 + $1.words.count })
    var counts = [Int](repeating: 0, count: stems.terms.count)
    // Weights of the current document by term; a stamp tells which of them are current.
    var weight = [Int32](repeating: 0, count: counts.count)
    var stamp = [Int32](repeating: -1, count: counts.count)
    var titled = [Bool](repeating: false, count: counts.count)
    var found: [Int] = []
    let length = max(1, documents.reduce(0) { $0 + $1.length } / max(1, documents.count))

    for (page, document) in documents.enumerated() {
      let surfaces = surfacesOfBatches[document.batch]
      found.removeAll(keepingCapacity: true)
      for entry in document.words {
        let surface = Int(surfaces[Int(entry.number)])
        if entry.isInTitle { isInTitles[surface] = true }
        let term = Int(termOfSurface[surface])
        guard term >= 0 else { continue }
        if stamp[term] != Int32(truncatingIfNeeded: page) {
          stamp[term] = Int32(truncatingIfNeeded: page)
          weight[term] = 0
          titled[term] = false
          found.append(term)
        }
        weight[term] += entry.weight
        titled[term] = titled[term] || entry.isInTitle
      }
      for term in found {
        let level = Self.level(weight[term], titled: titled[term], length: document.length, average: length)
        postings.append((UInt32(truncatingIfNeeded: term), UInt32(truncatingIfNeeded: page), level))
        counts[term] += 1
      }
    }

    var starts = [0]
    for count in counts { starts.append((starts.last ?? 0) + count) }
    var next = starts
    var pages = [UInt32](repeating: 0, count: postings.count)
    var levels = [UInt8](repeating: 0, count: postings.count)
    for posting in postings {
      let place = next[Int(posting.term)]
      pages[place] = posting.page
      levels[place] = posting.level
      next[Int(posting.term)] += 1
    }
    self.starts = starts
    self.pages = pages
    self.levels = levels
    let words = (0..<counts.count).map { stems.terms.words[$0] }
    order = words.indices.sorted { words[$0].lexicographicallyPrecedes(words[$1]) }
    table = stems.terms
    size = Self.shardSize(pages: documents.count)
    unknownTitleWords = isInTitles.indices.filter { isInTitles[$0] && !stemmer.knows(stems.surfaces.words[$0]) }
      .map { String(decoding: stems.surfaces.words[$0], as: UTF8.self) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// BM25's saturation of a weight on a page of this length (k1 1.2, b 0.6), in seven steps.
  private static func level(_ weight: Int32, titled: Bool, length: Int, average: Int) -> UInt8 {
    let frequency = Double(weight) / 10
    let impact = frequency / (frequency + 1.2 * (0.4 + 0.6 * Double(length) / Double(average)))
    return UInt8(min(7, impact * 8)) | (titled ? Postings.titleFlag : 0)
  }

  /// The terms in order of their bytes, cut into files.
  func shards() -> [(first: [UInt8], value: ScriptValue)] {
    var shards: [(first: [UInt8], value: ScriptValue)] = []
    var coded = FrontCoding()
    var texts: [UInt8] = []
    var first: [UInt8] = []
    func finish() {
      guard !coded.text.isEmpty else { return }
      shards.append((first, .list([.ascii(coded.text), .ascii(texts)])))
      coded = FrontCoding()
      texts = []
    }
    for term in order {
      if coded.text.count + texts.count > size { finish() }
      let word = table.words[term]
      if coded.text.isEmpty { first = word } else { texts.append(UInt8(ascii: " ")) }
      coded.append(word)
      let range = starts[term]..<starts[term + 1]
      texts.append(contentsOf: Postings.text(of: range.map { (Int(pages[$0]), levels[$0]) }))
    }
    finish()
    return shards
  }
}

/// Numbers words and the terms that they are brought to, each word once.
private struct TermTable {
  private(set) var surfaces = WordTable(capacity: 4_096)
  private(set) var terms = WordTable(capacity: 4_096)
  /// By number of a word; -1 for a word that is not indexed.
  private(set) var termOfSurface: [Int32] = []
  private let stemmer: Stemmer

  init(_ stemmer: Stemmer) {
    self.stemmer = stemmer
  }

  /// The number of a word.
  mutating func surface(_ words: WordList, _ index: Int) -> Int32 {
    let surface = surfaces.insert(words.bytes, in: words.range(index))
    if surface == termOfSurface.count {
      let word = words[index]
      let term = Self.isIndexed(word) ? terms.insert(stemmer.stem(word)) : -1
      termOfSurface.append(Int32(truncatingIfNeeded: term))
    }
    return Int32(truncatingIfNeeded: surface)
  }

  /// Single letters, stop words and long numbers (telephones, amounts) are not worth a place in the shards.
  private static func isIndexed(_ word: [UInt8]) -> Bool {
    guard word.count > 1, stopWords.number(of: word) == nil else { return false }
    return word.count <= 6 || !word.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }

  private static let stopWords: WordTable = {
    var table = WordTable(capacity: 256)
    for word in Language.stopWords { _ = table.insert(Array(word.utf8)) }
    return table
  }()
}
