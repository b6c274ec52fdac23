/* Shows marks of age by the reader's clock: a page that was saved long ago grows old by itself. */
for (const tanda of document.querySelectorAll('[data-batas]')) {
  if (new Date().toISOString().slice(0, 10) > tanda.dataset.batas) tanda.hidden = false
}
