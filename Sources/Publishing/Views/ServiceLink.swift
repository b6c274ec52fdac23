import Content
import Hypertext
import Templates

/// A service in a list: its name, a short note, and the fee when it is known.
struct ServiceLink: Sendable {
  let service: Service
  let note: String

  /// For lists of several agencies: the note names the agency.
  static func withAgency(_ service: Service) -> ServiceLink {
    ServiceLink(service: service, note: service.isClosed ? "Sudah ditutup" : service.agency.shortName)
  }

  /// For lists of one agency: the note says what the service is.
  static func withSummary(_ service: Service) -> ServiceLink {
    ServiceLink(service: service, note: service.isClosed ? "Sudah ditutup" : service.summary)
  }

  static let view = View<ServiceLink>(
    "tautan-layanan", "Layanan di sebuah daftar",
    [
      .address("alamat", "Alamat dari akar portal") { $0.service.path.text },
      .text("nama", "Nama layanan") { $0.service.name },
      .text("catatan", "Instansi, ringkasan, atau keadaannya") { $0.note },
      .optionalText("biaya", "Biaya bila sumbernya menyebut: Gratis, Rp75.000, mulai Rp50.000") {
        $0.service.fees.value?.short
      },
    ])
}

extension Service {
  var isClosed: Bool {
    if case .closed = availability { return true }
    return false
  }
}
