import Diagnostics
import StrictYAML

extension RecordFile {
  /// Reads front matter and body; both are checked even when one of them is faulty.
  fileprivate func readMarkdown<Value>(
    _ references: References, _ body: (inout Fields, Body?) -> Value?
  ) -> Diagnosed<Value?> {
    var faults = Faults(in: source)
    guard let matter = FrontMatter.split(source, &faults) else { return Diagnosed(nil, faults.list) }
    let text = Body.read(source, in: matter.body, references.files)
    let record = readRecord(parseYAML(source, in: matter.record), of: source) { fields in body(&fields, text.value) }
    return Diagnosed(record.value, record.diagnostics + text.diagnostics)
  }
}

extension Article {
  /// Reads `berita/<year>/<slug>.md`.
  static func read(_ record: RecordFile, _ references: References) -> Diagnosed<Article?> {
    record.readMarkdown(references) { fields, body in
      let title = fields.text(.title)
      let summary = fields.text(.summary)
      let dateNode = fields.node(.date)
      let date = dateNode.flatMap { fields.value(of: $0, for: .date, "bad-date", form: .date, CalendarDate.init) }
      let author = fields.optionalText(.author)
      let agencies = fields.references(.agency, to: .agency, among: references.agencySlugs)
      let services = fields.references(.services, to: .service, among: references.serviceSlugs)
      let picture = fields.optionalRecord(.picture, as: .mapping(.picture)) { $0.headPicture(references.files) }
      let evidence = fields.evidence(on: references.day, limit: nil, asksConfidence: false)
      let formerPaths = fields.formerPaths()
      if let date, let dateNode, String(date.year) != record.folder {
        fields.faults.report(
          "wrong-folder", at: dateNode.range,
          Message(
            id: "tanggal \(date.iso) tidak cocok dengan folder tahun '\(record.folder)'",
            en: "the date \(date.iso) does not fit the folder '\(record.folder)'"),
          hint: Message(
            id: "pindahkan berkas ke content/berita/\(date.year)/", en: "move the file to content/berita/\(date.year)/")
        )
      }
      guard let title, let summary, let date, let evidence, let body else { return nil }
      return Article(
        slug: record.slug, title: title, summary: summary, date: date, author: author, agencies: agencies,
        services: services, picture: picture, body: body, evidence: evidence, formerPaths: formerPaths,
        definedIn: record.source.path)
    }
  }
}

extension Announcement {
  /// Reads `pengumuman/<slug>.md`.
  static func read(_ record: RecordFile, _ references: References) -> Diagnosed<Announcement?> {
    record.readMarkdown(references) { fields, body in
      let title = fields.text(.title)
      let summary = fields.text(.summary)
      let period = fields.period(from: .first, to: .last, lastIsOptional: false)
      let isImportant = fields.flag(.important)
      let agencies = fields.references(.agency, to: .agency, among: references.agencySlugs)
      let services = fields.references(.services, to: .service, among: references.serviceSlugs)
      let evidence = fields.evidence(on: references.day, limit: nil, asksConfidence: false)
      guard let title, let summary, let period, let isImportant, let evidence, let body else { return nil }
      return Announcement(
        slug: record.slug, title: title, summary: summary, first: period.0, last: period.1, isImportant: isImportant,
        agencies: agencies, services: services, body: body, evidence: evidence, definedIn: record.source.path)
    }
  }
}

extension Page {
  /// Reads `halaman/<slug>.md`.
  static func read(_ record: RecordFile, _ references: References) -> Diagnosed<Page?> {
    record.readMarkdown(references) { fields, body in
      let title = fields.text(.title)
      let summary = fields.text(.summary)
      let order = fields.optionalNumber(.order)
      let evidence = fields.evidence(on: references.day, limit: nil, asksConfidence: false)
      guard let title, let summary, let evidence, let body else { return nil }
      return Page(
        slug: record.slug, title: title, summary: summary, order: order ?? Int.max, body: body, evidence: evidence,
        definedIn: record.source.path)
    }
  }
}

extension Fields {
  fileprivate mutating func headPicture(_ files: ContentFolder) -> Article.Picture? {
    let image = node(.file).flatMap { self.image(of: $0, files) }
    let alternative = text(.alternativeText)
    let caption = optionalText(.note)
    guard let image, let alternative else { return nil }
    return Article.Picture(image: image, alternative: alternative, caption: caption)
  }
}
