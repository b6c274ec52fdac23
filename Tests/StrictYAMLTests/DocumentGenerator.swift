/// Writes documents of every form that is accepted: what they mean is asked of another reader.
struct DocumentGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func document() -> String {
    var text = random.happens(1, in: 5) ? "# catatan\n\n" : ""
    if random.happens(1, in: 5) { text += random.happens(1, in: 2) ? "---\n" : "--- # awal\n" }
    switch random.next() % 8 {
    case 0: text += sequence(at: 0, depth: 0)
    case 1: text += flow(depth: 0, parent: -1) + "\n"
    case 2: text += scalarValue(parent: -1).drop { $0 == " " } + "\n"
    default: text += mapping(at: 0, depth: 0)
    }
    if random.happens(1, in: 10) { text += "...\n" }
    return text
  }

  // MARK: Block collections

  /// A mapping whose first key the caller has indented.
  private mutating func mapping(at indentation: Int, depth: Int) -> String {
    var text = ""
    for number in 0..<Int.random(in: 1...5, using: &random) {
      if number > 0 { text += filler() + spaces(indentation) }
      text += key(number) + pick(":", ":", ":", " :") + value(parent: indentation, depth: depth, inSequence: false)
    }
    return text
  }

  private mutating func sequence(at indentation: Int, depth: Int) -> String {
    var text = ""
    for number in 0..<Int.random(in: 1...4, using: &random) {
      if number > 0 { text += filler() + spaces(indentation) }
      text += "-" + value(parent: indentation, depth: depth, inSequence: true)
    }
    return text
  }

  /// What follows a colon or a dash, to the end of its last line.
  private mutating func value(parent: Int, depth: Int, inSequence: Bool) -> String {
    let gap = spaces(Int.random(in: 1...3, using: &random))
    let deeper = parent + Int.random(in: 1...4, using: &random)
    switch random.next() % (depth < 4 ? 14 : 8) {
    case 0: return pick("", " ", " # kosong") + "\n"
    case 1: return gap + flow(depth: depth + 1, parent: parent) + comment() + "\n"
    case 2: return comment() + "\n" + spaces(deeper) + scalarValue(parent: parent).drop { $0 == " " } + "\n"
    case 3: return gap + blockScalar(parent: parent)
    case 8, 9: return comment() + "\n" + filler() + spaces(deeper) + mapping(at: deeper, depth: depth + 1)
    case 10: return comment() + "\n" + filler() + spaces(deeper) + sequence(at: deeper, depth: depth + 1)
    case 11, 12:
      if !inSequence { return comment() + "\n" + filler() + spaces(parent) + sequence(at: parent, depth: depth + 1) }
      let column = parent + 1 + gap.utf8.count
      return gap
        + (random.happens(1, in: 3) ? sequence(at: column, depth: depth + 1) : mapping(at: column, depth: depth + 1))
    default: return gap + scalarValue(parent: parent).drop { $0 == " " } + comment() + "\n"
    }
  }

  // MARK: Scalars

  private static let words = [
    "KTP-el", "asli", "08.00", "0812", "no", "~", "1.10", "Jum'at", "a#b", "x:y", "Rp75.000", "é", "👍", "“kutip”", "-5",
    "http://a.id/?b=c&d", "50%", "a*b", "!=", "\\n", "(1)", "null", "2024-01-02", "12:30:45",
  ]

  private mutating func key(_ number: Int) -> String {
    let word = pick("nama", "kunci panjang", "a-b", "é", "x:y", "?z", "-k", ":t", "n#o") + "\(number)"
    switch random.next() % 8 {
    case 0: return "\"\(word)\\t\""
    case 1: return "'\(word)'''"
    default: return word
    }
  }

  /// A scalar that may follow on its own key's line.
  private mutating func scalarValue(parent: Int) -> String {
    switch random.next() % 4 {
    case 0: doubleQuoted(parent: parent)
    case 1: singleQuoted(parent: parent)
    default: plain(parent: parent, inFlow: false)
    }
  }

  private mutating func plain(parent: Int, inFlow: Bool) -> String {
    let first = Self.words.filter { $0 != "!=" }
    var text = random.pick(first, or: "")
    while random.happens(3, in: 5) {
      text += random.happens(1, in: 4) ? lineBreak(parent: parent) : spaces(Int.random(in: 1...2, using: &random))
      text += random.pick(Self.words, or: "")
    }
    return inFlow ? text.filter { !"[]{},?".contains($0) } : text
  }

  private mutating func doubleQuoted(parent: Int) -> String {
    let pieces =
      Self.words.filter { $0 != "\\n" } + [
        " ", ": ", " #", "'", "\\\"", "\\\\", "\\/", "\\n", "\\t", "\\x41", "\\u00e9", "\\U0001F44D", "\\0", "\\e",
        "\\_",
        "\\N", "\\L", "\\P", "\\a", "\\b", "\\v", "\\f", "\\r", "\\ ", "[", "}", "- ", "? ",
      ]
    var text = "\""
    while random.happens(4, in: 5) {
      switch random.next() % 6 {
      case 0: text += lineBreak(parent: parent)
      case 1: text += spaces(Int.random(in: 0...2, using: &random)) + "\\" + lineBreak(parent: parent)
      default: text += random.pick(pieces, or: "")
      }
    }
    return text + "\""
  }

  private mutating func singleQuoted(parent: Int) -> String {
    let pieces = Self.words.map { $0.replacing("'", with: "''") } + [" ", ": ", " #", "''", "\"", "\\", "[", "}", "- "]
    var text = "'"
    while random.happens(4, in: 5) {
      text += random.happens(1, in: 5) ? lineBreak(parent: parent) : random.pick(pieces, or: "")
    }
    return text + "'"
  }

  private mutating func blockScalar(parent: Int) -> String {
    let margin = Int.random(in: 1...4, using: &random)
    let isExplicit = random.happens(1, in: 3)
    let chomping = pick("", "-", "+")
    let indicators = isExplicit ? pick("\(margin)\(chomping)", "\(chomping)\(margin)") : chomping
    var text = pick("|", ">") + indicators + comment() + "\n"
    var isFirst = true
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      if random.happens(1, in: 4) {
        text += (isFirst ? "" : spaces(Int.random(in: 0...parent + margin, using: &random))) + "\n"
        continue
      }
      let isSpaced = (!isFirst || isExplicit) && random.happens(1, in: 3)
      let line = plain(parent: parent, inFlow: false).split(separator: "\n").joined(separator: " ")
      text +=
        spaces(parent + margin) + (isSpaced ? " " : "") + pick("", "# ", "- ", "a: ") + line + pick("", " ") + "\n"
      isFirst = false
    }
    return text
  }

  // MARK: Flow collections

  private mutating func flow(depth: Int, parent: Int) -> String {
    let isMapping = random.happens(1, in: 2)
    var text = (isMapping ? "{" : "[") + flowGap(parent: parent)
    let count = Int.random(in: 0...4, using: &random)
    for number in 0..<count {
      if isMapping || random.happens(1, in: 8) {
        text += key(number).filter { $0 != "?" && $0 != ":" && $0 != "-" } + pick(": ", " : ", ": ")
        if random.happens(7, in: 8) { text += flowGap(parent: parent) + flowValue(depth: depth, parent: parent) }
      } else {
        text += flowValue(depth: depth, parent: parent)
      }
      text += flowGap(parent: parent)
      if number < count - 1 || random.happens(1, in: 5) { text += "," + flowGap(parent: parent) }
    }
    return text + (isMapping ? "}" : "]")
  }

  private mutating func flowValue(depth: Int, parent: Int) -> String {
    switch random.next() % (depth < 4 ? 6 : 4) {
    case 0: doubleQuoted(parent: parent)
    case 1: singleQuoted(parent: parent)
    case 2, 3: plain(parent: parent, inFlow: true)
    default: flow(depth: depth + 1, parent: parent)
    }
  }

  private mutating func flowGap(parent: Int) -> String {
    switch random.next() % 10 {
    case 0: " # di dalam kurung" + lineBreak(parent: parent)
    case 1: lineBreak(parent: parent)
    case 2, 3: " "
    default: ""
    }
  }

  // MARK: White space

  /// A line break within a value, perhaps with blank lines, to where its next line may begin.
  private mutating func lineBreak(parent: Int) -> String {
    let blankLines = String(
      repeating: "\n", count: random.happens(1, in: 4) ? Int.random(in: 1...2, using: &random) : 0)
    return pick("", " ") + "\n" + blankLines + spaces(max(parent, 0) + Int.random(in: 1...3, using: &random))
  }

  /// Blank lines and comments between entries.
  private mutating func filler() -> String {
    switch random.next() % 12 {
    case 0: "\n"
    case 1: "# catatan: - [\n"
    case 2: "        # catatan\n  \n"
    default: ""
    }
  }

  private mutating func comment() -> String { pick("", "", "", " ", "  # catatan \"", " #") }

  private mutating func pick(_ choices: String...) -> String { random.pick(choices, or: "") }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
