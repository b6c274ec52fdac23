import Hypertext

/// Markup with gaps where each page puts its own addresses, so that a document is rendered once and joined often.
struct SlottedMarkup: Sendable {
  enum Slot: Sendable {
    /// The value of `href`; index into the document's links.
    case link(Int)
    /// The attributes from `src` on; index into the document's pictures.
    case picture(Int)
  }

  private(set) var slots: [(offset: Int, slot: Slot)] = []
  var bytes: [UInt8] = []

  mutating func open(_ slot: Slot) {
    slots.append((bytes.count, slot))
  }

  /// Puts bytes at an earlier place; costs what has been written since.
  mutating func insert(_ inserted: [UInt8], at offset: Int) {
    bytes.insert(contentsOf: inserted, at: offset)
    var index = slots.count
    while index > 0, slots[index - 1].offset >= offset {
      index -= 1
      slots[index].offset += inserted.count
    }
  }

  func filled(with fill: (Slot, inout [UInt8]) -> Void) -> HTML {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + slots.count * 64)
    var written = 0
    for (offset, slot) in slots {
      output += bytes[written..<offset]
      fill(slot, &output)
      written = offset
    }
    output += bytes[written...]
    return HTML(trusted: output)
  }
}
