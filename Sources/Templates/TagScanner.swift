import Diagnostics

/// Cuts a template into text and tags, and refuses the tags that switch escaping, delimiters or names at run time.
struct TagScanner {
  private let source: SourceFile
  private let bytes: [UInt8]
  private(set) var tokens: [Token] = []
  private(set) var faults = FaultList()
  private var textStart: Int

  init(_ source: SourceFile) {
    self.source = source
    bytes = source.bytes
    textStart = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    scan()
  }

  private mutating func scan() {
    var index = textStart
    while index + 1 < bytes.count {
      if isPair(UInt8(ascii: "{"), at: index) {
        endText(at: index)
        index = scanTag(at: index)
        textStart = index
      } else if isPair(UInt8(ascii: "}"), at: index) {
        var end = index + 2
        while end < bytes.count, bytes[end] == UInt8(ascii: "}") { end += 1 }
        faults.add(.strayClose(at: source.place(of: index..<end)))
        index = end
      } else {
        index += 1
      }
    }
    endText(at: bytes.count)
  }

  private mutating func endText(at end: Int) {
    if textStart < end { tokens.append(.text(textStart..<end)) }
  }

  private func isPair(_ byte: UInt8, at index: Int) -> Bool {
    index + 1 < bytes.count && bytes[index] == byte && bytes[index + 1] == byte
  }

  /// Reads the tag that begins here and returns where reading goes on.
  private mutating func scanTag(at start: Int) -> Int {
    let inner = start + 2
    let sigil = inner < bytes.count ? bytes[inner] : 0
    let mayHoldBraces = sigil == UInt8(ascii: "!")
    guard let close = closing(from: sigil == UInt8(ascii: "{") ? inner + 1 : inner, acrossTags: mayHoldBraces) else {
      faults.add(.unclosedTag(at: source.place(of: start..<inner)))
      // A comment without an end takes the rest of the file with it; any other tag only its braces.
      return mayHoldBraces ? bytes.count : inner
    }
    switch sigil {
    case UInt8(ascii: "{"):
      let isTriple = close + 2 < bytes.count && bytes[close + 2] == UInt8(ascii: "}")
      let end = close + (isTriple ? 3 : 2)
      faults.add(.unescaped(at: source.place(of: start..<end)))
      add(.variable, start..<end, inner + 1..<close)
      return end
    case UInt8(ascii: "&"):
      faults.add(.unescaped(at: source.place(of: start..<close + 2)))
      add(.variable, start..<close + 2, inner + 1..<close)
    case UInt8(ascii: "="):
      faults.add(.delimiters(at: source.place(of: start..<close + 2)))
    case UInt8(ascii: "!"): add(.comment, start..<close + 2, inner + 1..<close)
    case UInt8(ascii: "#"): add(.section, start..<close + 2, inner + 1..<close)
    case UInt8(ascii: "^"): add(.inverted, start..<close + 2, inner + 1..<close)
    case UInt8(ascii: "/"): add(.close, start..<close + 2, inner + 1..<close)
    case UInt8(ascii: ">"): add(.partial, start..<close + 2, inner + 1..<close)
    case UInt8(ascii: "<"): add(.parent, start..<close + 2, inner + 1..<close)
    case UInt8(ascii: "$"): add(.block, start..<close + 2, inner + 1..<close)
    default: addVariable(start..<close + 2, inner..<close)
    }
    return close + 2
  }

  /// A tag without a mark right after its braces. One that comes after a space is a fault, and then counts.
  private mutating func addVariable(_ range: Range<Int>, _ content: Range<Int>) {
    let name = trimmed(content)
    let kinds: [UInt8: Tag.Kind] = [
      UInt8(ascii: "#"): .section, UInt8(ascii: "^"): .inverted, UInt8(ascii: "/"): .close, UInt8(ascii: ">"): .partial,
      UInt8(ascii: "<"): .parent, UInt8(ascii: "$"): .block, UInt8(ascii: "!"): .comment,
    ]
    guard let mark = name.isEmpty ? nil : bytes[name.lowerBound], let kind = kinds[mark] else {
      add(.variable, range, content)
      return
    }
    faults.add(.spaceBeforeMark(mark, at: source.place(of: range)))
    add(kind, range, name.lowerBound + 1..<name.upperBound)
  }

