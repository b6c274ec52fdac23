/// The documents in the order of their numbers: first those of the head, then the others by kind and agency.
struct Shelf {
  let documents: [SearchDocument]
  let inHead: Int
  let agencies: [SearchPage.Facet]
  let categories: [SearchPage.Facet]
  /// Whether the head's records carry their summaries; otherwise these are in the blocks too.
  let summariesInHead: Bool

  /// What the head's records may weigh before compression. What is less important is found by the shards.
  private static let headBudget = 72_000

  init(_ documents: [SearchDocument]) {
    let byRank = documents.sorted { Self.rank($0.page) < Self.rank($1.page) }
    var weight = 0
    var inHead = 0
    while inHead < byRank.count {
      weight += Self.weight(of: byRank[inHead].page)
      guard weight <= Self.headBudget else { break }
      inHead += 1
    }
    let summaries = byRank.reduce(0) { $0 + $1.page.summary.utf8.count + 4 }
    summariesInHead = inHead == byRank.count && weight + summaries <= Self.headBudget
    let others = byRank[inHead...].sorted { Self.place($0.page) < Self.place($1.page) }
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
    return names.keys.sorted { ByteOrder($0) < ByteOrder($1) }.map { .init(slug: $0, name: names[$0] ?? $0) }
  }

  /// Agencies and life events are few and lead far; the head must not lose them to a thousand services.
  private static let headOrder: [SearchPage.Kind] = [.agency, .lifeEvent, .page, .service, .announcement, .news]

  private static func rank(_ page: SearchPage) -> [ByteOrder] {
    [
      ByteOrder(number: headOrder.firstIndex(of: page.kind) ?? 0),
      ByteOrder(number: Int(Int32.max) - page.importance),
      ByteOrder(newestFirst: page.date), ByteOrder(page.path),
    ]
  }

  private static func place(_ page: SearchPage) -> [ByteOrder] {
    [
      ByteOrder(number: page.kind.rawValue), ByteOrder(page.agency?.slug ?? ""),
      ByteOrder(page.categories.map(\.slug).joined(separator: " ")), ByteOrder(newestFirst: page.date),
      ByteOrder(page.path),
    ]
  }
}

/// Orders by bytes, as the same on every machine; strings compare by Unicode's canonical forms otherwise.
private struct ByteOrder: Comparable {
  let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  init(number: Int) { bytes = (0..<8).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }

  init(newestFirst date: String?) { bytes = (date ?? "").utf8.map { 255 - $0 } + [255] }

  static func < (one: ByteOrder, other: ByteOrder) -> Bool { one.bytes.lexicographicallyPrecedes(other.bytes) }
}

extension [ByteOrder] {
  fileprivate static func < (one: [ByteOrder], other: [ByteOrder]) -> Bool { one.lexicographicallyPrecedes(other) }
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
