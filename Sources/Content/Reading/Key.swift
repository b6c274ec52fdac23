/// The words that editors write, beside the words of the code: the one table of both.
enum Key: String, CaseIterable {
  // Every record
  case name = "nama"
  case shortName = "nama_pendek"
  case abbreviation = "singkatan"
  case slug
  case summary = "ringkasan"
  case searchWords = "kata_cari"
  case order = "urutan"
  case note = "keterangan"
  case extras = "ekstra"
  case formerPaths = "alamat_lama"

  // Evidence
  case sources = "sumber"
  case checked = "diperiksa"
  case confidence = "keyakinan"
  case address = "alamat"
  case title = "judul"
  case publisher = "penerbit"
  case date = "tanggal"
  case supports = "untuk"
  case id

  // Service
  case agency = "instansi"
  case categories = "kategori"
  case eligibility = "untuk_siapa"
  case warnings = "perhatian"
  case requirements = "persyaratan"
  case document = "dokumen"
  case form = "bentuk"
  case quantity = "jumlah"
  case condition = "jika"
  case procedure = "prosedur"
  case action = "langkah"
  case actor = "oleh"
  case place = "tempat"
  case channel = "kanal"
  case processingTime = "jangka_waktu"
  case value = "nilai"
  case unit = "satuan"
  case startsAt = "mulai_dari"
  case fees = "biaya"
  case free = "gratis"
  case kind = "jenis"
  case formula = "rumus"
  case basis = "dasar"
  case alternative = "pilihan"
  case extra = "tambahan"
  case product = "produk"
  case validity = "masa_berlaku"
  case complaints = "pengaduan"
  case representation = "perwakilan"
  case excluded = "tidak_dilayani"
  case online = "daring"
  case legalBasis = "dasar_hukum"
  case articles = "pasal"
  case link = "tautan"
  case status
  case standard = "standar"
  case decree = "nomor_sk"
  case decreeDate = "tanggal_sk"
  case catalogue = "sippn"
  case counters = "loket"
  case forms = "formulir"
  case file = "berkas"
  case message = "pesan"
  case replacement = "pengganti"
  case related = "terkait"
  case notes = "catatan"

  // Agency
  case presence = "kehadiran"
  case level = "tingkat"
  case head = "kepala"
  case position = "jabatan"
  case floor = "lantai"
  case hours = "jam"
  case days = "hari"
  case opens = "buka"
  case contact = "kontak"
  case telephone = "telepon"
  case whatsapp
  case email = "surel"
  case website = "situs"
  case yearlyCount = "layanan_setahun"
  case year = "tahun"

  // Portal
  case area = "wilayah"
  case areaCodes = "kode_wilayah"
  case kemendagri
  case bps
  case baseAddress = "alamat_dasar"
  case demonstration = "contoh"
  case timeZone = "zona_waktu"
  case host = "pengelola"
  case checkLimit = "batas_diperiksa"
  case articlesPerPage = "berita_per_halaman"
  case building = "gedung"
  case street = "jalan"
  case city = "kota"
  case province = "provinsi"
  case specialHours = "jam_khusus"
  case first = "mulai"
  case last = "sampai"
  case closures = "tutup"
  case reason = "sebab"
  case facilities = "fasilitas"
  case mostAsked = "sering"
  case mostAskedNote = "sering_keterangan"
  case figures = "angka"
  case data
  case label
  case exampleQueries = "contoh_pencarian"
  case withoutOffline = "tanpa_luring"

  // Life events, news, glossary
  case services = "layanan"
  case timing = "kapan"
  case author = "penulis"
  case picture = "gambar"
  case alternativeText = "alt"
  case important = "penting"
  case expansion = "kepanjangan"
  case sameAs = "sama_dengan"
  case spellings = "ejaan"
  case standardSpelling = "baku"
  case otherSpellings = "lain"
  case synonyms = "sinonim"
  case terms = "istilah"
}

extension Key {
  /// What people call some keys at first.
  static let everydayNames: [String: [Key]] = [
    "harga": [.fees], "tarif": [.fees], "syarat": [.requirements], "alur": [.procedure], "cara": [.procedure],
    "langkah_langkah": [.procedure], "waktu": [.processingTime], "lama": [.processingTime], "hasil": [.product],
    "deskripsi": [.summary], "judul": [.name], "nama": [.title, .document, .kind], "kata_kunci": [.searchWords],
    "foto": [.picture], "telp": [.telephone], "tlp": [.telephone], "hp": [.telephone, .whatsapp], "wa": [.whatsapp],
    "email": [.email], "web": [.website], "website": [.website], "link": [.link, .address], "url": [.address, .link],
    "online": [.online], "tgl": [.date], "hukum": [.legalBasis], "dinas": [.agency], "denda": [.extra],
    "lembaga": [.agency], "counter": [.counters],
  ]
}

/// The word for a fact that nobody knows yet.
let unknownFact = "belum-ada-data"
/// The word for a source that bears no date.
let undated = "tidak-disebut"
