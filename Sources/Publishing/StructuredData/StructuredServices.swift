import Content
import Hypertext

extension StructuredData {
  /// `GovernmentService`. The processing time stays out: `hari kerja` is no ISO 8601 duration.
  static func service(_ service: Service, _ portal: Portal) -> JSON {
    let settings = portal.catalog.settings
    return .object(known: [
      ("@type", "GovernmentService"), ("name", .string(service.name)), ("description", .string(service.summary)),
      ("url", .string(settings.address(of: service.path))),
      ("serviceType", .string(service.categories.first?.name)),
      ("provider", reference(to: service.agency, settings)),
      ("areaServed", ["@type": "AdministrativeArea", "name": .string(settings.area)]),
      ("audience", service.eligibility.map { ["@type": "Audience", "audienceType": .string($0)] }),
      ("serviceOutput", service.product.value.map { ["@type": "Thing", "name": .string($0.name)] }),
      ("availableChannel", channels(of: service, settings)),
      ("offers", offers(of: service)),
    ])
  }

  private static func channels(of service: Service, _ settings: PortalSettings) -> JSON? {
    var channels: [JSON] = []
    if service.place == nil, !service.isClosed {
      channels.append([
        "@type": "ServiceChannel",
        "serviceLocation": [
          "@type": "GovernmentOffice", "@id": .string(officeID(settings)), "name": .string(settings.name),
        ],
      ])
    }
    if let online = service.online, let address = webAddress(online.address) {
      channels.append(
        .object(known: [
          ("@type", "ServiceChannel"), ("name", .string(online.name)), ("serviceUrl", .string(address)),
        ]))
    }
    return channels.isEmpty ? nil : .array(channels)
  }

  /// An offer for each amount that is paid for the service, added up where that may be; nothing where a fee is unknown,
  /// for an offer without a price says nothing.
  private static func offers(of service: Service) -> JSON? {
    guard let fees = service.fees.value else { return nil }
    if case .free = fees { return .array([offer("Gratis", 0)]) }
    let sums = fees.sums.map { offer($0.fees.map(\.kind).joined(separator: ", "), $0.sum.amount) }
    let single = fees.charges.compactMap { fee in fee.amount.map { offer(fee.kind, $0.value.amount) } }
    let offers = sums.isEmpty ? single : sums
    return offers.isEmpty ? nil : .array(offers)
  }

  private static func offer(_ name: String, _ amount: Int) -> JSON {
    ["@type": "Offer", "name": .string(name), "price": .number(amount), "priceCurrency": "IDR"]
  }

  /// The agency in full, for its own page.
  static func agency(_ agency: Agency, _ portal: Portal) -> JSON {
    let settings = portal.catalog.settings
    return .object(known: [
      ("@type", .string(agency.kind.schemaType)), ("name", .string(agency.name)),
      ("alternateName", agency.shortName == agency.name ? nil : .string(agency.shortName)),
      ("description", .string(agency.summary)), ("url", .string(settings.address(of: agency.path))),
      ("sameAs", .string(agency.contact.website.flatMap(webAddress))),
      ("telephone", .string(agency.contact.telephone)), ("email", .string(agency.contact.email)),
      ("areaServed", ["@type": "AdministrativeArea", "name": .string(settings.area)]),
      ("location", agency.presence.level == .confirmed ? counter(of: agency, settings) : nil),
    ])
  }

  /// The agency's place at the MPP, with its own hours where it has any.
  private static func counter(of agency: Agency, _ settings: PortalSettings) -> JSON {
    .object(known: [
      ("@type", "GovernmentOffice"), ("name", .string("\(agency.shortName), \(settings.name)")),
      ("address", address(settings.address)),
      ("openingHoursSpecification", .array(hours(agency.hours ?? settings.hours))),
    ])
  }

  private static func reference(to agency: Agency, _ settings: PortalSettings) -> JSON {
    [
      "@type": .string(agency.kind.schemaType), "name": .string(agency.name),
      "url": .string(settings.address(of: agency.path)),
    ]
  }
}

extension Agency.Kind {
  /// Enterprises and private parties are organizations, but not of government.
  var schemaType: String {
    switch self {
    case .national, .branch, .local: "GovernmentOrganization"
    case .stateEnterprise, .localEnterprise, .privateParty: "Organization"
    }
  }
}
