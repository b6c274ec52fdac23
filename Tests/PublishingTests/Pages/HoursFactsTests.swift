import Content
import Testing

@testable import Publishing

struct HoursFactsTests {
  @Test func `hours are told as a range of days, a span and a midday break`() async throws {
    let hours = HoursFacts(try await SmallPortal().portal)
    #expect(hours.days == "Senin-Jumat")
    #expect(hours.span == "08.30-15.30 WIB")
    #expect(hours.break == "Istirahat 12.30-14.00 (Jumat 11.30-14.00)")
  }

  @Test func `the script's text has the week, hours between dates and closures that are still to come`() async throws {
    let hours = HoursFacts(try await SmallPortal().portal)
    #expect(
      hours.data == "WIB 7|1/4 08.30-12.30 14.00-15.30;5 08.30-11.30 14.00-15.30"
        + "|2027-02-08/2027-03-09 1/5 08.00-15.00|2026-12-25")
  }

  @Test func `a place with hours of its own keeps the closures and not the special weeks`() async throws {
    let interval = try #require(ClockInterval("09.00-12.00"))
    let own = OpeningHours(rules: [.init(days: [.monday, .wednesday], intervals: [interval])])
    let hours = HoursFacts(try await SmallPortal().portal, own: own)
    #expect(hours.days == "Senin, Rabu")
    #expect(hours.break == nil)
    #expect(hours.data == "WIB 7|1,3 09.00-12.00|2026-12-25")
  }

  @Test func `a list reads as a sentence`() {
    #expect(listed([]) == "")
    #expect(listed(["a"]) == "a")
    #expect(listed(["a", "b"]) == "a dan b")
    #expect(listed(["a", "b", "c"]) == "a, b, dan c")
  }
}
