/// The square of modules while it is drawn: fixed patterns first, then the codewords, then a mask over those.
///
/// A row is the bits of one word, the first module lowest: the largest version has 57.
struct QRMatrix: Hashable, Sendable {
  let version: QRVersion
  private(set) var rows: [UInt64]
  /// Modules of fixed patterns, which no mask touches.
  private var fixed: [UInt64]

  private var size: Int { version.size }

  init(_ version: QRVersion, _ codewords: [UInt8]) {
    self.version = version
    rows = [UInt64](repeating: 0, count: version.size)
    fixed = rows
    drawFixedPatterns()
    place(codewords)
  }

  /// Row by row; true is dark.
  var modules: [Bool] {
    rows.flatMap { row in (0..<size).map { row >> UInt64($0) & 1 == 1 } }
  }

  private mutating func fix(_ row: Int, _ column: Int, _ isDark: Bool) {
    let bit: UInt64 = 1 << UInt64(column)
    if isDark { rows[row] |= bit } else { rows[row] &= ~bit }
    fixed[row] |= bit
  }

  private mutating func drawFixedPatterns() {
    for index in 0..<size {
      fix(6, index, index % 2 == 0)
      fix(index, 6, index % 2 == 0)
    }
    for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] { drawFinder(row, column) }
    let centers = Self.alignmentCenters[version.number - 1]
    for row in centers {
      for column in centers where !isAtFinder(row, column) { drawAlignment(row, column) }
    }
    drawFormat(mask: 0)
    drawVersion()
  }

  /// ISO/IEC 18004, table E.1.
  private static let alignmentCenters = [
    [], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50],
  ]

  private func isAtFinder(_ row: Int, _ column: Int) -> Bool {
    (row == 6 && column == 6) || (row == 6 && column == size - 7) || (row == size - 7 && column == 6)
  }

  private mutating func drawFinder(_ row: Int, _ column: Int) {
    for down in -4...4 {
      for right in -4...4 {
        let (row, column) = (row + down, column + right)
        guard (0..<size).contains(row), (0..<size).contains(column) else { continue }
        let distance = max(abs(down), abs(right))
        fix(row, column, distance != 2 && distance != 4)
      }
    }
  }

  private mutating func drawAlignment(_ row: Int, _ column: Int) {
    for down in -2...2 {
      for right in -2...2 { fix(row + down, column + right, max(abs(down), abs(right)) != 1) }
    }
  }

  /// Level M and the mask, twice, with a BCH (15, 5) code.
  private mutating func drawFormat(mask: Int) {
    var remainder = mask
    for _ in 0..<10 { remainder = remainder << 1 ^ (remainder >> 9) * 0x537 }
    let bits = (mask << 10 | remainder) ^ 0x5412
    func bit(_ index: Int) -> Bool { bits >> index & 1 == 1 }
    for index in 0...5 { fix(index, 8, bit(index)) }
    fix(7, 8, bit(6))
    fix(8, 8, bit(7))
    fix(8, 7, bit(8))
    for index in 9..<15 { fix(8, 14 - index, bit(index)) }
    for index in 0..<8 { fix(8, size - 1 - index, bit(index)) }
    for index in 8..<15 { fix(size - 15 + index, 8, bit(index)) }
    fix(size - 8, 8, true)
  }

  /// From version 7 on, the version itself, twice, with a BCH (18, 6) code.
  private mutating func drawVersion() {
    guard version.number >= 7 else { return }
    var remainder = version.number
    for _ in 0..<12 { remainder = remainder << 1 ^ (remainder >> 11) * 0x1F25 }
    let bits = version.number << 12 | remainder
    for index in 0..<18 {
      let isDark = bits >> index & 1 == 1
      fix(index / 3, size - 11 + index % 3, isDark)
      fix(size - 11 + index % 3, index / 3, isDark)
    }
  }

  /// Up and down in pairs of columns from the right, past the fixed modules.
  private mutating func place(_ codewords: [UInt8]) {
    var next = 0
    for pair in stride(from: size - 1, through: 1, by: -2) {
      let right = pair <= 6 ? pair - 1 : pair
      let isUpward = (right + 1) & 2 == 0
      for step in 0..<size {
        let row = isUpward ? size - 1 - step : step
        for column in [right, right - 1] {
          let bit: UInt64 = 1 << UInt64(column)
          guard fixed[row] & bit == 0, next < codewords.count * 8 else { continue }
          if codewords[next / 8] >> (7 - next % 8) & 1 == 1 { rows[row] |= bit }
          next += 1
        }
      }
    }
  }

  func masked(_ mask: Int) -> QRMatrix {
    var result = self
    result.drawFormat(mask: mask)
    let width: UInt64 = 1 << UInt64(size) - 1
    for row in 0..<size { result.rows[row] ^= Self.masks[mask][row] & ~fixed[row] & width }
    return result
  }

  /// The rows of all eight masks, as wide as the largest version.
  private static let masks: [[UInt64]] = (0..<8).map { mask in
    (0..<57).map { row in
      (0..<57).reduce(0) { bits, column in bits | (inverts(mask, row, column) ? 1 << UInt64(column) : 0) }
    }
  }

  private static func inverts(_ mask: Int, _ row: Int, _ column: Int) -> Bool {
    switch mask {
    case 0: (row + column) % 2 == 0
    case 1: row % 2 == 0
    case 2: column % 3 == 0
    case 3: (row + column) % 3 == 0
    case 4: (row / 2 + column / 3) % 2 == 0
    case 5: row * column % 2 + row * column % 3 == 0
    case 6: (row * column % 2 + row * column % 3) % 2 == 0
    default: ((row + column) % 2 + row * column % 3) % 2 == 0
    }
  }
}

