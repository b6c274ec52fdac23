import Diagnostics
import StrictYAML

/// Reads one mapping key by key and remembers everything that is wrong with it.
///
/// A getter returns nil after it has reported why, so a record's reader asks for all fields first and only then gives
/// up: one fault hides no other. `finish()` reports the keys that nobody asked for.
struct Fields {
  let range: Range<Int>
  let members: [YAMLMember]
  private(set) var asked: [Key] = []
  /// What is to be said of keys that are not there, unless it turns out that they are there under a misspelt name.
  private var absences: [(key: Key, faults: [Diagnostic])] = []
  private var acceptsAllKeys = false
  var faults: Faults

  init(_ members: [YAMLMember], at range: Range<Int>, faults: Faults) {
    self.members = members
    self.range = range
    self.faults = faults
  }

  var source: SourceFile { faults.source }

  /// Where a missing key is reported: the record's first key.
  var headRange: Range<Int> {
    members.first?.keyRange ?? range.lowerBound..<min(range.lowerBound + 1, max(range.upperBound, range.lowerBound))
  }

  /// The value of a key, and nil when it is absent; an empty value is a fault.
  mutating func optionalNode(_ key: Key, ifEmpty hint: Message = .fillOrRemove) -> YAMLNode? {
    asked.append(key)
    guard let member = members.first(where: { $0.key == key.rawValue }) else { return nil }
    if case .scalar(let text, .plain) = member.value.content, text.isEmpty || text == "~" || text == "null" {
      faults.reportEmpty(key, at: member.keyRange, hint: hint)
      return nil
    }
    return member.value
  }

  mutating func node(_ key: Key) -> YAMLNode? {
    node(key, missingAt: headRange)
  }

  /// The value of a key that another one asks for, such as the message of a disrupted service.
  mutating func node(_ key: Key, neededBy other: Key) -> YAMLNode? {
    node(key, missingAt: keyRange(other))
  }

  private mutating func node(_ key: Key, missingAt range: Range<Int>) -> YAMLNode? {
    if !has(key) { reportAbsent(key) { $0.reportMissing(key, at: range) } }
    return optionalNode(key, ifEmpty: .fill)
  }

  /// Reports a key that is not written. When an unknown key of the record most likely means it, that fault says enough.
  mutating func reportAbsent(_ key: Key, _ report: (inout Faults) -> Void) {
    var absence = Faults(in: source)
    report(&absence)
    absences.append((key, absence.list))
  }

  /// Whether the key is written at all, be its value right or wrong.
  func has(_ key: Key) -> Bool {
    members.contains { $0.key == key.rawValue }
  }

  func keyRange(_ key: Key) -> Range<Int> {
    members.first { $0.key == key.rawValue }?.keyRange ?? headRange
  }

  func valueRange(_ key: Key) -> Range<Int> {
    members.first { $0.key == key.rawValue }?.value.range ?? headRange
  }

  /// For mappings whose keys are not of the table: their reader checks them itself.
  mutating func acceptAllKeys() {
    acceptsAllKeys = true
  }

  /// Reports every key that the record does not have, with the nearest it has, and every key that it lacks.
  mutating func finish() {
    let meant = acceptsAllKeys ? [] : reportUnknownKeys()
    for absence in absences where !faults.isPartial && !meant.contains(absence.key.rawValue) {
      faults.add(absence.faults)
    }
  }

  /// Gives the keys that the unknown ones most likely mean.
  private mutating func reportUnknownKeys() -> Set<String> {
    let known = Set(asked.map(\.rawValue))
    let free = known.subtracting(members.map(\.key))
    var meant: Set<String> = []
    for member in members where !known.contains(member.key) {
      let everyday = Key.everydayNames[member.key.lowercased()] ?? []
      let near =
        misspelt(member.key, among: free) ?? everyday.lazy.map(\.rawValue).first(where: free.contains)
        ?? nearest(to: member.key, among: free) ?? misspelt(member.key, among: known)
      if let near { meant.insert(near) }
      faults.report(
        "unknown-key", at: member.keyRange,
        Message(id: "kunci '\(member.key)' tidak dikenal di sini", en: "'\(member.key)' is not a known key here"),
        hint: near.map { Message(id: "maksudnya '\($0)'?", en: "did you mean '\($0)'?") }
          ?? Message(
            id: "hapus baris ini, atau taruh di bawah 'ekstra:' bila itu keterangan portal sendiri",
            en: "remove it, or put it under 'ekstra:' if it is a field of your own"))
    }
    return meant
  }
}

