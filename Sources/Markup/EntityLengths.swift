/// How many bytes an entity such as `&copy;` takes in the text and decoded.
struct EntityLengths {
  /// Decoded lengths by the entity's bytes; 0 for names that are none.
  private var known: [ArraySlice<UInt8>: Int] = [:]

  mutating func length(of bytes: [UInt8], at start: Int) -> (written: Int, decoded: Int)? {
    var end = start + 1
    // The longest name of HTML has 31 letters.
    while end < bytes.count, end - start <= 33, bytes[end].isLetter || bytes[end].isDigit || bytes[end] == hash {
      end += 1
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";"), end > start + 1 else { return nil }
    end += 1
    let entity = bytes[start..<end]
    let decoded = known[entity] ?? Self.decodedLength(of: entity)
    known[entity] = decoded
    return decoded > 0 ? (end - start, decoded) : nil
  }

  private var hash: UInt8 { UInt8(ascii: "#") }

  /// libcmark holds the table of names and does not lend it, so it is asked.
  private static func decodedLength(of entity: ArraySlice<UInt8>) -> Int {
    guard let tree = CommonMarkTree(parsing: entity) else { return 0 }
    return tree.read { root in
      guard let text = root.firstChild?.firstChild else { return 0 }
      return unsafe text.withLiteral { literal in
        unsafe literal.elementsEqual(entity) ? 0 : literal.count
      }
    }
  }
}
