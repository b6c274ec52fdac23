import Diagnostics
import Hypertext
import StrictYAML

extension Service {
  /// Reads `layanan/<agency>/<slug>.yaml`; nil when a fault keeps it from being whole.
  static func read(_ record: RecordFile, _ references: References) -> Diagnosed<Service?> {
    record.read { fields in
      let name = fields.text(.name)
      let agency = fields.agency(folder: record.folder, references)
      let categories = fields.categories(references)
      let summary = fields.text(.summary)
      let searchWords = fields.searchWords()
      let eligibility = fields.optionalText(.eligibility)
      let warnings = fields.texts(.warnings)

      let bases = fields.legalBases()
      let requirements = fields.stated(.requirements) { fields, node in
        fields.list(node, of: .requirements) { fields, element in fields.requirement(element) }
      }
      let procedure = fields.stated(.procedure) { fields, node in
        fields.list(node, of: .procedure) { fields, element in fields.procedureStep(element) }
      }
      let processingTime = fields.stated(.processingTime) { fields, node in
        fields.record(node, as: .mapping(.processingTime), form: .processingTime(node)) { $0.processingTime() }
      }
      let fees = fields.stated(.fees) { fields, node in fields.fees(node, bases: bases) }
      let product = fields.stated(.product) { fields, node in fields.product(node) }
      let complaints = fields.stated(.complaints) { fields, node in
        fields.complaints(node, lists: references.complaintLists)
      }
      let standard = fields.serviceStandard(by: references.day)

      let representation = fields.optionalText(.representation)
      let excluded = fields.texts(.excluded)
      let place = fields.optionalText(.place)
      let online = fields.onlineChannel()
      let counters = fields.counters(of: agency)
      let forms = fields.forms(references.files)
      let availability = fields.availability(of: record.slug, references)
      let related = fields.references(
        .related, to: .service, among: references.serviceSlugs, besides: record.slug)
      let notes = fields.notes()
      let evidence = fields.evidence(on: references.day, limit: references.checkLimit, asksConfidence: true)
      let extras = fields.extras()
      let formerPaths = fields.formerPaths()

      guard let name, let agency, let categories, let summary, let requirements, let procedure, let processingTime,
        let fees, let product, let bases, let complaints, let availability, let evidence
      else { return nil }
      return Service(
        slug: record.slug, name: name, agency: agency, categories: categories, summary: summary,
        searchWords: searchWords, eligibility: eligibility, warnings: warnings, requirements: requirements,
        procedure: procedure, processingTime: processingTime, fees: fees, product: product, complaints: complaints,
        legalBases: bases, standard: standard, representation: representation, excluded: excluded, place: place,
        online: online, counters: counters, forms: forms, availability: availability, related: related, notes: notes,
        evidence: evidence, extras: extras, formerPaths: formerPaths, definedIn: record.source.path)
    }
  }
}

extension Fields {
  /// `instansi`, which must exist and agree with the folder. A folder that is no agency's is told of once, for all files.
  fileprivate mutating func agency(folder: String, _ references: References) -> Agency? {
    guard let node = node(.agency) else { return nil }
    let hasFolder = Slug(folder).map { references.agencySlugs.contains($0) } ?? false
    if !hasFolder, case .scalar(folder, _) = node.content { return ignored(node, for: .agency) }
    guard let slug = reference(node, for: .agency, to: .agency, among: references.agencySlugs) else { return nil }
    if hasFolder, slug.text != folder {
      faults.report(
        "wrong-folder", at: node.range,
        Message(
          id: "berkas ini ada di folder '\(folder)', padahal instansinya '\(slug)'",
          en: "this file lies in the folder '\(folder)', but its agency is '\(slug)'"),
        hint: Message(
          id: "pindahkan berkas ke content/layanan/\(slug)/, atau betulkan instansinya",
          en: "move the file to content/layanan/\(slug)/, or correct the agency"))
    }
    return references.agencies[slug]
  }

  fileprivate mutating func categories(_ references: References) -> [Category]? {
    node(.categories).flatMap { node in
      distinctList(node, of: .categories, name: \.slug) { fields, element in
        guard let slugs = references.categorySlugs else { return fields.ignored(element, for: .categories) }
        return fields.reference(element, for: .categories, to: .category, among: slugs)
          .flatMap { references.categories[$0] }
      }
    }
  }

  /// Words people type; a service without any is hard to find, which is worth a warning.
  mutating func searchWords() -> [String] {
    guard has(.searchWords) else {
      _ = optionalNode(.searchWords)
      let range = headRange
      reportAbsent(.searchWords) { $0.reportNoSearchWords(at: range) }
      return []
    }
    return texts(.searchWords)
  }

