/* Buttons that only a script can serve are hidden until it is there. */
for (const tombol of document.querySelectorAll('[data-cetak]')) {
  tombol.hidden = false
  tombol.addEventListener('click', () => print())
}
