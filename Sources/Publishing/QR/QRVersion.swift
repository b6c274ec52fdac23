/// The figures of one version at level M, and the way from bytes to codewords.
struct QRVersion: Hashable, Sendable {
  let number: Int
  let totalCodewords: Int
  let correctionPerBlock: Int
  let blocks: Int

  var size: Int { 17 + 4 * number }
  var dataCount: Int { totalCodewords - correctionPerBlock * blocks }

  /// ISO/IEC 18004, tables 7 and 9, level M.
  static let all: [QRVersion] = [
    QRVersion(number: 1, totalCodewords: 26, correctionPerBlock: 10, blocks: 1),
    QRVersion(number: 2, totalCodewords: 44, correctionPerBlock: 16, blocks: 1),
    QRVersion(number: 3, totalCodewords: 70, correctionPerBlock: 26, blocks: 1),
    QRVersion(number: 4, totalCodewords: 100, correctionPerBlock: 18, blocks: 2),
    QRVersion(number: 5, totalCodewords: 134, correctionPerBlock: 24, blocks: 2),
    QRVersion(number: 6, totalCodewords: 172, correctionPerBlock: 16, blocks: 4),
    QRVersion(number: 7, totalCodewords: 196, correctionPerBlock: 18, blocks: 4),
    QRVersion(number: 8, totalCodewords: 242, correctionPerBlock: 22, blocks: 4),
    QRVersion(number: 9, totalCodewords: 292, correctionPerBlock: 22, blocks: 5),
    QRVersion(number: 10, totalCodewords: 346, correctionPerBlock: 26, blocks: 5),
  ]

  /// Bits of the number that says how many bytes follow.
  private var countBits: Int { number < 10 ? 8 : 16 }

  static func smallest(for byteCount: Int) -> QRVersion? {
    all.first { 4 + $0.countBits + 8 * byteCount <= 8 * $0.dataCount }
  }

  /// Mode, count, bytes, terminator and padding.
  func dataCodewords(for bytes: [UInt8]) -> [UInt8] {
    var bits: [Bool] = []
    func append(_ value: Int, _ count: Int) {
      for bit in stride(from: count - 1, through: 0, by: -1) { bits.append(value >> bit & 1 == 1) }
    }
    append(0b0100, 4)
    append(bytes.count, countBits)
    for byte in bytes { append(Int(byte), 8) }
    append(0, min(4, 8 * dataCount - bits.count))
    while bits.count % 8 != 0 { bits.append(false) }
    var codewords = stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
    }
    var padding: UInt8 = 0xEC
    while codewords.count < dataCount {
      codewords.append(padding)
      padding ^= 0xEC ^ 0x11
    }
    return codewords
  }

  /// Data cut into blocks, each with its correction, and both dealt out block by block.
  func interleaved(_ data: [UInt8]) -> [UInt8] {
    let short = dataCount / blocks
    let longBlocks = dataCount % blocks
    var parts: [[UInt8]] = []
    var start = 0
    for block in 0..<blocks {
      let length = short + (block >= blocks - longBlocks ? 1 : 0)
      parts.append(Array(data[start..<start + length]))
      start += length
    }
    let corrections = parts.map { ReedSolomon.correction(of: $0, count: correctionPerBlock) }
    var result: [UInt8] = []
    for index in 0...short {
      for part in parts where index < part.count { result.append(part[index]) }
    }
    for index in 0..<correctionPerBlock {
      for correction in corrections { result.append(correction[index]) }
    }
    return result
  }
}
