import Content
import Hypertext

/// The fields of `data/layanan.json` and `data/layanan.csv`.
///
/// Counterparts after CPSV-AP 3.2 and HSDS 3.1; components 8 to 14 have none in either.
enum ServiceData {
  static func table(_ settings: PortalSettings) -> DataTable<Service> {
    DataTable(
      identity(settings) + citizenComponents + [legalBases] + providerComponents + visit(settings) + state(settings))
  }

  private static func identity(_ settings: PortalSettings) -> [DataField<Service>] {
    [
      .always("id", "Nama layanan dalam alamat, tetap", like: .model(cpsvAP: "dct:identifier", hsds: "service.id")) {
        .string($0.slug.text)
      },
      .always("nama", "Nama layanan", like: .model(cpsvAP: "dct:title", hsds: "service.name")) { .string($0.name) },
      .always("alamat", "Alamat halaman layanan", .address, like: .model(cpsvAP: "foaf:page", hsds: "service.url")) {
        .string(settings.address(of: $0.path))
      },
      .always(
        "instansi", "Instansi penyelenggara", agency.type,
        like: .model(cpsvAP: "cv:hasCompetentAuthority", hsds: "organization")
      ) { agency.json(of: $0.agency) },
      .always(
        "kategori", "Kategori", .list(.text), like: .model(cpsvAP: "cv:thematicArea", hsds: "taxonomy_term")
      ) { .texts($0.categories.map(\.slug.text)) },
      .always(
        "ringkasan", "Ringkasan", like: .model(cpsvAP: "dct:description", hsds: "service.description")
      ) { .string($0.summary) },
      .known("kata_cari", "Kata yang dipakai orang untuk mencari", .list(.text), like: .model(cpsvAP: "dcat:keyword")) {
        .someTexts($0.searchWords)
      },
      .known("untuk_siapa", "Siapa yang dapat mengajukan", like: .model(hsds: "service.eligibility_description")) {
        .string($0.eligibility)
      },
      .known(
        "perhatian", "Hal yang dapat membuat orang datang percuma", .list(.text), like: .model(hsds: "service.alert")
      ) { .someTexts($0.warnings) },
    ]
  }

  private static let agency = DataTable<Agency>([
    .always("id", "Nama instansi dalam alamat") { .string($0.slug.text) },
    .always("nama", "Nama instansi") { .string($0.name) },
  ])

  // MARK: Components 1 to 6

  private static let citizenComponents: [DataField<Service>] = [
    .knownOrNull(
      "persyaratan", "Persyaratan; null berarti belum ada data", .list(requirement.type),
      like: .component(1, cpsvAP: "cpsv:hasInput", hsds: "required_document")
    ) { $0.requirements.value.map { requirement.json(of: $0) } },
    .knownOrNull(
      "prosedur", "Sistem, mekanisme, dan prosedur, berurutan; null berarti belum ada data", .list(step.type),
      like: .component(2, cpsvAP: "cpsv:follows", hsds: "service.application_process")
    ) { $0.procedure.value.map { step.json(of: $0) } },
    .knownOrNull(
      "jangka_waktu", "Jangka waktu penyelesaian; null berarti belum ada data", time.type,
      like: .component(3, cpsvAP: "cv:processingTime", hsds: "service.wait_time")
    ) { $0.processingTime.value.map { time.json(of: $0) } },
    .knownOrNull(
      "biaya", "Biaya atau tarif; null berarti belum ada data, bukan gratis", fees.type,
      like: .component(4, cpsvAP: "cv:hasCost", hsds: "cost_option")
    ) { $0.fees.value.map { fees.json(of: $0) } },
    .knownOrNull(
      "produk", "Produk pelayanan; null berarti belum ada data", product.type,
      like: .component(5, cpsvAP: "cpsv:produces")
    ) { $0.product.value.map { product.json(of: $0) } },
    .knownOrNull(
      "pengaduan", "Penanganan pengaduan, terdekat dahulu; null berarti belum ada data", .list(channel.type),
      like: .component(6, cpsvAP: "cv:contactPoint", hsds: "contact")
    ) { $0.complaints.value.map { channel.json(of: $0) } },
  ]

  private static let requirement = DataTable<Requirement>([
    .always("dokumen", "Dokumen atau syarat", like: .component(1, hsds: "required_document.document")) {
      .string($0.document)
    },
    .known("bentuk", "Asli, fotokopi, ...") { .string($0.form) },
    .known("jumlah", "Jumlah") { .string($0.quantity) },
    .known("jika", "Keadaan yang membuatnya diminta") { .string($0.condition) },
    .known("keterangan", "Keterangan") { .string($0.note) },
  ])

