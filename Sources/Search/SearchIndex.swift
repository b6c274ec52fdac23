/// The index of a portal as files of the folder `cari/`: one head, shards of terms, blocks of records.
///
/// The format is described in `Sources/SEARCH-FORMAT.md`. Equal pages give equal bytes in whatever order they come.
package struct SearchIndex: Sendable {
  package static let version = 1

  /// Names are relative to the folder of the index and hold the fingerprint of the content.
  package let files: [(name: String, bytes: [UInt8])]
  package let headName: String
  /// How many pages the head holds: those that are found while typing, after one request.
  package let pagesInHead: Int
  /// Title words that neither the lexicon nor the rules know, sorted; a portal may add them to its extra roots.
  package let unknownTitleWords: [String]

  package init(of pages: [SearchPage], vocabulary: SearchVocabulary = SearchVocabulary()) {
    self.init(of: [SearchBatch(pages)], vocabulary: vocabulary)
  }

  package init(of batches: [SearchBatch], vocabulary: SearchVocabulary) {
    let shelf = Shelf(
      batches.enumerated().flatMap { number, batch in
        batch.documents.map { document in
          var document = document
          document.batch = number
          return document
        }
      })
    let spellings = vocabulary.spellingGroups
    let stemmer = Stemmer(extraRoots: vocabulary.extraRoots, spellings: spellings)
    let terms = Terms(of: shelf.documents, wordsOfBatches: batches.map(\.words), stemmer: stemmer)

    var files: [(name: String, bytes: [UInt8])] = []
    func add(_ name: String, _ value: ScriptValue) -> String {
      let bytes = ScriptFile.bytes(name, value)
      let fingerprint = ScriptFile.fingerprint(of: bytes)
      files.append(("\(name).\(fingerprint).js", bytes))
      return fingerprint
    }
    let shards = terms.shards()
    let termPrints = shards.enumerated().map { add("t\($0)", $1.value) }
    let recordPrints = shelf.blocks().enumerated().map { add("r\($0)", $1) }
    let head = Head(shelf: shelf, vocabulary: vocabulary, spellings: spellings)
    let value = head.value(
      firstTerms: shards.map(\.first), termPrints: termPrints.joined(), recordPrints: recordPrints.joined())
    headName = "head.\(add("head", value)).js"
    self.files = files
    pagesInHead = shelf.inHead
    unknownTitleWords = terms.unknownTitleWords
  }
}
