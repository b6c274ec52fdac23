/* Shows marks of age by the reader's clock: a page that was saved long ago grows old by itself. */
for (const tanda of document.querySelectorAll('[data-batas]')) {
  if (new Date().toISOString().slice(0, 10) > tanda.dataset.batas) tanda.hidden = false
}
/* What an announcement says of itself gives way at the end of its last day: the item to nothing, nothing to a word. */
for (const tanda of document.querySelectorAll('[data-akhir]')) {
  if (Date.now() > Date.parse(tanda.dataset.akhir)) tanda.hidden = !tanda.hidden
}