// MARK: - Nested records and lists

extension Fields {
  /// Reads a nested mapping; its faults join these.
  ///
  /// `form` says how it is written, to those who wrote something else.
  mutating func record<Value>(
    _ node: YAMLNode, as what: Message, form: Message = .mappingForm, _ read: (inout Fields) -> Value?
  ) -> Value? {
    guard case .mapping(let members) = node.content else {
      faults.reportKind(of: node, wanted: what, hint: form)
      return nil
    }
    var nested = Fields(members, at: node.range, faults: faults)
    let value = read(&nested)
    nested.finish()
    faults = nested.faults
    return value
  }

  mutating func optionalRecord<Value>(_ key: Key, as what: Message, _ read: (inout Fields) -> Value?) -> Value? {
    optionalNode(key).flatMap { record($0, as: what, read) }
  }

  mutating func record<Value>(_ key: Key, as what: Message, _ read: (inout Fields) -> Value?) -> Value? {
    node(key).flatMap { record($0, as: what, read) }
  }

  /// Reads each element of a list; nil when it is no list or an element is faulty.
  mutating func list<Value>(
    _ node: YAMLNode, of key: Key, _ read: (inout Fields, YAMLNode) -> Value?
  ) -> [Value]? {
    guard case .sequence(let elements) = node.content else {
      faults.reportKind(of: node, wanted: .list(key), hint: .listForm(of: node))
      return nil
    }
    guard !elements.isEmpty else {
      faults.reportEmpty(key, at: node.range)
      return nil
    }
    let values = elements.map { read(&self, $0) }
    let known = values.compactMap { $0 }
    return known.count == values.count ? known : nil
  }

  /// A list that may be left out, which then is empty; nil when it is faulty.
  mutating func optionalList<Value>(_ key: Key, _ read: (inout Fields, YAMLNode) -> Value?) -> [Value]? {
    guard has(key) else {
      _ = optionalNode(key)
      return []
    }
    guard let node = optionalNode(key) else { return nil }
    return list(node, of: key, read)
  }

  /// A component of the service standard: stated, or said to be unknown; nil when it is absent or faulty.
  mutating func stated<Value>(_ key: Key, _ read: (inout Fields, YAMLNode) -> Value?) -> Stated<Value>? {
    guard has(key) else {
      _ = optionalNode(key)
      let range = headRange
      reportAbsent(key) { $0.reportMissingComponent(key, at: range) }
      return nil
    }
    guard let node = optionalNode(key, ifEmpty: .fillOrUnknown), let isUnknown = isUnknown(node) else { return nil }
    return isUnknown ? .unknown : read(&self, node).map { .known($0) }
  }

  /// Whether a value is the word for a fact that nobody knows yet. Nil when it is that word written otherwise, which is
  /// a fault: it would be shown as if it were the fact.
  mutating func isUnknown(_ node: YAMLNode) -> Bool? {
    guard case .scalar(let text, _) = node.content, !text.isEmpty else { return false }
    if text.trimmed == unknownFact { return true }
    guard WrittenForms.meansUnknown(text) else { return false }
    faults.report(
      "bad-choice", at: node.range,
      Message(id: "'\(text)' akan tampil seolah-olah fakta", en: "'\(text)' would be shown as if it were a fact"),
      hint: Message(id: "maksudnya '\(unknownFact)'?", en: "did you mean '\(unknownFact)'?"))
    return nil
  }
}

