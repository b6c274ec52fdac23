import Content
import Hypertext

/// The fields of `data/instansi.json`.
enum AgencyData {
  static func table(_ catalog: Catalog) -> DataTable<Agency> {
    let settings = catalog.settings
    return DataTable([
      .always(
        "id", "Nama instansi dalam alamat, tetap", like: .model(cpsvAP: "dct:identifier", hsds: "organization.id")
      ) {
        .string($0.slug.text)
      },
      .always("nama", "Nama lengkap", like: .model(cpsvAP: "dct:title", hsds: "organization.name")) {
        .string($0.name)
      },
      .always("singkatan", "Nama pendek", like: .model(cpsvAP: "skos:altLabel", hsds: "organization.alternate_name")) {
        .string($0.shortName)
      },
      .always(
        "alamat", "Alamat halaman instansi", .address, like: .model(cpsvAP: "foaf:page", hsds: "organization.uri")
      ) {
        .string(settings.address(of: $0.path))
      },
      .always("jenis", "Jenis instansi", .choice(Agency.Kind.allCases.map(\.rawValue))) { .string($0.kind.rawValue) },
      .always(
        "ringkasan", "Apa yang dilayani bagi warga",
        like: .model(cpsvAP: "dct:description", hsds: "organization.description")
      ) { .string($0.summary) },
      .known("kata_cari", "Kata yang dipakai orang untuk mencari", .list(.text)) { .someTexts($0.searchWords) },
      .always("kehadiran", "Bukti kehadiran di MPP", presence.type) { presence.json(of: $0.presence) },
      .known("kepala", "Kepala", head.type, like: .model(hsds: "contact")) { $0.head.map { head.json(of: $0) } },
      .known("loket", "Loket", .list(SharedData.counter.type), like: .model(hsds: "location")) {
        $0.counters.isEmpty ? nil : SharedData.counter.json(of: $0.counters)
      },
      .known(
        "jam", "Jam buka, bila berbeda dari jam MPP", .list(SharedData.hours.type),
        like: .model(cpsvAP: "cv:openingHours", hsds: "schedule")
      ) { $0.hours.map { SharedData.hours.json(of: $0.rules) } },
      .known("kontak", "Kontak", contact.type, like: .model(cpsvAP: "cv:contactPoint", hsds: "phone")) {
        $0.contact.isEmpty ? nil : contact.json(of: $0.contact)
      },
      .known("layanan_setahun", "Jumlah layanan dalam satu tahun", yearlyCount.type) {
        $0.yearlyCount.map { yearlyCount.json(of: $0) }
      },
      .always("layanan", "Id layanan instansi ini", .list(.text), like: .model(hsds: "service")) {
        .texts(catalog.services(of: $0).map(\.slug.text))
      },
      .known("sumber", "Sumber", .list(SharedData.source.type), like: .model(cpsvAP: "dct:source")) {
        $0.evidence.sources.isEmpty ? nil : SharedData.source.json(of: $0.evidence.sources)
      },
      .always("diperiksa", "Hari terakhir dibandingkan dengan sumber", .date, like: .model(cpsvAP: "dct:modified")) {
        .string($0.evidence.checked.iso)
      },
      .always("keyakinan", "Seberapa pasti", SharedData.confidence) { .string($0.evidence.confidence.rawValue) },
    ])
  }

  private static let presence = DataTable<Presence>([
    .always("tingkat", "Tingkat kepastian", .choice(Presence.Level.allCases.map(\.rawValue))) {
      .string($0.level.rawValue)
    },
    .known("tanggal", "Tanggal bukti") { .string($0.date?.iso) },
    .known("keterangan", "Keterangan") { .string($0.note) },
  ])

  private static let head = DataTable<Agency.Head>([
    .always("nama", "Nama") { .string($0.name) },
    .known("jabatan", "Jabatan") { .string($0.title) },
  ])

  private static let contact = DataTable<Contact>([
    .known("telepon", "Telepon", like: .model(cpsvAP: "cv:telephone", hsds: "phone.number")) { .string($0.telephone) },
    .known("whatsapp", "WhatsApp") { .string($0.whatsapp) },
    .known("surel", "Surel", like: .model(cpsvAP: "cv:email", hsds: "organization.email")) { .string($0.email) },
    .known("situs", "Situs web", .address, like: .model(cpsvAP: "foaf:homepage", hsds: "organization.website")) {
      .string($0.website)
    },
    .known("alamat", "Alamat kantor", like: .model(cpsvAP: "locn:address", hsds: "address")) { .string($0.address) },
  ])

  private static let yearlyCount = DataTable<Agency.YearlyCount>([
    .always("tahun", "Tahun", .number) { .number($0.year) },
    .always("jumlah", "Jumlah layanan", .number) { .number($0.count) },
  ])
}
