import Content
import Diagnostics
import Foundation
import TestSupport
import Testing

/// The demonstration portal of this repository.
struct RealPortalTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "content")

  static func files() throws -> [ContentSource] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).compactMap { name in
      let file = folder.appending(path: name)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { return nil }
      return SamplePortal.source(name, Array(try Data(contentsOf: file)))
    }
  }

  @Test func `it has no error, and its only warnings are links of sources that have no https`() throws {
    let read = Catalog.read(try Self.files(), on: SamplePortal.day)
    #expect(read.diagnostics.filter { $0.severity == .error }.map { "\($0.place.location) \($0.code)" } == [])
    #expect(Set(read.diagnostics.map(\.code)).isSubset(of: ["content.insecure-link", "markup.insecure-link"]))
    let catalog = try #require(read.value)
    #expect(catalog.lifeEvents.count >= 8)
    #expect(catalog.articles.count >= 6)
    #expect(catalog.articles.contains { $0.date == date("2023-01-19") && $0.title.contains("Sarolangun") })
    #expect(Set(catalog.pages.map(\.slug.text)) == ["tentang", "maklumat", "aksesibilitas", "privasi", "kontak"])
    #expect(catalog.settings.demonstrationNotice != nil)
    #expect(catalog.services.allSatisfy { !$0.searchWords.isEmpty })
  }

  @Test func `amounts come with a basis and unknown services state no fact`() throws {
    let catalog = try #require(Catalog.read(try Self.files(), on: SamplePortal.day).value)
    for service in catalog.services where service.evidence.sources.isEmpty {
      #expect(
        !service.fees.isKnown && !service.requirements.isKnown && !service.processingTime.isKnown, "\(service.slug)")
      #expect(service.evidence.confidence == .toBeChecked, "\(service.slug)")
    }
    for agency in catalog.agencies where agency.presence.level != .unconfirmed {
      #expect(agency.presence.date != nil, "\(agency.slug)")
    }
  }

  private static let facts = Suites.folder("../domain/services.tsv")

  @Test(.enabled(if: facts != nil, "the sourced facts lie beside the repository, in ../shared/domain"))
  func `every row of the sourced facts is a service, and rows without a source carry no fact`() throws {
    let table = try String(contentsOf: try #require(Self.facts), encoding: .utf8)
    let catalog = try #require(Catalog.read(try Self.files(), on: SamplePortal.day).value)
    let services = Dictionary(grouping: catalog.services, by: \.name)
    for row in table.split(separator: "\n").dropFirst() {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      let service = try #require(services[String(cells[1])]?.first, "\(cells[1])")
      guard cells[5].hasPrefix("no") else {
        #expect(!service.evidence.sources.isEmpty, "\(service.slug)")
        continue
      }
      #expect(!service.requirements.isKnown && !service.procedure.isKnown, "\(service.slug)")
      #expect(!service.processingTime.isKnown && !service.fees.isKnown && !service.product.isKnown, "\(service.slug)")
    }
  }
}