  private static let step = DataTable<ProcedureStep>([
    .always("langkah", "Apa yang dilakukan") { .string($0.action) },
    .known("oleh", "Siapa yang melakukannya") { .string($0.actor) },
    .known("tempat", "Di mana") { .string($0.place) },
    .known("kanal", "Lewat saluran apa", like: .component(2, cpsvAP: "cv:hasChannel")) { .string($0.channel) },
    .known("jika", "Keadaan yang membuatnya perlu") { .string($0.condition) },
    .known("keterangan", "Keterangan") { .string($0.note) },
  ])

  private static let time = DataTable<ProcessingTime>([
    .always("paling_sedikit", "Bilangan terkecil", .number) { .number($0.least) },
    .always("paling_lama", "Bilangan terbesar", .number) { .number($0.most) },
    .always(
      "satuan", "Satuan menurut sumber; hari kerja bukan hari",
      .choice(ProcessingTime.Unit.allCases.map(\.rawValue))
    ) { .string($0.unit.rawValue) },
    .known("mulai_dari", "Dihitung sejak") { .string($0.startsAt) },
    .known("keterangan", "Keterangan") { .string($0.note) },
  ])

  private static let fees = DataTable<Fees>([
    .always("gratis", "Dinyatakan gratis, dengan dasar hukum", .flag) { .bool($0.isFree) },
    .known("dasar", "Dasar hukum layanan gratis", .text) { .string($0.freeBasis?.id.text) },
    .known("keterangan", "Keterangan") { .string($0.freeNote) },
    .known("rincian", "Rincian biaya", .list(fee.type)) { fees in
      guard case .items(let items) = fees else { return nil }
      return fee.json(of: items)
    },
  ])

  private static let fee = DataTable<Fee>([
    .always("jenis", "Jenis biaya", like: .component(4, hsds: "cost_option.option")) { .string($0.kind) },
    .known(
      "jumlah", "Jumlah dalam rupiah", .number, like: .component(4, cpsvAP: "cv:value", hsds: "cost_option.amount")
    ) {
      $0.amount.map { .number($0.value.amount) }
    },
    .known("rumus", "Cara menghitung") { .string($0.formula) },
    .known("dasar", "Id dasar hukum") { .string(($0.amount?.basis ?? $0.basis)?.id.text) },
    .known("keterangan", "Keterangan") { .string($0.note) },
    .known("jika", "Keadaan yang membuatnya dipungut") { .string($0.condition) },
    .always("pilihan", "Salah satu dari beberapa; hanya satu yang dibayar", .flag) { .bool($0.isAlternative) },
    .always("tambahan", "Denda atau biaya tambahan, di luar biaya layanannya", .flag) { .bool($0.isExtra) },
  ])

  private static let product = DataTable<Product>([
    .always("nama", "Nama produk") { .string($0.name) },
    .known("bentuk", "Bentuk") { .string($0.form) },
    .known("masa_berlaku", "Masa berlaku") { .string($0.validity) },
  ])

  private static let channel = DataTable<ComplaintChannel>([
    .always("nama", "Nama saluran", like: .component(6, hsds: "contact.name")) { .string($0.name) },
    .known("keterangan", "Keterangan") { .string($0.note) },
    .known("tautan", "Alamat web", .address) { .string($0.address) },
    .known("telepon", "Telepon", like: .component(6, cpsvAP: "cv:telephone", hsds: "phone.number")) {
      .string($0.telephone)
    },
    .known("surel", "Surel", like: .component(6, cpsvAP: "cv:email", hsds: "contact.email")) { .string($0.email) },
  ])

  // MARK: Component 7

  private static let legalBases: DataField<Service> = .always(
    "dasar_hukum", "Dasar hukum", .list(legalBasis.type), like: .component(7, cpsvAP: "cv:hasLegalResource")
  ) { legalBasis.json(of: $0.legalBases) }

  private static let legalBasis = DataTable<LegalBasis>([
    .always("id", "Id di dalam layanan ini") { .string($0.id.text) },
    .always("judul", "Judul peraturan", like: .component(7, cpsvAP: "dct:title")) { .string($0.title) },
    .known("pasal", "Pasal") { .string($0.articles) },
    .known("tautan", "Alamat naskah", .address) { .string($0.address) },
    .known("status", "Status keberlakuan", .choice(LegalBasis.Status.allCases.map(\.rawValue))) {
      .string($0.status?.rawValue)
    },
    .known("keterangan", "Keterangan") { .string($0.note) },
  ])

