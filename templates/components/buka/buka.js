/*
 * Says whether a place is open now, and again each minute; the words that stand there without script are its full
 * hours, and come back for paper. Hours of another week than that of the moment give way to those that hold.
 */
for (const tempat of document.querySelectorAll('[data-jam]')) {
  const [keadaan, sampai] = tempat.children
  const rentang = tempat.closest('div').querySelector('[data-rentang]')
  const istirahat = tempat.closest('div').querySelector('[data-istirahat]')
  const asli = new Map([keadaan, sampai, rentang, istirahat].map(unsur => [unsur, unsur?.textContent]))
  // Only a text that differs is written: nothing is drawn, or read aloud, each minute.
  const tulis = (unsur, kata) => {
    if (unsur && unsur.textContent !== kata) unsur.textContent = kata
  }
  const pulih = () => {
    delete tempat.dataset.state
    for (const [unsur, kata] of asli) tulis(unsur, kata)
  }
  const sebut = () => {
    if (document.hidden) return
    const kata = statusBuka(tempat.dataset.jam, Date.now())
    if (!kata) return pulih()
    const lain = kata.masa !== (tempat.dataset.masa || '')
    tempat.dataset.state = kata.buka ? 'open' : 'shut'
    tulis(keadaan, kata.sebab && !rentang ? `${kata.keadaan} (${kata.sebab})` : kata.keadaan)
    tulis(sampai, kata.sampai)
    tulis(rentang, lain ? kata.rentang || kata.sebab : asli.get(rentang))
    tulis(istirahat, lain ? kata.istirahat : asli.get(istirahat))
  }
  sebut()
  setInterval(sebut, 6e4)
  addEventListener('pageshow', sebut)
  document.addEventListener('visibilitychange', sebut)
  addEventListener('beforeprint', pulih)
  addEventListener('afterprint', sebut)
}
