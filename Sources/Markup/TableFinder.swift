import Diagnostics

/// Finds the tables in a tree's paragraphs and splits them into cells.
struct TableFinder {
  /// A wider table cannot be read on any screen, and short rows would make of few bytes many cells.
  static let mostColumns = 64
  /// Cells that may be missing in the rows of one text.
  private static let mostGaps = 65_536

  private let part: SourcePart
  private let holdsPortalRules: Bool
  private(set) var fragments = FragmentText()
  private(set) var paragraphs: [SplitParagraph] = []
  private var gaps = 0

  init(_ part: SourcePart, holdsPortalRules: Bool) {
    self.part = part
    self.holdsPortalRules = holdsPortalRules
  }

  mutating func search(_ root: Node, _ faults: inout FaultList) {
    var quotes = 0
    var items = 0
    var walk = NodeWalk(root)
    while let event = walk.next() {
      switch event {
      case .enter(let node):
        switch node.kind {
        case .quote: quotes += 1
        case .item: items += 1
        case .list: break
        case .paragraph:
          if mayHoldTable(node) {
            split(node, quotes: quotes, isInList: items > 0, &faults)
          }
          walk.skipChildren()
        case .heading:
          if mayHoldTable(node) { reportUnderline(node, quotes: quotes, &faults) }
          walk.skipChildren()
        default: walk.skipChildren()
        }
      case .leave(let node):
        switch node.kind {
        case .quote: quotes -= 1
        case .item: items -= 1
        default: break
        }
      }
    }
  }

  /// A line of `---` or `===` right after a table makes all of it a heading to libcmark, but not to GFM; `---` under a
  /// line such as `| a | b |` was most likely meant as its delimiter row.
  private func reportUnderline(_ heading: Node, quotes: Int, _ faults: inout FaultList) {
    let text = InlineText(of: heading, in: part, quotes: quotes)
    let syntax = TableSyntax(text: text)
    let lines = text.lines
    let isTable = zip(lines, lines.dropFirst()).contains { header, delimiter in
      syntax.alignments(in: delimiter).map { $0.count == syntax.cells(in: header).count } ?? false
    }
    let underline = InlineText.afterContainerMarks(
      part.content(ofLine: part.underline(of: heading) ?? heading.endLine), in: part.file.bytes, quotes: quotes)
    if isTable {
      faults.report(underline) { .unclearRow(at: $0) }
    } else if holdsPortalRules, part.file.bytes[underline].first == UInt8(ascii: "-"), let header = lines.last,
      syntax.beginsWithBar(header), case let columns = syntax.cells(in: header).count, columns > 1
    {
      faults.report(underline) { .unlikeDelimiter(1, columns: columns, at: $0) }
    }
  }

  /// A line that was clearly meant as the delimiter row of the header above it, but does not make a table of it.
  private func reportUnlikeDelimiter(
    _ line: Range<Int>, under header: Range<Int>, in syntax: TableSyntax, _ faults: inout FaultList
  ) {
    guard holdsPortalRules, syntax.resemblesDelimiter(line), case let columns = syntax.cells(in: header).count,
      columns > 1 || syntax.beginsWithBar(header)
    else { return }
    faults.report(syntax.text.sourceRange(of: line)) {
      .unlikeDelimiter(syntax.alignments(in: line)?.count, columns: columns, at: $0)
    }
  }

