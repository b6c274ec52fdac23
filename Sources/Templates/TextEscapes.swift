import Hypertext

/// What `Hypertext` makes of each byte of a text, asked once: escaping is most of a page's cost, and most of a text
/// needs none and is copied in stretches.
struct TextEscapes: Sendable {
  static let shared = TextEscapes()

  /// Of each ASCII byte.
  private let replacements: [[UInt8]]
  /// A bit for each ASCII byte that is replaced: 0 to 63, 64 to 127.
  private let replaced: (UInt64, UInt64)

  private init() {
    replacements = (0 as UInt8..<128).map { byte in
      var replacement: [UInt8] = []
      replacement.append(escapingText: CollectionOfOne(byte))
      return replacement
    }
    var replaced: (UInt64, UInt64) = (0, 0)
    for (byte, replacement) in replacements.enumerated() where replacement != [UInt8(byte)] {
      if byte < 64 { replaced.0 |= 1 << UInt64(byte) } else { replaced.1 |= 1 << UInt64(byte - 64) }
    }
    self.replaced = replaced
  }

  func append(_ text: String, to output: inout [UInt8]) {
    let isDone: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      var start = 0
      for index in 0..<bytes.count where unsafe isReplaced(bytes[index]) {
        unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        output.append(contentsOf: unsafe replacements[Int(bytes[index])])
        start = index + 1
      }
      unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    if isDone == nil { output.append(escapingText: text) }
  }

  private func isReplaced(_ byte: UInt8) -> Bool {
    let bits = byte < 64 ? replaced.0 : replaced.1
    return byte < 128 && bits &>> UInt64(byte & 63) & 1 == 1
  }
}
