import Content
import Hypertext
import Templates

/// `layanan/<slug>.html`: everything about one service, the facts first.
enum ServicePage {
  struct Subject: Sendable {
    let service: Service
    let portal: Portal

    var settings: PortalSettings { portal.catalog.settings }

    func note(_ parts: Part...) -> SectionNote? { SectionNote(parts, service.evidence, service.notes) }

    /// Services and life events that belong to it.
    var related: [NamedLink] {
      let catalog = portal.catalog
      return catalog.services(service.related).map(\.link)
        + catalog.lifeEvents(with: service).map { NamedLink($0.name, $0.path, note: "Peristiwa hidup") }
    }

    /// Its own, else those that serve every visitor of its agency.
    var complaints: [ComplaintChannel] {
      service.complaints.value ?? settings.generalComplaints(for: service.agency)
    }

    /// A counter's own hours, else the agency's, else the MPP's.
    var hours: HoursFacts {
      let own = service.counters.count == 1 ? service.counters[0].hours : nil
      return HoursFacts(portal, own: own ?? service.agency.hours)
    }
  }

  static let kind = PageKind<Subject>(
    "layanan", "Satu layanan",
    [
      .text("slug", "Nama layanan di alamat") { $0.subject.service.slug.text },
      .text("ringkasan", "Satu atau dua kalimat") { $0.subject.service.summary },
      .record("instansi", "Instansi yang melayani", NamedLink.view) { page in
        NamedLink(page.subject.service.agency.name, page.subject.service.agency.path)
      },
      .record("bukti", "Sumber, hari diperiksa, keyakinan", EvidenceFacts.view) {
        EvidenceFacts($0.subject.service.evidence, $0.settings)
      },
      .optionalText("gangguan", "Pesan bila layanan sedang terganggu") { page in
        if case .disrupted(let message) = page.subject.service.availability { message } else { nil }
      },
      .optionalRecord("ditutup", "Bila layanan sudah ditutup", ServiceParts.closing) { page in
        Withdrawal(page.subject.service, page.catalog)
      },
      .optionalText("untukSiapa", "Siapa yang boleh mengurus") { $0.subject.service.eligibility },
      .texts("perhatian", "Yang dapat membuat orang datang sia-sia") { $0.subject.service.warnings },

      .flag("adaPersyaratan", "Persyaratan diketahui") { $0.subject.service.requirements.isKnown },
      .list("persyaratan", "Dokumen yang dibawa", ServiceParts.requirement) {
        $0.subject.service.requirements.value ?? []
      },
      .flag("adaFormulir", "Ada formulir untuk diunduh") { !$0.subject.service.forms.isEmpty },
      .list("formulir", "Formulir untuk diunduh", FormLink.view) { page in
        page.subject.service.forms.map { FormLink(file: $0, note: "") }
      },
      .flag("adaProsedur", "Langkah diketahui") { $0.subject.service.procedure.isKnown },
      .list("prosedur", "Langkah, berurutan", ServiceParts.step) { $0.subject.service.procedure.value ?? [] },
      .optionalRecord("waktu", "Lama penyelesaian", ServiceParts.processingTime) {
        $0.subject.service.processingTime.value
      },
      .flag("adaBiaya", "Biaya diketahui, termasuk gratis") { $0.subject.service.fees.isKnown },
      .optionalRecord("biaya", "Biaya untuk Sekilas", FeeGlance.view) {
        $0.subject.service.fees.value.map(FeeGlance.init)
      },
      .optionalRecord("gratis", "Bila gratis", ServiceParts.free) { page in
        if case .free(let basis, let note) = page.subject.service.fees.value { (basis, note) } else { nil }
      },
      .optionalRecord("tarif", "Tabel biaya", FeeTable.view) { $0.subject.service.fees.value.flatMap(FeeTable.init) },
      .optionalRecord("produk", "Hasil layanan", ServiceParts.product) { $0.subject.service.product.value },
      .optionalText("perwakilan", "Siapa yang boleh mewakili") { $0.subject.service.representation },
      .flag("adaTidakDilayani", "Ada yang tidak dilayani di sini") { !$0.subject.service.excluded.isEmpty },
      .texts("tidakDilayani", "Yang tidak dilayani di sini") { $0.subject.service.excluded },

      .record("tempat", "Tempat layanan", ServiceParts.place) { $0.subject },
      .record("jam", "Jam loketnya", HoursFacts.view) { $0.subject.hours },
      .flag("adaLoket", "Loketnya diketahui") { !$0.subject.service.counters.isEmpty },
      .list("loket", "Loket", CounterLine.view) { page in page.subject.service.counters.map { CounterLine($0) } },
      .optionalRecord("daring", "Tempat mengurus lewat internet", ServiceParts.online) { page in
        page.subject.service.online.flatMap { webAddress($0.address) == nil ? nil : $0 }
      },
      .flag("adaDasarHukum", "Dasar hukum diketahui") { !$0.subject.service.legalBases.isEmpty },
      .list("dasarHukum", "Dasar hukum", ServiceParts.legalBasis) { $0.subject.service.legalBases },
      .list("standar", "Delapan bagian lain dari standar pelayanan", StandardPart.view) {
        StandardPart.all(of: $0.subject.service.standard)
      },
      .optionalAddress("sippn", "Catatan di SIPPN") {
        $0.subject.service.standard.catalogueAddress.flatMap(webAddress)
      },
      .flag("adaSaluran", "Ada jalur pengaduan") { !$0.subject.complaints.isEmpty },
      .flag("saluranUmum", "Jalurnya jalur umum MPP, karena jalur layanan ini belum ada data") {
        !$0.subject.service.complaints.isKnown
      },
      .list("saluran", "Jalur pengaduan, yang terdekat dulu", ComplaintChannel.view) {
        $0.subject.complaints
      },
      .flag("adaTerkait", "Ada layanan atau peristiwa terkait") { !$0.subject.related.isEmpty },
      .list("terkait", "Layanan dan peristiwa terkait", NamedLink.view) { $0.subject.related },
      .flag("adaEkstra", "Ada bidang tambahan") { !$0.subject.service.extras.isEmpty },
      .list("ekstra", "Bidang tambahan dari `ekstra:`", Extra.view) { $0.subject.service.extras },
      .address("qr", "Gambar kode QR halaman ini") { $0.subject.service.codePath.text },

      .optionalRecord("catatanPersyaratan", "Catatan persyaratan", SectionNote.view) {
        $0.subject.note(.requirements, .warning)
      },
      .optionalRecord("catatanProsedur", "Catatan langkah", SectionNote.view) { $0.subject.note(.procedure) },
      .optionalRecord("catatanBiaya", "Catatan biaya", SectionNote.view) { $0.subject.note(.fees) },
      .optionalRecord("catatanWaktu", "Catatan waktu dan produk", SectionNote.view) {
        $0.subject.note(.processingTime, .product)
      },
      .optionalRecord("catatanTidakDilayani", "Catatan yang tidak dilayani", SectionNote.view) {
        $0.subject.note(.excluded)
      },
      .optionalRecord("catatanTempat", "Catatan tempat, jam, dan daring", SectionNote.view) {
        $0.subject.note(.place, .hours, .online, .presence)
      },
      .optionalRecord("catatanDasarHukum", "Catatan dasar hukum dan standar", SectionNote.view) {
        $0.subject.note(.legalBasis, .standard)
      },
      .optionalRecord("catatanPengaduan", "Catatan pengaduan", SectionNote.view) { $0.subject.note(.complaints) },
    ])
}

