import Diagnostics

/// Text over several lines after `|` (literal) or `>` (folded).
extension Parser {
  private enum Chomping {
    case strip, clip, keep
  }

  private struct BlockScalarHeader {
    var chomping = Chomping.clip
    /// Spaces beyond the parent's indentation, when the author gave them.
    var indentation: Int?
  }

  /// The lines of a block scalar as they are gathered.
  private struct BlockText {
    let isFolded: Bool
    var bytes: [UInt8] = []
    var hasText = false
    /// Blank lines since the last line of text.
    var blankLines = 0
    private var lastIsSpaced = false

    init(isFolded: Bool) { self.isFolded = isFolded }

    /// Adds a line that is not empty. Lines that begin with a blank keep the breaks around them when folding.
    mutating func append(_ line: ArraySlice<UInt8>) {
      let isSpaced = line.first?.isBlank ?? false
      if !hasText {
        bytes.append(contentsOf: repeatElement(.lineFeed, count: blankLines))
      } else if isFolded && !isSpaced && !lastIsSpaced {
        bytes.appendFold(of: blankLines + 1)
      } else {
        bytes.append(contentsOf: repeatElement(.lineFeed, count: blankLines + 1))
      }
      bytes.append(contentsOf: line)
      (hasText, blankLines, lastIsSpaced) = (true, 0, isSpaced)
    }

    mutating func end(_ chomping: Chomping) {
      let ownBreak = hasText ? 1 : 0
      switch chomping {
      case .strip: break
      case .clip: bytes.append(contentsOf: repeatElement(.lineFeed, count: ownBreak))
      case .keep: bytes.append(contentsOf: repeatElement(.lineFeed, count: ownBreak + blankLines))
      }
    }
  }

  /// Reads from the indicator to the last line of the text and moves to the next content line.
  mutating func blockScalar(parent: Int) throws(Refusal) -> YAMLNode {
    let start = position
    let style = bytes[start] == .literal ? ScalarStyle.literal : .folded
    let header = try blockScalarHeader()
    let headerEnd = position
    skipToEndOfLine()
    if header.indentation != nil, parent < 0 { throw refuse(.indicatorAtRoot(place(start..<headerEnd))) }

    var text = BlockText(isFolded: style == .folded)
    // YAML counts from the parent; at the root, where its grammar would allow none, most readers ask for one space.
    let least = max(parent + 1, 1)
    var margin = header.indentation.map { parent + $0 }
    var longestBlankLine = 0..<0
    var lastByte = headerEnd
    while position < end {
      let lineEnd = position
      skipBreak()
      if position >= end { break }
      while position < end, bytes[position] == .space, position - lineStart < margin ?? .max { position += 1 }
      let spaces = position - lineStart
      if isAtEndOfLine {
        if position >= bytes.count, header.chomping == .keep { report(.missingLastBreak(place(position..<position))) }
        text.blankLines += 1
        if margin == nil, spaces > longestBlankLine.count { longestBlankLine = lineStart..<position }
        continue
      }
      if spaces < margin ?? least {
        let firstTab = position
        skipBlanks()
        if position > firstTab, isAtEndOfLine { throw refuse(.tabIndentation(place(firstTab..<position))) }
        if !text.hasText, position == firstTab, spaces == least - 1 { try refuseTextAtMargin(parent: parent) }
        position = lineEnd
        break
      }
      if margin == nil {
        margin = spaces
        if longestBlankLine.count > spaces { report(.longBlankLine(spaces, place(longestBlankLine))) }
      }
      let line = restOfLine
      text.append(bytes[line])
      position = line.upperBound
      lastByte = position
    }
    if text.hasText, lastByte >= bytes.count, header.chomping != .strip {
      report(.missingLastBreak(place(lastByte..<lastByte)))
    }
    text.end(header.chomping)
    nextContentLine()
    return YAMLNode(.scalar(String(decoding: text.bytes, as: UTF8.self), style), range: start..<lastByte)
  }

