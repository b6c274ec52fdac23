import Foundation
import Testing

/// The day of the edition: the only thing from outside that reaches the output.
struct DayTests {
  @Test func `the option goes before the environment, and that before the clock`() async throws {
    let project = try Project("lengkap")
    let epoch = ["SOURCE_DATE_EPOCH": "1800000000"]
    #expect(try await project.mpp("build", "--tanggal", "2026-11-23", environment: epoch).code == 0)
    #expect(try project.text("site/index.html").contains("| 23 November 2026 2026-11-23 |"))
    #expect(try await project.mpp("build", environment: epoch).code == 0)
    #expect(try project.text("site/index.html").contains("| 15 Januari 2027 2027-01-15 |"))

    let before = try await today()
    #expect(try await project.shell("unset SOURCE_DATE_EPOCH; $MPP build").code == 0)
    let page = try project.text("site/index.html")
    let after = try await today()
    #expect(page.contains(" \(before) |") || page.contains(" \(after) |"))
  }

  /// `WIB`, the zone of the portal, is seven hours ahead of UTC.
  private func today() async throws -> String {
    let project = try Project()
    return try await project.shell("TZ=UTC-7 date +%F").output.trimmingCharacters(in: .newlines)
  }

  @Test(arguments: [("WIB", 1_795_366_799, "22"), ("WIB", 1_795_366_800, "23"), ("WIT", 1_795_359_600, "23")])
  func `the day begins at midnight in the portal's zone`(zone: String, seconds: Int, day: String) async throws {
    let project = try Project("lengkap")
    try project.replace("zona_waktu: WIB", with: "zona_waktu: \(zone)", in: "content/portal.yaml")
    let environment = ["SOURCE_DATE_EPOCH": "\(seconds)", "TZ": "America/St_Johns"]
    #expect(try await project.mpp("build", environment: environment).code == 0)
    #expect(try project.text("site/index.html").contains(" 2026-11-\(day) |"))
  }
}
