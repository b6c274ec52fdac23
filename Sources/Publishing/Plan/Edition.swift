package import Content
package import Diagnostics
import Search
import Templates

/// One state of the portal: everything that its sources say, on one day.
package struct Edition: Sendable {
  /// Of all files, sorted by place.
  package let diagnostics: [Diagnostic]
  /// Nil when a fault stands in the way.
  package let plan: SitePlan?
  /// The same as one file to hand on.
  package let archive: SiteArchive?

  /// Reads the sources into a plan without touching a file. `day` is the day of the edition.
  package init(of sources: ProjectSources, on day: CalendarDate) {
    let catalog = Catalog.read(sources.content, on: day)
    let documents = catalog.value.map { SearchIndexFiles.pages(of: $0).map { SearchDocument($0) } } ?? []
    self.init(of: sources, on: day, catalog, documents)
  }

  /// The same edition, its records read on all cores. Throws when the task is cancelled.
  package static func concurrently(of sources: ProjectSources, on day: CalendarDate) async throws -> Edition {
    let draft = CatalogDraft(of: sources.content, on: day)
    let catalog = draft.catalog(of: try await concurrentMap(draft.records) { draft.read($0) })
    let pages = catalog.value.map { SearchIndexFiles.pages(of: $0) } ?? []
    let documents = try await concurrentMap(pages) { SearchDocument($0) }
    return Edition(of: sources, on: day, catalog, documents)
  }

  private init(
    of sources: ProjectSources, on day: CalendarDate, _ catalog: Diagnosed<Catalog?>, _ documents: [SearchDocument]
  ) {
    let drawings = StaticFiles.artifacts(of: sources.templates)
    let templates = Self.templates(of: sources)
    let offline = OfflineTemplates.read(sources.templates)
    let faults = catalog.diagnostics + drawings.diagnostics + templates.diagnostics + offline.diagnostics
    guard let content = catalog.value, let pageTemplates = templates.value, !faults.hasErrors else {
      diagnostics = faults.sortedByPlace()
      plan = nil
      archive = nil
      return
    }
    let assets = Assets(of: sources.templates)
    let search = SearchIndexFiles(of: documents, content.glossary)
    let portal = Portal(catalog: content, day: day, assets: assets.names, searchHead: search.head)
    let plan = SitePlan.of(
      portal, pages: pageTemplates.pages(of: portal), search: search.artifacts, assets: assets.artifacts,
      icons: drawings.value, offline: offline.value)
    diagnostics = (faults + plan.diagnostics).sortedByPlace()
    self.plan = plan.value
    archive = plan.value.map { SiteArchive(of: $0, portal) }
  }

  /// The templates of all page kinds. Several kinds share components, whose faults are told once.
  private static func templates(of sources: ProjectSources) -> Diagnosed<PageTemplates?> {
    let files = sources.templates.filter { $0.name.hasSuffix(".html") }
    let root = files.first { $0.path.hasSuffix("/" + $0.name) }.map { String($0.path.dropLast($0.name.count + 1)) }
    let library = TemplateLibrary.load(
      files.map { SourceFile(path: $0.path, bytes: $0.bytes) }, root: root ?? "templates")
    let pages = PageTemplates.compile(library.value)
    var told: Set<String> = []
    let once = (library.diagnostics + pages.diagnostics + UnusedTemplates.faults(in: sources.templates, library.value))
      .sortedByPlace().filter { fault in
        told.insert("\(fault.place.location) \(fault.code)").inserted
      }
    return Diagnosed(pages.value, once)
  }

  /// The zone in which the portal's days begin: `zona_waktu` of `portal.yaml`, needed before anything is checked.
  /// What cannot be read is Western Indonesia's; the check of the content tells of it.
  package static func timeZone(of sources: ProjectSources) -> TimeZoneName {
    let settings = sources.content.first { $0.name == "portal.yaml" }?.bytes ?? []
    let key = Array("zona_waktu:".utf8)
    let line = settings.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.first { $0.starts(with: key) }
    let words = line?.dropFirst(key.count).split { !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    return words?.first.flatMap { TimeZoneName(rawValue: String(decoding: $0, as: UTF8.self)) } ?? .western
  }
}
