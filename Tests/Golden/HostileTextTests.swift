import Content
import Diagnostics
import Foundation
import Hypertext
import Publishing
import TestSupport
import Testing

/// The Big List of Naughty Strings in every text that people read: refused with a place, or on the page as it is.
@Suite(.enabled(if: Suites.folder("blns") != nil && PagesReader.isThere, "\(Suites.absence), or there is no python3"))
struct HostileTextTests {
  @Test func `each text is refused where it stands, or comes back from the page the same, and adds no element`()
    async throws
  {
    let base = try await GoldenFolder.site("lengkap").read().value
    let folder = try #require(Suites.folder("blns"))
    let strings = try JSONDecoder().decode(
      [String].self, from: Data(contentsOf: folder.appending(path: "blns.json")))
    try #require(strings.count > 500)

    // A harmless text first: its pages have the elements that all others may have.
    let records = (["Teks biasa"] + strings).enumerated().map { Record(number: $0.offset, text: $0.element) }
    let all = Edition(of: sources(base, records), on: try GoldenFolder.day()).diagnostics
    let refused = Set(all.filter { $0.severity == .error }.compactMap { Record.number(in: $0.place.location.path) })
    for fault in all where fault.severity == .error {
      #expect(Record.number(in: fault.place.location.path) != nil, "\(fault.place.location) \(fault.message.english)")
    }
    let kept = records.filter { !refused.contains($0.number) }
    // Nearly all of the list are ordinary characters, which an editor may write.
    #expect(kept.count > 450)
    #expect(!refused.contains(0))

    let edition = Edition(of: sources(base, kept), on: try GoldenFolder.day())
    let plan = try #require(edition.plan, "\(edition.diagnostics.filter { $0.severity == .error }.map(\.message))")
    var pages: [PagesReader.Page] = []
    for artifact in plan.artifacts {
      guard let number = Record.number(in: artifact.path.text), artifact.path.text.hasSuffix(".html") else { continue }
      let kind = artifact.path.text.split(separator: "/").first.map(String.init) ?? ""
      pages.append(
        .init(
          kind: kind, text: records[number].text, html: String(decoding: artifact.render(), as: UTF8.self),
          count: Record.occurrences[kind] ?? 0))
    }
    #expect(pages.count == kept.count * 3)
    let complaints = try PagesReader.complaints(about: pages)
    #expect(complaints.count == 0, "\(complaints.prefix(20).joined(separator: "; "))")
  }

  private func sources(_ base: ProjectSources, _ records: [Record]) -> ProjectSources {
    ProjectSources(content: base.content + records.flatMap(\.files), templates: base.templates)
  }
}

/// A service, an agency and a piece of news in which every text is the same one.
private struct Record {
  let number: Int
  let text: String

  /// How often the text must be read on the page of each kind: once for each field of it.
  static let occurrences = ["layanan": 18, "instansi": 5, "berita": 4]

  static func number(in path: String) -> Int? {
    path.split(separator: "/").last?.split(separator: ".").first.flatMap { name in
      name.hasPrefix("naskah-") ? Int(name.dropFirst(7)) : nil
    }
  }

  var files: [ContentSource] {
    [
      file("layanan/dpmptsp/naskah-\(number).yaml", service),
      file("instansi/naskah-\(number).yaml", agency),
      file("berita/2026/naskah-\(number).md", "---\n\(article)---\n\nIsi.\n"),
    ]
  }

  private func file(_ name: String, _ text: String) -> ContentSource {
    ContentSource(path: "content/" + name, name: name, bytes: Array(text.utf8))
  }

