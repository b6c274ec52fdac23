import Diagnostics
import StrictYAML

extension Fields {
  /// A scalar's text; a list or mapping is a fault.
  mutating func text(of node: YAMLNode, for key: Key) -> String? {
    guard case .scalar(let text, _) = node.content else {
      faults.reportKind(
        of: node,
        wanted: Message(id: "'\(key.rawValue)' berupa teks", en: "'\(key.rawValue)' is text"),
        hint: .textForm)
      return nil
    }
    let trimmed = text.trimmed
    guard !trimmed.isEmpty else {
      faults.reportEmpty(key, at: node.range)
      return nil
    }
    guard trimmed != unknownFact else {
      faults.reportUnneededWord(for: key, at: node.range)
      return nil
    }
    return faults.reportControls(in: trimmed, at: node.range) ? nil : trimmed
  }

  mutating func text(_ key: Key) -> String? {
    node(key).flatMap { text(of: $0, for: key) }
  }

  mutating func optionalText(_ key: Key) -> String? {
    optionalNode(key).flatMap { text(of: $0, for: key) }
  }

  /// A text or a list of texts; absent is an empty list.
  mutating func texts(_ key: Key) -> [String] {
    guard let node = optionalNode(key) else { return [] }
    return texts(of: node, for: key) ?? []
  }

  mutating func texts(of node: YAMLNode, for key: Key) -> [String]? {
    if case .scalar = node.content { return text(of: node, for: key).map { [$0] } }
    return list(node, of: key) { fields, element in fields.text(of: element, for: key) }
  }

  /// A value in its one written form; `likely` guesses from another one what was meant.
  mutating func value<Value>(
    of node: YAMLNode, for key: Key, _ code: String, form: Message, likely: (String) -> String? = { _ in nil },
    _ read: (String) -> Value?
  ) -> Value? {
    guard let text = text(of: node, for: key) else { return nil }
    guard let value = read(text) else {
      faults.report(
        code, at: node.range,
        Message(
          id: "'\(text)' tidak dapat dibaca sebagai \(form.indonesian)",
          en: "'\(text)' cannot be read as \(form.english)"),
        hint: likely(text).flatMap { read($0) == nil ? nil : $0 }.map {
          Message(id: "tulis '\($0)'", en: "write '\($0)'")
        } ?? Self.writtenForm(of: form))
      return nil
    }
    return value
  }

  private static func writtenForm(of form: Message) -> Message {
    Message(id: "tulis sebagai \(form.indonesian)", en: "write it as \(form.english)")
  }

  mutating func number(of node: YAMLNode, for key: Key) -> Int? {
    value(of: node, for: key, "bad-number", form: .number, wholeNumber)
  }

  mutating func number(_ key: Key) -> Int? { node(key).flatMap { number(of: $0, for: key) } }
  mutating func optionalNumber(_ key: Key) -> Int? { optionalNode(key).flatMap { number(of: $0, for: key) } }

  /// `ya` or `tidak`; absent is no.
  mutating func flag(_ key: Key) -> Bool? {
    guard has(key) else {
      _ = optionalNode(key)
      return false
    }
    return optionalNode(key).flatMap { node in
      value(
        of: node, for: key, "bad-choice", form: Message(id: "'ya' atau 'tidak'", en: "'ya' or 'tidak'"),
        likely: WrittenForms.flag
      ) { text in
        switch text {
        case "ya": true
        case "tidak": false
        default: nil
        }
      }
    }
  }

  /// One of a closed list of words.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    of node: YAMLNode, for key: Key, _ type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text(of: node, for: key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    faults.report(
      "bad-choice", at: node.range,
      Message(
        id: "'\(text)' bukan pilihan untuk '\(key.rawValue)'", en: "'\(text)' is not a choice for '\(key.rawValue)'"),
      hint: Message.didYouMean(text, among: words)
        ?? Message(
          id: "pilih salah satu: \(words.joined(separator: ", "))",
          en: "choose one of: \(words.joined(separator: ", "))"))
    return nil
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ key: Key, _ type: Choice.Type) -> Choice?
  where Choice.RawValue == String {
    node(key).flatMap { choice(of: $0, for: key, type) }
  }

  mutating func optionalChoice<Choice: RawRepresentable & CaseIterable>(_ key: Key, _ type: Choice.Type) -> Choice?
  where Choice.RawValue == String {
    optionalNode(key).flatMap { choice(of: $0, for: key, type) }
  }
}

/// Reads `70.241` or `70241`. A leading zero belongs to a code and not to a number.
func wholeNumber(_ text: some StringProtocol) -> Int? {
  groupedNumber(text) ?? (text.hasPrefix("0") ? nil : digits(text, count: text.utf8.count))
}

extension Faults {
  /// `belum-ada-data` where it would be shown as it is: only a component of the service standard can be unknown.
  fileprivate mutating func reportUnneededWord(for key: Key, at range: Range<Int>) {
    report(
      "bad-choice", at: range,
      Message(
        id: "'\(key.rawValue)' tidak dapat berisi '\(unknownFact)'",
        en: "'\(key.rawValue)' cannot be '\(unknownFact)'"),
      hint: Message(
        id: "isi nilainya, atau hapus barisnya bila tidak wajib",
        en: "give it a value, or remove the line if it is optional"))
  }

  /// Characters that show nothing and are not allowed in HTML and XML: an escape such as `\0` in double quotes can write
  /// them where the file itself may not hold them. Says whether there are any.
  mutating func reportControls(in text: String, at range: Range<Int>) -> Bool {
    guard let scalar = text.unicodeScalars.first(where: { Self.isControl($0.value) }) else { return false }
    let number = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - number.utf8.count)) + number
    report(
      "control-character", at: range,
      Message(
        id: "teks ini memuat karakter kendali \(name) yang tidak tampak",
        en: "this text holds the invisible control character \(name)"),
      hint: Message(id: "hapus tanda '\\' yang menulisnya", en: "delete the escape ('\\') that writes it"))
    return true
  }

  private static func isControl(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x9, 0xA, 0xD: false
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}

extension Message {
  static let number = Message(id: "angka bulat, seperti 70.241", en: "a whole number such as 70.241")
}

extension String {
  /// Without ASCII white space at either end.
  var trimmed: String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x9...0xD).contains($0) }
    guard let first = utf8.first, let last = utf8.last, isSpace(first) || isSpace(last) else { return self }
    let view = utf8.drop(while: isSpace)
    let end = view.lastIndex { !isSpace($0) }
    return end.map { String(self[view.startIndex...$0]) } ?? ""
  }
}
