/// The head file: everything that the search knows before it asks for a shard.
struct Head {
  let shelf: Shelf
  let vocabulary: SearchVocabulary
  let spellings: [[String]]
  private let agencyNumbers: [String: Int]
  private let categoryNumbers: [String: Int]

  init(shelf: Shelf, vocabulary: SearchVocabulary, spellings: [[String]]) {
    self.shelf = shelf
    self.vocabulary = vocabulary
    self.spellings = spellings
    agencyNumbers = Self.numbers(of: shelf.agencies)
    categoryNumbers = Self.numbers(of: shelf.categories)
  }

  private static func numbers(of facets: [SearchPage.Facet]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: facets.enumerated().map { ($1.slug, $0) })
  }

  func value(firstTerms: [[UInt8]], termPrints: String, recordPrints: String) -> ScriptValue {
    var bands = Lexicon.bandsOfRoots
    let whole = bands.removeLast()
    let extra = vocabulary.extraRoots.filter { root in !Lexicon.bandsOfRoots.contains { $0.contains(root) } }
    bands[2] = (bands[2] + extra).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var sections: [[String]] = []
    let records = shelf.documents.prefix(shelf.inHead).map { record($0.page, sections: &sections) }
    return .record([
      ("v", .number(SearchIndex.version)),
      ("n", .number(shelf.documents.count)),
      ("b", .number(shelf.blockSize)),
      ("rs", .number(shelf.firstInBlocks)),
      ("roots", .list((bands + [whole]).map { .ascii(FrontCoding($0.map { Array($0.utf8) }).text) })),
      ("spell", .text(spellings.map { $0.joined(separator: " ") }.joined(separator: ","))),
      ("same", .text(vocabulary.phraseGroups.map { $0.joined(separator: ",") }.joined(separator: ";"))),
      ("stop", .text(Language.stopWords.joined(separator: " "))),
      (
        "ask",
        .list(SearchIntent.byPrecedence.map { .list([.text($0.label), .text($0.words.joined(separator: ","))]) })
      ),
      ("sections", .list(sections.map { .text($0.joined(separator: ",")) })),
      ("kinds", .list(kinds.map { .list([.text($0.slug), .text($0.name), .number($0.weight)]) })),
      ("agencies", .list(shelf.agencies.map(facet))),
      ("categories", .list(shelf.categories.map(facet))),
      ("runs", .list(runs())),
      ("terms", .list(firstTerms.map { .text(String(decoding: $0, as: UTF8.self)) })),
      ("t", .text(termPrints)),
      ("r", .text(recordPrints)),
      ("recs", .list(records)),
    ])
  }

  /// Slug, name and weight of each kind, in the order of its raw values: a portal is there for its services.
  private let kinds = [
    (slug: "layanan", name: "Layanan", weight: 110), (slug: "peristiwa", name: "Peristiwa hidup", weight: 100),
    (slug: "instansi", name: "Instansi", weight: 100), (slug: "halaman", name: "Halaman", weight: 100),
    (slug: "pengumuman", name: "Pengumuman", weight: 90), (slug: "berita", name: "Berita", weight: 85),
  ]

  private func facet(_ facet: SearchPage.Facet) -> ScriptValue {
    .list([.text(facet.slug), .text(facet.name)])
  }

  private func number(of facet: SearchPage.Facet?, in numbers: [String: Int]) -> Int {
    facet.flatMap { numbers[$0.slug] } ?? -1
  }

  private func categories(of page: SearchPage) -> [Int] {
    page.categories.map { number(of: $0, in: categoryNumbers) }
  }

  /// Title, path, kind, agency, categories, synonyms, sections, date, and the summary when the head carries it.
  private func record(_ page: SearchPage, sections: inout [[String]]) -> ScriptValue {
    let anchors = SearchIntent.byPrecedence.map { page.anchors[$0] ?? "" }
    let place = sections.firstIndex(of: anchors) ?? sections.count
    if place == sections.count { sections.append(anchors) }
    var values: [ScriptValue] = [
      .text(page.title), .text(page.path), .number(page.kind.rawValue),
      .number(number(of: page.agency, in: agencyNumbers)),
      .list(categories(of: page).map(ScriptValue.number)),
      .text(page.synonyms.map { $0.replacing(",", with: " ") }.joined(separator: ",")), .number(place),
      .text(page.date ?? ""),
    ]
    if shelf.summariesInHead { values.append(.text(page.summary)) }
    return .list(values)
  }

  /// Kind, agency and categories of the documents after the head's, as runs of like documents.
  private func runs() -> [ScriptValue] {
    var runs: [(count: Int, like: [Int])] = []
    for document in shelf.documents.dropFirst(shelf.inHead) {
      let page = document.page
      let like = [page.kind.rawValue, number(of: page.agency, in: agencyNumbers)] + categories(of: page)
      if runs.last?.like == like { runs[runs.count - 1].count += 1 } else { runs.append((1, like)) }
    }
    return runs.map { .list(([$0.count] + $0.like).map(ScriptValue.number)) }
  }
}
