import Diagnostics

/// Thrown after a fault has been reported: the text up to here is given up, and the nearest block collection goes on at
/// the next line that can stand on its own.
struct Refusal: Error {}

/// Reads one document from bytes, by recursive descent.
///
/// Block productions leave the cursor at the first byte of the next line that bears content, so that a collection needs
/// only look at `indentation` to know whether it goes on. Flow productions and scalars leave it just after themselves.
/// A production that throws leaves it on the last line that belongs to what was given up.
struct Parser {
  let source: SourceFile
  let bytes: [UInt8]
  /// After the last byte to be read; moves to the cursor when there are too many faults to go on.
  private(set) var end: Int
  var position: Int
  /// First byte of the line in which the cursor stands.
  var lineStart: Int
  /// Spaces before the content of the cursor's line; -1 where the document ends.
  var indentation = -1
  /// The indentation of the block that ended last, for the hint about a line that fits neither it nor its parent.
  var closedIndentation: Int?
  /// First byte of the list item that begins, so that its mapping knows itself to be one.
  var itemStart: Int?
  /// The indentation of a list item's mapping that ended before an item without a dash, at which the cursor stands.
  var undashedItem: Int?
  /// A bracket was given up, so a stray closing one needs no fault of its own.
  var hasBrokenBracket = false
  /// The bracket in which a line was last found not to be indented enough; once for all its lines will do.
  var shallowBracket: (opening: Int, faultsBefore: Int)?
  /// A comment within brackets, after something on its line, that holds a closing bracket: perhaps the one that lacks.
  var commentWithBracket: Range<Int>?
  /// No fault yet has put the structure of the document in doubt.
  private(set) var isSound = true
  private(set) var diagnostics: [Diagnostic] = []
  private var depth = 0

  init(_ source: SourceFile, _ range: Range<Int>) {
    self.source = source
    bytes = source.bytes
    position = range.lowerBound
    lineStart = range.lowerBound
    end = range.upperBound
  }

  // MARK: Limits

  static let maximumSize = 1 << 20
  static let maximumDepth = 64
  static let maximumFaults = 50

  /// Goes one collection deeper. Nesting is bounded so that neither this parser nor a walk over its tree runs out of
  /// stack.
  mutating func descend(at start: Int) throws(Refusal) {
    guard !isAtMaximumDepth else { throw refuse(.tooDeep(place(start..<start + 1))) }
    depth += 1
  }

  mutating func ascend() {
    depth -= 1
  }

  var isAtMaximumDepth: Bool { depth == Self.maximumDepth }

  // MARK: Faults

  /// Reports a fault after which the tree is still as the author meant it.
  mutating func report(_ fault: Diagnostic) {
    guard diagnostics.count < Self.maximumFaults else { return }
    diagnostics.append(fault)
    if diagnostics.count == Self.maximumFaults {
      diagnostics.append(.tooManyFaults(fault.place))
      isSound = false
      end = min(end, position)
    }
  }

  /// Reports a fault that leaves the structure in doubt.
  mutating func reportBroken(_ fault: Diagnostic) {
    report(fault)
    isSound = false
  }

  mutating func refuse(_ fault: Diagnostic) -> Refusal {
    reportBroken(fault)
    return Refusal()
  }

  /// Gives up where a fault that was reported before says enough.
  mutating func giveUp() -> Refusal {
    isSound = false
    return Refusal()
  }

  /// Takes back the faults reported since there were `count`, when a later one turns out to explain them.
  mutating func withdrawFaults(since count: Int) {
    guard diagnostics.count <= Self.maximumFaults, count < diagnostics.count else { return }
    diagnostics.removeSubrange(count...)
  }

  func place(_ range: Range<Int>) -> Place { source.place(of: range) }

  // MARK: Looking

  /// 0 stands for the end: NUL is refused before parsing.
  func byte(at index: Int) -> UInt8 { index < end ? bytes[index] : 0 }

  var current: UInt8 { byte(at: position) }

  /// Whether an indicator that must be followed by white space is.
  func isSeparator(at index: Int) -> Bool {
    guard index < end else { return true }
    return bytes[index].isBlank || bytes[index].isBreak
  }

  var isAtEndOfLine: Bool { position >= end || bytes[position].isBreak }

  /// The cursor's byte to the end of its line.
  var restOfLine: Range<Int> {
    var index = position
    while index < end, !bytes[index].isBreak { index += 1 }
    return position..<max(index, position)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension Diagnostic {
  fileprivate static func tooDeep(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.too-deep", .error,
      Message(
        id: "daftar dan kunci bersarang lebih dari \(Parser.maximumDepth) tingkat",
        en: "lists and keys are nested more than \(Parser.maximumDepth) levels deep"),
      at: place,
      hint: Message(
        id: "periksa indentasi dan tanda kurung di atas baris ini",
        en: "check the indentation and the brackets above this line"))
  }

  fileprivate static func tooManyFaults(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.too-many-faults", .error,
      Message(
        id: "lebih dari \(Parser.maximumFaults) kesalahan; sisa berkas ini tidak dibaca",
        en: "more than \(Parser.maximumFaults) faults; the rest of this file was not read"),
      at: place,
      hint: Message(
        id: "perbaiki yang sudah disebut, lalu periksa lagi", en: "repair those already named, then check again"))
  }
}
