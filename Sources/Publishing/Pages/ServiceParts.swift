import Content
import Hypertext
import Templates

/// The parts of a service as its page shows them.
enum ServiceParts {
  static let requirement = View<Requirement>(
    "persyaratan", "Satu dokumen",
    [
      .text("dokumen", "Nama dokumen") { $0.document },
      .optionalText("jika", "Hanya dalam keadaan ini") { $0.condition },
      .optionalText("rincian", "Asli atau fotokopi, jumlah, keterangan") { requirement in
        let form = [requirement.form, requirement.quantity].compactMap(\.self).joined(separator: ", ")
        return sentences((form.isEmpty ? [] : [capitalized(form)]) + [requirement.note].compactMap(\.self))
      },
    ])

  static let step = View<ProcedureStep>(
    "langkah", "Satu langkah",
    [
      .text("langkah", "Apa yang dilakukan") { $0.action },
      .optionalText("jika", "Hanya dalam keadaan ini") { $0.condition },
      .optionalText("rincian", "Oleh siapa, di mana, lewat apa") { step in
        let action = step.action.lowercased()
        // What the step itself says already is not said again.
        let parts = [("Oleh", step.actor), ("Di", step.place), ("Lewat", step.channel)]
          .compactMap { word, text in
            text.flatMap { action.contains($0.lowercased()) ? nil : "\(word) \($0)" }
          }
        return sentences(parts + [step.note].compactMap(\.self))
      },
    ])

  static let processingTime = View<ProcessingTime>(
    "waktu", "Lama penyelesaian",
    [
      .text("nilai", "1 hari kerja") { $0.text },
      .optionalText("mulaiDari", "Sejak kapan dihitung") { $0.startsAt },
      .optionalText("keterangan", "Keterangan") { $0.note },
      .text("catatanRingkas", "Sejak kapan dihitung, atau kosong") { time in
        time.startsAt.map { "Dihitung sejak \($0)" } ?? ""
      },
    ])

  static let free = View<(LegalBasis, String?)>(
    "gratis", "Layanan tanpa biaya",
    [
      .text("dasar", "Dasar hukumnya") { $0.0.title },
      .optionalText("keterangan", "Keterangan") { $0.1 },
    ])

  static let product = View<Product>(
    "produk", "Hasil layanan",
    [
      .text("nama", "Nama") { $0.name },
      .optionalText("bentuk", "Bentuknya") { $0.form },
      .optionalText("masaBerlaku", "Masa berlakunya") { $0.validity },
      .text("catatanRingkas", "Bentuk dan masa berlaku, atau kosong") { product in
        sentences(
          [product.form.map(capitalized), product.validity.map { "Masa berlaku: \($0)" }].compactMap(\.self)) ?? ""
      },
    ])

  static let place = View<ServicePage.Subject>(
    "tempat", "Tempat layanan",
    [
      .text("nama", "Gedung MPP, atau kalimat pertama tentang tempat lain") { subject in
        subject.service.place.map { firstSentence($0).first } ?? subject.settings.address.building
      },
      .flag("diMPP", "Dilayani di loket MPP, dengan jamnya") { $0.service.place == nil },
      .optionalText(
        "catatan", "Loket, kehadiran yang belum pasti, atau kalimat lain tentang tempatnya"
      ) { subject in
        if let place = subject.service.place { return firstSentence(place).rest }
        if subject.service.agency.presence.level != .confirmed {
          return subject.service.agency.presence.level.title + "."
        }
        let counters = subject.service.counters.map { [$0.name, $0.floor].compactMap(\.self).joined(separator: ", ") }
        return sentences(counters)
      },
      .optionalText("keterangan", "Kalimat tentang tempat, bila bukan sekadar loket MPP") { subject in
        if let place = subject.service.place { return place }
        let presence = subject.service.agency.presence
        guard presence.level != .confirmed else { return nil }
        return sentences([presence.level.title, presence.note].compactMap(\.self))
      },
    ])

  static let online = View<OnlineChannel>(
    "daring", "Tempat mengurus lewat internet",
    [
      .address("tautan", "Alamat di internet") { $0.address },
      .text("nama", "Nama situs atau aplikasi") { $0.name ?? hostAndPath($0.address) },
    ])

