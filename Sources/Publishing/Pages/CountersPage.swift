import Content
import Hypertext
import Templates

/// `loket.html`: hours, closures, counters and how to reach the MPP.
enum CountersPage {
  struct Subject: Sendable {
    let portal: Portal

    /// The portal's own sources are those of `portal.yaml`.
    var evidence: Evidence { portal.catalog.settings.evidence }

    /// What the page speaks of; figures and complaints have their sources elsewhere.
    static let parts: [Part] = [.hours, .place, .contact]

    func note(_ parts: Part...) -> SectionNote? { SectionNote(parts, evidence, shown: Self.parts) }
  }

  static let path = SitePath("loket.html")

  static let kind = PageKind<Subject>(
    "loket", "Jam, hari tutup, dan loket",
    [
      .record("jam", "Jam buka MPP", HoursFacts.view) { HoursFacts($0.portal) },
      .flag("adaTutup", "Ada hari tutup yang diketahui") { page in
        page.settings.closures.contains { $0.last >= page.portal.day }
      },
      .list("tutup", "Hari tutup sejak hari edisi", closureView) { page in
        page.settings.closures.filter { $0.last >= page.portal.day }
      },
      .flag("adaLoket", "Loket sebuah instansi diketahui") { page in
        page.catalog.agencies.contains { !$0.counters.isEmpty }
      },
      .list("instansi", "Instansi dengan loketnya", agencyView) { page in
        // The surest first.
        Presence.Level.allCases.flatMap { level in page.catalog.agencies.filter { $0.presence.level == level } }
      },
      .flag("adaFasilitas", "Fasilitas diketahui") { !$0.settings.facilities.isEmpty },
      .texts("fasilitas", "Fasilitas") { $0.settings.facilities },
      .optionalText("keteranganAlamat", "Keterangan tentang alamat") { $0.settings.address.note },
      .list("kontak", "Cara menghubungi", ContactLine.view) { ContactLine.all(of: $0.settings.contact.value) },
      .record("bukti", "Sumber, hari diperiksa, keyakinan", EvidenceFacts.view) {
        EvidenceFacts($0.subject.evidence, $0.settings, about: Subject.parts)
      },
      .optionalRecord("catatanJam", "Catatan jam", SectionNote.view) { $0.subject.note(.hours) },
      .optionalRecord("catatanTempat", "Catatan tempat dan kontak", SectionNote.view) {
        $0.subject.note(.place, .contact)
      },
    ])

  private static let closureView = View<Closure>(
    "tutup", "Hari tutup",
    [
      .text("tanggal", "Hari, atau hari pertama sampai terakhir") { closure in
        closure.first == closure.last
          ? closure.first.full : "\(closure.first.long) sampai \(closure.last.long)"
      },
      .text("mulaiIso", "Hari pertama, untuk datetime") { $0.first.iso },
      .text("sebab", "Sebabnya") { $0.reason },
    ])

  private static let agencyView = View<Agency>(
    "instansi-loket", "Instansi dengan loketnya",
    [
      .text("nama", "Nama") { $0.name },
      .address("alamat", "Alamat dari akar portal") { $0.path.text },
      .text("catatan", "Kehadiran yang belum pasti; boleh kosong") { agency in
        agency.presence.level == .confirmed ? "" : agency.presence.level.title
      },
      .texts("loket", "Loket dengan lantainya") { agency in
        agency.counters.map { [$0.name, $0.floor].compactMap(\.self).joined(separator: ", ") }
      },
      .text("tahun", "Kapan terakhir disebut") { $0.presence.date.map { String($0.iso.prefix(4)) } ?? "belum ada" },
    ])
}

extension Artifact {
  package static func counters(_ portal: Portal, _ templates: PageTemplates) -> [Artifact] {
    let site = SiteValues(portal)
    return [
      templates.counters.artifact(at: CountersPage.path, definedIn: "content/portal.yaml") {
        let settings = portal.catalog.settings
        return PageModel(
          site: site, path: CountersPage.path, heading: "Jam dan loket",
          title: "Jam buka, hari tutup, dan loket",
          summary: "Jam layanan, hari tutup, tempat, dan loket tiap instansi di \(settings.shortName).",
          place: .hours,
          structuredData: [StructuredData.office(portal, facilities: portal.catalog.settings.facilities)],
          subject: CountersPage.Subject(portal: portal))
      }
    ]
  }
}
