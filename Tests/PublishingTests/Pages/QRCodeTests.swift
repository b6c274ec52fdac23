import Testing

@testable import Publishing

struct QRCodeTests {
  /// The example of ISO/IEC 18004, annex I: data codewords of "01234567" in version 1-M and their correction.
  @Test func `error correction is that of the standard's example`() {
    let data: [UInt8] = [
      0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11,
    ]
    #expect(
      ReedSolomon.correction(of: data, count: 10)
        == [0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55])
  }

  @Test func `the version is the smallest that holds the text`() {
    #expect(QRCode(String(repeating: "a", count: 14))?.size == 21)
    #expect(QRCode(String(repeating: "a", count: 15))?.size == 25)
    #expect(QRCode(String(repeating: "a", count: 62))?.size == 33)
    #expect(QRCode(String(repeating: "a", count: 213))?.size == 57)
    #expect(QRCode(String(repeating: "a", count: 214)) == nil)
  }

  @Test(arguments: [1, 14, 40, 60, 84, 100, 120, 150, 180, 213])
  func `what is drawn reads back as what was written`(length: Int) throws {
    let alphabet = Array("https://mpp.example/layanan/".utf8)
    let bytes = (0..<length).map { alphabet[($0 * 7) % alphabet.count] }
    let code = try #require(QRCode(String(decoding: bytes, as: UTF8.self)))
    #expect(QRReader(code).bytes == bytes)
  }

  @Test func `the drawing leaves four light modules around the code`() throws {
    let code = try #require(QRCode("https://mpp.example/"))
    let drawing = String(decoding: QRCode.drawing(of: "https://mpp.example/"), as: UTF8.self)
    #expect(drawing.contains("viewBox=\"0 0 \(code.size + 8) \(code.size + 8)\""))
    #expect(drawing.contains(" d=\"M4 4.5h7m"))
  }
}

/// Reads a code back: the mask from its format, the codewords along the zigzag, the bytes from the first blocks.
private struct QRReader {
  let code: QRCode
  let version: QRVersion

  init(_ code: QRCode) {
    self.code = code
    version = QRVersion.all[(code.size - 17) / 4 - 1]
  }

  private var mask: Int {
    let bits = (0..<5).reduce(0) { $0 << 1 | (code[8, [0, 1, 2, 3, 4][$1]] ? 1 : 0) }
    return (bits ^ 0b10101) & 0b111
  }

  var bytes: [UInt8] {
    // A code without data, masked alike, tells which modules are fixed and which the mask turns.
    let blank = QRMatrix(version, [UInt8](repeating: 0, count: version.totalCodewords))
    let full = QRMatrix(version, [UInt8](repeating: 0xFF, count: version.totalCodewords))
    let masked = blank.masked(mask)
    var bits: [Bool] = []
    for pair in stride(from: code.size - 1, through: 1, by: -2) {
      let right = pair <= 6 ? pair - 1 : pair
      for step in 0..<code.size {
        let row = (right + 1) & 2 == 0 ? code.size - 1 - step : step
        for column in [right, right - 1] {
          let index = row * code.size + column
          guard blank.modules[index] != full.modules[index] else { continue }
          bits.append(code.modules[index] != masked.modules[index])
        }
      }
    }
    let codewords = stride(from: 0, to: version.totalCodewords * 8, by: 8).map { start in
      bits[start..<start + 8].reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
    }
    return payload(of: data(in: codewords))
  }

  /// Undoes the dealing out of blocks.
  private func data(in codewords: [Int]) -> [Int] {
    let short = version.dataCount / version.blocks
    let long = version.dataCount % version.blocks
    var blocks = [[Int]](repeating: [], count: version.blocks)
    var next = 0
    for index in 0...short {
      for block in 0..<version.blocks where index < short || block >= version.blocks - long {
        blocks[block].append(codewords[next])
        next += 1
      }
    }
    return blocks.flatMap(\.self)
  }

  private func payload(of data: [Int]) -> [UInt8] {
    let bits = data.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
    func number(_ start: Int, _ count: Int) -> Int { bits[start..<start + count].reduce(0) { $0 << 1 | $1 } }
    let countBits = version.number < 10 ? 8 : 16
    let count = number(4, countBits)
    return (0..<count).map { UInt8(number(4 + countBits + 8 * $0, 8)) }
  }
}
