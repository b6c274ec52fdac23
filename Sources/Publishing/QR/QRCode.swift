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
    let drawing = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" shape-rendering="crispEdges">\
      <path fill="#fff" d="M0 0h\(side)v\(side)H0z"/><path stroke="#000" d="\(code.path)"/></svg>
      """
    return Array(drawing.utf8)
  }

  /// A line of one module's width for each run of dark modules, moved by the margin. Runs of a row follow each other by
  /// relative moves, which are short and pack well.
  var path: String {
    var path = ""
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
        path += end.map { "m\(start - $0) 0" } ?? "M\(start + 4) \(row + 4).5"
        path += "h\(column - start)"
        end = column
      }
    }
    return path
  }
}
