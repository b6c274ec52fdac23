import Hypertext

/// A QR code (ISO/IEC 18004) for a web address: byte mode, level M, versions 1 to 10, the mask of least penalty.
struct QRCode: Hashable, Sendable {
  /// Modules on a side.
  let size: Int
  /// Row by row; true is dark.
  let modules: [Bool]

  /// Nil for text of more than 213 bytes, which is more than version 10 holds.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let version = QRVersion.smallest(for: bytes.count) else { return nil }
    let codewords = version.interleaved(version.dataCodewords(for: bytes))
    let unmasked = QRMatrix(version, codewords)
    let masked = (0..<8).map { unmasked.masked($0) }.map { (matrix: $0, penalty: $0.penalty) }
    guard let best = masked.min(by: { $0.penalty < $1.penalty }) else { return nil }
    size = version.size
    modules = best.matrix.modules
  }

  subscript(row: Int, column: Int) -> Bool { modules[row * size + column] }
}

extension QRCode {
  /// An SVG file with the code as one path and the four light modules around it that scanners need; for an address
  /// that is too long, an empty drawing.
  static func drawing(of address: String) -> [UInt8] {
    guard let code = QRCode(address) else {
      return Array(#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>"#.utf8)
    }
    let side = code.size + 8
    var drawing: [UInt8] = []
    drawing.append(
      utf8: """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" shape-rendering="crispEdges">\
        <path fill="#fff" d="M0 0h\(side)v\(side)H0z"/><path stroke="#000" d="
        """)
    code.appendPath(to: &drawing)
    drawing.append(literal: #""/></svg>"#)
    return drawing
  }

  /// A line of one module's width for each run of dark modules, moved by the margin. Runs of a row follow each other by
  /// relative moves, which are short and pack well.
  private func appendPath(to drawing: inout [UInt8]) {
    for row in 0..<size {
      var column = 0
      var end: Int?
      while column < size {
        guard self[row, column] else {
          column += 1
          continue
        }
        let start = column
        while column < size, self[row, column] { column += 1 }
        if let end {
          drawing.append(UInt8(ascii: "m"))
          drawing.append(number: start - end)
          drawing.append(literal: " 0h")
        } else {
          drawing.append(UInt8(ascii: "M"))
          drawing.append(number: start + 4)
          drawing.append(UInt8(ascii: " "))
          drawing.append(number: row + 4)
          drawing.append(literal: ".5h")
        }
        drawing.append(number: column - start)
        end = column
      }
    }
  }
}

extension [UInt8] {
  /// From 0 to 99.
  fileprivate mutating func append(number: Int) {
    if number > 9 { append(UInt8(ascii: "0") + UInt8(number / 10)) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