extension Artifact {
  /// A page for each service, and a drawing of its address for the printed page.
  package static func services(_ portal: Portal, _ templates: PageTemplates) -> [Artifact] {
    let site = SiteValues(portal)
    return portal.catalog.services.flatMap { service in
      [
        templates.service.artifact(at: service.path, definedIn: service.definedIn) { ServicePage.page(service, site) },
        Artifact(service.codePath, definedIn: service.definedIn) {
          QRCode.drawing(of: portal.catalog.settings.address(of: service.path))
        },
      ]
    }
  }
}

extension ServicePage {
  static func page(_ service: Service, _ site: SiteValues) -> PageModel<Subject> {
    let settings = site.portal.catalog.settings
    return PageModel(
      site: site, path: service.path, heading: service.name,
      title: "\(service.name), \(service.agency.shortName): syarat, biaya, dan langkah",
      summary: "\(service.name) dari \(service.agency.shortName) di portal \(settings.shortName). \(service.summary)",
      place: .services, trail: [.home, .services],
      structuredData: [StructuredData.service(service, site.portal)],
      subject: Subject(service: service, portal: site.portal))
  }
}

extension Service {
  /// The QR code stands in a file of its own, for it is printed only and would make each page heavier.
  var codePath: SitePath { SitePath("layanan/\(slug).qr.svg") }
}
