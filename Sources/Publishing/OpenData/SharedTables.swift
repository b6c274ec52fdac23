import Content
import Hypertext

/// Records that services and agencies share.
enum SharedData {
  static let source = DataTable<Source>([
    .known("alamat", "Alamat sumber di web", .address) { .string($0.address) },
    .always("penerbit", "Penerbit sumber") { .string($0.publisher) },
    .known("judul", "Apa yang dikatakan sumber, dengan kata-kata editor") { .string($0.title) },
    .known("tanggal", "Tanggal sumber: tahun, bulan, atau hari") { .string($0.date?.iso) },
    .always(
      "untuk", "Bagian yang didukung sumber; kosong berarti seluruhnya", .list(.choice(Part.allCases.map(\.rawValue)))
    ) { .texts($0.supports.map(\.rawValue)) },
  ])

  static let counter = DataTable<Counter>([
    .always("id", "Kode loket") { .string($0.id.text) },
    .always("nama", "Nama loket") { .string($0.name) },
    .known("lantai", "Lantai") { .string($0.floor) },
    .known("keterangan", "Keterangan") { .string($0.note) },
  ])

  static let hours = DataTable<OpeningHours.Rule>([
    .always("hari", "Hari", .list(.choice(Weekday.allCases.map(\.name)))) { .texts($0.days.map(\.name)) },
    .always("buka", "Jam buka", .list(interval.type)) { interval.json(of: $0.intervals) },
  ])

  private static let interval = DataTable<ClockInterval>([
    .always("mulai", "Jam mulai (08:30)") { .string($0.opens.iso) },
    .always("sampai", "Jam selesai (15:30)") { .string($0.closes.iso) },
  ])

  static let confidence = DataType.choice(Confidence.allCases.map(\.rawValue))
}

extension JSON {
  static func texts(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }

  /// Nil for an empty list: what is unknown is not said.
  static func someTexts(_ texts: [String]) -> JSON? { texts.isEmpty ? nil : .texts(texts) }
}
