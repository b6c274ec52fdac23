/// Indonesian roots in bands of rough frequency, the most frequent first.
///
/// Written for this portal from knowledge of the language, not taken from any word list. A band is a rank in the
/// stemmer: when a word can be taken apart in several ways, the more frequent root wins (`memohon` is `mohon`, not
/// `pohon`). Some entries are not roots in grammar but must stay whole in a search: `meninggal` is not `tinggal`.
/// Spelling and order inside a band do not matter; the same lists go to the browser in the head file.
enum Lexicon {
  static let bandsOfRoots: [[String]] = [everyday, common, further, whole].map { band in
    band.split(whereSeparator: \.isWhitespace).map(String.init).sorted()
  }

  /// The words of services and offices, and the commonest of the language.
  private static let everyday = """
    absah ada adu agama ahli ajar aju akad akhir akta aktif aktivasi aku akun alamat alih aman ambil anak angkat
    angkut antar antre apa apostille asal asing asli asuransi atas atur awas ayah baca badan bagi bahasa baik
    baku balas balik bangun bank bantu baru batal batas bawa bayar bayi bebas beda bekas belah beli bentuk
    berangkat beras beri berita berkas bersih besar biasa biaya bina bisa blokir bocor buat buka bukti buku
    bulan bupati buruh buta butuh cabut cair camat cantum cap capai capil cari catat cek cepat cerai cetak cipta
    coba cukup cuti daerah daftar dagang dana dapat darurat dasar data datang daya dekat denda desa desak diam
    didik difabel diri dokter dokumen domisili duduk dukung dunia duplikat edar efektif elektronik faktur
    fasilitas formulir foto fungsi gabung gadai gagal gaji gampong ganti gedung gelar gerai gerak geuchik gizi
    gratis gubernur gugat guna guru habis hadap hadir haji hak halal hamil hapus harap harga hari harus hasil
    hati hewan hibah hidup hilang himpun hitung hubung hukum huni ibu identitas ijazah ikut imbau imigrasi imun
    infak informasi ingat ingin inovasi instansi isi istri izin jabat jadi jadwal jaga jalan jam jamin jangka
    jawab jaya jelas jemput jenazah jenis jual jujur jumlah kabar kafan kaji kali kantor kapal karena kartu
    karya kasih kasus kawin kaya kelola keluar keluarga kembali kembang kena kenal kendali kendara kepala kerja
    ketua keuchik khusus kira kirim klaim klinik konsultasi koperasi kota kuasa kuat kuning kunjung kuota kurang
    kurban kutip lahan lahir laik laku lalu lambat lampir lanjut lansia lapor latih layan legalisasi lembaga
    lengkap lepas lihat lindung lingkung listrik loket luar luas lulus lunas lurah mahkamah main maju makam
    makan maksud mampu mandiri masalah masih masuk masyarakat mati mediasi medis mekar melek menteri merdeka
    merek mesin meter milik minta miskin mobil modal mohon motor muat mudah muka mukim mulai murah musyawarah
    mutasi nafkah naik nama napas niaga nikah nilai nomor notaris nyata obat olah online operasi orang pajak
    pakai paket paksa panggil pangkat panjang parkir pasang pasar paspor pasti paten patuh pecah peduli pegang
    pelat pemerintah pendek pengantin penjara pensiun penting penuh periksa perintah peristiwa perlu pernah
    peroleh pesan peserta pidana pilih pimpin pindah pinjam pokok polisi porsi potong praktik premi presiden
    pribadi produk proses publik pulang pungut pusat putus qanun rakyat ramah ramai rapat rawat registrasi rekam
    reklame rekomendasi rencana resmi restorasi retribusi rokok royalti rujuk rumah rusak rutin sah saji sakit
    saksi salah salin salur sama sambung sampah sampai sandar sanksi santri santun sarana satu sebut sedekah
    sedia segel sehat sekolah selesai semua sendiri sengketa serah serta sertifikat sesuai setor setuju sewa
    siap siar sidang simpan singkat sistem sosialisasi status stempel suami suara sumpah sunting surat surut
    susun syarat tagih tahu tahun talak tambah tampil tanah tanam tanda tangan tanggap tanggung tanya tarif
    tarik tata tawar tebus tegak telepon teliti tempat tempel temu tenaga tentu tepat terang terbit terima
    ternak tetangga tetap tilang timbang tindak tinggal tinggi tolak tolong transaksi tua tugas tuju tukar tulis
    tumbuh tunai tunda tunggak tunggu tunjang tunjuk turun turut tutup uang ubah ucap uji ukur ulang umrah umum
    umur undang unduh unggah untung upah upaya urus usaha usia usir usul utama utang utus vaksin validasi
    verifikasi wafat wajib wakaf wakil waktu warga waris warta wilayah wisata wujud zakat zona
    """

