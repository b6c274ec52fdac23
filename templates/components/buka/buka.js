/* Says whether a place is open now; the words that stand there without script are its full hours. */
for (const tempat of document.querySelectorAll('[data-jam]')) {
  const kata = statusBuka(tempat.dataset.jam, Date.now())
  if (kata) {
    tempat.dataset.state = kata.buka ? 'open' : 'shut'
    tempat.firstElementChild.textContent = kata.keadaan
    tempat.lastElementChild.textContent = kata.sampai
  }
}
