/**
 * What to say of a place's hours at a moment, in the portal's own zone.
 *
 * `data` is the text of `data-jam`: parts between `|`. First the zone and its hours ahead of UTC (`WIB 7`), then the week
 * (`1-4 08.30-12.30 14.00-15.30;5 08.30-11.30`, Monday is 1), then, in any number, weeks that hold between two days
 * (`2027-02-18/2027-03-19 1-5 08.00-15.00`) and days on which all is closed (`2026-12-25`, `2026-12-25/2026-12-26`).
 *
 * @param {string} data
 * @param {number} now milliseconds since 1970
 * @returns {{buka: boolean, keadaan: string, sampai: string} | null} null when nothing can be said
 */
function statusBuka(data, now) {
  const hariHari = ['', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu']
  const bulan = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember']
  const [zona, minggu, ...lain] = data.split('|')
  const [nama, selisih] = zona.split(' ')
  const menit = jam => jam.slice(0, 2) * 60 + +jam.slice(3)
  const jam = m => String(m / 60 | 0).padStart(2, '0') + '.' + String(m % 60).padStart(2, '0')

  const selang = (teks, hari) => {
    for (const bagian of teks.split(';')) {
      const [hariTeks, ...selang] = bagian.split(' ')
      const ada = hariTeks.split(',').some(rentang => {
        const [awal, akhir = awal] = rentang.split('-')
        return awal <= hari && hari <= akhir
      })
      if (ada) return selang.map(s => s.split('-').map(menit))
    }
    return []
  }
  const pada = saat => {
    const tanggal = saat.toISOString().slice(0, 10)
    let teks = minggu
    for (const bagian of lain) {
      const [rentang, ...isi] = bagian.split(' ')
      const [awal, akhir = awal] = rentang.split('/')
      if (awal <= tanggal && tanggal <= akhir) {
        if (!isi.length) return []
        teks = isi.join(' ')
      }
    }
    return selang(teks, saat.getUTCDay() || 7)
  }

  const kini = new Date(now + selisih * 3600e3)
  const m = kini.getUTCHours() * 60 + kini.getUTCMinutes()
  const hariIni = pada(kini)
  const terbuka = hariIni.find(([awal, akhir]) => awal <= m && m < akhir)
  if (terbuka) return { buka: true, keadaan: 'Buka sekarang', sampai: 'sampai ' + jam(terbuka[1]) + ' ' + nama }
  const nanti = hariIni.find(([awal]) => awal > m)
  if (nanti) {
    const keadaan = nanti === hariIni[0] ? 'Belum buka' : 'Istirahat'
    return { buka: false, keadaan, sampai: 'buka lagi ' + jam(nanti[0]) + ' ' + nama }
  }
  for (let n = 1; n <= 60; n++) {
    const saat = new Date(+kini + n * 864e5)
    const [awal] = pada(saat)
    if (awal) {
      const hari = n < 7 ? hariHari[saat.getUTCDay() || 7] : saat.getUTCDate() + ' ' + bulan[saat.getUTCMonth()]
      return { buka: false, keadaan: 'Tutup', sampai: 'buka lagi ' + hari + ' ' + jam(awal[0]) }
    }
  }
  return null
}
