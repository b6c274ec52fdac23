import Content
import Hypertext
import Templates

/// One way to reach an office, or the word that it is not known.
struct ContactLine: Hashable, Sendable {
  let name: String
  let text: String?
  let address: String?

  /// Telephone and website always, so that a gap is seen; the others when they are known.
  static func all(of contact: Contact?) -> [ContactLine] {
    var lines = [ContactLine(name: "Telepon", text: contact?.telephone, address: contact?.telephone.flatMap(dialled))]
    if let number = contact?.whatsapp {
      let digits = number.filter(\.isNumber)
      lines.append(ContactLine(name: "WhatsApp", text: number, address: webAddress("https://wa.me/\(digits)")))
    }
    if let email = contact?.email {
      lines.append(ContactLine(name: "Surel", text: email, address: mailed(email)))
    }
    lines.append(
      ContactLine(
        name: "Situs", text: contact?.website.map(hostAndPath), address: contact?.website.flatMap(webAddress)))
    if let place = contact?.address {
      lines.append(ContactLine(name: "Kantor asal", text: place, address: nil))
    }
    return lines
  }

  static let view = View<ContactLine>(
    "kontak", "Satu cara menghubungi",
    [
      .text("nama", "Telepon, WhatsApp, Surel, Situs, Kantor asal") { $0.name },
      .flag("ada", "Diketahui") { $0.text != nil },
      .text("teks", "Nomor atau alamat") { $0.text ?? "" },
      .optionalAddress("tautan", "Untuk ditekan") { $0.address },
    ])
}

/// `tel:` with the digits of a number as people write it.
func dialled(_ number: String) -> String? {
  let digits = String(number.filter { $0 == "+" || ("0"..."9").contains($0) })
  guard case .telephone(let address) = LinkTarget("tel:\(digits)") else { return nil }
  return address
}

func mailed(_ address: String) -> String? {
  guard case .mail(let address) = LinkTarget("mailto:\(address)") else { return nil }
  return address
}

/// `www.lapor.go.id` of `https://www.lapor.go.id/`: what people read and type.
func hostAndPath(_ address: String) -> String {
  var text = Substring(address)
  for scheme in ["https://", "http://"] where text.hasPrefix(scheme) { text = text.dropFirst(scheme.count) }
  return String(text.hasSuffix("/") ? text.dropLast() : text)
}

extension ComplaintChannel {
  static let view = View<ComplaintChannel>(
    "saluran", "Satu jalur pengaduan",
    [
      .text("nama", "Nama jalur") { $0.name },
      .optionalText("keterangan", "Kapan dan bagaimana memakainya") { $0.note },
      .optionalAddress("tautan", "Alamat di internet") { $0.address.flatMap(webAddress) },
      .text("tautanTeks", "Alamat itu tanpa https://") { $0.address.map(hostAndPath) ?? "" },
      .optionalText("telepon", "Nomor telepon") { $0.telephone },
      .optionalAddress("teleponTautan", "Nomor telepon untuk ditekan") { $0.telephone.flatMap(dialled) },
      .optionalText("surel", "Alamat surel") { $0.email },
      .optionalAddress("surelTautan", "Alamat surel untuk ditekan") { $0.email.flatMap(mailed) },
    ])
}

extension PortalSettings {
  /// What serves where nothing else is known. Without a counter at the MPP there is nobody to speak to there, so such
  /// agencies take the list `tanpa-loket`, where the portal has one.
  func generalComplaints(for agency: Agency) -> [ComplaintChannel] {
    let away = agency.isAtMPP ? nil : complaintLists["tanpa-loket"]
    return away ?? complaintLists["mpp"] ?? []
  }
}

extension Extra {
  static let view = View<Extra>(
    "ekstra", "Bidang tambahan milik portal, dari `ekstra:`",
    [
      .text("nama", "Nama bidang") { $0.name },
      .text("teks", "Isi bidang") { $0.text },
    ])
}
