import Hypertext

/// Runs a program over a value. Repetitions are kept on a list, so nothing recurses.
struct Renderer {
  private struct Repetition {
    let elements: [TemplateValue]
    var index = 0
  }

  private let program: Program
  private let escapes = TextEscapes.shared
  private var frames: [TemplateValue]
  private var repetitions: [Repetition] = []

  init(_ program: Program, over value: TemplateValue) {
    self.program = program
    frames = [value]
  }

  mutating func render(into output: inout [UInt8]) {
    let instructions = program.instructions
    var position = 0
    while position < instructions.count {
      switch instructions[position] {
      case .literal(let start, let end):
        output.append(contentsOf: program.literals[Int(start)..<Int(end)])
      case .text(let slot):
        switch value(at: slot) {
        case .text(let text), .address(let text): escapes.append(text, to: &output)
        default: break
        }
      case .number(let slot):
        if case .number(let number) = value(at: slot) { output.append(utf8: String(number)) }
      case .html(let slot):
        if case .html(let html) = value(at: slot) { output.append(contentsOf: html.bytes) }
      case .json(let slot):
        if case .json(let bytes) = value(at: slot) { output.append(contentsOf: bytes) }
      case .skipIfAbsent(let slot, let target):
        if !value(at: slot).isPresent {
          position = Int(target)
          continue
        }
      case .skipIfPresent(let slot, let target):
        if value(at: slot).isPresent {
          position = Int(target)
          continue
        }
      case .each(let slot, let end):
        guard case .list(let elements) = value(at: slot), let first = elements.first else {
          position = Int(end)
          continue
        }
        repetitions.append(Repetition(elements: elements))
        frames.append(first)
      case .next(let body):
        if nextElement() {
          position = Int(body)
          continue
        }
      }
      position += 1
    }
  }

  /// Moves the innermost repetition on; false when it has ended.
  private mutating func nextElement() -> Bool {
    let last = repetitions.count - 1
    let index = repetitions[last].index + 1
    if index < repetitions[last].elements.count {
      repetitions[last].index = index
      frames[frames.count - 1] = repetitions[last].elements[index]
      return true
    }
    repetitions.removeLast()
    frames.removeLast()
    return false
  }

  /// The value at a slot; absent when the value given does not have its shape.
  private func value(at slot: Program.Slot) -> TemplateValue {
    var value = frames[Int(slot.frame)]
    for step in Int(slot.pathStart)..<Int(slot.pathEnd) {
      let field = program.paths[step]
      guard case .record(let fields) = value, field < fields.count else { return .absent }
      value = fields[field]
    }
    return value
  }
}
