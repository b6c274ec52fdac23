// What the reader sees of the search: results, filters, the status line and the keys. It computes nothing. The markup
// stands in the templates; Sources/SEARCH-FORMAT.md lists what is looked for in it.

let index

/** An element with children; text never becomes markup. */
function element(name, ...children) {
  const made = document.createElement(name)
  made.append(...children)
  return made
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} place takes the results; when it is hidden at first it is a panel that opens below the box
 * @param head value of the head file
 * @param {(file: string, name: string) => Promise} load
 */
function startSearch(form, place, head, load) {
  index ||= openIndex(head)
  const panel = place.hidden
  const box = form.elements.q
  const part = name => place.querySelector(name)
  const list = part('ol')
  // Longer texts are no queries, and take long.
  const asked = () => box.value.slice(0, 200)
  const filters = part('form')
  const toggle = (name, on) => part(name) && (part(name).hidden = !on)
  let shown, timer, turn = 0

  const marked = (text, marks) => text.split(/([\p{L}\p{N}'’]+)/u).map((word, i) =>
    i % 2 && wordsOf(word).some(each => marks.has(index.stem(each))) ? element('mark', word) : word)

  function item({ page, anchor, section }, marks) {
    const link = element('a', ...marked(page.title, marks))
    link.href = form.dataset.root + (/^\w[\w./-]*$/.test(page.path) ? page.path : '') + (anchor ? '#' + anchor : '')
    const meta = element('p')
    meta.className = 'meta'
    const date = page.date && new Date(page.date).toLocaleDateString('id', { dateStyle: 'long', timeZone: 'UTC' })
    // The panel has no room for summaries, but must not hide that a service cannot be had.
    const state = panel && /^(Sedang terganggu|Sudah ditutup)(?=\.)/.exec(page.summary)?.[0]
    for (const text of [state, page.kind[1], page.agency?.[1], date, section]) if (text) meta.append(element('span', text), ' ')
    const summary = panel || !page.summary ? [] : [element('p', ...marked(page.summary, marks))]
    return element('li', element(panel ? 'p' : 'h3', link), ...summary, meta)
  }

  /** The hits to show: as many as need no more than four blocks. */
  function pick({ hits }) {
    const picked = hits.slice(0, shown)
    while (index.blocksFor(picked).length > 4) picked.pop()
    return picked
  }

  function show(found) {
    const query = asked().trim()
    const picked = pick(found).filter(({ page }) => page.title)
    list.replaceChildren(...picked.map(hit => item(hit, found.marks)))
    toggle('[data-more]', picked.length < found.hits.length)
    toggle('[data-empty]', query && !found.hits.length)
    toggle('[data-meant]', found.meant)
    if (found.meant) part('[data-meant] b').textContent = found.meant
    // A kind without results takes no room, unless it is what hides them.
    for (const kind of place.querySelectorAll('[name=jenis]')) {
      const count = found.count(kind.value)
      kind.nextElementSibling.textContent = count
      kind.parentNode.hidden = query && !count && !kind.checked
    }
    if (panel) open(query)
  }

  /** On a phone the box goes to the top when the panel opens, so that results stand above the keyboard. */
  function open(on) {
    const opens = on && place.hidden
    place.hidden = !on
    if (opens && matchMedia('(max-width: 61.99rem)').matches) form.scrollIntoView()
  }

  /** Says a text to screen readers; two nodes in turn, so that an equal text is said again. */
  function say(text) {
    const [one, other] = place.querySelectorAll('[role=status]');
    [one.textContent, other.textContent] = one.textContent ? ['', text] : [text, '']
  }

  /** Shows what is known at once; when typing has settled, fetches what else is wanted. */
  async function run(settled, push) {
    const own = ++turn
    const query = asked().trim()
    const state = new URLSearchParams(new FormData(filters || undefined))
    const look = () => index.search(asked(), (name, facets) => {
      const slugs = state.getAll(name).filter(Boolean)
      return !slugs[0] || facets.some(facet => facet && slugs.includes(facet[0]))
    })
    clearTimeout(timer)
    toggle('[data-failed]', false)
    show(look())
    if (!panel) keep(query, state, push)
    if (!settled) return timer = setTimeout(run, 350, true)
    const fetchAll = (letter, numbers) => Promise.all(numbers.map(number =>
      load(index.fileOf(letter, number), letter + number).then(value => index[letter](number, value))
        .catch(() => toggle('[data-failed]', true))))
    await fetchAll('t', index.shardsFor(query))
    await fetchAll('r', index.blocksFor(pick(look())))
    if (own !== turn) return
    const found = look()
    show(found)
    say(query && `${found.hits.length || 'Tidak ada'} hasil untuk “${query}”`)
  }

  /** Query and filters stand in the address, so that a result may be left and found again. */
  function keep(query, state, push) {
    const text = '?' + new URLSearchParams([['q', query], ...state].filter(([, value]) => value))
    if (text !== (location.search || '?')) history[push ? 'pushState' : 'replaceState'](null, '', location.pathname + text)
  }

  function restore() {
    const state = new URLSearchParams(location.search)
    if (turn || !box.matches(':focus')) box.value = state.get('q') || ''
    for (const field of filters.elements) {
      if (field.type === 'checkbox') field.checked = state.getAll(field.name).includes(field.value)
      else field.value = state.get(field.name) || ''
    }
    begin(true)
  }

  function begin(...how) {
    shown = panel ? 6 : 10
    return run(...how)
  }

  /** Down and Up walk through the box and the results, Escape leads back to the box. */
  function move(event) {
    const stops = [box, ...list.querySelectorAll('a')]
    const at = stops.indexOf(document.activeElement)
    const next = stops[at + { ArrowDown: 1, ArrowUp: -1 }[event.key]]
    if (at >= 0 && next) next.focus()
    else if (event.key === 'Escape' && (at || (panel && !place.hidden))) {
      box.focus()
      place.hidden = panel
    } else return
    event.preventDefault()
  }

  box.addEventListener('input', () => begin())
  form.addEventListener('keydown', move)
  place.addEventListener('keydown', move)
  place.addEventListener('click', ({ target }) => {
    if (target.closest('[data-more]')) {
      const { length } = list.children
      shown += 10
      run(true).then(() => list.children[length]?.querySelector('a').focus())
    } else if (target.closest('[data-failed]')) run(true)
  })
  if (panel) {
    document.addEventListener('click', ({ target }) => { if (!form.parentNode.contains(target)) place.hidden = true })
    form.addEventListener('focusin', () => { place.hidden = !box.value.trim() })
    if (box.value) begin()
  } else {
    form.addEventListener('submit', event => {
      event.preventDefault()
      begin(true, true).then(() => part('h2').focus())
    })
    filters.addEventListener('input', () => begin(true, true))
    addEventListener('popstate', restore)
    restore()
  }
}

S('engine', startSearch)
