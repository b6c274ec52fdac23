import Hypertext

extension DocumentWriter {
  /// Writes a table in the form of GFM, with a class instead of the `align` attribute that HTML has given up, and with
  /// the scope of header cells, which says to a screen reader what they head.
  mutating func write(_ table: Table, of source: InlineText, in block: Node, depth: Int) {
    text.startLine()
    if let last = markup.bytes.last, last != UInt8(ascii: "\n") { markup.bytes.append(UInt8(ascii: "\n")) }
    markup.bytes.append(literal: "<table>\n<thead>\n<tr>\n")
    for (cell, alignment) in zip(table.header, table.alignments) {
      markup.bytes.append(literal: "<th scope=\"col\"")
      append(alignment)
      write(cell, of: source, in: block, depth: depth)
      markup.bytes.append(literal: "</th>\n")
      text.bytes.append(UInt8(ascii: " "))
    }
    markup.bytes.append(literal: "</tr>\n</thead>\n")
    if !table.body.isEmpty { markup.bytes.append(literal: "<tbody>\n") }
    let columns = table.alignments.count
    for (index, cell) in table.body.enumerated() {
      if index % columns == 0 {
        text.startLine()
        markup.bytes.append(literal: "<tr>\n")
      }
      markup.bytes.append(literal: "<td")
      append(table.alignments[index % columns])
      write(cell, of: source, in: block, depth: depth)
      markup.bytes.append(literal: "</td>\n")
      text.bytes.append(UInt8(ascii: " "))
      if index % columns == columns - 1 { markup.bytes.append(literal: "</tr>\n") }
    }
    if !table.body.isEmpty { markup.bytes.append(literal: "</tbody>\n") }
    markup.bytes.append(literal: "</table>\n")
  }

  mutating func write(_ fragment: Fragment, of source: InlineText, in block: Node, depth: Int) {
    if let index = fragment.index, index < fragments.count {
      writeInlines(of: fragments[index], in: block, depth: depth, fragment: (fragment, of: source))
    } else {
      markup.bytes.append(escapingText: source.bytes[fragment.range])
      text.bytes += source.bytes[fragment.range]
    }
  }

  /// Ends the opening tag of a cell.
  private mutating func append(_ alignment: TableSyntax.Alignment) {
    switch alignment {
    case .none, .left: markup.bytes.append(literal: ">")
    case .centre: markup.bytes.append(literal: " class=\"rata-tengah\">")
    case .right: markup.bytes.append(literal: " class=\"rata-kanan\">")
    }
  }
}