  /// Roots of daily speech and of the news.
  private static let common = """
    abai abang abdi abu acak acara acu adab adap adaptasi adat adik adil administrasi adopsi aduk advokasi agen
    agenda agung ajak ajang akal akar akibat akrab akreditasi akses aksi akumulasi akur alam alas alat alir
    alokasi alun amal amanat amat ambang ambisi ampuh ampun amputasi analisis ancam andai andal aneh aneka
    anggap anggar anggota anggur angin angka angsur anjing anjur antisipasi anugerah anut apel api apotek
    apresiasi arah arang arsip arti artis arus asah asap asas asimilasi asin asosiasi aspal aspek aspirasi
    asrama asuh atap audit awak awal awam awan awet ayam ayun babak badai bagan bahagia bahan bahas bahaya
    bahtera bahu baja baju bakar bakat bakteri bakti balap balut bambu ban bandar banding bangga bangkit bangku
    bangsa banjir bantah bantai banyak bapak barang barat basah basmi batang batik batu batuk baur bayam bayang
    beban bedah beku bela belakang belanja belas belok benah benak benam benang benar bencana benci benda
    bendera bendung bengkak bengkel bentang benteng bentur berani berantas berat beritahu berkat besuk betul
    biak biar biara bijak biji bikin bilang bimbang bimbing binasa binatang bincang bingkai bingung bintang bius
    bodoh bohong bola bongkar boros bosan botol buah bual buang budak budaya budi bugar bujuk bukit bulat bulu
    bumi bunga buntu bunuh bunyi buru busuk butir cabang cacat caci cadang cahaya cakap cakup calon camp campur
    canda candu canggih cangkok cantik capek cedera cegah cela celaka cemar cemas cemburu cemplung cendana
    cendekia centang cerah cerdas cerita cermat cermin cerna cicil cinta ciri cita cium coblos cocok colok
    contoh copet copot coret cuaca cubit cuci cukur culik curang curi curiga dada daging dahulu daki dalam dalih
    damai dampak damping dandan dapur darah darat darma daur dayung debat debit dedikasi definisi deklarasi
    dekorasi delegasi delik demam demi demo demokrasi dengar dengung depan deportasi deposito derajat deras
    derita derma dermaga desain deteksi detik dewan dewasa diagnosa didih diet digital dinamika dinas dinding
    dingin disiplin diskon diskriminasi diskusi disposisi distribusi doa dokumentasi dominasi donasi dorong dosa
    dua duga duka dukun dulang duplikasi durasi duri dusta duta edit edukasi ekonomi ekor eksekusi ekspansi
    eksploitasi ekspor ekstradisi elak eliminasi elok emas embun emigrasi emosi empat empuk enak encer endap
    enggan entas erat esa estimasi etika evakuasi evaluasi fermentasi filtrasi fitnah formasi fotokopi gabah
    gaduh gagah gagas gairah galak gali gambar ganda gandeng ganggu ganjar gantung garam garang garap gas gaul
    gaya gegar gejala gelap gelisah gembira gempa gempur gencar gendong geram gereja gerobak gesa gesek getar
    giat gigi gigit gila giling gilir goda golong gosok goyang gubah gudang gugah gugup gugur gulai gulat guling
    gulung gunting gunung gurau gusar gusur hadang hadiah hajar hajat hakim halang hambat hampir hancur hangat
    hantam hantar hantu hanyut harta haru hasrat hasut haus hawa hebat heboh hemat hendak hening henti heran
    hias hibur hidang hijau hikmah himbau hina hindar hinggap hirau hirup hitam hobi hormat hujan hujat huruf
    hutan ibadah ibarat ide identifikasi ikat ikhlas iklan iklim ikrar ikutserta ilham ilmu ilustrasi imajinasi
    imbal imbang imbas impi implementasi impor improvisasi indah indikasi induk industri infeksi infus ingkar
    inisiasi injak inspeksi inspirasi instal instruksi intai integrasi interpretasi intervensi inti intimidasi
    intip inventarisasi investasi irigasi iring iris isap isolasi istilah istimewa istirahat isu jabar jago
    jahat jahit jajah jajan jajar jarak jarang jaring jatuh jauh jebak jeda jejak jelajah jelang jengkel jenguk
    jerat jerit jernih jijik jilat jinak jiwa jodoh joget joki jorok juang juara judi judul jumpa jurang juri
    juru kabul kabur kabut kacang kacau kadar kaget kagum kait kakak kaki kalah kalibrasi kalkulasi kalung kamar
    kampanye kampung kampus kandang kandung kanker kantong kantuk kantung kapas kapur karat karir kas kasar
    kasur kata katup kawal kawan kebal kebun kecam kecewa kecil kecoh kecuali kedip kejam kejar keji kejut kekal
    kelahi kelakar kelapa kelas keliling keliru kelompok keluh kelupas kemah kemas kembar kemudi kenang kencang
    kendur kental kentang kepung keram keramat kerap keras kering keringat kerjasama keruh kerumun kesan ketat
    ketik ketuk khawatir khianat khitan kibar kikir kikis kilas kilat kiprah kisah kitar klarifikasi klasifikasi
    kolaborasi kolam kolek koleksi kombinasi komentar komersial komitmen kompensasi kompetensi kompetisi
    kompilasi komplain komposisi komunikasi kondisi konfirmasi konsentrasi konsep konservasi konstruksi konsumsi
    kontrak kontribusi kontrol koordinasi kopi koran korban koreksi korup korupsi kosong kreasi kritik kuah kuak
    kualifikasi kualitas kubur kucil kucing kucur kuda kue kuil kuku kukuh kuliah kulit kuman kumandang kumat
    kumpul kunci kuno kupas kuras kurir kursi kursus kurun kurung kusut kutuk labuh labur lacak lacur ladang
    laga lagu lahap lain lalai lalang lamar lambai lambang lambung lamun lancar lancong landa landas langgan
    langgar langgeng langit langkah langsung lanjar lansir lantai lantang lantik lantun lapang lapar larang lari
    larut latar laut lawak lawan layak layar lazim lebar lebat lebih lebur ledak lega legislasi lekas lekat
    lelah lelang leluasa lelucon lemah lemak lemari lembab lembap lembut lempar lengah lengan lentur lenyap
    lepuh lerai lestari letak letih lewat liar libat libur licik licin lidah likuidasi lilin lilit lima limpah
    lintang lintas lipat liput lirik lisan lisensi literasi lobi logika lokasi lolos lomba lompat loncat longgar
    lonjak lorong luak lubang lucu lucut ludah luka lumpuh lumpur lunak luncur luntur lupa luruh mabuk macam
    macet mahal mahasiswa mahir majelis makar makmur makna malam malang malas malu mana mandat mandi manfaat
    mangkir manipulasi manis manja manusia marah mari masak masam masjid massa mata matang mau meja menang menit
    mentah merah merana merpati mesra mewah migrasi mimpi minat minum minyak mirip misal misi misteri mitra
    mobilisasi modern modifikasi monitor moral motif motivasi muara muda mufakat mujarab mukjizat mula mulia
    mulut munafik muncul mundur mungkin muntah murid murka murni museum musik musim muslihat musnah musuh mutlak
    mutu nada nafas nafsu nalar nanti narasi nasib nasihat nasional naskah naung navigasi negara negeri
    negosiasi nelayan neraca ngeri niat nikmat nilam nobat noda normal normalisasi notifikasi nyala nyaman
    nyanyi nyaring nyawa nyeri obrol observasi ojek oleng oles ombak omong oper opini oplos optimal orbit
    organisasi orientasi otak otomatis otonomi otorisasi pabrik pacar pacu pada padam padat padu pagar paham
    pahat pahit pahlawan palang paling palsu pamit pampang panas pancar pancing pandai pandang pandu pangan
    pangkal pangkas pangku panik panitia panjat pantai pantang pantas pantau papar paras partisipasi pasok
    pasrah pasung patah patok patroli patut payah payung pecat pedas peka pekan pekik pelan pelihara pelopor
    pelosok peluang peluk peluru penat pendam pengap pengaruh pensil pepat peran perang peranti peras percaya
    percik pergi perih perkara perkosa permata permisi pesawat pesisir pesona pesta peta petik piala piara pijak
    pijat pikat pikir pikul pilar pilot pilu pindai pinggir pintar pintas pintu pisah pisau piutang plastik pola
    poles politik polusi pompa pondok popok populasi posisi posting potensi potret prakarsa prediksi prestasi
    prihatin prinsip privat privatisasi produksi program promosi prosedur protes provokasi proyeksi puas puasa
    publikasi puji pukau pukul pulau pulih punah puncak pundak punggung punya purna pustaka putar putih putra
    putri rabat racik racun radang ragam ragu rahasia rahim raih rajin rajut rakit rakus rambat rambut rampas
    rampok rampung rancang rangka rangkai rangkap rangkul rangkum rangsang ranjang rantai rantau rapi rapuh rasa
    rasio rata raya rayap rayu razia reaksi realisasi rebus rebut reda redam rehabilitasi reka rekan rekat
    rekening rekonsiliasi rekonstruksi rekreasi rekrut rela relokasi remaja remeh rendah rendam rengek renggang
    renggut renovasi rentan rentang renung reparasi repot reproduksi resah resap resep reservasi resiko resolusi
    respon respons restrukturisasi retak revisi revitalisasi riang ribu ribut rilis rindu ringkas ringkus
    rintang rintis risau riset risiko robek roboh roda rombak rompi rontok rosot ruang rugi rujak rumit rumpun
    rumput rumus runding runtuh runut rupa rupiah saat sabar sabun sadap sadar sahabat saham saing sajak sakti
    saku salam salat salib salju samar sambar sambil sambut samping sampul sandang sandera sandi sanding sangat
    sanggah sanggup sangka sangkut sanitasi sanjung santai santap sapa sapi sapu saput saran sarang sarat saring
    sarjana sarung sasar saudara sawah sayang sayap sayat sayur sebab sebar seberang sedih segan segar segera
    sejarah sejuk sekap seksi sekutu sela selam selamat selang selaras selat seleksi selera seleweng selidik
    selimut selinap selip selisih selundup seluruh semai semangat semat sembah sembelih sembuh sembunyi sembur
    semir sempat sempit semprot sempurna senam senang sendat sendi sengaja sengat sengsara seni senjata sentak
    sentuh sepak sepakat sepatu sepeda sepi serang serap serasi serbu serentak seret seri serikat sering seru
    sesak sesat setan setara setia setir sia sial sibuk sidik sifat sigap sihir sikap sikat siksa siku silang
    silat simak simpang simpati simplifikasi simpul simulasi sindir singgah singgung singkap singkir singsing
    sinkronisasi sipil siram sirna sisa sisih sisip sisir siswa situasi siul soal sobek sogok sokong sopan sopir
    sorak sore sorot spekulasi stabil standar stimulasi strategi subsidi substitusi subur suci sudah sudut suguh
    suka sukarela sukses sulam sulit suluh sulut sumbang sumbat sungai sungguh suntik sunyi supervisi supir
    suplai surga suruh suruk survei susah suspek susu susul susut swasta syukur taat tabah tabel tabib tabrak
    tabung tabur tadah tafsir tahan tahap tahta taipan tajam tajuk takar takdir takluk takut tali taman tamat
    tambak tambang tampak tampar tampung tamu tancap tandang tandas tandatangan tanding tandu tangguh tangkap
    tangkas tani tantang tapak tari taruh taruna tatap tatih taut tawa tawan tayang tebak tebang tebar teduh
    teguh teguk tegur tekad tekan teknik teknologi tekuk tekun teladan telan telantar telusur teman tembak tempa
    tempuh tempur tenang tenar tendang tengah tengok tentang tentara tentram tenun teori tepi tepuk tera terap
    teras terbang terjang terjemah terjun terka terpa tertib tes tetas tewas tiba tidur tiga tikai tikam timbul
    timbun timpa timur tindas tindih tinjau tinju tipu tiru titik titip tiup toko tokoh tonton topang topeng
    tradisi transmigrasi transparan transportasi tuai tuang tubruk tubuh tuduh tudung tugu tujuh tukang tulang
    tular tuli tumbang tumpah tumpang tumpas tumpu tumpuk tunas tunduk tungging tuntas tuntun tuntut tusuk tutur
    uap ubin udara ujar ujung ukir ulama ular ulas ulur umat umpama umpan umpat undi undur unggul ungkap ungsi
    unifikasi unjuk unsur untai urai urbanisasi urung urut usap usik usung utara utuh uzur visualisasi wabah
    waduk wahyu wali walikota wanita warna warung wasit waspada watak wawas wenang wibawa wisuda yakin yatim
    yayasan zalim zaman ziarah
    """

