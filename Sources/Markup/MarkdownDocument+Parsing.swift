package import Diagnostics

extension MarkdownDocument {
  /// libcmark takes 45 times its input as memory, so that an article of this size costs 50 MB for a moment.
  package static let largestSize = 1 << 20
  /// Containers and inlines around the innermost text.
  package static let deepestNesting = 64

  /// Reads the Markdown in a range of a file, such as what follows its front matter.
  ///
  /// The document is nil only when the text is too big or too costly to read. With errors it is there, so that other
  /// faults are found as well, and its HTML is safe; but it lacks what they stand for and must not be published.
  package static func parse(
    _ source: SourceFile, in range: Range<Int>, options: MarkdownOptions = .portal
  ) -> Diagnosed<MarkdownDocument?> {
    let part = SourcePart(source, in: range)
    guard part.range.count <= largestSize else {
      return Diagnosed(nil, [.tooLarge(part.range.count, at: source.place)])
    }
    var faults = FaultList(in: source)
    CharacterCheck.report(on: part, to: &faults)
    guard ParsingCost.isBearable(part, reportingTo: &faults) else { return Diagnosed(nil, faults.diagnostics) }
    guard let tree = CommonMarkTree(parsing: part.bytes) else { return outOfMemory(at: source, faults) }

    return tree.read { root in
      var tables = TableFinder(part, holdsPortalRules: options.holdsPortalRules)
      if options.readsTables { tables.search(root, &faults) }
      guard tables.fragments.count > 0 else {
        var writer = DocumentWriter(
          part, options: options, splitParagraphs: tables.paragraphs, fragments: [], faults: faults)
        return writer.write(root)
      }
      guard let secondTree = CommonMarkTree(parsing: tables.fragments.source(with: part)) else {
        return outOfMemory(at: source, faults)
      }
      return secondTree.read { fragmentRoot in
        var writer = DocumentWriter(
          part, options: options, splitParagraphs: tables.paragraphs,
          fragments: fragmentRoot.children(tables.fragments.count), faults: faults)
        return writer.write(root)
      }
    }
  }

  private static func outOfMemory(at source: SourceFile, _ faults: FaultList) -> Diagnosed<MarkdownDocument?> {
    Diagnosed(nil, faults.diagnostics + [.tooLarge(source.bytes.count, at: source.place)])
  }
}

extension Diagnostic {
  fileprivate static func tooLarge(_ size: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "markdown.size", .error,
      Message(
        id: "teks Markdown di berkas ini \(size) byte; paling banyak \(MarkdownDocument.largestSize) byte",
        en: "the Markdown of this file has \(size) bytes; \(MarkdownDocument.largestSize) at most"),
      at: place,
      hint: Message(id: "bagi menjadi beberapa halaman", en: "split it into several pages"))
  }
}