  // MARK: Components 8 to 14

  private static let providerComponents: [DataField<Service>] =
    ServiceStandard.Component.allCases.enumerated().map { index, component in
      .knownOrNull(
        component.rawValue, component.title + "; null berarti belum ada data", .list(.text), like: .component(8 + index)
      ) { $0.standard.components[component].map { .texts($0) } }
    } + [
      .known("nomor_sk", "Nomor keputusan standar pelayanan") { .string($0.standard.decree) },
      .known("tanggal_sk", "Tanggal keputusan standar pelayanan", .date) { .string($0.standard.decreeDate?.iso) },
      .known("sippn", "Catatan di katalog nasional SIPPN", .address) { .string($0.standard.catalogueAddress) },
    ]

  // MARK: The visit

  private static func visit(_ settings: PortalSettings) -> [DataField<Service>] {
    let form = DataTable<FormFile>([
      .always("nama", "Nama formulir") { .string($0.name) },
      .always("alamat", "Alamat berkas", .address) { .string(settings.address(of: $0.path)) },
      .always("ukuran", "Ukuran dalam bita", .number) { .number($0.size) },
    ])
    return [
      .known("perwakilan", "Siapa yang boleh mewakili") { .string($0.representation) },
      .known("tidak_dilayani", "Yang tidak dilayani di loket ini", .list(.text)) { .someTexts($0.excluded) },
      .known("tempat", "Tempat, bila bukan loket instansi di MPP", like: .model(hsds: "location")) {
        .string($0.place)
      },
      .known("daring", "Saluran daring", channelOnline.type, like: .model(cpsvAP: "cv:hasChannel")) {
        $0.online.map { channelOnline.json(of: $0) }
      },
      .known("loket", "Loket", .list(SharedData.counter.type), like: .model(hsds: "service_at_location")) {
        $0.counters.isEmpty ? nil : SharedData.counter.json(of: $0.counters)
      },
      .known("formulir", "Formulir", .list(form.type), like: .model(hsds: "required_document.uri")) {
        $0.forms.isEmpty ? nil : form.json(of: $0.forms)
      },
    ]
  }

  private static let channelOnline = DataTable<OnlineChannel>([
    .always("alamat", "Alamat web", .address) { .string($0.address) },
    .known("nama", "Nama saluran") { .string($0.name) },
  ])

  // MARK: State and evidence

  private static func state(_ settings: PortalSettings) -> [DataField<Service>] {
    [
      .always(
        "status", "Status layanan", .choice(["tersedia", "terganggu", "ditutup"]),
        like: .model(cpsvAP: "adms:status", hsds: "service.status")
      ) { .string($0.availability.word) },
      .known("pesan", "Keterangan tentang status") { .string($0.availability.message) },
      .known("pengganti", "Id layanan pengganti") { .string($0.availability.replacement?.text) },
      .known("terkait", "Id layanan terkait", .list(.text), like: .model(cpsvAP: "dct:relation")) {
        .someTexts($0.related.map(\.text))
      },
      .known("sumber", "Sumber", .list(SharedData.source.type), like: .model(cpsvAP: "dct:source")) {
        $0.evidence.sources.isEmpty ? nil : SharedData.source.json(of: $0.evidence.sources)
      },
      .always(
        "diperiksa", "Hari terakhir dibandingkan dengan sumber", .date,
        like: .model(cpsvAP: "dct:modified", hsds: "service.assured_date")
      ) { .string($0.evidence.checked.iso) },
      .always("keyakinan", "Seberapa pasti", SharedData.confidence) { .string($0.evidence.confidence.rawValue) },
    ]
  }
}

extension Fees {
  fileprivate var isFree: Bool { freeBasis != nil }

  fileprivate var freeBasis: LegalBasis? {
    guard case .free(let basis, _) = self else { return nil }
    return basis
  }

  fileprivate var freeNote: String? {
    guard case .free(_, let note) = self else { return nil }
    return note
  }
}

extension Availability {
  fileprivate var word: String {
    switch self {
    case .available: "tersedia"
    case .disrupted: "terganggu"
    case .closed: "ditutup"
    }
  }

  fileprivate var message: String? {
    switch self {
    case .available: nil
    case .disrupted(let message), .closed(let message, _): message
    }
  }

  fileprivate var replacement: Slug? {
    guard case .closed(_, let replacement) = self else { return nil }
    return replacement
  }
}
