import Hypertext

extension DocumentWriter {
  /// Writes a table in the form of GFM, with a class instead of the `align` attribute that HTML has given up, and with
  /// the scope of header cells, which says to a screen reader what they head.
  mutating func write(_ table: Table, in block: Node, depth: Int) {
    text.startLine()
    if let last = markup.bytes.last, last != UInt8(ascii: "\n") { markup.bytes.append(UInt8(ascii: "\n")) }
    markup.bytes.append(literal: "<table>\n<thead>\n<tr>\n")
    for (cell, alignment) in zip(table.header, table.alignments) {
      markup.bytes.append(literal: "<th scope=\"col\"")
      append(alignment)
      write(cell, in: block, depth: depth)
      markup.bytes.append(literal: "</th>\n")
      text.bytes.append(UInt8(ascii: " "))
    }
    markup.bytes.append(literal: "</tr>\n</thead>\n")
    if !table.rows.isEmpty { markup.bytes.append(literal: "<tbody>\n") }
    for row in table.rows {
      text.startLine()
      markup.bytes.append(literal: "<tr>\n")
      for (cell, alignment) in zip(row, table.alignments) {
        markup.bytes.append(literal: "<td")
        append(alignment)
        write(cell, in: block, depth: depth)
        markup.bytes.append(literal: "</td>\n")
        text.bytes.append(UInt8(ascii: " "))
      }
      markup.bytes.append(literal: "</tr>\n")
    }
    if !table.rows.isEmpty { markup.bytes.append(literal: "</tbody>\n") }
    markup.bytes.append(literal: "</table>\n")
  }

  mutating func write(_ fragment: Fragment, in block: Node, depth: Int) {
    if let index = fragment.index, index < fragments.count {
      writeInlines(of: fragments[index], in: block, depth: depth, fragment: fragment.text)
    } else {
      markup.bytes.append(escapingText: String(decoding: fragment.text.bytes, as: UTF8.self))
      text.bytes += fragment.text.bytes
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
