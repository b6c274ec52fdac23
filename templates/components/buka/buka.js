/* Says whether a place is open now; the words that stand there without script are its full hours. */
for (const place of document.querySelectorAll('[data-jam]')) {
  const said = statusBuka(place.dataset.jam, Date.now())
  if (said) {
    place.dataset.state = said.buka ? 'open' : 'shut'
    place.firstElementChild.textContent = said.keadaan
    place.lastElementChild.textContent = said.sampai
  }
}
