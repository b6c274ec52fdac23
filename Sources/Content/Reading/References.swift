import Diagnostics
import StrictYAML

/// What a record may refer to: the other records of the content, by name.
struct References {
  let day: CalendarDate
  /// Months after which a check is old; nil while the settings are not read.
  let checkLimit: Int?
  /// Empty while one of them is faulty.
  let categories: [Slug: Category]
  /// Nil while the register does not tell them all, so that its faults are not told again with every service.
  let categorySlugs: Set<Slug>?
  /// Agencies that were read without an error.
  let agencies: [Slug: Agency]
  /// All agencies that have a file, faulty or not, so that one fault is not told twice.
  let agencySlugs: Set<Slug>
  let serviceSlugs: Set<Slug>
  /// Nil while those of `portal.yaml` are faulty.
  let complaintLists: [String: [ComplaintChannel]]?
  let files: ContentFolder
}

extension Fields {
  /// A slug that must be among the known ones; `what` names its kind in both languages.
  ///
  /// `own` is the slug of the record itself where it may not refer to itself.
  mutating func reference(
    _ node: YAMLNode, for key: Key, to what: Message, among known: some Collection<Slug>, besides own: Slug? = nil
  ) -> Slug? {
    guard let text = text(of: node, for: key) else { return nil }
    guard let slug = Slug(text), known.contains(slug) else {
      faults.reportUnknown(text, what, at: node.range, among: known.lazy.filter { $0 != own }.map(\.text))
      return nil
    }
    guard slug != own else {
      faults.reportItself(key, what, at: node.range)
      return nil
    }
    return slug
  }

  /// Reads a name whose register is faulty: it must be text, but nothing more can be said of it.
  mutating func ignored<Value>(_ node: YAMLNode, for key: Key) -> Value? {
    _ = text(of: node, for: key)
    return nil
  }

  mutating func references(
    _ key: Key, to what: Message, among known: some Collection<Slug>, besides own: Slug? = nil
  ) -> [Slug] {
    optionalNode(key).flatMap { node in
      distinctList(node, of: key, name: \.self) { fields, element in
        fields.reference(element, for: key, to: what, among: known, besides: own)
      }
    } ?? []
  }

  /// A list in which nothing is named twice: the second time is worth a warning and counts for nothing.
  mutating func distinctList<Value>(
    _ node: YAMLNode, of key: Key, name: (Value) -> Slug, _ read: (inout Fields, YAMLNode) -> Value?
  ) -> [Value]? {
    var places: [Slug: Range<Int>] = [:]
    let values = list(node, of: key) { fields, element -> (value: Value, isFirst: Bool)? in
      guard let value = read(&fields, element) else { return nil }
      let name = name(value)
      guard let first = places[name] else {
        places[name] = element.range
        return (value, true)
      }
      fields.faults.reportRepeatedReference(name, in: key, at: element.range, first: first)
      return (value, false)
    }
    return values?.filter(\.isFirst).map(\.value)
  }
}

extension Message {
  static let service = Message(id: "layanan", en: "service")
  static let agency = Message(id: "instansi", en: "agency")
  static let category = Message(id: "kategori", en: "category")
  static let counter = Message(id: "loket", en: "counter")
}

extension Faults {
  fileprivate mutating func reportItself(_ key: Key, _ what: Message, at range: Range<Int>) {
    report(
      "self-reference", at: range,
      Message(
        id: "'\(key.rawValue)' menyebut \(what.indonesian) ini sendiri",
        en: "'\(key.rawValue)' names this \(what.english) itself"),
      hint: Message(id: "hapus, atau sebut yang lain", en: "remove it, or name another one"))
  }

  fileprivate mutating func reportRepeatedReference(
    _ name: Slug, in key: Key, at range: Range<Int>, first: Range<Int>
  ) {
    report(
      "repeated-reference", .warning, at: range,
      Message(
        id: "'\(name)' disebut dua kali dalam '\(key.rawValue)'", en: "'\(name)' is named twice in '\(key.rawValue)'"),
      hint: Message(id: "hapus salah satunya", en: "remove one of them"),
      notes: [.init(Message(id: "yang pertama ada di sini", en: "the first is here"), at: source.place(of: first))])
  }

  mutating func reportUnknown(_ text: String, _ what: Message, at range: Range<Int>, among known: [String]) {
    let list = known.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let sample = list.prefix(12).joined(separator: ", ") + (list.count > 12 ? ", ..." : "")
    report(
      "unknown-reference", at: range,
      Message(id: "tidak ada \(what.indonesian) bernama '\(text)'", en: "there is no \(what.english) called '\(text)'"),
      hint: Message.didYouMean(text, among: list)
        ?? (list.isEmpty
          ? Message(id: "belum ada satu pun \(what.indonesian)", en: "there is none yet")
          : Message(id: "yang ada: \(sample)", en: "there are: \(sample)")))
  }
}