  private mutating func blockScalarHeader() throws(Refusal) -> BlockScalarHeader {
    let start = position
    var header = BlockScalarHeader()
    var hasChomping = false
    position += 1
    while !isSeparator(at: position) {
      switch current {
      case UInt8(ascii: "1")...UInt8(ascii: "9") where header.indentation == nil:
        header.indentation = Int(current - UInt8(ascii: "0"))
      case .dash where !hasChomping:
        (header.chomping, hasChomping) = (.strip, true)
      case UInt8(ascii: "+") where !hasChomping:
        (header.chomping, hasChomping) = (.keep, true)
      default:
        throw refuse(.blockScalarHeader(place(start..<restOfLine.upperBound)))
      }
      position += 1
    }
    let headerEnd = position
    skipBlanks()
    guard isAtEndOfLine || current == .comment else {
      throw refuse(.blockScalarHeader(place(start..<restOfLine.upperBound)))
    }
    position = headerEnd
    return header
  }

  /// Text that was never indented would leave the scalar empty and itself be taken for keys: one fault for all of it.
  private mutating func refuseTextAtMargin(parent: Int) throws(Refusal) {
    // Where nothing is around the scalar, YAML's grammar takes even a comment for text.
    guard current == .comment ? parent < 0 : !looksLikeEntry else { return }
    let refusal = refuse(.blockTextIndentation(max(parent + 1, 1), place(restOfLine)))
    while position < end {
      skipToEndOfLine()
      let (endOfText, startOfLine) = (position, lineStart)
      skipBreak()
      skipBlanks()
      if looksLikeEntry {
        (position, lineStart) = (endOfText, startOfLine)
        break
      }
    }
    throw refusal
  }
}

extension Diagnostic {
  fileprivate static func blockScalarHeader(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.block-header", .error,
      Message(
        id: "setelah '|' atau '>' hanya boleh ada '-', '+', angka 1 sampai 9, atau komentar",
        en: "only '-', '+', a digit from 1 to 9 or a comment may follow '|' or '>'"),
      at: place,
      hint: Message(
        id: "mulai teksnya di baris berikutnya; beri tanda petik bila '|' atau '>' bagian dari teks",
        en: "begin the text on the next line; if '|' or '>' is part of it, put the text in quotes"))
  }

  fileprivate static func indicatorAtRoot(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.block-header", .error,
      Message(
        id: "angka setelah '|' atau '>' tidak bermakna di luar kunci dan daftar",
        en: "a digit after '|' or '>' has no meaning outside keys and lists"),
      at: place,
      hint: Message(id: "hapus angkanya", en: "delete the digit"))
  }

  /// Readers of YAML disagree whether such a text ends in a line break.
  fileprivate static func missingLastBreak(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.missing-line-break", .error,
      Message(
        id: "berkas berakhir tanpa pindah baris di dalam teks setelah '|' atau '>'",
        en: "the file ends without a line break in a text after '|' or '>'"),
      at: place,
      hint: Message(id: "akhiri baris terakhir dengan pindah baris (Enter)", en: "end the last line with a line break"))
  }

  fileprivate static func longBlankLine(_ spaces: Int, _ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.blank-line-indentation", .error,
      Message(
        id: "baris kosong ini lebih panjang dari indentasi teks di bawahnya (\(spaces) spasi)",
        en: "this blank line is longer than the indentation of the text below it (\(spaces) spaces)"),
      at: place,
      hint: Message(id: "hapus spasi di baris kosong ini", en: "delete the spaces in this blank line"))
  }

  fileprivate static func blockTextIndentation(_ spaces: Int, _ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.text-indentation", .error,
      Message(
        id: "teks setelah '|' atau '>' kurang indentasi", en: "the text after '|' or '>' is not indented enough"),
      at: place,
      hint: Message(
        id: "beri paling sedikit \(spaces) spasi di awal setiap barisnya",
        en: "begin each of its lines with at least \(spaces) spaces"))
  }
}
