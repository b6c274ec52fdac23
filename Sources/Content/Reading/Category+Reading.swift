import Diagnostics
import StrictYAML

/// Files whose top is a list or a set of lists rather than one record.
enum Registers {
  struct Categories {
    /// In the order shown; nil when one of them is faulty.
    let list: [Category]?
    /// Every slug, also of faulty ones, so that a fault is not told again with each service; nil when one is unknown.
    let slugs: Set<Slug>?
  }

  /// Reads `kategori.yaml`.
  static func categories(_ source: SourceFile) -> Diagnosed<Categories> {
    var faults = Faults(in: source)
    let parsed = parseYAML(source)
    faults.add(parsed.diagnostics)
    guard let node = parsed.value else { return Diagnosed(Categories(list: nil, slugs: nil), faults.list) }
    var fields = Fields([], at: node.range, faults: faults)
    var seen: [Slug: Range<Int>] = [:]
    var unnamed = 0
    let categories = fields.list(node, of: .categories) { fields, element -> Category? in
      unnamed += 1
      return fields.record(element, as: .item(.categories)) { fields in
        let slug = fields.slug(.slug)
        if let slug {
          unnamed -= 1
          fields.faults.reportRepeated(slug, at: fields.valueRange(.slug), &seen)
        }
        let name = fields.text(.name)
        let summary = fields.text(.summary)
        guard let slug, let name, let summary else { return nil }
        return Category(slug: slug, name: name, summary: summary)
      }
    }
    // Of a slug that is written twice in one item, the second is not known.
    let areAllNamed =
      unnamed == 0 && !seen.isEmpty && !parsed.diagnostics.contains { $0.code == "yaml.duplicate-key" }
    return Diagnosed(Categories(list: categories, slugs: areAllNamed ? Set(seen.keys) : nil), fields.faults.list)
  }
}

extension Glossary {
  static let empty = Glossary(abbreviations: [], spellings: [], synonyms: [], terms: [])

  /// Reads `istilah.yaml`.
  static func read(_ record: RecordFile) -> Diagnosed<Glossary?> {
    record.read { fields in
      let abbreviations = fields.optionalList(.abbreviation) { fields, node in
        fields.record(node, as: .item(.abbreviation)) { $0.abbreviation() }
      }
      let spellings = fields.optionalList(.spellings) { fields, node in
        fields.record(node, as: .item(.spellings)) { fields in
          let standard = fields.text(.standardSpelling)
          let others = fields.texts(.otherSpellings)
          return standard.map { Glossary.Spelling(standard: $0, others: others) }
        }
      }
      let synonyms = fields.optionalList(.synonyms) { fields, node in fields.texts(of: node, for: .synonyms) }
      let terms = fields.optionalList(.terms) { fields, node in
        fields.record(node, as: .item(.terms)) { fields in
          let term = fields.text(.terms)
          let meaning = fields.text(.note)
          guard let term, let meaning else { return nil as Glossary.Term? }
          return Glossary.Term(term: term, meaning: meaning)
        }
      }
      guard let abbreviations, let spellings, let synonyms, let terms else { return nil }
      return Glossary(abbreviations: abbreviations, spellings: spellings, synonyms: synonyms, terms: terms)
    }
  }
}

extension Fields {
  fileprivate mutating func abbreviation() -> Glossary.Abbreviation? {
    let short = text(.abbreviation)
    let long = text(.expansion)
    let sameAs = texts(.sameAs)
    let note = optionalText(.note)
    guard let short, let long else { return nil }
    return Glossary.Abbreviation(short: short, long: long, sameAs: sameAs, note: note)
  }
}
