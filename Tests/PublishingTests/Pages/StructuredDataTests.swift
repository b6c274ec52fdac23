import Content
import Hypertext
import Testing

@testable import Publishing

struct StructuredDataTests {
  private func text(_ json: JSON) -> String { String(decoding: json.bytes, as: UTF8.self) }

  @Test func `an office has an entry for each interval of its hours`() async throws {
    let office = text(StructuredData.office(try await SmallPortal().portal))
    #expect(office.components(between: "\"opens\":\"", "\"").prefix(4) == ["08:30", "14:00", "08:30", "14:00"])
    #expect(office.contains("\"dayOfWeek\":[\"Monday\",\"Tuesday\",\"Wednesday\",\"Thursday\"]"))
    #expect(office.contains("\"opens\":\"00:00\",\"closes\":\"00:00\",\"validFrom\":\"2026-12-25\""))
    #expect(!office.contains("2026-01-01"))
    #expect(!office.contains("telephone"))
  }

  @Test func `a service offers its stated amounts and says nothing of its working days`() async throws {
    let small = try await SmallPortal()
    let service = text(StructuredData.service(try small.service("paspor-baru"), small.portal))
    #expect(service.contains("\"@type\":\"GovernmentService\""))
    #expect(service.contains("\"price\":650000,\"priceCurrency\":\"IDR\""))
    #expect(service.contains("\"provider\":{\"@type\":\"GovernmentOrganization\",\"name\":\"Dinas Kependudukan\""))
    #expect(!service.contains("processingTime"))
    #expect(service.contains("Paspor \\u003cbaru\\u003e"))
  }

  @Test func `a service of unknown fee has no offer`() async throws {
    let small = try await SmallPortal()
    #expect(!text(StructuredData.service(try small.service("akta-mati"), small.portal)).contains("offers"))
  }

  @Test func `the trail is numbered and ends with the page`() async throws {
    let settings = try await SmallPortal().portal.catalog.settings
    let trail = StructuredData.trail(
      [.home, .services], to: "Paspor", at: SitePath("layanan/x.html"), settings: settings)
    #expect(trail.count == 1)
    #expect(
      trail.map(text)[0].hasSuffix(
        "{\"@type\":\"ListItem\",\"position\":3,\"name\":\"Paspor\",\"item\":\"https://mpp.example/layanan/x.html\"}]}")
    )
    #expect(StructuredData.trail([], to: "Beranda", at: SitePath("index.html"), settings: settings) == [])
  }

  @Test func `an enterprise is no organization of government`() {
    #expect(Agency.Kind.stateEnterprise.schemaType == "Organization")
    #expect(Agency.Kind.branch.schemaType == "GovernmentOrganization")
  }
}