  /// Rarer roots, kept because rules alone take their forms apart wrongly.
  private static let further = """
    acuh adon aib akuisisi alergi ambruk amuk ancang angguk anjak anjlok apit arak arit asyik ayak ayat bacok
    bahak bajak bangkai bebek beber beduk bekuk belai belalak beliak bentak bentrok berahi bercak bersit bidik
    bisik bolak bom botak bubuk budek bungkuk cabik cambuk campak caplok cebok cekik cekok celetuk cemeti cetek
    cokok colek congkak corak cuek dadak dahan dengki depak derek dermawan dobrak dongkrak edan eja ejek elus
    emban emut entri eram erang gada gapai garuk gebrak gebuk gelitik gembok gemeletuk gemuk gemulai gerebek
    gergaji gertak godok gotong hayat hela helai hentak iba iman inap intan interaksi interogasi isak jajak
    janji jelek jembatan jiplak jolok jongkok kadang kalap kangen kangkang kapan kapok karam karang karcis karib
    katrol kecimpung kedap kedok kejang kelabu kelak kelana kelar kelebat kelim kemarau kembung kempis kendala
    kendi kendor kentara kenyal kenyam kenyang kepak kepal keping kepul kerabat kerah keramas kerangka keroyok
    kerut kesal kesat ketam ketus khusyuk kicau kilah kilap kilau kipas kisar kisruh kobar kocek kocok kolot
    kompak kompas kompeten konfrontasi korek kotor kukus kumur kungkung kunyah kusam lagak lamban landai lapuk
    layu leceh lekuk lembek lena lesat lesu liku lintir liuk longok loyo luang luap lumayan magang maki maklum
    maklumat maksiat maksimal mandek mandul mangkal mangsa mantan mantap manuver martabat masif massal masyhur
    megah melarat memar mentereng merdu meriah migran minder minim miring mogok montir muai muhrim mujur mulas
    mulus mungkir muram muskil mustahil mutakhir nakal nekat netral nganga nista nonton nurani nyali nyenyak
    olahraga oleh omel onar pajan paku panutan patuk pedoman pejam pekerti pelangi pelesat peleset pelesir pelik
    pelintir pelipis pelotot penggal peraga perak percuma perdata pergok periang perkakas pernik pesimis petak
    petisi picu pihak pilah pingsan piring poligami profesi proklamasi proyek puja pulas pungkir pupuk pura raba
    raga raja rajam ramal rambah rambu ramping ramu ranah rancu randu rangsek ras ratap raung raup raut rawan
    rebah recok regang regu rehat rekah rekayasa reklamasi relai remas rembes rembuk remuk renang renda rendang
    rengut renta rentak rentet renyah replika resik retas riak rias ribet rikuh rimbun rinci ringan ringkih
    ringkuk rintih rintik riwayat rogoh rohani ronda rongga rongrong rosok rotasi rukun rumor runcing rundung
    rungut rusuh rusuk sangsi seiring sekarat selancar selebrasi semak semarak seragam serak serakah serbuk
    serobot setop sibak sidak soak sontak sumpek sungkan tala tanak tangkai tanjak tapa tara taufan tauladan
    telapak teluk tema temali tembok tempayan terali terampil terik terjal terkam terobos tilik tingkah tobat
    toleran tombak tonggak tonjok tuhan ulah ulet undak unik usai usil
    """

  /// Words that are themselves only when nothing but a clitic hangs on them: `pasangan` is not `pasang`, but
  /// `pemasangan` is.
  private static let whole = """
    akan anda beranda dipan halaman ikan kawasan kecap kekasih kereta kurus laman madu meninggal parah pasangan
    pasukan pegawai pemilu penjuru perah perban perempuan persen pohon pula rabu rusa sen terapi
    """
}