  /// True when a line after the first is made of nothing but what a delimiter row may hold.
  private func mayHoldTable(_ paragraph: Node) -> Bool {
    let last = paragraph.endLine
    var line = paragraph.startLine + 1
    while line <= last {
      let isCandidate = part.file.bytes[part.content(ofLine: line)].reversed().allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: ">"): true
        default: byte.isSpace
        }
      }
      if isCandidate { return true }
      line += 1
    }
    return false
  }

  private mutating func split(_ node: Node, quotes: Int, isInList: Bool, _ faults: inout FaultList) {
    let text = InlineText(of: node, in: part, quotes: quotes)
    let syntax = TableSyntax(text: text)
    let lines = text.lines
    var pieces: [SplitParagraph.Piece] = []
    var hasTable = false
    var plainStart = 0
    var index = 1
    while index < lines.count {
      guard let alignments = syntax.alignments(in: lines[index]),
        case let header = syntax.cells(in: lines[index - 1]), header.count == alignments.count, index > plainStart
      else {
        if index > plainStart { reportUnlikeDelimiter(lines[index], under: lines[index - 1], in: syntax, &faults) }
        index += 1
        continue
      }
      if plainStart < index - 1 { pieces.append(.lines(fragment(of: lines[plainStart..<index - 1], in: text))) }
      guard alignments.count <= Self.mostColumns else {
        faults.report(text.sourceRange(of: lines[index - 1])) { .tooManyColumns(alignments.count, at: $0) }
        return
      }
      let headerStart = text.sourceOffset(of: lines[index - 1].lowerBound)
      let source = TableLines(header: headerStart, in: part, quotes: quotes, isInList: isInList)
      var body: [Fragment] = []
      index += 1
      while index < lines.count, case let cells = syntax.cells(in: lines[index]), !cells.isEmpty {
        let place = text.sourceRange(of: lines[index])
        if source.mayEndTable(at: place.lowerBound) { faults.report(place) { .unclearRow(at: $0) } }
        append(cells, to: &body, columns: alignments.count, in: text, &faults)
        index += 1
      }
      guard gaps <= Self.mostGaps else {
        faults.report(text.sourceRange(of: lines[0])) { .tooManyGaps(at: $0) }
        return
      }
      pieces.append(
        .table(
          Table(
            alignments: alignments, header: header.map { fragments.add($0, of: text) }, body: body)))
      hasTable = true
      plainStart = index
      index += 1
    }
    guard hasTable else { return }
    if plainStart < lines.count { pieces.append(.lines(fragment(of: lines[plainStart...], in: text))) }
    paragraphs.append(SplitParagraph(offset: part.offset(of: node), text: text, pieces: pieces))
  }

  private mutating func fragment(of lines: ArraySlice<Range<Int>>, in text: InlineText) -> Fragment {
    guard let first = lines.first, let last = lines.last else { return .empty }
    return fragments.add(Fragment(range: first.lowerBound..<last.upperBound), of: text)
  }

  /// GFM leaves out what a row has too much and fills up what it has too little.
  private mutating func append(
    _ cells: [Fragment], to body: inout [Fragment], columns: Int, in text: InlineText, _ faults: inout FaultList
  ) {
    for cell in cells.prefix(columns) { body.append(fragments.add(cell, of: text)) }
    if cells.count < columns {
      gaps += columns - cells.count
      if gaps <= Self.mostGaps { body += repeatElement(.empty, count: columns - cells.count) }
    } else if holdsPortalRules, let surplus = cells.dropFirst(columns).first(where: { !$0.range.isEmpty }) {
      faults.report(text.sourceRange(of: surplus.range), .warning) { .surplusCell(columns: columns, at: $0) }
    }
  }
}

/// What stands before the lines of a table in the file.
private struct TableLines {
  private let part: SourcePart
  private let quotes: Int
  private let isInList: Bool
  private let headerColumn: Int

  init(header offset: Int, in part: SourcePart, quotes: Int, isInList: Bool) {
    self.part = part
    self.quotes = quotes
    self.isInList = isInList
    self.headerColumn = Self.column(of: offset, in: part)
  }

  /// True of lines that libcmark keeps in the paragraph but that end a table by the rules of GFM: a line that lacks
  /// the marks or the indentation of its container, code, and lists that may not interrupt a paragraph.
  func mayEndTable(at offset: Int) -> Bool {
    let line = part.file.location(at: offset).line
    let start = part.file.lineStarts[line - 1]
    let marks = part.file.bytes[start..<offset].count { $0 == UInt8(ascii: ">") }
    let shift = Self.column(of: offset, in: part) - headerColumn
    return marks < quotes || shift >= 4 || (isInList && shift < 0) || beginsList(at: offset)
  }

