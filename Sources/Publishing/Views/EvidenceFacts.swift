import Content
import Hypertext
import Templates

/// What stands behind a record, as a page shows it: numbered sources, the day of the check, and when that grows old.
struct EvidenceFacts: Sendable {
  let evidence: Evidence
  let sources: [NumberedSource]
  /// In months.
  let limit: Int

  /// Its sources are those about some parts, when a page shows only these.
  init(_ evidence: Evidence, _ settings: PortalSettings, about parts: [Part]? = nil) {
    self.evidence = evidence
    sources = NumberedSource.all(of: evidence, about: parts)
    limit = settings.checkLimit
  }

  /// The last day on which the check is still fresh; the reader's clock decides from then on.
  var freshUntil: CalendarDate { evidence.checked.monthsEarlier(-limit) }

  static let view = View<EvidenceFacts>(
    "bukti", "Sumber, hari diperiksa, dan keyakinan",
    [
      .flag("terkonfirmasi", "Keyakinan: terkonfirmasi; selain itu perlu dicek") {
        $0.evidence.confidence == .confirmed
      },
      .text("diperiksa", "Hari terakhir diperiksa") { $0.evidence.checked.long },
      .text("diperiksaIso", "Hari terakhir diperiksa, untuk datetime") { $0.evidence.checked.iso },
      .text("batasIso", "Sesudah hari ini keterangannya lama") { $0.freshUntil.iso },
      .flag("lama", "Sudah lama pada hari edisi") { $0.evidence.isOld },
      .flag("adaSumber", "Ada sumber") { !$0.sources.isEmpty },
      .list("sumber", "Sumber, bernomor", NumberedSource.view) { $0.sources },
    ])
}

struct NumberedSource: Sendable {
  /// From 1; the anchor is `s1`.
  let number: Int
  let source: Source

  /// A source that names no part supports them all.
  static func all(of evidence: Evidence, about parts: [Part]? = nil) -> [NumberedSource] {
    let shown = evidence.sources.filter { source in
      guard let parts, !source.supports.isEmpty else { return true }
      return source.supports.contains { parts.contains($0) }
    }
    return shown.enumerated().map { NumberedSource(number: $0.offset + 1, source: $0.element) }
  }

  static let view = View<NumberedSource>(
    "sumber", "Satu sumber",
    [
      .number("nomor", "Nomor sumber di halaman ini") { $0.number },
      .text("penerbit", "Penerbit") { $0.source.publisher },
      .optionalText("judul", "Apa kata sumber") { $0.source.title },
      .optionalAddress("tautan", "Alamat sumber di internet") { $0.source.address.flatMap(webAddress) },
      .text("tanggal", "Tanggal sumber, atau tanpa tanggal") { $0.source.date?.long ?? "tanpa tanggal" },
    ])
}

/// What stands beside a section: the sources that support it, and the editor's remark.
struct SectionNote: Sendable {
  let sources: [NumberedSource]
  let remark: String

  /// Nil when no source names one of the parts and there is no remark. `shown` are the parts that the page's own list of
  /// sources is about, when it is not whole: both give a source the same number.
  init?(_ parts: [Part], _ evidence: Evidence, _ remarks: [Part: String] = [:], shown: [Part]? = nil) {
    sources = NumberedSource.all(of: evidence, about: shown).filter { numbered in
      numbered.source.supports.contains { parts.contains($0) }
    }
    remark = parts.compactMap { remarks[$0] }.joined(separator: " ")
    if sources.isEmpty && remark.isEmpty { return nil }
  }

  static let view = View<SectionNote>(
    "catatan", "Catatan di samping sebuah bagian",
    [
      .list("sumber", "Sumber yang mendukung bagian ini", sourceView) { $0.sources },
      .text("teks", "Catatan redaksi; boleh kosong") { $0.remark },
    ])

  private static let sourceView = View<NumberedSource>(
    "nomor-sumber", "Rujukan ke sumber",
    [
      .number("nomor", "Nomor sumber di halaman ini") { $0.number },
      .optionalText("tanggal", "Tanggal sumber") { $0.source.date?.long },
    ])
}

/// The address when it is one of the web; a source may carry only such.
func webAddress(_ address: String) -> String? {
  switch LinkTarget(address) {
  case .https(let address), .http(let address): address
  default: nil
  }
}
