// What the reader sees of the search: results, filters, the status line and the keys. It computes nothing.

/** An element with attributes and children; text never becomes markup. */
function element(name, attributes, ...children) {
  const made = document.createElement(name)
  for (const key in attributes) if (attributes[key] !== undefined) made.setAttribute(key, attributes[key])
  made.append(...children)
  return made
}

/** A text whose words with these keys are marked. */
function marked(text, keys, stem) {
  return text.split(/([\p{L}\p{N}'\u2019]+)/u).map((part, i) =>
    i % 2 && wordsOf(part).some(word => keys.has(stem(word))) ? element('mark', {}, part) : part)
}

let index

/**
 * @param {HTMLFormElement} form
 * @param {?HTMLElement} place takes the results on the search page; without it they hang below the box
 * @param head value of the head file
 * @param {(file: string, name: string) => Promise} load
 */
function startSearch(form, place, head, load) {
  index = index || openIndex(head)
  const box = form.elements.q
  const { root } = form.dataset
  const heading = element('h2', { class: 'unseen', tabindex: -1 }, 'Hasil')
  const spoken = [0, 1].map(() => element('p', { class: place ? 'status' : 'unseen', role: 'status' }))
  const note = element('div', { class: 'search-note' })
  const list = element('ol', { class: 'results' })
  const more = element('button', { class: 'button', type: 'button', hidden: '' }, 'Tampilkan lebih banyak')
  const foot = element('div', {})
  const panel = element('div', place ? {} : { class: 'search-panel', hidden: '' }, heading, note, list, more, foot)
  const filters = place && makeFilters(() => run({ settled: true, push: true }))
  let shown = 10
  let turn = 0
  let timer
  let voice = 0

  if (place) {
    heading.after(...spoken)
    place.replaceChildren(filters.form, panel)
  } else form.append(...spoken, panel)

  /** Says a text to screen readers; two nodes in turn, so that an equal text is said again. */
  function say(text) {
    spoken[voice].textContent = ''
    voice = 1 - voice
    spoken[voice].textContent = text
  }

  function link(page, anchor) {
    return /^\w[\w./-]*$/.test(page.path) ? root + page.path + (anchor ? '#' + anchor : '') : '#'
  }

  function item({ page, anchor, section }, marks) {
    const title = element('a', { href: link(page, anchor) }, ...marked(page.title, marks, index.stem))
    const meta = element('p', { class: 'meta' }, element('span', {}, index.kinds[page.kind][1]))
    if (page.agency >= 0 && page.kind !== 2) meta.append(' ', element('span', {}, index.agencies[page.agency][1]))
    if (page.date) meta.append(' ', element('time', { datetime: page.date }, page.date.split('-').reverse().join('-')))
    if (section) meta.append(' ', element('b', {}, 'Bagian ' + section))
    const summary = place && page.summary ? [element('p', {}, ...marked(page.summary, marks, index.stem))] : []
    return element('li', {}, element('h3', {}, title), ...summary, meta)
  }

  /** The hits that can be shown now: no more than five blocks of records are fetched for one list. */
  function pick(hits) {
    const picked = hits.slice(0, place ? shown : 6)
    while (index.blocksOf(picked.map(hit => hit.page)).length > 5) picked.pop()
    return picked
  }

  function show(query, found, failed) {
    const picked = pick(found.hits).filter(hit => hit.page.title)
    const quoted = '\u201c' + query.trim() + '\u201d'
    list.replaceChildren(...picked.map(hit => item(hit, found.marks)))
    note.replaceChildren()
    foot.replaceChildren()
    if (found.meant) note.append(element('p', {}, 'Menampilkan hasil untuk ', element('b', {}, found.meant)))
    more.hidden = !place || found.hits.length <= picked.length
    if (failed) {
      const again = element('button', { class: 'button', type: 'button' }, 'Coba lagi')
      again.onclick = () => run({ settled: true })
      note.append(element('p', { class: 'notice' }, 'Sebagian hasil belum dapat dimuat. ', again))
    }
    if (!found.hits.length && query.trim()) foot.append(...emptyState(quoted))
    else if (!place && found.hits.length > picked.length) {
      foot.append(element('p', {}, element('a', { href: form.action + '?q=' + encodeURIComponent(query.trim()) }, 'Semua hasil')))
    }
    if (filters) filters.count(found.counts)
    panel.hidden = !place && !query.trim()
  }

  function emptyState(quoted) {
    const state = [element('p', {}, element('b', {}, 'Tidak ada hasil untuk ' + quoted + '.')),
      element('p', {}, 'Periksa ejaannya, tulis nama dokumennya saja, atau lihat ',
        element('a', { href: root + 'layanan/index.html' }, 'semua layanan A sampai Z'), '.')]
    if (filters && filters.active()) {
      const clear = element('button', { class: 'button', type: 'button' }, 'Hapus saringan')
      clear.onclick = () => { filters.read(new URLSearchParams()); run({ settled: true, push: true }) }
      state.push(element('p', {}, clear))
    }
    return state
  }

  /** Shows what is there at once; when the typing has settled, fetches what else is needed. */
  async function run({ settled, push, focus }) {
    const query = box.value
    const own = ++turn
    const look = () => index.search(query, filters ? filters.chosen() : {})
    clearTimeout(timer)
    let found = look()
    show(query, found)
    if (place) keep(query, push)
    if (!query.trim()) return say('')
    if (!settled) {
      timer = setTimeout(() => run({ settled: true }), 350)
      return
    }
    let failed = false
    const fetchAll = tasks => Promise.all(tasks.map(task => task.catch(() => { failed = true })))
    await fetchAll(index.wanted(query).map(number =>
      load(index.shardFile(number), 't' + number).then(value => index.addShard(number, value))))
    if (own !== turn) return
    found = look()
    await fetchAll(index.blocksOf(pick(found.hits).map(hit => hit.page)).map(number =>
      load(index.blockFile(number), 'r' + number).then(value => index.addBlock(number, value))))
    if (own !== turn) return
    show(query, found, failed)
    const count = found.hits.length
    say(count ? count + ' hasil untuk \u201c' + query.trim() + '\u201d' : 'Tidak ada hasil untuk \u201c' + query.trim() + '\u201d')
    if (focus) heading.focus()
  }

  /** Query and filters stand in the address. Browsers that refuse this in a folder get them after the #. */
  function keep(query, push) {
    const state = new URLSearchParams(query.trim() ? { q: query.trim() } : {})
    filters.write(state)
    const text = state.toString()
    if (text === address().toString()) return
    const change = url => history[push ? 'pushState' : 'replaceState'](null, '', url)
    try {
      change(location.pathname + (text && '?' + text))
    } catch {
      change('#' + text)
    }
  }

  function address() {
    return new URLSearchParams(/^#q=/.test(location.hash) ? location.hash.slice(1) : location.search)
  }

  function restore() {
    const state = address()
    if (state.has('q') || document.activeElement !== box) box.value = state.get('q') || ''
    filters.read(state)
    run({ settled: true })
  }

  box.addEventListener('input', () => {
    shown = 10
    run({})
  })
  more.onclick = () => {
    const first = list.children.length
    shown += 10
    run({ settled: true }).then(() => list.children[first]?.querySelector('a').focus())
  }
  form.addEventListener('keydown', move)
  panel.addEventListener('keydown', move)

  /** Down and Up walk through the box and the results, Escape goes back to the box. */
  function move(event) {
    const stops = [box, ...list.querySelectorAll('a')]
    const at = stops.indexOf(document.activeElement)
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && at >= 0 && stops[at + step]) {
      stops[at + step].focus()
      event.preventDefault()
    } else if (event.key === 'Escape' && (at !== 0 || (!place && !panel.hidden))) {
      box.focus()
      panel.hidden = !place
      event.preventDefault()
    }
    event.stopPropagation()
  }

  if (place) {
    form.addEventListener('submit', event => {
      event.preventDefault()
      shown = 10
      run({ settled: true, push: true, focus: true })
    })
    addEventListener('popstate', restore)
    restore()
  } else {
    form.addEventListener('focusout', event => {
      if (event.relatedTarget && !form.contains(event.relatedTarget)) panel.hidden = true
    })
    document.addEventListener('click', event => {
      if (!form.contains(event.target)) panel.hidden = true
    })
    form.addEventListener('focusin', () => { panel.hidden = !box.value.trim() || !list.children.length })
    if (box.value.trim()) run({})
  }
}

/** The filters of the search page, named in the address by `jenis`, `instansi` and `kategori`. */
function makeFilters(changed) {
  const boxes = index.kinds.map(([slug, name]) => {
    const box = element('input', { type: 'checkbox', value: slug })
    const count = element('span', { class: 'number' })
    return { slug, box, count, label: element('label', {}, box, name, ' ', count) }
  })
  const choice = (name, label, facets) => {
    const select = element('select', { name }, element('option', { value: '' }, 'Semua'),
      ...facets.map(([slug, text]) => element('option', { value: slug }, text)))
    return { name, select, facets, field: element('label', { class: 'choice' }, label + ' ', select) }
  }
  const choices = [choice('instansi', 'Instansi', index.agencies), choice('kategori', 'Kategori', index.categories)]
  const form = element('form', { class: 'filters', 'aria-label': 'Saring hasil' },
    element('fieldset', {}, element('legend', {}, 'Tampilkan'), ...boxes.map(box => box.label), ...choices.map(choice => choice.field)))
  form.addEventListener('change', changed)
  form.addEventListener('submit', event => event.preventDefault())
  const [agencies, categories] = choices
  const picked = ({ select, facets }) => new Set(select.value ? [facets.findIndex(([slug]) => slug === select.value)] : [])
  return {
    form,
    chosen: () => ({
      kinds: new Set(boxes.flatMap(({ box }, i) => box.checked ? [i] : [])),
      agencies: picked(agencies),
      categories: picked(categories),
    }),
    active: () => boxes.some(({ box }) => box.checked) || choices.some(({ select }) => select.value),
    count: counts => boxes.forEach(({ count }, i) => { count.textContent = counts[i] }),
    read: state => {
      const kinds = (state.get('jenis') || '').split(',')
      for (const { box, slug } of boxes) box.checked = kinds.includes(slug)
      for (const { select, name, facets } of choices) {
        select.value = facets.some(([slug]) => slug === state.get(name)) ? state.get(name) : ''
      }
    },
    write: state => {
      const kinds = boxes.filter(({ box }) => box.checked).map(({ slug }) => slug)
      if (kinds.length) state.set('jenis', kinds.join(','))
      for (const { select, name } of choices) if (select.value) state.set(name, select.value)
    },
  }
}

S('engine', startSearch)
