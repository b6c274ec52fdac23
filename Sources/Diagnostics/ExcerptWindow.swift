/// The part of a source line that a message shows: long lines are cut around the fault.
struct ExcerptWindow {
  /// What to show, without characters that act on a terminal.
  let text: String
  /// As wide as what stands before the span.
  let indent: String
  let carets: String

  private static let limit = 100

  init(of line: String, column: Int, width: Int) {
    let scalars = Array(line.unicodeScalars)
    let start = min(max(column - 1, 0), scalars.count)
    let first = scalars.count > Self.limit ? max(0, min(start - 30, scalars.count - Self.limit)) : 0
    let last = min(scalars.count, first + Self.limit)
    let before = String(String.UnicodeScalarView(scalars[first..<start]))
    let shown = String(String.UnicodeScalarView(scalars[first..<last]))
    let lead = first > 0 ? "…" : ""
    text = lead + visible(shown.replacing("\t", with: " ")) + (last < scalars.count ? "…" : "")
    indent = String(repeating: " ", count: lead.count + Self.columns(of: before))
    let span = String(String.UnicodeScalarView(scalars[start..<min(start + width, max(last, start))]))
    carets = String(repeating: "^", count: max(Self.columns(of: span), 1))
  }

  /// Terminal columns: wide East Asian characters and emoji take two, combining marks none.
  private static func columns(of text: String) -> Int {
    text.reduce(0) { sum, character in
      let isWide = character.unicodeScalars.contains { scalar in
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
          0xFFE0...0xFFE6, 0x1F300...0x1FAFF:
          true
        default: false
        }
      }
      return sum + (isWide ? 2 : 1)
    }
  }
}
