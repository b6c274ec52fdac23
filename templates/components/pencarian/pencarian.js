// The opener, a part of the portal's script: it waits until someone turns to a search box and only then inserts the
// engine and the head of the index. Files of the index are scripts that call S(name, value), so they load from a folder
// too. The markup it wants is described in Sources/SEARCH-FORMAT.md.
{
  const arrivals = new Map()
  window.S = (name, value) => arrivals.get(name)?.(value)
  const loads = new Map()

  /** The value of an index file; a file that failed is asked for anew at the next call. */
  const load = (address, name) => {
    if (!loads.has(name)) {
      loads.set(name, new Promise((arrive, fail) => {
        const script = document.createElement('script')
        arrivals.set(name, arrive)
        script.src = address
        script.onload = script.onerror = () => {
          script.remove()
          fail()
        }
        document.head.append(script)
      }))
      loads.get(name).catch(() => loads.delete(name))
    }
    return loads.get(name)
  }

  for (const form of document.querySelectorAll('form[data-search]')) {
    const { root, engine, head, results } = form.dataset
    const place = document.getElementById(results)
    let awake
    const wake = () => {
      awake ||= Promise.all([load(root + engine, 'engine'), load(root + head, 'head')])
        .then(([start, value]) => start(form, place, value, (file, name) => load(root + head.replace(/[^/]*$/, file), name)))
        .catch(() => { awake = 0 })
    }
    form.addEventListener('focusin', wake)
    if (!place.hidden || form.contains(document.activeElement)) wake()
  }
}