  static let legalBasis = View<LegalBasis>(
    "dasar-hukum", "Satu dasar hukum",
    [
      .text("judul", "Judul peraturan") { $0.title },
      .optionalAddress("tautan", "Alamat naskahnya") { $0.address.flatMap(webAddress) },
      .optionalText("rincian", "Pasal, keadaan, keterangan") { basis in
        sentences([basis.articles.map(article), basis.status.flatMap(\.remark), basis.note].compactMap(\.self))
      },
    ])

  static let closing = View<Withdrawal>(
    "ditutup", "Layanan yang sudah ditutup",
    [
      .text("pesan", "Sebabnya") { $0.message },
      .optionalRecord("pengganti", "Layanan penggantinya", NamedLink.view) { $0.replacement },
    ])
}

struct Withdrawal: Sendable {
  let message: String
  let replacement: NamedLink?

  init?(_ service: Service, _ catalog: Catalog) {
    guard case .closed(let message, let slug) = service.availability else { return nil }
    self.message = message
    replacement = slug.flatMap(catalog.service).map { NamedLink($0.name, $0.path) }
  }
}

extension LegalBasis.Status {
  /// Being in force needs no remark.
  fileprivate var remark: String? {
    switch self {
    case .inForce: nil
    case .repealed: "Sudah dicabut"
    case .toBeChecked: "Perlu dicek"
    }
  }
}

/// A counter with its floor, hours and remark in one line.
struct CounterLine: Sendable {
  let id: String
  let name: String
  let details: String

  init(_ counter: Counter) {
    id = counter.id.text
    name = counter.name
    let hours = counter.hours.map { hours in
      hours.rules.map { "\($0.daysText) \(listed($0.intervals.map(\.text)))" }.joined(separator: "; ")
    }
    details = sentences([counter.floor, hours, counter.note].compactMap(\.self)) ?? "Lantai belum ada data."
  }

  static let view = View<CounterLine>(
    "loket", "Satu loket",
    [
      .text("id", "Nama loket di alamat") { $0.id },
      .text("nama", "Nama loket") { $0.name },
      .text("rincian", "Lantai, jam sendiri, keterangan") { $0.details },
    ])
}

/// One of the eight parts of the standard that are about the provider.
struct StandardPart: Hashable, Sendable {
  let name: String
  let texts: [String]

  static func all(of standard: ServiceStandard) -> [StandardPart] {
    let decree = [standard.decree, standard.decreeDate?.long].compactMap(\.self).joined(separator: ", ")
    return [StandardPart(name: "Nomor keputusan", texts: decree.isEmpty ? [] : [decree])]
      + ServiceStandard.Component.allCases.map {
        StandardPart(name: $0.title, texts: standard.components[$0] ?? [])
      }
  }

  static let view = View<StandardPart>(
    "bagian-standar", "Satu bagian standar pelayanan",
    [
      .text("nama", "Nama bagian") { $0.name },
      .flag("ada", "Diketahui") { !$0.texts.isEmpty },
      .texts("isi", "Isinya") { $0.texts },
    ])
}

/// A document to download.
struct FormLink: Sendable {
  let file: FormFile
  let note: String

  static let view = View<FormLink>(
    "formulir", "Dokumen untuk diunduh",
    [
      .text("nama", "Nama dokumen") { $0.file.name },
      .address("alamat", "Alamat dari akar portal") { $0.file.path.text },
      .text("jenisBerkas", "PDF") { $0.file.type },
      .text("ukuran", "120 KB") { fileSize($0.file.size) },
      .text("catatan", "Layanan yang memakainya") { $0.note },
    ])
}

/// In units of 1,000 bytes, as file managers count: `940 B`, `120 KB`, `1,4 MB`.
func fileSize(_ bytes: Int) -> String {
  if bytes < 1000 { return "\(bytes) B" }
  if bytes < 999_500 { return "\((bytes + 500) / 1000) KB" }
  let tenths = (bytes + 50_000) / 100_000
  return "\(tenths / 10),\(tenths % 10) MB"
}

/// `Pasal 12` of `12`; what begins with a word stays.
func article(_ text: String) -> String {
  text.first?.isNumber == true ? "Pasal \(text)" : text
}

func capitalized(_ text: String) -> String {
  text.prefix(1).uppercased() + text.dropFirst()
}
