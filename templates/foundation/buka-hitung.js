/**
 * What to say of a place's hours at a moment, in the portal's own zone.
 *
 * `data` is the text of `data-jam`, in parts between `|`: the zone with its hours ahead of UTC (`WIB 7`), the week
 * (`1/4 08.30-12.30 14.00-15.30;5 08.30-11.30`, Monday is 1), then weeks that hold between two days
 * (`2027-02-18/2027-03-19 1/5 08.00-15.00`) and, last, days on which all is closed (`2026-12-25`,
 * `2026-12-25/2026-12-26`). Times, days and dates are compared as the text they are.
 *
 * @param {string} data
 * @param {number} now milliseconds since 1970
 * @returns {{buka: boolean, keadaan: string, sampai: string} | undefined} undefined when nothing can be said
 */
function statusBuka(data, now) {
  const [zona, pekan, ...lain] = data.split('|')
  const [nama, selisih] = zona.split(' ')
  const hari = n => new Date(now + selisih * 36e5 + n * 864e5)
  const sebut = (saat, bentuk) => saat.toLocaleDateString('id', { timeZone: 'UTC', ...bentuk })
  const meliputi = (rentang, nilai) => {
    const [awal, akhir = awal] = rentang.split('/')
    return awal <= nilai && nilai <= akhir
  }
  const selang = saat => {
    const khusus = lain.filter(bagian => meliputi(bagian.split(' ')[0], saat.toISOString().slice(0, 10))).pop()
    const baris = (khusus ? khusus.replace(/^\S+ ?/, '') : pekan).split(';').map(satu => satu.split(' '))
    const [, ...jam] = baris.find(([hari]) => hari.split(',').some(satu => meliputi(satu, '' + (saat.getUTCDay() || 7)))) || []
    return jam.map(satu => satu.split('-'))
  }

  const jam = hari(0).toISOString().slice(11, 16).replace(':', '.')
  const kini = selang(hari(0))
  const nanti = kini.find(([, tutup]) => tutup > jam)
  if (nanti) {
    const [buka, tutup] = nanti
    if (buka <= jam) return { buka: true, keadaan: 'Buka sekarang', sampai: `sampai ${tutup} ${nama}` }
    return { buka: false, keadaan: nanti === kini[0] ? 'Belum buka' : 'Istirahat', sampai: `buka lagi ${buka} ${nama}` }
  }
  for (let n = 1; n < 60; n++) {
    const [awal] = selang(hari(n))
    if (awal) {
      const kapan = sebut(hari(n), n < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'long' })
      return { buka: false, keadaan: 'Tutup', sampai: `buka lagi ${kapan} ${awal[0]}` }
    }
  }
}