  fileprivate mutating func requirement(_ node: YAMLNode) -> Requirement? {
    if case .scalar = node.content {
      return text(of: node, for: .requirements).map {
        Requirement(document: $0, form: nil, quantity: nil, condition: nil, note: nil)
      }
    }
    return record(node, as: .item(.requirements)) { fields in
      let document = fields.text(.document)
      let form = fields.optionalText(.form)
      let quantity = fields.optionalText(.quantity)
      let condition = fields.optionalText(.condition)
      let note = fields.optionalText(.note)
      return document.map {
        Requirement(document: $0, form: form, quantity: quantity, condition: condition, note: note)
      }
    }
  }

  fileprivate mutating func procedureStep(_ node: YAMLNode) -> ProcedureStep? {
    if case .scalar = node.content {
      return text(of: node, for: .procedure).map {
        ProcedureStep(action: $0, actor: nil, place: nil, channel: nil, condition: nil, note: nil)
      }
    }
    return record(node, as: .item(.procedure)) { fields in
      let action = fields.text(.action)
      let actor = fields.optionalText(.actor)
      let place = fields.optionalText(.place)
      let channel = fields.optionalText(.channel)
      let condition = fields.optionalText(.condition)
      let note = fields.optionalText(.note)
      return action.map {
        ProcedureStep(action: $0, actor: actor, place: place, channel: channel, condition: condition, note: note)
      }
    }
  }

  fileprivate mutating func processingTime() -> ProcessingTime? {
    let range = node(.value).flatMap { node in
      value(
        of: node, for: .value, "bad-number",
        form: Message(id: "angka atau rentang, seperti 5 atau 6-12", en: "a number or a range such as 5 or 6-12")
      ) { text -> ClosedRange<Int>? in
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { wholeNumber($0) }
        guard parts.count <= 2, let least = parts[0], let most = parts.last.flatMap({ $0 }), least <= most else {
          return nil
        }
        return least...most
      }
    }
    let unit = choice(.unit, ProcessingTime.Unit.self)
    let startsAt = optionalText(.startsAt)
    let note = optionalText(.note)
    guard let range, let unit else { return nil }
    return ProcessingTime(
      least: range.lowerBound, most: range.upperBound, unit: unit, startsAt: startsAt, note: note)
  }

  fileprivate mutating func product(_ node: YAMLNode) -> Product? {
    if case .scalar = node.content {
      return text(of: node, for: .product).map { Product(name: $0, form: nil, validity: nil) }
    }
    return record(node, as: .mapping(.product)) { fields in
      let name = fields.text(.name)
      let form = fields.optionalText(.form)
      let validity = fields.optionalText(.validity)
      return name.map { Product(name: $0, form: form, validity: validity) }
    }
  }

  /// The name of a list in `portal.yaml`, or channels of the service's own.
  fileprivate mutating func complaints(_ node: YAMLNode, lists: [String: [ComplaintChannel]]?) -> [ComplaintChannel]? {
    guard case .scalar = node.content else {
      return list(node, of: .complaints) { fields, element in
        fields.record(element, as: .item(.complaints)) { $0.complaintChannel() }
      }
    }
    guard let name = text(of: node, for: .complaints) else { return nil }
    guard let lists else { return nil }
    if let list = lists[name] { return list }
    faults.reportUnknown(
      name, Message(id: "daftar saluran pengaduan", en: "list of complaint channels"), at: node.range,
      among: Array(lists.keys))
    return nil
  }

  mutating func complaintChannel() -> ComplaintChannel? {
    let name = text(.name)
    let note = optionalText(.note)
    let address = optionalWebAddress(.link)
    let telephone = optionalTelephone(.telephone)
    let email = optionalEmail(.email)
    return name.map {
      ComplaintChannel(name: $0, note: note, address: address, telephone: telephone, email: email)
    }
  }

  fileprivate mutating func onlineChannel() -> OnlineChannel? {
    guard let node = optionalNode(.online) else { return nil }
    if case .scalar = node.content {
      return webAddress(of: node, for: .online).map { OnlineChannel(address: $0, name: nil) }
    }
    return record(node, as: .mapping(.online)) { fields in
      let address = fields.webAddress(.address)
      let name = fields.optionalText(.name)
      return address.map { OnlineChannel(address: $0, name: name) }
    }
  }

  fileprivate mutating func counters(of agency: Agency?) -> [Counter] {
    guard let agency else {
      _ = optionalNode(.counters)
      return []
    }
    return optionalNode(.counters).flatMap { node in
      distinctList(node, of: .counters, name: \.id) { fields, element in
        fields.reference(element, for: .counters, to: .counter, among: agency.counters.map(\.id))
          .flatMap { id in agency.counters.first { $0.id == id } }
      }
    } ?? []
  }

