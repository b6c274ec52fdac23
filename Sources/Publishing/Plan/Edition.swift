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
  private let makeArchive: (@Sendable () -> SiteArchive?)?

  /// The same as one file to hand on; nil when a fault stands in the way.
  package var archive: SiteArchive? { makeArchive?() }

  /// Reads the sources into a plan without touching a file. `day` is the day of the edition.
  package init(of sources: ProjectSources, on day: CalendarDate) {
    let catalog = Catalog.read(sources.content, on: day)
    let batches = catalog.value.map { [SearchBatch(SearchIndexFiles.pages(of: $0).map { $0() })] } ?? []
    self.init(on: day, catalog, batches, Look(of: sources.templates), nil)
  }

  /// The same edition, its records read on all cores. Throws when the task is cancelled.
  package static func concurrently(
    of sources: ProjectSources, on day: CalendarDate, times: StageTimes? = nil
  ) async throws -> Edition {
    async let look = Look(of: sources.templates)
    let draft = CatalogDraft(of: sources.content, on: day)
    let catalog = draft.catalog(of: try await concurrentMap(draft.records) { draft.read($0) })
    times?.end(.content)
    let pages = catalog.value.map { SearchIndexFiles.pages(of: $0) } ?? []
    let batches = stride(from: 0, to: pages.count, by: SearchBatch.size)
      .map { pages[$0..<min($0 + SearchBatch.size, pages.count)] }
    let counted = try await concurrentMap(batches, atOnce: 1) { batch in SearchBatch(batch.lazy.map { $0() }) }
    return Edition(on: day, catalog, counted, await look, times)
  }

  private init(
    on day: CalendarDate, _ catalog: Diagnosed<Catalog?>, _ batches: [SearchBatch], _ look: Look, _ times: StageTimes?
  ) {
    let faults = catalog.diagnostics + look.diagnostics
    guard let content = catalog.value, let templates = look.templates, !faults.hasErrors else {
      diagnostics = faults.sortedByPlace()
      plan = nil
      makeArchive = nil
      return
    }
    let search = SearchIndexFiles(of: batches, content.glossary)
    times?.end(.search)
    let portal = { @Sendable (style: PageStyle) in
      Portal(catalog: content, day: day, assets: look.assets.names, style: style, searchHead: search.head)
    }
    let plan = { @Sendable (portal: Portal) in
      SitePlan.of(
        portal, pages: templates.pages(of: portal), search: search.artifacts, assets: look.assets.artifacts,
        icons: look.drawings, offline: look.offline)
    }
    let hosted = plan(portal(PageStyle(look.assets, for: content)))
    diagnostics = (faults + hosted.diagnostics).sortedByPlace()
    self.plan = hosted.value
    makeArchive = {
      // Nobody waits for a style on the same disk, and one that is linked is packed once.
      let portal = portal(.linked(look.assets.names.style))
      return plan(portal).value.map { SiteArchive(of: $0, portal) }
    }
    times?.end(.plan)
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

/// What the templates folder gives: all that can be made before anything is known of the content.
private struct Look: Sendable {
  let templates: PageTemplates?
  let offline: OfflineTemplates?
  let drawings: [Artifact]
  let assets: Assets
  let diagnostics: [Diagnostic]

  init(of files: [ProjectFile]) {
    let drawings = StaticFiles.artifacts(of: files)
    let templates = Self.templates(of: files)
    let offline = OfflineTemplates.read(files)
    self.drawings = drawings.value
    self.templates = templates.value
    self.offline = offline.value
    assets = Assets(of: files)
    diagnostics =
      drawings.diagnostics + templates.diagnostics + offline.diagnostics + StemmerPort.faults(in: files)
  }

  /// The templates of all page kinds. Several kinds share components, whose faults are told once.
  private static func templates(of files: [ProjectFile]) -> Diagnosed<PageTemplates?> {
    let drawn = files.filter { $0.name.hasSuffix(".html") }
    let root = drawn.first { $0.path.hasSuffix("/" + $0.name) }.map { String($0.path.dropLast($0.name.count + 1)) }
    let library = TemplateLibrary.load(
      drawn.map { SourceFile(path: $0.path, bytes: $0.bytes) }, root: root ?? "templates")
    let pages = PageTemplates.compile(library.value)
    let unused = UnusedTemplates.faults(in: files, library.value)
    var told: Set<String> = []
    let once = (library.diagnostics + pages.diagnostics + unused).sortedByPlace().filter { fault in
      told.insert("\(fault.place.location) \(fault.code)").inserted
    }
    return Diagnosed(pages.value, once)
  }
}