extension Message {
  static func mapping(_ key: Key) -> Message {
    Message(
      id: "'\(key.rawValue)' berupa pasangan 'kunci: nilai'", en: "'\(key.rawValue)' is a set of 'key: value' pairs")
  }

  static func item(_ key: Key) -> Message {
    Message(
      id: "tiap isi '\(key.rawValue)' berupa pasangan 'kunci: nilai'",
      en: "each item of '\(key.rawValue)' is a set of 'key: value' pairs")
  }

  static func list(_ key: Key) -> Message {
    Message(id: "'\(key.rawValue)' berupa daftar", en: "'\(key.rawValue)' is a list")
  }

  static let fill = Message(id: "isi nilainya: kunci ini wajib", en: "give it a value: this key is required")
  static let fillOrRemove = Message(
    id: "isi nilainya, atau hapus barisnya bila tidak wajib",
    en: "give it a value, or remove the line if it is optional")
  static let fillOrUnknown = Message(
    id: "isi nilainya, atau tulis '\(unknownFact)' bila memang belum diketahui",
    en: "give it a value, or write '\(unknownFact)' if it is not known yet")

  static let textForm = Message(
    id: "tulis satu teks saja; beri tanda petik bila memuat ': ', '[' atau '{'",
    en: "write one text; put it in quotes if it holds ': ', '[' or '{'")
  static let mappingForm = Message(
    id: "tulis tiap 'kunci: nilai' pada baris sendiri yang menjorok, atau {kunci: nilai, kunci: nilai}",
    en: "write each 'key: value' on an indented line of its own, or {key: value, key: value}")

  /// With the text in brackets where that makes a list of it.
  static func listForm(of node: YAMLNode) -> Message {
    var example = Message(id: "[satu, dua]", en: "[one, two]")
    if case .scalar(let text, .plain) = node.content, text.utf8.count <= 60,
      !text.contains(where: { "[]{}#:\"'\n".contains($0) })
    {
      example = Message(id: "[\(text)]", en: "[\(text)]")
    }
    return Message(
      id: "tulis \(example.indonesian), atau satu baris '- ' untuk tiap isi",
      en: "write \(example.english), or a line '- ' for each item")
  }
}

extension Faults {
  fileprivate mutating func reportMissing(_ key: Key, at range: Range<Int>) {
    report(
      "missing-key", at: range,
      Message(id: "kunci '\(key.rawValue)' wajib ada", en: "the key '\(key.rawValue)' is required"),
      hint: Message(
        id: "tambahkan baris '\(key.rawValue): ...' pada catatan ini",
        en: "add a line '\(key.rawValue): ...' to this record"))
  }

  fileprivate mutating func reportMissingComponent(_ key: Key, at range: Range<Int>) {
    report(
      "missing-component", at: range,
      Message(id: "komponen '\(key.rawValue)' belum ditulis", en: "the component '\(key.rawValue)' is missing"),
      hint: Message(
        id: "tulis '\(key.rawValue): \(unknownFact)' bila memang belum diketahui",
        en: "write '\(key.rawValue): \(unknownFact)' if it is not known yet"))
  }

  mutating func reportEmpty(_ key: Key, at range: Range<Int>, hint: Message = .fillOrRemove) {
    guard !isPartial else { return }
    report(
      "empty-value", at: range,
      Message(id: "'\(key.rawValue)' tidak berisi", en: "'\(key.rawValue)' has no value"), hint: hint)
  }

  mutating func reportKind(of node: YAMLNode, wanted: Message, hint: Message) {
    let found =
      switch node.content {
      case .scalar: Message(id: "teks", en: "text")
      case .sequence: Message(id: "daftar", en: "a list")
      case .mapping: Message(id: "pasangan 'kunci: nilai'", en: "'key: value' pairs")
      }
    report(
      "wrong-kind", at: node.range,
      Message(
        id: "di sini ada \(found.indonesian), padahal \(wanted.indonesian)",
        en: "this is \(found.english), but \(wanted.english)"),
      hint: hint)
  }
}
