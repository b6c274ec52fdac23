import Diagnostics
import Hypertext

/// The files of the content folder by what their path makes them.
struct ContentLayout {
  var portal: RecordFile?
  var categories: SourceFile?
  var glossary: RecordFile?
  var agencies: [RecordFile] = []
  var services: [RecordFile] = []
  var lifeEvents: [RecordFile] = []
  var articles: [RecordFile] = []
  var announcements: [RecordFile] = []
  var pages: [RecordFile] = []
  var attachments: [(path: SitePath, file: ContentSource)] = []
  var diagnostics: [Diagnostic] = []

  /// Files at the top that people read and the tool does not.
  private static let guides: Set<String> = ["PANDUAN.md", "README.md", "LICENSE"]

  init(of files: [ContentSource]) {
    var misnamed = MisnamedFolders()
    for file in files where !Self.guides.contains(file.name) { add(misnamed.renamed(file)) }
    diagnostics += misnamed.diagnostics
    reportTwins(\.services, Message(id: "dua layanan bernama berkas sama", en: "two services with the same file name"))
  }

  private mutating func add(_ file: ContentSource) {
    let parts = file.name.split(separator: "/").map(String.init)
    switch (parts.count, parts[0]) {
    case (1, "portal.yaml"): portal = record(file, "portal.yaml", folder: "")
    case (1, "kategori.yaml"): categories = file.source
    case (1, "istilah.yaml"): glossary = record(file, "istilah.yaml", folder: "")
    case (2, "instansi"): agencies += records(file, parts[1], ending: ".yaml", folder: "")
    case (3, "layanan"): services += records(file, parts[2], ending: ".yaml", folder: parts[1])
    case (2, "peristiwa"): lifeEvents += records(file, parts[1], ending: ".yaml", folder: "")
    case (3, "berita"): articles += articleRecords(file, year: parts[1], parts[2])
    case (2, "pengumuman"): announcements += records(file, parts[1], ending: ".md", folder: "")
    case (2, "halaman"): pages += records(file, parts[1], ending: ".md", folder: "")
    case (2..., "gambar"), (2..., "berkas"): attachments.append((SitePath(file.name), file))
    default: diagnostics.append(.strayFile(file, parts))
    }
  }

  /// The record of a file, or none when its name cannot be one.
  private mutating func records(
    _ file: ContentSource, _ name: String, ending: String, folder: String
  ) -> [RecordFile] {
    guard name.hasSuffix(ending) else {
      let likely = WrittenForms.fileName(name, ending: ending)
      diagnostics.append(.wrongEnding(file, ending, likely: likely))
      return likely.map { records(file, $0, ending: ending, folder: folder) } ?? []
    }
    return record(file, name, folder: folder).map { [$0] } ?? []
  }

  private mutating func articleRecords(_ file: ContentSource, year: String, _ name: String) -> [RecordFile] {
    guard digits(year, count: 4) != nil else {
      diagnostics.append(.strayFile(file, ["berita", year, name]))
      return []
    }
    return records(file, name, ending: ".md", folder: year)
  }

  private mutating func record(_ file: ContentSource, _ name: String, folder: String) -> RecordFile? {
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    guard let slug = Slug(stem) else {
      diagnostics.append(.badFileName(file, stem))
      return WrittenForms.slug(stem).flatMap { Slug($0) }.map {
        RecordFile(source: file.source, slug: $0, folder: folder)
      }
    }
    return RecordFile(source: file.source, slug: slug, folder: folder)
  }

  /// Records whose page would be the same file.
  private mutating func reportTwins(_ list: KeyPath<ContentLayout, [RecordFile]>, _ message: Message) {
    var first: [Slug: RecordFile] = [:]
    for record in self[keyPath: list] {
      guard let other = first.updateValue(record, forKey: record.slug) else { continue }
      first[record.slug] = other
      diagnostics.append(
        Diagnostic(
          "content.duplicate-slug", message, at: record.source.place,
          hint: Message(
            id: "ganti nama salah satu: alamatnya menjadi layanan/\(record.slug).html",
            en: "rename one of them: both would be layanan/\(record.slug).html"),
          notes: [.init(Message(id: "yang lain ada di sini", en: "the other is here"), at: other.source.place)]))
    }
  }
}

extension Diagnostic {
  fileprivate static func strayFile(_ file: ContentSource, _ parts: [String]) -> Diagnostic {
    let folders = [
      "portal.yaml", "kategori.yaml", "istilah.yaml", "instansi", "layanan", "peristiwa", "berita", "pengumuman",
      "halaman", "gambar", "berkas",
    ]
    return Diagnostic(
      "content.stray-file",
      Message(id: "berkas ini tidak punya tempat di portal", en: "this file has no place in the portal"),
      at: file.place,
      hint: folders.contains(parts[0])
        ? Message(
          id:
            "tempatnya: instansi/<nama>.yaml, layanan/<instansi>/<nama>.yaml, peristiwa/<nama>.yaml, berita/<tahun>/<nama>.md, pengumuman/<nama>.md, halaman/<nama>.md",
          en:
            "places are: instansi/<name>.yaml, layanan/<agency>/<name>.yaml, peristiwa/<name>.yaml, berita/<year>/<name>.md, pengumuman/<name>.md, halaman/<name>.md"
        )
        : Message.didYouMean(parts[0], among: folders)
          ?? Message(
            id: "folder yang dikenal: \(folders.joined(separator: ", "))",
            en: "known folders are: \(folders.joined(separator: ", "))"))
  }

  fileprivate static func wrongEnding(_ file: ContentSource, _ ending: String, likely: String?) -> Diagnostic {
    Diagnostic(
      "content.file-type",
      Message(id: "berkas di sini berakhiran '\(ending)'", en: "files here end in '\(ending)'"), at: file.place,
      hint: likely.map { Message(id: "ganti namanya menjadi '\($0)'", en: "rename it to '\($0)'") }
        ?? Message(
          id: "ganti akhiran namanya, atau pindahkan berkasnya", en: "change the ending of its name, or move the file"))
  }

  fileprivate static func badFileName(_ file: ContentSource, _ stem: String) -> Diagnostic {
    let suggestion = WrittenForms.slug(stem)
    return Diagnostic(
      "content.bad-slug",
      Message(
        id: "nama berkas menjadi alamat halaman: huruf kecil, angka, dan tanda hubung saja, paling banyak 80",
        en: "a file's name becomes the page's address: lower-case letters, digits and hyphens only, at most 80"),
      at: file.place,
      hint: suggestion.map { Message(id: "ganti namanya menjadi '\($0)'", en: "rename it to '\($0)'") })
  }
}