// MARK: - Penalty

extension QRMatrix {
  /// ISO/IEC 18004, 7.8.3: runs, squares, patterns like a finder, and the balance of dark and light.
  var penalty: Int {
    var penalty = squares + imbalance
    for line in rows + columns { penalty += runs(line) + finders(line) }
    return penalty
  }

  private var columns: [UInt64] {
    var columns = [UInt64](repeating: 0, count: size)
    for (index, row) in rows.enumerated() {
      var rest = row
      while rest != 0 {
        columns[rest.trailingZeroBitCount] |= 1 << UInt64(index)
        rest &= rest - 1
      }
    }
    return columns
  }

  /// A run of five modules costs 3, each further one 1.
  private func runs(_ line: UInt64) -> Int {
    var isLikeNext = ~(line ^ (line >> 1)) & (1 << UInt64(size - 1) - 1)
    var penalty = 0
    while isLikeNext != 0 {
      isLikeNext >>= UInt64(isLikeNext.trailingZeroBitCount)
      let length = (~isLikeNext).trailingZeroBitCount + 1
      if length >= 5 { penalty += length - 2 }
      isLikeNext >>= UInt64(length - 1)
    }
    return penalty
  }

  /// The finder's pattern (1011101) with four light modules before or after it; outside the code all is light.
  private func finders(_ line: UInt64) -> Int {
    let pattern = line & ~(line >> 1) & (line >> 2) & (line >> 3) & (line >> 4) & ~(line >> 5) & (line >> 6)
    let lightBefore = ~(line << 1 | line << 2 | line << 3 | line << 4)
    let lightAfter = ~(line >> 7 | line >> 8 | line >> 9 | line >> 10)
    return 40 * ((pattern & lightBefore).nonzeroBitCount + (pattern & lightAfter).nonzeroBitCount)
  }

  private var squares: Int {
    var count = 0
    for (row, next) in zip(rows, rows.dropFirst()) {
      let isLikeBelow = ~(row ^ next)
      let isLikeNext = ~(row ^ (row >> 1))
      count += (isLikeBelow & (isLikeBelow >> 1) & isLikeNext & (1 << UInt64(size - 1) - 1)).nonzeroBitCount
    }
    return 3 * count
  }

  private var imbalance: Int {
    let dark = rows.reduce(0) { $0 + $1.nonzeroBitCount }
    let all = size * size
    return abs(dark * 20 - all * 10) / all * 10
  }
}
