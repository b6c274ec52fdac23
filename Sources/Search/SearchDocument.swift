/// The words of one page with their weights: the part of indexing that can be done for many pages at once.
package struct SearchDocument: Sendable {
  package let page: SearchPage
  /// The distinct words of the page.
  let words: WordList
  /// Per word: how often it stands on the page, each time weighted by where (a plain body word weighs 10).
  let weights: [Int32]
  /// Per word: whether it stands in the title.
  let titled: [Bool]
  /// How many words the page has, repetitions too.
  let length: Int

  package init(_ page: SearchPage) {
    var counter = Counter()
    counter.add(page.title, weight: 60, titled: true)
    for synonym in page.synonyms { counter.add(synonym, weight: 40) }
    counter.add(page.summary, weight: 20)
    if let agency = page.agency { counter.add(agency.name, weight: 12) }
    for category in page.categories { counter.add(category.name, weight: 12) }
    for section in page.sections {
      if let heading = section.heading { counter.add(heading, weight: 15) }
      counter.add(section.text, weight: 10)
    }
    self.page = page
    words = counter.table.words
    weights = counter.weights
    titled = counter.titled
    length = counter.length
  }

  private struct Counter {
    var table = WordTable(capacity: 256)
    var weights: [Int32] = []
    var titled: [Bool] = []
    var length = 0

    mutating func add(_ text: String, weight: Int32, titled inTitle: Bool = false) {
      let list = WordList(of: text)
      length += list.count
      for index in 0..<list.count {
        let number = table.insert(list.bytes, in: list.range(index))
        if number == weights.count {
          weights.append(0)
          titled.append(false)
        }
        weights[number] += weight
        if inTitle { titled[number] = true }
      }
    }
  }
}
