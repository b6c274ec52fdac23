import Diagnostics
import StrictYAML

extension Fields {
  /// A scalar's text; a list or mapping is a fault.
  mutating func text(of node: YAMLNode, for key: Key) -> String? {
    guard case .scalar(let text, _) = node.content else {
      faults.reportKind(
        of: node,
        wanted: Message(id: "'\(key.rawValue)' berupa teks", en: "'\(key.rawValue)' is text"))
      return nil
    }
    let trimmed = text.trimmed
    guard !trimmed.isEmpty else {
      faults.reportEmpty(key, at: node.range)
      return nil
    }
    return trimmed
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

  /// A value in its one written form.
  mutating func value<Value>(
    of node: YAMLNode, for key: Key, _ code: String, form: Message, _ read: (String) -> Value?
  ) -> Value? {
    guard let text = text(of: node, for: key) else { return nil }
    guard let value = read(text) else {
      faults.report(
        code, at: node.range,
        Message(
          id: "'\(text)' tidak dapat dibaca sebagai \(form.indonesian)",
          en: "'\(text)' cannot be read as \(form.english)"),
        hint: Self.writtenForm(of: form))
      return nil
    }
    return value
  }

  private static func writtenForm(of form: Message) -> Message {
    Message(id: "tulis sebagai \(form.indonesian)", en: "write it as \(form.english)")
  }

  mutating func date(_ key: Key) -> CalendarDate? {
    node(key).flatMap { value(of: $0, for: key, "bad-date", form: .date, CalendarDate.init) }
  }

  mutating func optionalDate(_ key: Key) -> CalendarDate? {
    optionalNode(key).flatMap { value(of: $0, for: key, "bad-date", form: .date, CalendarDate.init) }
  }

  /// A date as exact as its source; `tidak-disebut` is `.some(nil)`.
  mutating func partialDate(_ key: Key) -> PartialDate?? {
    guard let node = node(key) else { return nil }
    if case .scalar(undated, _) = node.content { return .some(nil) }
    return value(of: node, for: key, "bad-date", form: .partialDate, PartialDate.init).map { .some($0) }
  }

  mutating func number(of node: YAMLNode, for key: Key) -> Int? {
    value(of: node, for: key, "bad-number", form: .number) { groupedNumber($0) ?? digits($0, count: $0.utf8.count) }
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
      value(of: node, for: key, "bad-choice", form: Message(id: "'ya' atau 'tidak'", en: "'ya' or 'tidak'")) { text in
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

extension Message {
  static let date = Message(id: "tanggal, seperti 2026-11-23", en: "a date such as 2026-11-23")
  static let partialDate = Message(
    id: "tanggal sumber, seperti 2026-11-23, 2026-11, 2026, atau '\(undated)'",
    en: "a source's date such as 2026-11-23, 2026-11, 2026, or '\(undated)'")
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
