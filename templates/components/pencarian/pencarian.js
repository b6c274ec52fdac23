// The opener, part of the portal's script: it waits until someone turns to a search box and only then inserts the
// engine and the head of the index. Index files are scripts that call S(name, value), so they load from a folder too.
//
// Markup: <form role="search" action="cari.html" data-search data-root="" data-engine="cari/cari.<hash>.js"
// data-head="cari/head.<hash>.js"> with an <input type="search" name="q">. `data-root` leads to the portal's root
// ("../"); the other two are seen from there. On the search page `data-results` holds the id of the element that
// takes filters and results; elsewhere the results hang below the box.
(() => {
  const forms = document.querySelectorAll('form[data-search]')
  if (!forms.length) return
  const arrivals = new Map()
  window.S = (name, value) => arrivals.get(name)?.arrive(value)

  /** The value of an index file; a file that failed is asked for again at the next call. */
  const load = (url, name) => {
    if (!arrivals.has(name)) {
      const script = document.createElement('script')
      const arrival = {}
      arrivals.set(name, arrival)
      arrival.value = new Promise((arrive, fail) => {
        const failed = () => {
          arrivals.delete(name)
          script.remove()
          fail(new Error(url))
        }
        arrival.arrive = arrive
        script.onerror = failed
        script.onload = () => queueMicrotask(failed)
        arrival.value0 = 0
      })
      arrival.value.then(() => { script.onload = null }, () => {})
      script.src = url
      document.head.append(script)
    }
    return arrivals.get(name).value
  }

  for (const form of forms) {
    const { root, engine, head, results } = form.dataset
    const place = results && document.getElementById(results)
    let awake = false
    const wake = async () => {
      if (awake) return
      awake = true
      try {
        const [start, value] = await Promise.all([load(root + engine, 'engine'), load(root + head, 'head')])
        start(form, place, value, (file, name) => load(root + head.replace(/[^/]*$/, file), name))
      } catch {
        awake = false
        if (place && !place.firstChild) place.append('Pencarian belum dapat dimuat. Muat ulang halaman ini, atau buka daftar A sampai Z.')
      }
    }
    form.addEventListener('focusin', wake)
    form.addEventListener('input', wake)
    if (place || form.contains(document.activeElement)) wake()
  }
})()
