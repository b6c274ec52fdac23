/// What a question asks of a page. Its words do not look for pages, they lead to the section that answers.
package enum SearchIntent: Int, CaseIterable, Sendable {
  case requirements, steps, fees, time, hours, place, complaint

  /// What a result says of the section that it leads to.
  var label: String {
    switch self {
    case .requirements: "Persyaratan"
    case .steps: "Langkah"
    case .fees: "Biaya"
    case .time: "Waktu"
    case .hours: "Jam buka"
    case .place: "Tempat"
    case .complaint: "Pengaduan"
    }
  }

  /// Two words must both be there. The first sort of question whose words are there is taken.
  var words: [String] {
    switch self {
    case .hours: ["jam", "jadwal", "buka", "tutup", "libur", "kapan"]
    case .time: ["lama", "berapa hari", "berapa jam", "waktu"]
    case .requirements: ["syarat", "persyaratan", "berkas", "dokumen", "bawa", "kelengkapan"]
    case .fees: ["biaya", "berapa", "tarif", "bayar", "gratis", "harga", "ongkos"]
    case .place: ["mana", "dimana", "loket", "lantai", "lokasi", "alamat", "tempat"]
    case .complaint: ["komplain", "keluhan", "pengaduan"]
    case .steps: ["cara", "langkah", "prosedur", "alur", "tahap", "bagaimana", "gimana", "caranya"]
    }
  }

  /// The order in which a question is tried against the sorts: "berapa lama" asks for time, not for a fee.
  static let byPrecedence: [SearchIntent] = [.time, .hours, .requirements, .fees, .place, .complaint, .steps]
}
