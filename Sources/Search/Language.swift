/// What the search knows of Indonesian besides its roots and affixes.
enum Language {
  /// Spellings of one word; the first is the standard one. Numbers are words too.
  static let spellings: [[String]] = lines(
    """
    akta akte
    aktif aktip
    aktivasi aktifasi
    aktivitas aktifitas
    analisis analisa
    antre antri
    apostille apostil apostile
    apotek apotik
    asas azas
    atlet atlit
    atmosfer atmosfir
    autentik otentik
    bus bis
    cedera cidera
    cendekiawan cendikiawan
    cengkeram cengkram
    daring online onlen
    dekret dekrit
    detail detil
    diagnosis diagnosa
    ekspor eksport
    ekstrem ekstrim
    elektronik elektronic electronic
    esai esei
    faksimile faksimili
    februari pebruari
    formulir formulier
    foto photo poto
    fotokopi fotocopy photocopy fotocopi potokopi
    gratis geratis
    hakikat hakekat
    hierarki hirarki
    hipotek hipotik
    ijazah ijasah ijazzah
    imbau himbau
    impor import
    indera indra
    infak infaq
    insaf insyaf
    izin ijin
    jadwal jadual
    jenazah jenasah
    jenderal jendral
    jumat jumaat
    kaidah kaedah
    karier karir
    karisma kharisma
    kategori katagori
    kedaluwarsa kadaluarsa kadaluwarsa kedaluarsa expired
    khawatir kuatir
    khotbah khutbah
    komplet komplit
    kompleks komplek
    konkret konkrit
    kualitas kwalitas
    kuitansi kwitansi
    kuota kwota quota
    legalisasi legalisir
    lembap lembab
    lubang lobang
    mal mall
    manajemen managemen menejemen
    masjid mesjid
    mazhab madzhab
    menteri mentri
    merek merk
    metode metoda
    mulai mula
    minta pinta
    napas nafas
    nasihat nasehat
    nomor nomer
    november nopember
    objek obyek
    oktober october
    paspor passport pasport
    paham faham
    pasfoto pasphoto
    peduli perduli
    pelat plat
    praktik praktek
    produktivitas produktifitas
    provinsi propinsi
    putra putera
    putri puteri
    ramadan ramadhan romadhon
    rapor rapot raport
    respons respon
    rezeki rejeki
    risiko resiko
    saksama seksama
    salat sholat shalat solat
    saraf syaraf
    sedekah sadaqah shadaqah sodakoh
    sekadar sekedar
    sekretaris sekertaris
    selebritas selebriti
    sertipikat sertifikat
    silakan silahkan
    sinkron singkron
    sistem sistim
    sopir supir
    standar standard standart
    subjek subyek
    survei survey
    surel email
    syukur sukur
    tampak nampak
    teknik tehnik
    telantar terlantar
    telepon telpon telp
    teoretis teoritis
    terampil trampil
    tobat taubat
    trotoar trotoir
    ubah rubah robah
    umrah umroh
    urine urin
    utang hutang
    varietas varitas
    verifikasi perifikasi
    wakaf wakap
    wujud ujud
    zaman jaman
    zakat jakat
    1 satu
    2 dua
    3 tiga
    4 empat
    5 lima
    6 enam
    7 tujuh
    8 delapan
    9 sembilan
    10 sepuluh
    """)

  /// Everyday words for one thing that every portal needs; a comma parts phrases.
  static let synonyms: [[String]] = phrases(
    """
    buat, bikin, urus
    hp, ponsel, handphone, telepon genggam
    mobil, roda empat
    motor, sepeda motor, roda dua
    meninggal, wafat, meninggal dunia, mati
    kematian, orang meninggal
    menikah, kawin
    cerai, berpisah
    bayi, anak baru lahir
    habis berlaku, habis masa berlaku, mati, kedaluwarsa, lewat masa berlaku
    perpanjang, perbarui
    rusak, robek, sobek, patah
    hilang, tercecer, raib
    ganti, tukar
    ubah, perbaiki, koreksi, betulkan, ralat, salah tulis
    loket, gerai, konter, stan
    dokter, tenaga medis
    perawat, tenaga kesehatan
    bidan, tenaga kesehatan
    apoteker, tenaga kesehatan
    warung, usaha mikro, toko
    umkm, usaha mikro dan kecil
    jualan, usaha, dagang
    pekerjaan, lowongan, loker
    lansia, lanjut usia
    difabel, disabilitas, penyandang disabilitas
    bansos, bantuan sosial
    pns, asn, aparatur sipil negara, pegawai negeri
    wni, warga negara indonesia
    wna, warga negara asing, orang asing
    """)

  /// Words that find nothing by themselves.
  static let stopWords = """
    yang di ke dari dan atau dengan untuk pada dalam adalah itu ini saya aku kami kita anda kamu dia mereka akan telah sudah
    belum bisa dapat mau ingin hendak juga oleh sebagai agar supaya jika kalau bila karena maka saat ketika hanya lagi
    para tentang secara serta sih ya dong kok nya pun lah kah tolong apa apakah siapa mengapa kenapa
    bagaimana gimana kalo gak nggak tidak bukan jangan harus perlu ada tanpa antara sampai hingga punya per terhadap yaitu yakni
    tersebut bagi atas bahwa setelah sesudah sebelum selama sejak masih saja aja sangat gitu udah udh sdh blm gmn yg utk dgn
    sy dr krn tdk jd pd dlm tp the of
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private static func lines(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }

  private static func phrases(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { line in
      line.split(separator: ",").map { phrase in
        String(phrase.drop(while: \.isWhitespace))
      }
    }
  }
}
