/// Joins the blocks of each cascade layer of a style sheet into one.
///
/// Every component writes its own `@layer components{…}` and `@layer print{…}`. The first statement of the sheet orders the
/// layers, so where a layer's blocks stand means nothing, only their order among each other, which stays. A sheet without
/// that statement, with other layers, or with unbalanced braces is left as it is.
enum StyleLayers {
  static func joined(_ style: [UInt8]) -> [UInt8] {
    guard let statements = statements(of: style[...]), let order = statements.first.flatMap(layerNames) else {
      return style
    }
    var blocks: [ArraySlice<UInt8>: [UInt8]] = [:]
    var rest: [UInt8] = []
    for statement in statements {
      if let block = statement.block, statement.prelude.starts(with: layer) {
        blocks[statement.prelude.dropFirst(layer.count), default: []] += block
      } else {
        rest += statement.bytes
      }
    }
    guard blocks.keys.allSatisfy(order.contains) else { return style }
    return rest + order.flatMap { name in blocks[name].map { layer + name + enclosed(mediaJoined($0)) } ?? [] }
  }

  /// The same with neighbours joined that have one media query.
  private static func mediaJoined(_ block: [UInt8]) -> [UInt8] {
    guard let statements = statements(of: block[...]) else { return block }
    var output: [UInt8] = []
    var last: ArraySlice<UInt8>?
    for statement in statements {
      if let content = statement.block, statement.prelude == last {
        output.removeLast()
        output += content + [UInt8(ascii: "}")]
      } else {
        output += statement.bytes
      }
      last = statement.prelude.starts(with: "@media".utf8) ? statement.prelude : nil
    }
    return output
  }

  private static let layer = Array("@layer ".utf8)

  private static func enclosed(_ block: [UInt8]) -> [UInt8] { [UInt8(ascii: "{")] + block + [UInt8(ascii: "}")] }

  /// The names that `@layer a,b;` puts in order; nil for any other statement.
  private static func layerNames(_ statement: Statement) -> [ArraySlice<UInt8>]? {
    guard statement.block == nil, statement.prelude.starts(with: layer) else { return nil }
    return statement.prelude.dropFirst(layer.count).split(separator: UInt8(ascii: ","))
  }

  private struct Statement {
    let bytes: ArraySlice<UInt8>
    /// What stands before the block or the semicolon.
    let prelude: ArraySlice<UInt8>
    /// Between the braces; nil when there are none.
    let block: ArraySlice<UInt8>?
  }

  private static func statements(of bytes: ArraySlice<UInt8>) -> [Statement]? {
    var statements: [Statement] = []
    var start = bytes.startIndex
    var open: Int?
    var depth = 0
    var index = start
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case let quote where quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"):
        index = end(ofString: quote, in: bytes, from: index)
      case UInt8(ascii: "/") where bytes[index...].starts(with: "/*".utf8):
        // Only comments that ask to stay are left; they keep their place.
        return nil
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "{"):
        if depth == 0 { open = index }
        depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        guard depth >= 0 else { return nil }
        guard depth == 0, let brace = open else { break }
        statements.append(
          Statement(bytes: bytes[start...index], prelude: bytes[start..<brace], block: bytes[(brace + 1)..<index]))
        (start, open) = (index + 1, nil)
      case UInt8(ascii: ";") where depth == 0:
        statements.append(Statement(bytes: bytes[start...index], prelude: bytes[start..<index], block: nil))
        start = index + 1
      default: break
      }
      index += 1
    }
    return start == bytes.endIndex ? statements : nil
  }

  private static func end(ofString quote: UInt8, in bytes: ArraySlice<UInt8>, from start: Int) -> Int {
    var index = start + 1
    while index < bytes.endIndex, bytes[index] != quote {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index
  }
}
