import Diagnostics
import StrictYAML

extension Fields {
  /// What stands behind a record. `keyakinan` is only asked of records that citizens act upon.
  mutating func evidence(on day: CalendarDate, limit months: Int?, asksConfidence: Bool) -> Evidence? {
    let sources = sources(by: day)
    let checkedNode = node(.checked)
    let checked = checkedNode.flatMap { pastDate(of: $0, for: .checked, by: day) }
    let confidence = asksConfidence ? choice(.confidence, Confidence.self) : .toBeChecked
    guard let sources, let checked, let confidence else { return nil }

    let isOld = months.map { checked < day.monthsEarlier($0) } ?? false
    if isOld, let checkedNode, let months {
      faults.report(
        "old-check", .warning, at: checkedNode.range,
        Message(
          id: "catatan ini terakhir diperiksa \(checked.long), lebih dari \(months) bulan yang lalu",
          en: "this record was last checked on \(checked.iso), more than \(months) months ago"),
        hint: Message(
          id: "bandingkan lagi dengan sumbernya, lalu tulis tanggal hari ini",
          en: "compare it with its sources again, then write today's date"))
    }
    return Evidence(sources: sources, checked: checked, confidence: confidence, isOld: isOld)
  }

  /// `sumber`: a list, absent, or `belum-ada-data`.
  private mutating func sources(by day: CalendarDate) -> [Source]? {
    guard has(.sources) else {
      _ = optionalNode(.sources)
      return []
    }
    guard let node = optionalNode(.sources), let isUnknown = isUnknown(node) else { return nil }
    if isUnknown { return [] }
    return list(node, of: .sources) { fields, element in
      fields.record(element, as: .item(.sources)) { $0.sourceRecord(by: day) }
    }
  }

  /// `day` is that of the edition: no source is younger.
  mutating func sourceRecord(by day: CalendarDate) -> Source? {
    let address = optionalWebAddress(.address)
    let isAddressFaulty = has(.address) && address == nil
    let publisher = text(.publisher)
    let title = optionalText(.title)
    let date = partialDate(.date, by: day)
    let supports = optionalList(.supports) { fields, node in fields.choice(of: node, for: .supports, Part.self) }
    if address == nil, title == nil, !isAddressFaulty {
      let range = headRange
      reportAbsent(.address) { $0.reportNamelessSource(at: range) }
      return nil
    }
    guard let publisher, let date, let supports, !isAddressFaulty else { return nil }
    return Source(address: address, publisher: publisher, title: title, date: date, supports: supports)
  }

  /// The portal's own fields, as they are written.
  mutating func extras() -> [Extra] {
    optionalRecord(.extras, as: .mapping(.extras)) { fields in
      fields.freeMembers { fields, member in
        guard !fields.faults.reportControls(in: member.key, at: member.keyRange) else { return nil }
        return fields.text(of: member.value, for: .extras).map { Extra(name: member.key, text: $0) }
      }
    } ?? []
  }

  /// Reads every member of a mapping whose keys are the editor's own or follow another table.
  mutating func freeMembers<Value>(_ read: (inout Fields, YAMLMember) -> Value?) -> [Value] {
    let values = members.compactMap { read(&self, $0) }
    acceptAllKeys()
    return values
  }
}

extension Faults {
  fileprivate mutating func reportNamelessSource(at range: Range<Int>) {
    report(
      "source-without-address", at: range,
      Message(
        id: "sumber tanpa 'alamat' perlu 'judul' yang menyebut apa sumbernya",
        en: "a source without 'alamat' needs a 'judul' that says what it is"),
      hint: Message(
        id: "tambahkan 'alamat: https://...' atau 'judul: ...'", en: "add 'alamat: https://...' or 'judul: ...'"))
  }
}
