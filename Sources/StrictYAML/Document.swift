import Diagnostics

/// The whole text: one document, with or without its markers.
extension Parser {
  /// Reads everything; nil only where no node could be made of it.
  mutating func document() -> YAMLNode? {
    guard end - position <= Self.maximumSize else {
      reportBroken(.tooLarge(source.place))
      return nil
    }
    guard checkCharacters() else { return nil }
    findContent()
    refuseDirectives()
    let root = root()
    if indentation >= 0 {
      reportBroken(.contentAfterRoot(place(restOfLine)))
      recover(to: -1, passingItems: false)
    }
    endDocument()
    return root
  }

  private mutating func refuseDirectives() {
    while indentation == 0, current == .percent {
      reportBroken(.directive(place(restOfLine)))
      nextContentLine()
    }
  }

  private mutating func root() -> YAMLNode? {
    do {
      guard isAtDocumentMarker, position == lineStart else { return try rootNode(startsOnItsLine: true) }
      guard current == .dash else { return .empty(at: position) }
      position += 3
      skipBlanks()
      let isAlone = isAtEndOfLine || current == .comment
      if isAlone { nextContentLine() }
      return try rootNode(startsOnItsLine: isAlone)
    } catch {
      recover(to: -1, passingItems: false)
      return nil
    }
  }

  private mutating func rootNode(startsOnItsLine: Bool) throws(Refusal) -> YAMLNode {
    guard !startsOnItsLine || indentation >= 0 else { return .empty(at: position) }
    return startsOnItsLine ? try blockNode(parent: -1) : try blockNode(parent: -1, allowsCollection: false)
  }

  /// At the end, or at the marker that ends the document: nothing but comments may follow.
  private mutating func endDocument() {
    guard position < end else { return }
    let marker = position..<position + 3
    guard current == .dot else {
      reportBroken(.secondDocument(place(marker)))
      return
    }
    position += 3
    skipBlanks()
    if isAtEndOfLine || current == .comment { nextContentLine() }
    guard position < end else { return }
    reportBroken(
      isAtDocumentMarker && current == .dash
        ? .secondDocument(place(position..<position + 3)) : .contentAfterEnd(place(restOfLine)))
  }
}

extension YAMLNode {
  /// A value that was left out.
  static func empty(at position: Int) -> YAMLNode {
    YAMLNode(.scalar("", .plain), range: position..<position)
  }
}

extension Diagnostic {
  fileprivate static func tooLarge(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.too-large", .error,
      Message(
        id: "berkas ini lebih besar dari \(Parser.maximumSize / 1024) KiB",
        en: "this file is larger than \(Parser.maximumSize / 1024) KiB"),
      at: place,
      hint: Message(id: "bagi menjadi beberapa berkas", en: "divide it into several files"))
  }

  fileprivate static func directive(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.directive", .error,
      Message(
        id: "perintah YAML yang diawali '%' tidak dipakai di sini", en: "YAML directives ('%…') are not used here"),
      at: place,
      hint: Message(id: "hapus baris ini", en: "delete this line"))
  }

  fileprivate static func secondDocument(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.second-document", .error,
      Message(id: "dokumen kedua dalam satu berkas", en: "a second document in one file"),
      at: place,
      hint: Message(
        id: "hapus '---' ini, atau pindahkan bagian setelahnya ke berkas lain",
        en: "delete this '---', or move what follows to another file"))
  }

  fileprivate static func contentAfterEnd(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.content-after-end", .error,
      Message(
        id: "ada isi setelah '...' yang mengakhiri dokumen",
        en: "there is content after the '...' that ends the document"),
      at: place,
      hint: Message(id: "hapus '...', atau isi setelahnya", en: "delete the '...', or what follows it"))
  }

  fileprivate static func contentAfterRoot(_ place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.indentation", .error,
      Message(
        id: "baris ini bukan bagian dari isi di atasnya", en: "this line does not belong to what stands above it"),
      at: place,
      hint: Message(
        id:
          "samakan indentasinya dengan baris pertama berkas, dan beri bentuk yang sama: 'kunci: nilai' atau '- butir'",
        en: "indent it like the first line of the file, and give it the same form: 'key: value' or '- item'"))
  }
}
