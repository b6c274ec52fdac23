/// Where a fact was read, and when its source was written.
package struct Source: Hashable, Sendable {
  /// Address on the web; nil for a source known only by name.
  package let address: String?
  package let publisher: String
  /// What the source says, in the editor's words.
  package let title: String?
  /// Date of the source itself; nil when it gives none.
  package let date: PartialDate?
  /// The parts of the record that it supports; empty when it supports the whole.
  package let supports: [Part]
}

/// The parts of a record that sources, notes and gaps can speak of, by the words editors use.
package enum Part: String, Hashable, Sendable, CaseIterable {
  case summary = "ringkasan"
  case requirements = "persyaratan"
  case procedure = "prosedur"
  case processingTime = "jangka_waktu"
  case fees = "biaya"
  case product = "produk"
  case complaints = "pengaduan"
  case legalBasis = "dasar_hukum"
  case standard = "standar"
  case place = "tempat"
  case online = "daring"
  case presence = "kehadiran"
  case hours = "jam"
  case warning = "perhatian"
  case excluded = "tidak_dilayani"
  case figures = "angka"
  case head = "kepala"
  case contact = "kontak"
}

package enum Confidence: String, Hashable, Sendable, CaseIterable {
  case confirmed = "terkonfirmasi"
  case toBeChecked = "perlu-dicek"
}

/// What stands behind a record: its sources, the day a person last compared it with them, and how sure it is.
package struct Evidence: Hashable, Sendable {
  package let sources: [Source]
  package let checked: CalendarDate
  package let confidence: Confidence
  /// `checked` lies further back than the portal's limit on the day of the edition.
  package let isOld: Bool
}
