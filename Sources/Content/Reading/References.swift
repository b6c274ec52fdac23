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
  mutating func reference(_ node: YAMLNode, for key: Key, to what: Message, among known: some Collection<Slug>) -> Slug?
  {
    guard let text = text(of: node, for: key) else { return nil }
    if let slug = Slug(text), known.contains(slug) { return slug }
    faults.reportUnknown(text, what, at: node.range, among: known.map(\.text))
    return nil
  }

  /// Reads a name whose register is faulty: it must be text, but nothing more can be said of it.
  mutating func ignored<Value>(_ node: YAMLNode, for key: Key) -> Value? {
    _ = text(of: node, for: key)
    return nil
  }

  mutating func references(_ key: Key, to what: Message, among known: some Collection<Slug>) -> [Slug] {
    optionalList(key) { fields, node in fields.reference(node, for: key, to: what, among: known) } ?? []
  }
}

extension Message {
  static let service = Message(id: "layanan", en: "service")
  static let agency = Message(id: "instansi", en: "agency")
  static let category = Message(id: "kategori", en: "category")
  static let counter = Message(id: "loket", en: "counter")
}

extension Faults {
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
