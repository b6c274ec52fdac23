import Diagnostics
import StrictYAML

/// Files whose top is a list or a set of lists rather than one record.
enum Registers {
  /// Reads `kategori.yaml`: categories in the order shown.
  static func categories(_ source: SourceFile) -> Diagnosed<[Category]> {
    var faults = Faults(in: source)
    let parsed = parseYAML(source)
    faults.add(parsed.diagnostics)
    guard let node = parsed.value else { return Diagnosed([], faults.list) }
    var fields = Fields([], at: node.range, faults: faults)
    var seen: Set<Slug> = []
    let categories = fields.list(node, of: .categories) { fields, element -> Category? in
      fields.record(element, as: .mapping(.categories)) { fields in
        let slug = fields.slug(.slug)
        let name = fields.text(.name)
        let summary = fields.text(.summary)
        guard let slug, let name, let summary else { return nil }
        if !seen.insert(slug).inserted { fields.faults.reportRepeated(slug, at: element.range) }
        return Category(slug: slug, name: name, summary: summary)
      }
    }
    return Diagnosed(categories ?? [], fields.faults.list)
  }
}

extension Glossary {
  static let empty = Glossary(abbreviations: [], spellings: [], synonyms: [], terms: [])

  /// Reads `istilah.yaml`.
  static func read(_ record: RecordFile) -> Diagnosed<Glossary?> {
    record.read { fields in
      let abbreviations = fields.optionalList(.abbreviation) { fields, node in
        fields.record(node, as: .mapping(.abbreviation)) { $0.abbreviation() }
      }
      let spellings = fields.optionalList(.spellings) { fields, node in
        fields.record(node, as: .mapping(.spellings)) { fields in
          let standard = fields.text(.standardSpelling)
          let others = fields.texts(.otherSpellings)
          return standard.map { Glossary.Spelling(standard: $0, others: others) }
        }
      }
      let synonyms = fields.optionalList(.synonyms) { fields, node in fields.texts(of: node, for: .synonyms) }
      let terms = fields.optionalList(.terms) { fields, node in
        fields.record(node, as: .mapping(.terms)) { fields in
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
