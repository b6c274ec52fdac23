import Diagnostics
import StrictYAML

extension Article {
  /// Reads `berita/<year>/<slug>.md`.
  static func read(_ file: MarkdownFile, _ references: References) -> Diagnosed<Article?> {
    file.read { fields, body in
      let title = fields.text(.title)
      let summary = fields.text(.summary)
      let dateNode = fields.node(.date)
      let date = dateNode.flatMap { fields.pastDate(of: $0, for: .date, by: references.day) }
      let author = fields.optionalText(.author)
      let agencies = fields.references(.agency, to: .agency, among: references.agencySlugs)
      let services = fields.references(.services, to: .service, among: references.serviceSlugs)
      let picture = fields.optionalRecord(.picture, as: .mapping(.picture)) { $0.headPicture(references.files) }
      let evidence = fields.evidence(on: references.day, limit: nil, asksConfidence: false)
      let formerPaths = fields.formerPaths()
      if let date, let dateNode, String(date.year) != file.record.folder {
        fields.faults.report(
          "wrong-folder", at: dateNode.range,
          Message(
            id: "tanggal \(date.iso) tidak cocok dengan folder tahun '\(file.record.folder)'",
            en: "the date \(date.iso) does not fit the folder '\(file.record.folder)'"),
          hint: Message(
            id: "pindahkan berkas ke content/berita/\(date.year)/", en: "move the file to content/berita/\(date.year)/")
        )
      }
      guard let title, let summary, let date, let evidence, let body else { return nil }
      return Article(
        slug: file.record.slug, title: title, summary: summary, date: date, author: author, agencies: agencies,
        services: services, picture: picture, body: body, evidence: evidence, formerPaths: formerPaths,
        definedIn: file.record.source.path)
    }
  }
}

extension Announcement {
  /// Reads `pengumuman/<slug>.md`.
  static func read(_ file: MarkdownFile, _ references: References) -> Diagnosed<Announcement?> {
    file.read { fields, body in
      let title = fields.text(.title)
      let summary = fields.text(.summary)
      let period = fields.period(from: .first, to: .last, lastIsOptional: false)
      let isImportant = fields.flag(.important)
      let agencies = fields.references(.agency, to: .agency, among: references.agencySlugs)
      let services = fields.references(.services, to: .service, among: references.serviceSlugs)
      let evidence = fields.evidence(on: references.day, limit: nil, asksConfidence: false)
      guard let title, let summary, let period, let isImportant, let evidence, let body else { return nil }
      return Announcement(
        slug: file.record.slug, title: title, summary: summary, first: period.0, last: period.1,
        isImportant: isImportant,
        agencies: agencies, services: services, body: body, evidence: evidence, definedIn: file.record.source.path)
    }
  }
}

extension Page {
  /// Reads `halaman/<slug>.md`.
  static func read(_ file: MarkdownFile, _ references: References) -> Diagnosed<Page?> {
    file.read { fields, body in
      let title = fields.text(.title)
      let summary = fields.text(.summary)
      let order = fields.optionalNumber(.order)
      let evidence = fields.evidence(on: references.day, limit: nil, asksConfidence: false)
      guard let title, let summary, let evidence, let body else { return nil }
      return Page(
        slug: file.record.slug, title: title, summary: summary, order: order ?? Int.max, body: body, evidence: evidence,
        definedIn: file.record.source.path)
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
