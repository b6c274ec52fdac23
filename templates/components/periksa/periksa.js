/* Keeps the ticks of a checklist on this device. Where storage is refused, as in some folders, they last as long as the page. */
for (const daftar of document.querySelectorAll('[data-periksa]')) {
  const kunci = 'centang:' + daftar.dataset.periksa
  const kotak = [...daftar.querySelectorAll('input')]
  try {
    const tersimpan = localStorage.getItem(kunci) || ''
    kotak.forEach((satu, i) => { satu.checked = tersimpan[i] === '1' })
    daftar.addEventListener('change', () => {
      try { localStorage.setItem(kunci, kotak.map(satu => +satu.checked).join('')) } catch {}
    })
    for (const tanda of document.querySelectorAll('[data-tersimpan]')) tanda.hidden = false
  } catch {}
}