  /// Where the next `}}` begins; nil when the file, or another tag, comes first.
  private func closing(from start: Int, acrossTags: Bool) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if isPair(UInt8(ascii: "}"), at: index) { return index }
      if !acrossTags, isPair(UInt8(ascii: "{"), at: index) { return nil }
      index += 1
    }
    return nil
  }

  private mutating func add(_ kind: Tag.Kind, _ range: Range<Int>, _ content: Range<Int>) {
    let name = trimmed(content)
    let tag = Tag(kind: kind, range: range, name: name)
    if kind != .comment {
      if name.isEmpty {
        faults.add(.emptyTag(at: source.place(of: range)))
        return
      }
      let isInclusion = kind == .partial || kind == .parent
      if isInclusion, bytes[name.lowerBound] == UInt8(ascii: "*") {
        faults.add(.dynamicName(at: source.place(of: name)))
        return
      }
      if kind != .close, !isName(name, isPath: isInclusion) {
        faults.add(.badName(String(decoding: bytes[name], as: UTF8.self), at: source.place(of: name)))
        // A section with a bad name still opens something that a later tag closes.
        if kind == .variable || kind == .partial { return }
      }
    }
    tokens.append(.tag(tag))
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isWhitespace { start += 1 }
    while end > start, bytes[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }

  /// Letters of any script, digits, `_` and `-`, in parts joined by dots; `/` too where a template is named.
  private func isName(_ range: Range<Int>, isPath: Bool) -> Bool {
    if range.count == 1, bytes[range.lowerBound] == UInt8(ascii: ".") { return !isPath }
    var previous = UInt8(ascii: ".")
    for byte in bytes[range] {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...:
        break
      case UInt8(ascii: "."):
        if previous == byte { return false }
      case UInt8(ascii: "/"):
        if previous == byte || !isPath { return false }
      default: return false
      }
      previous = byte
    }
    return previous != UInt8(ascii: ".")
  }
}

extension UInt8 {
  /// The whitespace of HTML (section "ASCII whitespace").
  var isWhitespace: Bool {
    self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 || self == 0x0C
  }

  var isASCIILetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased)
  }

  /// For ASCII letters; any other byte as it is.
  var lowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}

extension Diagnostic {
  fileprivate static func strayClose(at place: Place) -> Diagnostic {
    Diagnostic(
      "templates.stray-close", .error,
      Message(id: "'}}' menutup tag yang tidak pernah dibuka", en: "'}}' closes a tag that was never opened"),
      at: place,
      hint: Message(
        id: "tulis '{{' di depan nama, atau pisahkan kedua kurung dengan spasi",
        en: "write '{{' before the name, or put a space between the braces"))
  }

  fileprivate static func spaceBeforeMark(_ mark: UInt8, at place: Place) -> Diagnostic {
    let mark = String(decoding: [mark], as: UTF8.self)
    return Diagnostic(
      "templates.space-before-mark", .error,
      Message(id: "ada spasi di antara '{{' dan '\(mark)'", en: "a space stands between '{{' and '\(mark)'"),
      at: place,
      hint: Message(id: "tulis {{\(mark)nama}}", en: "write {{\(mark)name}}"))
  }

  fileprivate static func unclosedTag(at place: Place) -> Diagnostic {
    Diagnostic(
      "templates.unclosed-tag", .error,
      Message(id: "tag ini tidak ditutup dengan '}}'", en: "this tag is not closed with '}}'"),
      at: place,
      hint: Message(id: "tulis '}}' sesudah nama", en: "write '}}' after the name"))
  }

  fileprivate static func unescaped(at place: Place) -> Diagnostic {
    Diagnostic(
      "templates.unescaped", .error,
      Message(id: "nilai tidak boleh dimuat tanpa pengamanan", en: "no value may go in unescaped"),
      at: place,
      hint: Message(
        id: "tulis {{nama}}; nilai jenis html masuk apa adanya tanpa tanda khusus",
        en: "write {{name}}; a value of kind html goes in as it is without a special mark"))
  }

  fileprivate static func delimiters(at place: Place) -> Diagnostic {
    Diagnostic(
      "templates.delimiters", .error,
      Message(id: "tanda kurung tag tidak boleh diganti", en: "the tag delimiters can't be changed"),
      at: place,
      hint: Message(id: "pakai {{ dan }} di seluruh berkas", en: "use {{ and }} throughout the file"))
  }

  fileprivate static func emptyTag(at place: Place) -> Diagnostic {
    Diagnostic(
      "templates.empty-tag", .error,
      Message(id: "tag ini tidak berisi nama", en: "this tag holds no name"),
      at: place,
      hint: Message(
        id: "tulis sebuah nama, atau {{.}} untuk unsur daftar itu sendiri",
        en: "write a name, or {{.}} for the list's element itself"))
  }

  fileprivate static func dynamicName(at place: Place) -> Diagnostic {
    Diagnostic(
      "templates.dynamic-name", .error,
      Message(
        id: "nama templat tidak boleh dihitung dari data", en: "a template's name can't be taken from the data"),
      at: place,
      hint: Message(
        id: "tulis nama templatnya, dan pilih dengan {{#nama}}…{{/nama}}",
        en: "write the template's name, and choose with {{#name}}…{{/name}}"))
  }

  fileprivate static func badName(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "templates.bad-name", .error,
      Message(id: "'\(name)' bukan nama", en: "'\(name)' is not a name"),
      at: place,
      hint: Message(
        id: "nama terdiri dari huruf, angka, '-' dan '_', bagiannya dipisah titik; tidak ada 'if' atau 'each', "
          + "cukup {{#nama}}…{{/nama}}",
        en: "a name is letters, digits, '-' and '_', its parts joined by dots; there is no 'if' or 'each', "
          + "just {{#name}}…{{/name}}"))
  }
}
