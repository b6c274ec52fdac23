/// The words of one page with their weights.
struct SearchDocument: Sendable {
  struct Word: Sendable {
    /// In the words of the page's batch.
    let number: Int32
    /// How often it stands on the page, each time weighted by where (a plain body word weighs 10).
    var weight: Int32
    var isInTitle: Bool
  }

  let page: SearchPage
  /// Which batch numbers its words.
  var batch = 0
  /// The distinct words of the page.
  let words: [Word]
  /// How many words the page has, repetitions too.
  let length: Int
}

/// The words of some pages: the part of indexing that can be done on all cores.
///
/// The pages of a batch share one list of distinct words, so that each is looked up in the whole index's once for the
/// batch and not once for every page.
package struct SearchBatch: Sendable {
  /// More pages share more words, fewer keep more cores at work.
  package static let size = 128

  let documents: [SearchDocument]
  let words: WordList

  package init(_ pages: some Sequence<SearchPage>) {
    var counter = WordCounter()
    documents = pages.map { counter.count($0) }
    words = counter.table.words
  }
}

private struct WordCounter {
  private(set) var table = WordTable(capacity: 4_096)
  /// By number of a word: its place among the words of the current page, when the stamp is the page's.
  private var places: [Int32] = []
  private var stamps: [Int32] = []
  private var stamp: Int32 = 0
  private var words: [SearchDocument.Word] = []
  private var length = 0

  mutating func count(_ page: SearchPage) -> SearchDocument {
    stamp += 1
    words.removeAll(keepingCapacity: true)
    length = 0
    add(page.title, weight: 60, isTitle: true)
    for synonym in page.synonyms { add(synonym, weight: 40) }
    add(page.summary, weight: 20)
    if let agency = page.agency { add(agency.name, weight: 12) }
    for category in page.categories { add(category.name, weight: 12) }
    for section in page.sections {
      if let heading = section.heading { add(heading, weight: 15) }
      add(section.text, weight: 10)
    }
    return SearchDocument(page: page, words: words, length: length)
  }

  private mutating func add(_ text: String, weight: Int32, isTitle: Bool = false) {
    WordList.forEachWord(of: text) { word in
      length += 1
      let number = table.insert(word)
      if number == places.count {
        places.append(0)
        stamps.append(0)
      }
      if stamps[number] != stamp {
        stamps[number] = stamp
        places[number] = Int32(truncatingIfNeeded: words.count)
        words.append(.init(number: Int32(truncatingIfNeeded: number), weight: 0, isInTitle: false))
      }
      let place = Int(places[number])
      words[place].weight += weight
      if isTitle { words[place].isInTitle = true }
    }
  }
}
