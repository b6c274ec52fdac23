import Content
import Hypertext
import Templates

/// `peristiwa/index.html`
enum LifeEventListPage {
  struct Subject: Sendable {
    let events: [NamedLink]
  }

  static let kind = PageKind<Subject>(
    "daftar-peristiwa", "Semua peristiwa hidup",
    [.list("peristiwa", "Peristiwa hidup", NamedLink.view) { $0.subject.events }])

  /// The note names the first services on the way.
  static func link(to event: LifeEvent, _ catalog: Catalog) -> NamedLink {
    var names: [String] = []
    for service in catalog.services(event.steps.flatMap(\.services)) where !names.contains(service.name) {
      names.append(service.name)
      if names.count == 3 { break }
    }
    return NamedLink(event.name, event.path, note: names.joined(separator: ", "), count: event.steps.count)
  }
}

/// `peristiwa/<slug>.html`: a journey across agencies, step by step.
enum LifeEventPage {
  struct Subject: Sendable {
    let event: LifeEvent
    let portal: Portal
  }

  static let kind = PageKind<Subject>(
    "peristiwa", "Satu peristiwa hidup",
    [
      .text("ringkasan", "Satu atau dua kalimat") { $0.subject.event.summary },
      .record("bukti", "Sumber, hari diperiksa, keyakinan", EvidenceFacts.view) {
        EvidenceFacts($0.subject.event.evidence, $0.settings)
      },
      .number("jumlahLangkah", "Banyaknya langkah") { $0.subject.event.steps.count },
      .list("langkah", "Langkah, berurutan", stepView) { page in
        page.subject.event.steps.map { Step(step: $0, services: page.catalog.services($0.services)) }
      },
    ])

  struct Step: Sendable {
    let step: LifeEvent.Step
    let services: [Service]
  }

  private static let stepView = View<Step>(
    "langkah", "Satu langkah",
    [
      .text("judul", "Apa yang diurus") { $0.step.title },
      .optionalText("jika", "Hanya dalam keadaan ini") { $0.step.condition },
      .optionalText("kapan", "Kapan, atau batas waktunya") { $0.step.timing },
      .optionalText("keterangan", "Keterangan") { $0.step.note },
      .flag("pilihan", "Cukup salah satu layanannya") { $0.step.isChoice && $0.services.count > 1 },
      .flag("adaLayanan", "Ada layanannya di portal") { !$0.services.isEmpty },
      .list("layanan", "Layanannya", ServiceLink.view) { $0.services.map(ServiceLink.withAgency) },
    ])
}

extension Artifact {
  package static func lifeEvents(_ portal: Portal, _ templates: PageTemplates) -> [Artifact] {
    let site = SiteValues(portal)
    let catalog = portal.catalog
    let list = templates.lifeEventList.artifact(at: Crumb.lifeEvents.path) {
      PageModel(
        site: site, path: Crumb.lifeEvents.path, heading: "Sedang mengalami apa?", shortHeading: "Peristiwa hidup",
        title: "Peristiwa hidup",
        summary: "Punya bayi, menikah, pindah, dan lainnya: apa saja yang diurus, berurutan, di portal "
          + "\(catalog.settings.shortName).",
        subject: LifeEventListPage.Subject(events: catalog.lifeEvents.map { LifeEventListPage.link(to: $0, catalog) }))
    }
    return [list]
      + catalog.lifeEvents.map { event in
        templates.lifeEvent.artifact(at: event.path, definedIn: event.definedIn) {
          PageModel(
            site: site, path: event.path, heading: event.name, title: "\(event.name): langkah demi langkah",
            summary: "\(event.name): yang diurus, langkah demi langkah. "
              + event.summary,
            trail: [.home, .lifeEvents], subject: LifeEventPage.Subject(event: event, portal: portal))
        }
      }
  }
}
