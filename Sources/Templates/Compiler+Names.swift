import Diagnostics

extension Compiler {
  /// Looks a name up from the innermost section outwards, as Mustache does: the first part decides where, and the rest
  /// must be found there. Nil when it was reported, or lies in a section whose own name was.
  ///
  /// - Parameter isTest: the name is tested by a section, so whatever leads to it may be absent.
  mutating func resolve(_ name: Name, from origin: Origin, isTest: Bool) -> Resolution? {
    guard let first = name.parts.first else {
      return scopes.last.flatMap { scope in
        scope.shape.map { Resolution(shape: $0, slot: scope.slot, untested: []) }
      }
    }
    guard let found = lookUp(first, from: origin) else { return nil }
    var shape = found.shape
    var slot = found.slot
    var untested: [ScopedSlot] = []
    for (index, part) in name.parts.enumerated().dropFirst() {
      let before = name.parts[index - 1]
      if case .optional(let wrapped) = shape {
        if isTest {
          untested.append(slot)
        } else if !tested.contains(slot) {
          let path = name.parts[..<index].map(\.text).joined(separator: ".")
          report(.untested(path, at: origin.file.source.place(of: before.range)))
        }
        shape = wrapped
      }
      guard case .record(let record) = shape else {
        report(.noParts(before.text, shape, part.text, at: origin.file.source.place(of: part.range)))
        return nil
      }
      guard let field = record.index(of: part.text) else {
        let place = origin.file.source.place(of: part.range)
        report(.unknownName(part.text, of: record, at: place))
        return nil
      }
      shape = record.fields[field].shape
      slot = slot.appending(field)
    }
    return Resolution(shape: shape, slot: slot, untested: untested)
  }

  private mutating func lookUp(_ part: Name.Part, from origin: Origin) -> (shape: Shape, slot: ScopedSlot)? {
    for scope in scopes.reversed() {
      guard let shape = scope.shape else { return nil }
      if case .record(let record) = shape, let field = record.index(of: part.text) {
        return (record.fields[field].shape, scope.slot.appending(field))
      }
    }
    let inReach = scopes
    // A word with a space, as in `{{#if name}}`, is no name: that was told when it was read.
    if !part.text.contains(" ") {
      report(.unknownName(part.text, in: inReach, at: origin.file.source.place(of: part.range)))
    }
    return nil
  }
}

extension Diagnostic {
  /// Something that may be absent is shown where nothing tests it.
  static func untested(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "templates.untested", .error,
      Message(id: "'\(name)' mungkin tidak ada", en: "'\(name)' may be absent"),
      at: place,
      hint: Message(
        id: "apit dengan {{#\(name)}}…{{/\(name)}}", en: "wrap it in {{#\(name)}}…{{/\(name)}}"))
  }

  fileprivate static func unknownName(_ name: String, in scopes: [Scope], at place: Place) -> Diagnostic {
    var known: [String] = []
    for scope in scopes.reversed() {
      if case .record(let record) = scope.shape {
        for field in record.fields where !known.contains(field.name) { known.append(field.name) }
      }
    }
    return unknownName(name, known, at: place)
  }

  fileprivate static func unknownName(_ name: String, of record: RecordShape, at place: Place) -> Diagnostic {
    unknownName(name, record.fields.map(\.name), at: place)
  }

  private static func unknownName(_ name: String, _ known: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "templates.unknown-name", .error,
      Message(id: "tidak ada nilai bernama '\(name)' di sini", en: "there is no value called '\(name)' here"),
      at: place,
      hint: hint(for: name, among: known))
  }

  private static func hint(for name: String, among known: [String]) -> Message? {
    if let near = Message.didYouMean(name, among: known) { return near }
    if name == "this" {
      return Message(id: "unsur daftar itu sendiri ditulis {{.}}", en: "the list's element itself is {{.}}")
    }
    if name == "else" {
      return Message(
        id: "tulis {{/nama}}{{^nama}}…{{/nama}} untuk kebalikannya",
        en: "write {{/name}}{{^name}}…{{/name}} for the opposite")
    }
    guard !known.isEmpty else { return nil }
    let list = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
    return Message(id: "yang ada di sini: \(list)", en: "known here: \(list)")
  }

  fileprivate static func noParts(_ name: String, _ shape: Shape, _ part: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "templates.wrong-kind", .error,
      Message(
        id: "'\(name)' adalah \(shape.noun.indonesian), jadi tidak memiliki '\(part)'",
        en: "'\(name)' is \(shape.noun.english), so it has no '\(part)'"),
      at: place,
      hint: shape.isList
        ? Message(
          id: "ulangi daftarnya: {{#\(name)}}{{\(part)}}{{/\(name)}}",
          en: "repeat over the list: {{#\(name)}}{{\(part)}}{{/\(name)}}")
        : Message(id: "tulis {{\(name)}} saja", en: "write just {{\(name)}}"))
  }
}

extension Shape {
  /// The kind in the middle of a sentence.
  var noun: Message {
    switch self {
    case .text: Message(id: "teks", en: "a text")
    case .number: Message(id: "angka", en: "a number")
    case .flag: Message(id: "ya/tidak", en: "a yes or no")
    case .html: Message(id: "html", en: "html")
    case .address: Message(id: "alamat", en: "an address")
    case .json: Message(id: "json", en: "json")
    case .list: Message(id: "daftar", en: "a list")
    case .record: Message(id: "kumpulan nilai", en: "a record")
    case .optional(let shape): shape.noun
    }
  }

  var isList: Bool { if case .list = self { true } else { false } }

  /// The shape of a value that is there.
  var whenPresent: Shape {
    if case .optional(let shape) = self { shape.whenPresent } else { self }
  }
}
