import Diagnostics
import Hypertext
import StrictYAML

extension PortalSettings {
  /// Reads `portal.yaml`; services and agencies are known by name only, since they are read after it.
  static func read(
    _ record: RecordFile, on day: CalendarDate, services: Set<Slug>, agencies: Set<Slug>
  ) -> Diagnosed<PortalSettings?> {
    record.read { fields in
      let name = fields.text(.name)
      let shortName = fields.text(.shortName)
      let area = fields.text(.area)
      let areaCodes = fields.optionalRecord(.areaCodes, as: .mapping(.areaCodes)) { fields in
        AreaCodes(kemendagri: fields.optionalText(.kemendagri), bps: fields.optionalText(.bps))
      }
      let summary = fields.text(.summary)
      let baseAddress = fields.baseAddress()
      let notice = fields.optionalText(.demonstration)
      let timeZone = fields.choice(.timeZone, TimeZoneName.self)
      let host = fields.node(.host).flatMap { fields.reference($0, for: .host, to: .agency, among: agencies) }
      let checkLimit = fields.number(.checkLimit)
      let perPage = fields.perPage()
      let address = fields.record(.address, as: .mapping(.address)) { $0.postalAddress() }
      let hours = fields.node(.hours).flatMap { fields.hours($0) }
      let specialHours = fields.optionalList(.specialHours) { fields, node in
        fields.record(node, as: .item(.specialHours)) { $0.specialHours() }
      }
      let closures = fields.optionalList(.closures) { fields, node in
        fields.record(node, as: .item(.closures)) { $0.closure() }
      }
      let contact = fields.stated(.contact) { fields, node in
        fields.record(node, as: .mapping(.contact)) { $0.contact() }
      }
      let complaints = fields.record(.complaints, as: .mapping(.complaints)) { $0.complaintLists() }
      let facilities = fields.texts(.facilities)
      let mostAsked = fields.references(.mostAsked, to: .service, among: services)
      let mostAskedNote = fields.optionalText(.mostAskedNote)
      let sources = fields.namedSources(by: day)
      let figures = fields.optionalList(.figures) { fields, node in
        fields.record(node, as: .item(.figures)) { $0.figureSeries(sources, by: day) }
      }
      let exampleQueries = fields.texts(.exampleQueries)
      let isOffline = fields.flag(.withoutOffline).map { !$0 }
      let checked = fields.node(.checked).flatMap { fields.pastDate(of: $0, for: .checked, by: day) }

      guard let name, let shortName, let area, let summary, let baseAddress, let timeZone, let host, let checkLimit,
        let perPage, let sources, let address, let hours, let specialHours, let closures, let contact, let complaints,
        let figures,
        let isOffline, let checked
      else { return nil }
      return PortalSettings(
        name: name, shortName: shortName, area: area, areaCodes: areaCodes ?? AreaCodes(kemendagri: nil, bps: nil),
        summary: summary, baseAddress: baseAddress, demonstrationNotice: notice, timeZone: timeZone, host: host,
        checkLimit: checkLimit, articlesPerPage: perPage, address: address, hours: hours, specialHours: specialHours,
        closures: closures, contact: contact, complaintLists: complaints, facilities: facilities,
        mostAsked: mostAsked, mostAskedNote: mostAskedNote, figures: figures, exampleQueries: exampleQueries,
        isOffline: isOffline, sources: sources,
        evidence: Evidence(
          sources: sources.map(\.source), checked: checked, confidence: .toBeChecked,
          isOld: checked < day.monthsEarlier(checkLimit)))
    }
  }
}

extension PortalSettings {
  /// The lists of complaint channels alone, so that services can be checked against them whatever else is wrong with
  /// `portal.yaml`. Faults are told by `read`.
  static func complaintLists(_ record: RecordFile) -> [String: [ComplaintChannel]]? {
    record.read { fields in fields.record(.complaints, as: .mapping(.complaints)) { $0.complaintLists() } }.value
  }
}

