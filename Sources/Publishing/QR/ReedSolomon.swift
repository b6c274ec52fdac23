/// Error correction over GF(256) with the polynomial 0x11D.
enum ReedSolomon {
  static func correction(of data: [UInt8], count: Int) -> [UInt8] {
    let generator = generators[count]
    var remainder = [UInt8](repeating: 0, count: count)
    for byte in data {
      let factor = byte ^ remainder[0]
      for index in 1..<count { remainder[index - 1] = remainder[index] }
      remainder[count - 1] = 0
      for index in 0..<count { remainder[index] ^= multiply(generator[index], factor) }
    }
    return remainder
  }

  /// By degree, up to the 26 codewords of the largest block of `QRVersion`: the same few serve every code.
  private static let generators = (0...26).map { $0 == 0 ? [] : generator(of: $0) }

  /// Coefficients of the product of (x - 2^i), the leading 1 left out.
  private static func generator(of degree: Int) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: degree)
    result[degree - 1] = 1
    var root: UInt8 = 1
    for _ in 0..<degree {
      for index in 0..<degree {
        result[index] = multiply(result[index], root)
        if index + 1 < degree { result[index] ^= result[index + 1] }
      }
      root = multiply(root, 2)
    }
    return result
  }

  static func multiply(_ left: UInt8, _ right: UInt8) -> UInt8 {
    left == 0 || right == 0 ? 0 : powers[Int(logarithms[Int(left)]) + Int(logarithms[Int(right)])]
  }

  /// Powers of 2, twice over, so that a sum of two logarithms needs no reduction.
  private static let powers: [UInt8] = {
    var powers: [UInt8] = []
    var power = 1
    for _ in 0..<510 {
      powers.append(UInt8(power))
      power = power << 1 ^ (power >> 7) * 0x11D
    }
    return powers
  }()

  private static let logarithms: [UInt8] = {
    var logarithms = [UInt8](repeating: 0, count: 256)
    for exponent in 0..<255 { logarithms[Int(powers[exponent])] = UInt8(exponent) }
    return logarithms
  }()
}
