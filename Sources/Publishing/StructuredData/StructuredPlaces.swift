import Content
import Hypertext

extension StructuredData {
  /// `GovernmentOffice`: the MPP itself, with an entry for each interval of its hours, so that a midday break shows.
  /// The page that shows the facilities tells them here too.
  static func office(_ portal: Portal, facilities: [String] = []) -> JSON {
    let settings = portal.catalog.settings
    let contact = settings.contact.value
    return .object(known: [
      ("@type", "GovernmentOffice"), ("@id", .string(officeID(settings))), ("name", .string(settings.name)),
      ("url", .string(settings.address(of: SitePath("loket.html")))),
      ("address", address(settings.address)), ("telephone", .string(contact?.telephone)),
      ("email", .string(contact?.email)),
      ("openingHoursSpecification", .array(hours(settings.hours))),
      ("specialOpeningHoursSpecification", specialHours(portal)),
      ("amenityFeature", facilities.isEmpty ? nil : .array(facilities.map(feature))),
    ])
  }

  static func officeID(_ settings: PortalSettings) -> String { settings.baseAddress + "loket.html#mpp" }

  static func address(_ address: PortalSettings.Address) -> JSON {
    .object(known: [
      ("@type", "PostalAddress"),
      ("streetAddress", .string([address.building, address.street].compactMap(\.self).joined(separator: ", "))),
      ("addressLocality", .string(address.city)), ("addressRegion", .string(address.province)),
      ("addressCountry", "ID"),
    ])
  }

  static func hours(_ hours: OpeningHours, from first: CalendarDate? = nil, to last: CalendarDate? = nil) -> [JSON] {
    hours.rules.flatMap { rule in
      rule.intervals.map { interval in
        .object(known: [
          ("@type", "OpeningHoursSpecification"), ("dayOfWeek", .array(rule.days.map { .string($0.schemaName) })),
          ("opens", .string(interval.opens.iso)), ("closes", .string(interval.closes.schemaEnd)),
          ("validFrom", .string(first?.iso)), ("validThrough", .string(last?.iso)),
        ])
      }
    }
  }

  /// Hours between dates, and closures: a specification that opens and closes at midnight.
  private static func specialHours(_ portal: Portal) -> JSON? {
    let settings = portal.catalog.settings
    let special = settings.specialHours.filter { $0.last >= portal.day }
      .flatMap { hours($0.hours, from: $0.first, to: $0.last) }
    let closed: [JSON] = settings.closures.filter { $0.last >= portal.day }
      .map { closure in
        [
          "@type": "OpeningHoursSpecification", "opens": "00:00", "closes": "00:00",
          "validFrom": .string(closure.first.iso), "validThrough": .string(closure.last.iso),
        ]
      }
    return special.isEmpty && closed.isEmpty ? nil : .array(special + closed)
  }

  private static func feature(_ name: String) -> JSON {
    ["@type": "LocationFeatureSpecification", "name": .string(name), "value": true]
  }
}

extension Weekday {
  /// The member of schema.org's `DayOfWeek`.
  var schemaName: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }
}

extension ClockTime {
  /// schema.org's `Time` ends at 23:59:59: it knows no 24:00.
  var schemaEnd: String { minutes == 24 * 60 ? "23:59" : iso }
}
