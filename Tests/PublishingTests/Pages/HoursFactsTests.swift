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

  @Test func `on a day within special weeks their hours are told, and their name`() async throws {
    let hours = HoursFacts(try await SmallPortal(on: "2027-02-08").portal)
    #expect(hours.current?.name == "Jam Ramadan")
    #expect(hours.span == "08.00-15.00 WIB")
    #expect(hours.break == "Jam Ramadan")
    #expect(hours.weeks.map(\.name) == ["Jam Ramadan", "Jam biasa"])
    let after = HoursFacts(try await SmallPortal(on: "2027-03-10").portal)
    #expect(after.span == "08.30-15.30 WIB")
    #expect(after.weeks.map(\.name) == ["Jam layanan"])
  }

  @Test func `each week says when it holds, the one of the edition's day first`() async throws {
    let weeks = HoursFacts(try await SmallPortal().portal).weeks
    #expect(weeks.map(\.name) == ["Jam biasa", "Jam Ramadan"])
    #expect(weeks.map(\.anchor) == ["jam", "jam-2027-02-08"])
    #expect(
      weeks.map(\.validity) == ["Berlaku di luar 8 Februari-9 Maret 2027", "Berlaku 8 Februari-9 Maret 2027"])
  }

  @Test func `a period says its month and its year once`() throws {
    let first = try #require(CalendarDate("2026-12-28"))
    let others = try ["2026-12-28", "2026-12-30", "2027-01-03"].map { try #require(CalendarDate($0)) }
    #expect(
      others.map { first.text(to: $0) } == [
        "28 Desember 2026", "28-30 Desember 2026", "28 Desember 2026-3 Januari 2027",
      ])
  }

  @Test func `the script's text has the week, hours between dates and closures that are still to come`() async throws {
    let hours = HoursFacts(try await SmallPortal().portal)
    #expect(
      hours.data == "WIB 7|1/4 08.30-12.30 14.00-15.30;5 08.30-11.30 14.00-15.30"
        + "|2027-02-08/2027-03-09 1/5 08.00-15.00=Jam Ramadan|2026-12-25=Hari Natal")
  }

  @Test func `the closures of a year are known when the portal names one of them, though it be over`() async throws {
    let after = HoursFacts(try await SmallPortal(on: "2026-12-26").portal)
    #expect(!after.lacksClosures)
    let next = HoursFacts(try await SmallPortal(on: "2027-01-02").portal)
    #expect(next.lacksClosures)
  }

  @Test func `where closures are not known, the hours stand except for holidays`() async throws {
    let words = "ecuali hari libur"
    let known = try await SmallPortal()
    let unknown = try await SmallPortal(on: "2027-01-02")
    for path in ["index.html", "loket.html", "layanan/paspor-baru.html", "instansi/dukcapil.html"] {
      #expect(try !known.text(path).contains(words), "\(path)")
      #expect(try unknown.text(path).contains(words), "\(path)")
    }
  }

  @Test func `a place with hours of its own keeps the closures and not the special weeks`() async throws {
    let interval = try #require(ClockInterval("09.00-12.00"))
    let own = OpeningHours(rules: [.init(days: [.monday, .wednesday], intervals: [interval])])
    let hours = HoursFacts(try await SmallPortal(on: "2027-02-08").portal, own: own)
    #expect(hours.days == "Senin, Rabu")
    #expect(hours.break == nil)
    #expect(hours.data == "WIB 7|1,3 09.00-12.00")
    let earlier = HoursFacts(try await SmallPortal().portal, own: own)
    #expect(earlier.data == "WIB 7|1,3 09.00-12.00|2026-12-25=Hari Natal")
  }

  @Test func `a list reads as a sentence`() {
    #expect(listed([]) == "")
    #expect(listed(["a"]) == "a")
    #expect(listed(["a", "b"]) == "a dan b")
    #expect(listed(["a", "b", "c"]) == "a, b, dan c")
  }
}
