import Content
import Hypertext
import Templates

/// A service in a list: its name, its state when it cannot simply be had, a short note, and the fee when it is known.
struct ServiceLink: Sendable {
  let service: Service
  let note: String

  /// For lists of several agencies: the note names the agency.
  static func withAgency(_ service: Service) -> ServiceLink {
    ServiceLink(service: service, note: service.agency.shortName)
  }

  /// For lists of one agency: the note says what the service is.
  static func withSummary(_ service: Service) -> ServiceLink {
    ServiceLink(service: service, note: service.summary)
  }

  static let view = View<ServiceLink>(
    "tautan-layanan", "Layanan di sebuah daftar",
    [
      .address("alamat", "Alamat dari akar portal") { $0.service.path.text },
      .text("nama", "Nama layanan") { $0.service.name },
      .optionalText("keadaan", "Sedang terganggu, atau Sudah ditutup") { $0.service.state },
      .text("catatan", "Instansi atau ringkasan") { $0.note },
      .optionalText("biaya", "Biaya bila sumbernya menyebut: Gratis, Rp75.000, mulai Rp50.000") {
        $0.service.isClosed ? nil : $0.service.fees.value?.short
      },
    ])
}

extension Service {
  var isClosed: Bool {
    if case .closed = availability { return true }
    return false
  }

  /// What a list says of a service that cannot simply be had.
  var state: String? {
    switch availability {
    case .available: nil
    case .disrupted: "Sedang terganggu"
    case .closed: "Sudah ditutup"
    }
  }

  /// A link for lists without fees.
  var link: NamedLink {
    NamedLink(name, path, note: [state, agency.shortName].compactMap(\.self).joined(separator: ". "))
  }
}