extension Fields {
  /// `https`, ending in a slash, without query or anchor.
  fileprivate mutating func baseAddress() -> String? {
    node(.baseAddress).flatMap { node in
      value(
        of: node, for: .baseAddress, "bad-address",
        form: Message(
          id: "alamat portal yang berakhir garis miring, seperti https://mpp.contoh.go.id/",
          en: "the portal's address ending in a slash, such as https://mpp.example.go.id/"),
        likely: { WrittenForms.webAddress($0.hasSuffix("/") ? $0 : $0 + "/") }
      ) { text in
        guard case .https = LinkTarget(text), text.hasSuffix("/"), !text.contains("?"), !text.contains("#") else {
          return nil
        }
        return text
      }
    }
  }

  fileprivate mutating func perPage() -> Int? {
    node(.articlesPerPage).flatMap { node in
      value(
        of: node, for: .articlesPerPage, "bad-number",
        form: Message(id: "angka 1 sampai 100", en: "a number from 1 to 100")
      ) { text in
        wholeNumber(text).flatMap { (1...100).contains($0) ? $0 : nil }
      }
    }
  }

  fileprivate mutating func postalAddress() -> PortalSettings.Address? {
    let building = text(.building)
    let street = optionalText(.street)
    let city = text(.city)
    let province = optionalText(.province)
    let note = optionalText(.note)
    guard let building, let city else { return nil }
    return PortalSettings.Address(building: building, street: street, city: city, province: province, note: note)
  }

  fileprivate mutating func specialHours() -> SpecialHours? {
    let name = text(.name)
    let period = period(from: .first, to: .last, lastIsOptional: false)
    let hours = node(.hours).flatMap { self.hours($0) }
    guard let name, let period, let hours else { return nil }
    return SpecialHours(name: name, first: period.0, last: period.1, hours: hours)
  }

  fileprivate mutating func closure() -> Closure? {
    let period = period(from: .date, to: .last, lastIsOptional: true)
    let reason = text(.reason)
    guard let period, let reason else { return nil }
    return Closure(first: period.0, last: period.1, reason: reason)
  }

  fileprivate mutating func complaintLists() -> [String: [ComplaintChannel]] {
    let lists = freeMembers { fields, member in
      fields.list(member.value, of: .complaints) { fields, node in
        fields.record(node, as: .item(.complaints)) { $0.complaintChannel() }
      }
      .map { (member.key, $0) }
    }
    return Dictionary(lists) { first, _ in first }
  }

  /// Nil when one is faulty.
  fileprivate mutating func namedSources(by day: CalendarDate) -> [PortalSettings.NamedSource]? {
    guard has(.sources) else {
      _ = optionalNode(.sources)
      return []
    }
    guard let node = optionalNode(.sources), let isUnknown = isUnknown(node) else { return nil }
    if isUnknown { return [] }
    var seen: [Slug: Range<Int>] = [:]
    return list(node, of: .sources) { fields, element in
      fields.record(element, as: .item(.sources)) { fields in
        let id = fields.slug(.id)
        let source = fields.sourceRecord(by: day)
        guard let id, let source else { return nil }
        fields.faults.reportRepeated(id, at: fields.valueRange(.id), &seen)
        return PortalSettings.NamedSource(id: id, source: source)
      }
    }
  }

  fileprivate mutating func figureSeries(_ sources: [PortalSettings.NamedSource]?, by day: CalendarDate)
    -> FigureSeries?
  {
    let id = slug(.id)
    let name = text(.name)
    let unit = text(.unit)
    let note = optionalText(.note)
    let points = node(.data).flatMap { node in
      list(node, of: .data) { fields, element in
        fields.record(element, as: .item(.data)) { $0.figurePoint(sources, by: day) }
      }
    }
    guard let id, let name, let unit, let points else { return nil }
    return FigureSeries(id: id, name: name, unit: unit, note: note, points: points)
  }

  private mutating func figurePoint(_ sources: [PortalSettings.NamedSource]?, by day: CalendarDate) -> FigureSeries
    .Point?
  {
    let date = node(.date).flatMap { partialDate(of: $0, for: .date, by: day) }
    let value = number(.value)
    let label = optionalText(.label)
    let source = optionalNode(.sources).flatMap { node -> Source? in
      guard let sources, !faults.isPartial else { return ignored(node, for: .sources) }
      return reference(node, for: .sources, to: Message(id: "sumber", en: "source"), among: sources.map(\.id))
        .flatMap { id in sources.first { $0.id == id }?.source }
    }
    guard let date, let value else { return nil }
    return FigureSeries.Point(date: date, value: value, label: label, source: source)
  }
}
