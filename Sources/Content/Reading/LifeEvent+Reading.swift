import Diagnostics
import StrictYAML

extension LifeEvent {
  /// Reads `peristiwa/<slug>.yaml`.
  static func read(_ record: RecordFile, _ references: References) -> Diagnosed<LifeEvent?> {
    record.read { fields in
      let name = fields.text(.name)
      let summary = fields.text(.summary)
      let order = fields.number(.order)
      let searchWords = fields.searchWords()
      let steps = fields.node(.action).flatMap { node in
        fields.list(node, of: .action) { fields, element in
          fields.record(element, as: .item(.action)) { $0.step(references) }
        }
      }
      let evidence = fields.evidence(on: references.day, limit: references.checkLimit, asksConfidence: false)
      guard let name, let summary, let order, let steps, let evidence else { return nil }
      return LifeEvent(
        slug: record.slug, name: name, summary: summary, order: order, searchWords: searchWords, steps: steps,
        evidence: evidence, definedIn: record.source.path)
    }
  }
}

extension Fields {
  fileprivate mutating func step(_ references: References) -> LifeEvent.Step? {
    let title = text(.title)
    let note = optionalText(.note)
    let services = self.references(.services, to: .service, among: references.serviceSlugs)
    let timing = optionalText(.timing)
    let condition = optionalText(.condition)
    let isChoice = flag(.alternative)
    guard let title, let isChoice else { return nil }
    return LifeEvent.Step(
      title: title, note: note, services: services, timing: timing, condition: condition, isChoice: isChoice)
  }
}
