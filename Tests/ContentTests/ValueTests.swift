import Content
import Testing

struct CalendarDateTests {
  @Test func `days and weekdays follow the Gregorian calendar`() {
    #expect(date("2023-01-19").full == "Kamis, 19 Januari 2023")
    #expect(date("1970-01-01").daysSince1970 == 0)
    #expect(date("2000-02-29").daysSince1970 == 11016)
    #expect(date("1969-12-29").weekday == .monday)
    for days in stride(from: -20000, through: 80000, by: 37) {
      #expect(CalendarDate(daysSince1970: days)?.daysSince1970 == days)
    }
  }

  @Test(arguments: [
    "2023-02-29", "2024-04-31", "2024-13-01", "2024-1-01", "24-01-01", "2024-01-01T", "0000-01-01", "2024-01-00",
    "2024–01–01",
  ])
  func `only real days in the one written form are dates`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `a month earlier ends where the shorter month ends`() {
    #expect(date("2024-03-31").monthsEarlier(1).iso == "2024-02-29")
    #expect(date("2026-01-15").monthsEarlier(13).iso == "2024-12-15")
  }

  @Test func `the day is that of the portal's zone`() {
    #expect(CalendarDate(secondsSince1970: 1_700_000_000, hoursAheadOfUTC: 7)?.iso == "2023-11-15")
    #expect(CalendarDate(secondsSince1970: 1_700_000_000, hoursAheadOfUTC: 0)?.iso == "2023-11-14")
    #expect(CalendarDate(secondsSince1970: -1, hoursAheadOfUTC: 0)?.iso == "1969-12-31")
  }

  @Test func `a source's date may be a year, a month or a day`() {
    #expect(PartialDate("2026")?.long == "2026")
    #expect(PartialDate("2026-11")?.long == "November 2026")
    #expect(PartialDate("2026-11-23")?.long == "23 November 2026")
    #expect(PartialDate("2026-13") == nil)
    #expect(PartialDate("") == nil)
  }
}

struct RupiahTests {
  @Test(arguments: [0, 5, 999, 1_000, 75_000, 1_000_000, 25_000_000])
  func `an amount is written as it is read`(amount: Int) {
    #expect(Rupiah(Rupiah(amount).text)?.amount == amount)
  }

  @Test(arguments: [
    "Rp 75.000", "Rp75000", "Rp75,000", "Rp75.00", "75.000", "Rp", "Rp075.000", "Rp-5", "Rp1.000.000.000.000.000.000",
    "rp5.000", "Rp75.000,00",
  ])
  func `other ways of writing are refused`(text: String) {
    #expect(Rupiah(text) == nil)
  }

  @Test func `numbers have full stops between thousands`() {
    #expect(grouped(70241) == "70.241")
    #expect(grouped(-1234567) == "-1.234.567")
    #expect(groupedNumber("70.241") == 70241)
  }
}

struct ClockTests {
  @Test func `hours are read and said the Indonesian way`() {
    #expect(ClockInterval("08.30-15.30")?.text == "08.30-15.30")
    #expect(ClockInterval("08.30-15.30")?.opens.iso == "08:30")
    #expect(ClockTime("24.00")?.minutes == 1440)
  }

  @Test(arguments: [
    "8.30-15.30", "08:30-15:30", "15.30-08.30", "08.30-08.30", "08.60-09.00", "24.30-25.00", "08.30", "08.30-15.30 WIB",
  ])
  func `other hours are refused`(text: String) {
    #expect(ClockInterval(text) == nil)
  }
}

struct SlugTests {
  @Test(arguments: ["ktp-el-baru", "a", "pp-76-2020"])
  func `plain names are slugs`(text: String) {
    #expect(Slug(text)?.text == text)
  }

  @Test(arguments: ["", "KTP", "a b", "a--b", "-a", "a-", "é", "a/b", "..", String(repeating: "a", count: 81)])
  func `other names are not`(text: String) {
    #expect(Slug(text) == nil)
  }
}
