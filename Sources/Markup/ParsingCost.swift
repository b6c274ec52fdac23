import Diagnostics

/// An upper bound of what a text costs in libcmark 0.30.2, taken before it is called.
///
/// Two constructs are quadratic there. Each line and each inline costs a walk over all containers around it, so deep
/// lists and quotes are slow (mended in 0.30.3 and 0.31.0). And each `]` that ends a link visits every open `![` before
/// it in the paragraph (CVE-2023-22486). Both limits are far above what people write; a nesting that passes here is
/// still held to `MarkdownDocument.deepestNesting` once the tree exists.
struct ParsingCost {
  /// Containers × bytes and picture openers × closing brackets that libcmark does in some tenths of a second. A file
  /// of the greatest size stays below it with 32 containers.
  private static let limit = 32 << 20

  private var deepest: (nesting: Int, line: Range<Int>) = (0, 0..<0)
  private var brackets = BracketCount(start: 0)
  private var worstBrackets = BracketCount(start: 0)

  /// True when libcmark may have the text; else why not has been reported.
  static func isBearable(_ part: SourcePart, reportingTo faults: inout FaultList) -> Bool {
    var cost = ParsingCost()
    cost.measure(part.file.bytes, part.range)
    let isDeep = cost.deepest.nesting * part.range.count > limit
    let isBracketed = cost.worstBrackets.cost > limit
    if isDeep { faults.report(cost.deepest.line) { .tooDeep(at: $0) } }
    if isBracketed {
      faults.report(cost.worstBrackets.start..<cost.worstBrackets.start + 1) { .tooManyBrackets(at: $0) }
    }
    return !isDeep && !isBracketed
  }

  private mutating func measure(_ bytes: [UInt8], _ range: Range<Int>) {
    var lineStart = range.lowerBound
    while lineStart < range.upperBound {
      let (content, nesting) = containers(in: bytes, from: lineStart, to: range.upperBound)
      var index = content
      while index < range.upperBound, !bytes[index].isLineEnd {
        brackets.count(bytes[index], after: index > content ? bytes[index - 1] : 0)
        index += 1
      }
      if nesting > deepest.nesting, !isThematicBreak(bytes[lineStart..<index]) {
        deepest = (nesting, lineStart..<index)
      }
      if content == index || index == range.upperBound {
        if brackets.cost > worstBrackets.cost { worstBrackets = brackets }
        brackets = BracketCount(start: min(index + 1, range.upperBound))
      }
      lineStart = index + 1
    }
  }

  /// Where a line's text begins after the marks of quotes and list items, and how deep these may lie at most.
  ///
  /// Marks on earlier lines count through the indentation that they ask of this one: two columns each at least.
  private func containers(in bytes: [UInt8], from start: Int, to end: Int) -> (content: Int, nesting: Int) {
    var index = start
    var marks = 0
    var indentation = 0
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: " "): indentation += 1
      case UInt8(ascii: "\t"): indentation += 4
      default:
        let length = markLength(in: bytes, at: index, end: end)
        guard length > 0 else { return (index, marks == 0 ? 0 : marks + indentation / 2) }
        marks += 1
        index += length - 1
      }
      index += 1
    }
    return (index, marks == 0 ? 0 : marks + indentation / 2)
  }

  private func markLength(in bytes: [UInt8], at start: Int, end: Int) -> Int {
    var index = start
    switch bytes[index] {
    case UInt8(ascii: ">"): return 1
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): index += 1
    default:
      while index < end, index < start + 9, bytes[index].isDigit { index += 1 }
      guard index > start, index < end, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")") else {
        return 0
      }
      index += 1
    }
    return index == end || bytes[index].isBlank || bytes[index].isLineEnd ? index - start : 0
  }

  /// A rule such as `* * * * *`, which looks like nested lists.
  private func isThematicBreak(_ line: ArraySlice<UInt8>) -> Bool {
    guard let mark = line.first(where: { !$0.isBlank }), mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") else {
      return false
    }
    return line.allSatisfy { $0 == mark || $0.isBlank }
  }
}

/// What stands between two blank lines, within which libcmark pairs brackets.
private struct BracketCount {
  let start: Int
  private var openers = 0
  private var closers = 0

  init(start: Int) {
    self.start = start
  }

  var cost: Int { openers * closers }

  @inline(__always)
  mutating func count(_ byte: UInt8, after previous: UInt8) {
    if byte == UInt8(ascii: "[") {
      if previous == UInt8(ascii: "!") { openers += 1 }
    } else if byte == UInt8(ascii: "]") {
      closers += 1
    }
  }
}

extension Diagnostic {
  fileprivate static func tooDeep(at place: Place) -> Diagnostic {
    Diagnostic(
      "markdown.nesting", .error,
      Message(
        id: "daftar atau kutipan bersarang terlalu dalam untuk berkas sebesar ini",
        en: "lists or quotes are nested too deeply for a file of this size"),
      at: place,
      hint: Message(
        id: "kurangi tingkat daftar dan kutipan di baris ini", en: "take away levels of lists and quotes on this line"))
  }

  fileprivate static func tooManyBrackets(at place: Place) -> Diagnostic {
    Diagnostic(
      "markdown.brackets", .error,
      Message(
        id: "paragraf yang dimulai di sini punya terlalu banyak '![' dan ']'",
        en: "the paragraph that begins here has too many '![' and ']'"),
      at: place,
      hint: Message(id: "bagi paragraf ini dengan baris kosong", en: "split this paragraph with empty lines"))
  }
}
