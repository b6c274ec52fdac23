/// A compiled template: instructions in the order of output, with every name resolved to a slot.
struct Program: Sendable {
  /// Where a value is: which repetition it belongs to (0 is the page itself), and the path of field numbers from there,
  /// a range of `paths`.
  struct Slot: Hashable, Sendable {
    let frame: Int32
    let pathStart: Int32
    let pathEnd: Int32
  }

  /// Targets are indices of instructions.
  enum Instruction: Hashable, Sendable {
    /// A range of `literals`.
    case literal(start: Int32, end: Int32)
    /// A text or an address, escaped.
    case text(Slot)
    case number(Slot)
    case html(Slot)
    case json(Slot)
    case skipIfAbsent(Slot, to: Int32)
    case skipIfPresent(Slot, to: Int32)
    /// Repeats what follows up to its `next` for each element, which becomes a new frame.
    case each(Slot, end: Int32)
    case next(body: Int32)
  }

  private(set) var instructions: [Instruction] = []
  private(set) var literals: [UInt8] = []
  private(set) var paths: [Int] = []
  /// Literals before this instruction stand before a jump's target and take nothing more.
  private var firstJoinable = 0

  mutating func write(_ byte: UInt8) {
    let end = Int32(literals.count)
    literals.append(byte)
    if case .literal(let start, _) = instructions.last, instructions.count > firstJoinable {
      instructions[instructions.count - 1] = .literal(start: start, end: end + 1)
    } else {
      instructions.append(.literal(start: end, end: end + 1))
    }
  }

  mutating func write(_ value: Writable, at slot: Slot) {
    switch value {
    case .text, .address: instructions.append(.text(slot))
    case .number: instructions.append(.number(slot))
    case .html: instructions.append(.html(slot))
    case .json: instructions.append(.json(slot))
    }
  }

  mutating func slot(frame: Int, path: [Int]) -> Slot {
    let start = paths.count
    paths += path
    return Slot(frame: Int32(frame), pathStart: Int32(start), pathEnd: Int32(paths.count))
  }

  /// Begins what is rendered when a value is there, or isn't, and returns what `end` takes.
  mutating func beginTest(_ slot: Slot, present: Bool) -> Int {
    instructions.append(present ? .skipIfAbsent(slot, to: 0) : .skipIfPresent(slot, to: 0))
    firstJoinable = instructions.count
    return instructions.count - 1
  }

  mutating func beginRepetition(_ slot: Slot) -> Int {
    instructions.append(.each(slot, end: 0))
    firstJoinable = instructions.count
    return instructions.count - 1
  }

  mutating func end(_ begin: Int) {
    if case .each = instructions[begin] { instructions.append(.next(body: Int32(begin + 1))) }
    let target = Int32(instructions.count)
    switch instructions[begin] {
    case .skipIfAbsent(let slot, _): instructions[begin] = .skipIfAbsent(slot, to: target)
    case .skipIfPresent(let slot, _): instructions[begin] = .skipIfPresent(slot, to: target)
    case .each(let slot, _): instructions[begin] = .each(slot, end: target)
    default: break
    }
    firstJoinable = instructions.count
  }
}
