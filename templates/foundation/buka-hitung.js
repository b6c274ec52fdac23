/**
 * What to say of a place's hours at a moment, in the portal's own zone.
 *
 * `data` is the text of `data-jam`, in parts between `|`: the zone with its hours ahead of UTC (`WIB 7`), the week (`1/4 08.30-12.30 14.00-15.30;5 08.30-11.30`, Monday is 1), then weeks
 * that hold between two days (`2027-02-08/2027-03-09 1/5 08.00-14.00=Jam Ramadan`) and, last, days on which all is
 * closed (`2026-12-25=Hari Natal`, `2026-12-25/2026-12-26=Natal`). Times, days and dates are compared as the text they
 * are.
 *
 * Where the portal knows no closures of the year, "kecuali hari libur" stands beside what is said.
 *
 * `masa` is the period of the dated part that holds on the day spoken of, today or the one on which it opens again, and
 * '' in an ordinary week; `rentang` and `istirahat` are the hours of that day. On a day that is closed for a reason,
 * `sebab`, they are '' and the period is that of the closure.
 *
 * @param {string} data
 * @param {number} now milliseconds since 1970
 * @returns {{buka: boolean, keadaan: string, sampai: string, masa: string, rentang: string, istirahat: string,
 *   sebab: string} | undefined} undefined when nothing can be said
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
  const pada = n => {
    const saat = hari(n)
    const tanggal = saat.toISOString().slice(0, 10)
    const khusus = lain.filter(bagian => meliputi(bagian.split(/[ =]/)[0], tanggal)).pop()
    const [, masa, isi, sebutan] = khusus ? /^([^ =]*) ?([^=]*)=?(.*)/.exec(khusus) : ['', '', pekan, '']
    const baris = isi.split(';').map(satu => satu.split(' '))
    const [, ...jam] = baris.find(([hari]) => hari.split(',').some(satu => meliputi(satu, '' + (saat.getUTCDay() || 7)))) || []
    return { masa, sebutan, tutup: !isi, selang: jam.map(satu => satu.split('-')) }
  }

  const jam = hari(0).toISOString().slice(11, 16).replace(':', '.')
  const kini = pada(0)
  const jawab = (buka, keadaan, sampai, { masa, sebutan, selang }) => {
    const jeda = selang.slice(1).map(([awal], n) => `${selang[n][1]}-${awal}`).join(', ')
    const bagian = [sebutan, jeda && `istirahat ${jeda}`].filter(Boolean).join(', ')
    return {
      buka, keadaan, sampai: `${sampai} ${nama}`, masa, sebab: '',
      rentang: `${selang[0][0]}-${selang[selang.length - 1][1]} ${nama}`,
      istirahat: bagian.replace(/^i/, 'I'),
    }
  }
  const nanti = kini.selang.find(([, tutup]) => tutup > jam)
  if (nanti) {
    const [buka, tutup] = nanti
    if (buka <= jam) return jawab(true, 'Buka sekarang', `sampai ${tutup}`, kini)
    const awal = nanti === kini.selang[0]
    return jawab(false, awal ? 'Belum buka' : 'Istirahat', `${awal ? 'buka pukul' : 'buka lagi'} ${buka}`, kini)
  }
  for (let n = 1; n < 60; n++) {
    const satu = pada(n)
    if (satu.selang.length) {
      const kapan = sebut(hari(n), n < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'long' })
      const jawaban = jawab(false, 'Tutup', `buka lagi ${kapan} ${satu.selang[0][0]}`, satu)
      return kini.tutup && kini.masa
        ? { ...jawaban, masa: kini.masa, sebab: kini.sebutan, rentang: '', istirahat: '' } : jawaban
    }
  }
}