  fileprivate mutating func forms(_ files: ContentFolder) -> [FormFile] {
    optionalList(.forms) { fields, node in
      fields.record(node, as: .item(.forms)) { fields in
        let name = fields.text(.name)
        let file = fields.node(.file).flatMap { fields.form(of: $0, files) }
        guard let name, let file else { return nil }
        return FormFile(name: name, path: file.path, size: file.size)
      }
    } ?? []
  }

  fileprivate mutating func availability(of service: Slug, _ references: References) -> Availability? {
    let status = optionalChoice(.status, Status.self)
    let isStatusFaulty = has(.status) && status == nil
    switch status ?? .available {
    case .available:
      let unused = [Key.message, .replacement].filter { optionalNode($0) != nil }
      guard !isStatusFaulty, !faults.isPartial else { return nil }
      for key in unused { faults.reportUnused(key, at: keyRange(key)) }
      return .available
    case .disrupted:
      if optionalNode(.replacement) != nil { faults.reportUnused(.replacement, at: keyRange(.replacement)) }
      return message().map { .disrupted(message: $0) }
    case .closed:
      let message = message()
      let replacement = optionalNode(.replacement).flatMap {
        reference($0, for: .replacement, to: .service, among: references.serviceSlugs, besides: service)
      }
      return message.map { .closed(message: $0, replacement: replacement) }
    }
  }

  private mutating func message() -> String? {
    node(.message, neededBy: .status).flatMap { text(of: $0, for: .message) }
  }

  private enum Status: String, CaseIterable {
    case available = "tersedia"
    case disrupted = "terganggu"
    case closed = "ditutup"
  }

  fileprivate mutating func notes() -> [Part: String] {
    let pairs =
      optionalRecord(.notes, as: .mapping(.notes)) { fields -> [(Part, String)] in
        fields.freeMembers { fields, member in
          guard let part = Part(rawValue: member.key) else {
            fields.faults.reportUnknown(
              member.key, Message(id: "bagian", en: "part"), at: member.keyRange, among: Part.allCases.map(\.rawValue))
            return nil
          }
          return fields.text(of: member.value, for: .notes).map { (part, $0) }
        }
      } ?? []
    return Dictionary(pairs) { first, _ in first }
  }

  fileprivate mutating func serviceStandard(by day: CalendarDate) -> ServiceStandard {
    let pairs =
      optionalRecord(.standard, as: .mapping(.standard)) { fields -> [(ServiceStandard.Component, [String])] in
        fields.freeMembers { fields, member in
          guard let component = ServiceStandard.Component(rawValue: member.key) else {
            fields.faults.reportUnknown(
              member.key, Message(id: "komponen standar", en: "component of the standard"), at: member.keyRange,
              among: ServiceStandard.Component.allCases.map(\.rawValue))
            return nil
          }
          guard fields.isUnknown(member.value) == false else { return nil }
          return fields.texts(of: member.value, for: .standard).map { (component, $0) }
        }
      } ?? []
    return ServiceStandard(
      components: Dictionary(pairs) { first, _ in first }, decree: optionalText(.decree),
      decreeDate: optionalNode(.decreeDate).flatMap { pastDate(of: $0, for: .decreeDate, by: day) },
      catalogueAddress: optionalWebAddress(.catalogue))
  }
}

extension Message {
  fileprivate static func processingTime(_ node: YAMLNode) -> Message {
    var example = "{nilai: 5, satuan: hari kerja}"
    if case .scalar(let text, _) = node.content { example = WrittenForms.processingTime(text) ?? example }
    return Message(id: "tulis seperti \(example)", en: "write it like \(example)")
  }
}

extension Faults {
  fileprivate mutating func reportNoSearchWords(at range: Range<Int>) {
    report(
      "no-search-words", .warning, at: range,
      Message(
        id: "tidak ada 'kata_cari': catatan ini sulit ditemukan", en: "no 'kata_cari': this record is hard to find"),
      hint: Message(
        id: "tulis kata yang diketik warga, seperti kata_cari: [sim motor, sim mati]",
        en: "write the words that citizens type, such as kata_cari: [sim motor, sim mati]"))
  }

  /// A key that another status of the service would give a meaning.
  fileprivate mutating func reportUnused(_ key: Key, at range: Range<Int>) {
    let condition =
      key == .message
      ? Message(id: "'terganggu' atau 'ditutup'", en: "'terganggu' or 'ditutup'")
      : Message(id: "'ditutup'", en: "'ditutup'")
    report(
      "unused-key", at: range,
      Message(
        id: "'\(key.rawValue)' hanya tampil bila 'status' berisi \(condition.indonesian)",
        en: "'\(key.rawValue)' is only shown when 'status' is \(condition.english)"),
      hint: Message(id: "hapus baris ini, atau betulkan 'status'", en: "remove this line, or correct 'status'"))
  }
}
