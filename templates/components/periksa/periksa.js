/* Keeps the ticks of a checklist on this device, by the names of what is ticked, so that a tick stays with its document
   when the list changes. Where storage is refused, as in some folders, they last as long as the page. */
for (const daftar of document.querySelectorAll('[data-periksa]')) {
  const kunci = 'centang:' + daftar.dataset.periksa
  const kotak = [...daftar.querySelectorAll('input')]
  const nama = satu => satu.labels[0].textContent.trim()
  try {
    const tersimpan = [].concat(JSON.parse(localStorage.getItem(kunci) || '[]'))
    for (const satu of kotak) satu.checked = tersimpan.includes(nama(satu))
    daftar.addEventListener('change', () => {
      try { localStorage.setItem(kunci, JSON.stringify(kotak.filter(satu => satu.checked).map(nama))) } catch {}
    })
    for (const tanda of document.querySelectorAll('[data-tersimpan]')) tanda.hidden = false
  } catch {}
}
