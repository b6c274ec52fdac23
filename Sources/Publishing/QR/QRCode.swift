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
    let best = (0..<8).map { unmasked.masked($0) }.min { $0.penalty < $1.penalty }
    guard let best else { return nil }
    size = version.size
    modules = best.modules
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
      <path fill="#fff" d="M0 0h\(side)v\(side)H0z"/><path d="\(code.path)"/></svg>
      """
    return Array(drawing.utf8)
  }

  /// A rectangle for each run of dark modules in a row, moved by the margin.
  var path: String {
    var path = ""
    for row in 0..<size {
      var column = 0
      while column < size {
        guard self[row, column] else {
          column += 1
          continue
        }
        let start = column
        while column < size, self[row, column] { column += 1 }
        path += "M\(start + 4) \(row + 4)h\(column - start)v1h-\(column - start)z"
      }
    }
    return path
  }
}
