/// The documents in the order of their numbers: first those of the head, then the others by kind and agency.
struct Shelf {
  let documents: [SearchDocument]
  let inHead: Int
  let agencies: [SearchPage.Facet]
  let categories: [SearchPage.Facet]
  /// Whether the head's records carry their summaries; otherwise these are in the blocks too.
  let summariesInHead: Bool

  /// What the head's records may weigh before compression. What is less important is found by the shards.
  /// A large portal needs the room for the names of its files.
  private static func headBudget(pages: Int) -> Int { pages < 2_000 ? 72_000 : 44_000 }

  init(_ documents: [SearchDocument]) {
    let byRank = Self.sorted(documents, by: Self.rank)
    let budget = Self.headBudget(pages: documents.count)
    var weight = 0
    var inHead = 0
    while inHead < byRank.count {
      weight += Self.weight(of: byRank[inHead].page)
      guard weight <= budget else { break }
      inHead += 1
    }
    let summaries = byRank.reduce(0) { $0 + $1.page.summary.utf8.count + 4 }
    summariesInHead = inHead == byRank.count && weight + summaries <= budget
    let others = Self.sorted(Array(byRank[inHead...]), by: Self.place)
    self.documents = Array(byRank[..<inHead]) + others
    self.inHead = inHead
    agencies = Self.facets(documents.compactMap(\.page.agency))
    categories = Self.facets(documents.flatMap(\.page.categories))
  }

  private static func weight(of page: SearchPage) -> Int {
    page.title.utf8.count + page.path.utf8.count + page.synonyms.reduce(0) { $0 + $1.utf8.count + 1 } + 24
  }

  private static func facets(_ facets: [SearchPage.Facet]) -> [SearchPage.Facet] {
    var names: [String: String] = [:]
    for facet in facets { names[facet.slug] = min(facet.name, names[facet.slug] ?? facet.name) }
    return names.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map {
      .init(slug: $0, name: names[$0] ?? $0)
    }
  }

  /// Agencies and life events are few and lead far; the head must not lose them to a thousand services.
  private static let headOrder: [SearchPage.Kind] = [.agency, .lifeEvent, .page, .service, .announcement, .news]

  private static func rank(_ page: SearchPage) -> SortKey {
    var key = SortKey()
    key.append(headOrder.firstIndex(of: page.kind) ?? 0)
    key.append(Int(Int32.max) - page.importance)
    key.append(newestFirst: page.date)
    key.append(page.path)
    return key
  }

  private static func place(_ page: SearchPage) -> SortKey {
    var key = SortKey()
    key.append(page.kind.rawValue)
    key.append(page.agency?.slug ?? "")
    key.append(page.categories.map(\.slug).joined(separator: " "))
    key.append(newestFirst: page.date)
    key.append(page.path)
    return key
  }

  private static func sorted(_ documents: [SearchDocument], by key: (SearchPage) -> SortKey) -> [SearchDocument] {
    documents.map { key($0.page) }.enumerated().sorted { $0.element < $1.element }.map { documents[$0.offset] }
  }
}

/// What pages are sorted by, as bytes: the order is the same on every machine and in every locale.
private struct SortKey: Comparable {
  private var bytes: [UInt8] = []

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    bytes.append(0)
  }

  mutating func append(_ number: Int) {
    for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  mutating func append(newestFirst date: String?) {
    bytes.append(contentsOf: (date ?? "").utf8.lazy.map { 255 - $0 })
    bytes.append(255)
  }

  static func < (one: SortKey, other: SortKey) -> Bool { one.bytes.lexicographicallyPrecedes(other.bytes) }
}

// MARK: Records

extension Shelf {
  /// Records to a block; a large portal takes larger blocks to keep the number of files down.
  var blockSize: Int { documents.count > 20_000 ? 32 : 16 }

  /// The number of the first document whose record is in a block.
  var firstInBlocks: Int { summariesInHead ? inHead : 0 }

  func blocks() -> [ScriptValue] {
    stride(from: firstInBlocks, to: documents.count, by: blockSize).map { start in
      let documents = documents[start..<min(start + blockSize, documents.count)]
      return .list(
        documents.map { document in
          let page = document.page
          return .list([.text(page.title), .text(page.path), .text(page.summary), .text(page.date ?? "")])
        })
    }
  }
}