  private func beginsList(at offset: Int) -> Bool {
    let bytes = part.bytes
    var index = offset
    if bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "*") || bytes[index] == UInt8(ascii: "+") {
      index += 1
    } else {
      while index < bytes.endIndex, index < offset + 9, bytes[index].isDigit { index += 1 }
      guard index > offset, index < bytes.endIndex,
        bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
      else { return false }
      index += 1
    }
    return index == bytes.endIndex || bytes[index].isSpace
  }

  /// Columns from 0, a tab reaching to the next multiple of 4.
  private static func column(of offset: Int, in part: SourcePart) -> Int {
    let start = part.file.lineStarts[part.file.location(at: offset).line - 1]
    return part.file.bytes[max(start, part.range.lowerBound)..<offset].reduce(0) { column, byte in
      byte == UInt8(ascii: "\t") ? column + 4 - column % 4 : column + 1
    }
  }
}

extension Diagnostic {
  fileprivate static func tooManyColumns(_ count: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "markdown.table-size", .error,
      Message(id: "tabel ini punya \(count) kolom", en: "this table has \(count) columns"),
      at: place,
      hint: Message(
        id: "paling banyak \(TableFinder.mostColumns); bagi menjadi beberapa tabel",
        en: "\(TableFinder.mostColumns) at most; split it into several tables"))
  }

  fileprivate static func tooManyGaps(at place: Place) -> Diagnostic {
    Diagnostic(
      "markdown.table-size", .error,
      Message(
        id: "tabel ini punya terlalu banyak baris yang kurang kolomnya", en: "this table has too many rows cut short"),
      at: place,
      hint: Message(
        id: "isi setiap baris dengan kolom sebanyak kepala tabel",
        en: "give each row as many columns as the table's header"))
  }

  /// `found` is nil when the row does not say how many columns it has.
  fileprivate static func unlikeDelimiter(_ found: Int?, columns: Int, at place: Place) -> Diagnostic {
    let row = "|" + String(repeating: " --- |", count: min(columns, 6)) + (columns > 6 ? " ..." : "")
    let wrong =
      found.map {
        Message(
          id: "kepala tabel punya \(columns) kolom, baris pemisah ini \($0)",
          en: "the table's header has \(columns) column\(columns == 1 ? "" : "s"), this delimiter row \($0)")
      } ?? Message(id: "baris pemisah ini keliru bentuknya", en: "this delimiter row is malformed")
    let message = Message(
      id: "\(wrong.indonesian): tabelnya akan tampil sebagai teks biasa",
      en: "\(wrong.english): the table would be shown as plain text")
    return Diagnostic(
      "markdown.table-delimiter", .error, message, at: place,
      hint: Message(
        id: "tulis '\(row)', satu '---' untuk tiap kolom; atau lengkapi kepala tabel di atasnya",
        en: "write '\(row)', one '---' for each column; or complete the header above it"))
  }

  fileprivate static func surplusCell(columns: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "markdown.table-cell", .warning,
      Message(
        id: "kolom ini tidak akan tampil, karena kepala tabel hanya punya \(columns) kolom",
        en: "this column will not be shown, since the table's header has \(columns) only"),
      at: place,
      hint: Message(
        id: "tambah kolom di kepala tabel, atau tulis \\| bila tanda | bagian dari teks",
        en: "add a column to the header, or write \\| where the | is part of the text"))
  }

  fileprivate static func unclearRow(at place: Place) -> Diagnostic {
    Diagnostic(
      "markdown.table-row", .error,
      Message(
        id: "tidak jelas apakah baris ini masih bagian dari tabel di atasnya",
        en: "it is unclear whether this line still belongs to the table above"),
      at: place,
      hint: Message(
        id: "beri baris kosong sebelum teks berikutnya, atau luruskan baris ini dengan kepala tabel",
        en: "put an empty line before what follows, or align this line with the table's header"))
  }
}