  /// The text in double quotes, every character that means something there escaped.
  private var quoted: String {
    let escaped = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "\u{20}"..."\u{7E}", "\u{A1}"..."\u{D7FF}": String(scalar)
      default: "\\U" + String(repeating: "0", count: 8 - hexadecimal(scalar).count) + hexadecimal(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }

  private func hexadecimal(_ scalar: Unicode.Scalar) -> String { String(scalar.value, radix: 16) }

  private var service: String {
    """
    nama: \(quoted)
    instansi: dpmptsp
    kategori: [usaha]
    ringkasan: \(quoted)
    kata_cari: [\(quoted)]
    untuk_siapa: \(quoted)
    perhatian: [\(quoted)]
    persyaratan: [\(quoted), {dokumen: \(quoted), jika: \(quoted)}]
    prosedur: [\(quoted), {langkah: \(quoted), jika: \(quoted)}]
    jangka_waktu: {nilai: 1, satuan: hari, mulai_dari: \(quoted), keterangan: \(quoted)}
    biaya: [{jenis: \(quoted), rumus: \(quoted)}]
    produk: {nama: \(quoted)}
    perwakilan: \(quoted)
    tidak_dilayani: \(quoted)
    pengaduan: [{nama: \(quoted), keterangan: \(quoted)}]
    tempat: \(quoted)
    dasar_hukum: [{id: dasar, judul: \(quoted)}]
    catatan: {biaya: \(quoted)}
    ekstra: {\(quoted): \(quoted)}
    sumber: [{alamat: https://berita.example/a, penerbit: \(quoted), judul: \(quoted), tanggal: 2025}]
    diperiksa: 2026-11-01
    keyakinan: perlu-dicek

    """
  }

  private var agency: String {
    """
    nama: \(quoted)
    singkatan: \(quoted)
    jenis: daerah
    ringkasan: \(quoted)
    kata_cari: [\(quoted)]
    kehadiran: {tingkat: disebut, tanggal: 2024, keterangan: \(quoted)}
    kepala: {nama: \(quoted), jabatan: \(quoted)}
    sumber: [{penerbit: \(quoted), judul: \(quoted), tanggal: 2025}]
    diperiksa: 2026-11-01
    keyakinan: perlu-dicek

    """
  }

  private var article: String {
    """
    judul: \(quoted)
    ringkasan: \(quoted)
    tanggal: 2026-10-04
    penulis: \(quoted)
    sumber: [{penerbit: \(quoted), judul: \(quoted), tanggal: 2025}]
    diperiksa: 2026-11-01

    """
  }
}

/// Reads pages with Python's parser of HTML, which knows nothing of ours.
private enum PagesReader {
  struct Page: Encodable {
    let kind: String
    let text: String
    let html: String
    let count: Int
  }

  static let isThere = Python.has("html.parser")

  /// What is wrong with each page; the first page of each kind shows which elements there may be.
  static func complaints(about pages: [Page]) throws -> [String] {
    try Python.answer(script, about: pages)
  }

  private static let script = #"""
    import html.parser, json, re, sys

    class Reader(html.parser.HTMLParser):
      def __init__(self):
        super().__init__(convert_charrefs=True)
        self.elements, self.text, self.data, self.inside = [], [], [], None

      def handle_starttag(self, tag, attributes):
        self.elements.append((tag, tuple(name for name, _ in attributes)))
        self.inside = tag

      def handle_endtag(self, tag):
        self.inside = None

      def handle_data(self, data):
        (self.data if self.inside == 'script' else self.text).append(data)

      def handle_comment(self, data):
        self.elements.append(('comment', data))

    def spaced(text):
      return ' '.join(re.split('[ \t\n\r\f]+', text)).strip(' ')

    def texts(value):
      if isinstance(value, str): return [value]
      if isinstance(value, dict): return [text for part in value.values() for text in texts(part)]
      if isinstance(value, list): return [text for part in value for text in texts(part)]
      return []

    with open(sys.argv[1], encoding='utf-8') as file:
      pages = json.load(file)
    complaints, models = [], {}
    for page in pages:
      reader = Reader()
      reader.feed(page['html'])
      reader.close()
      name = page['kind'] + ' with ' + json.dumps(page['text'])
      model = models.setdefault(page['kind'], reader.elements)
      if reader.elements != model:
        complaints.append(name + ': other elements than the harmless page')
      wanted = spaced(page['text'])
      found = spaced(''.join(reader.text)).count(wanted)
      if found < page['count']:
        complaints.append(name + ': is read %d times, not %d' % (found, page['count']))
      data = texts(json.loads(''.join(reader.data)))
      if not any(spaced(text) == wanted for text in data):
        complaints.append(name + ': is not in the structured data')
    with open(sys.argv[2], 'w', encoding='utf-8') as file:
      json.dump(complaints, file)
    """#
}
