// The engine: what is found for a query, from the head and from the shards that have come so far. It touches neither
// the document nor the network, so that it is tested in Node. Sources/SEARCH-FORMAT.md describes what it reads.

/** How many slips of the keyboard lie between two words, up to `left`; 9 when there are more. */
function slips(one, other, left) {
  let i = 0
  while (one[i] && one[i] === other[i]) i++
  const [a, b] = one.slice(i)
  const [c, d] = other.slice(i)
  const ends = one.length + other.length - 2 * i
  if (!a || !c) return ends > left ? 9 : ends
  if (!left) return 9
  const next = (m, n) => 1 + slips(one.slice(i + m), other.slice(i + n), left - 1)
  return Math.min(next(1, 0), next(0, 1), next(1, 1), a === d && b === c ? next(2, 2) : 9)
}

/** How well a word of the portal stands for a mistyped one: 0 for not at all, 0.8 for one slip. */
function likeness(word, other) {
  const { length } = word
  if (Math.min(length, other.length) < 3 || (length < 4 && [...word].some(letter => !other.includes(letter)))) return 0
  const found = slips(word, other, length > 4 || !/[aiueo]/.test(word) ? 2 : 1)
  const initial = word[0] === other[0]
  if (found > 2 || (found > 1 && !initial)) return 0
  return (found < 2 ? 0.8 : length > 7 ? 0.6 : 0.35) * (initial ? 1 : 0.7)
}

/** Calls back with each page of a term and its level; what is damaged leads to pages that do not exist. */
function readPostings(text, found) {
  for (const [level, ...digits] of text.split('.')) {
    let page = -1
    let gap = 0
    let place = 1
    for (const digit of digits.map(letter => parseInt(letter, 32))) {
      gap += digit % 16 * place
      place *= 16
      if (digit < 16) {
        found(page += gap + 1, parseInt(level, 32) % 16)
        gap = 0
        place = 1
      }
    }
  }
}

/** @param head the value of the head file */
function openIndex(head) {
  const stem = createStemmer(head.roots, head.spell.split(',').map(group => group.split(' ')))
  const stopWords = new Set(head.stop.split(' '))
  const asks = head.ask.map(([, words]) => words.split(',').map(phrase => phrase.split(' ')))
  const askKeys = new Set(asks.flat(2).map(stem))
  const pages = []
  /** Key to its pages: Map of page number to impact, 1 for a word of the title. */
  const posts = new Map()
  /** Words as the head writes them, and how often. */
  const forms = new Map()
  const shards = new Map()
  /** Keys whose pages beyond the head are known. */
  const complete = new Set()
  const entry = (map, key, fresh) => map.get(key) || (map.set(key, fresh), fresh)
  const raise = (map, key, value) => map.set(key, Math.max(value, map.get(key) || 0))

  const file = (page, text, impact) => wordsOf(text).map(word => {
    const key = stem(word)
    if (impact > 0.4) forms.set(word, (forms.get(word) || 0) + 1)
    raise(entry(posts, key, new Map()), page, impact)
    return key
  })
  const addPage = (kind, agency, categories) => {
    const page = {
      id: pages.length, phrases: [], anchors: [],
      kind: head.kinds[kind], agency: head.agencies[agency], categories: categories.map(i => head.categories[i]),
    }
    pages.push(page)
    return page
  }
  for (const [title, path, kind, agency, categories, synonyms, sections, date, summary] of head.recs) {
    const page = Object.assign(addPage(kind, agency, categories), { title, path, date, summary })
    const { id, phrases } = page
    const name = page.agency?.[1] || ''
    page.anchors = head.sections[sections].split(',')
    for (const text of [title, ...synonyms.split(',')]) phrases.push(file(id, text, phrases[0] ? 0.85 : 1))
    if (kind === 2) phrases.push(file(id, name, 1))
    file(id, name, 0.45)
    for (const category of page.categories) file(id, category[1], 0.2)
    file(id, summary || '', 0.35)
  }
  for (const [count, kind, agency, ...categories] of head.runs) for (let i = count; i--;) addPage(kind, agency, categories)

  /**
   * First key of a phrase to the phrase and the group of those that stand for each other. A derived word by itself
   * counts only as it is written: to renew (`perbarui`) is to extend, but what is new (`baru`) is not extended.
   */
  const groups = new Map()
  for (const text of head.same.split(';')) {
    const group = text.split(',').map(phrase => phrase.split(' ').map((word, i, words) =>
      words[1] || !word.includes(stem(word)) ? stem(word) : word))
    for (const phrase of group) entry(groups, phrase[0], []).push([phrase, group])
  }
  const groupsOf = ({ key, word }) => [...new Set([key, word])].flatMap(each => groups.get(each) || [])

  const shardOf = key => head.terms.findLastIndex(first => first <= key)

  function pagesOf(key) {
    const shard = shards.get(shardOf(key))
    if (shard?.has(key)) {
      readPostings(shard.get(key), (page, level) => {
        if (pages[page]) raise(entry(posts, key, new Map()), page, level > 7 ? 0.7 + level / 50 : 0.1 + level / 28)
      })
      complete.add(key)
      shard.delete(key)
    }
    return posts.get(key)
  }

  /** How much a word tells: 1 for one that stands nowhere, near 0 for one that stands everywhere. */
  function rarity(key) {
    if (stopWords.has(key)) return 0.02
    const all = complete.has(key) ? pages.length : head.recs.length
    return Math.log(1 + all / (pagesOf(key)?.size || 0.5)) / Math.log(1 + all * 2)
  }

  /** The words of a query; words run together or torn apart are mended when the portal has them. */
  function wordsIn(query) {
    const words = wordsOf(query).slice(0, 20)
    return words.flatMap((word, i) => {
      if (word === '' || pagesOf(stem(word))) return word
      if (forms.has(word + words[i + 1])) return word + words.splice(i + 1, 1, '')
      if (word[0] === 'e' && forms.has(word.slice(1))) return word.slice(1)
      for (let cut = word.length - 2; --cut > 2;) {
        const parts = [word.slice(0, cut), word.slice(cut)]
        if (parts.every(part => forms.has(part))) return parts
      }
      return word
    }).filter(Boolean)
  }

  /** What a word may mean: key to weight; and the word of the portal that was taken for a mistyped one. */
  function meaningsOf(word, open) {
    const keys = new Map()
    const likely = new Map()
    let key = stem(word)
    let best = 0
    let form
    // Two slips do not make a word of the language out of another, even when the portal has nothing on it.
    const least = stem.roots.has(key) ? 0.8 : 0
    const weigh = (other, weight, count) => {
      if (weight < least) return
      raise(likely, other, weight)
      if (weight && weight + count / 1e4 > best) [best, form] = [weight + count / 1e4, other]
    }
    if (!pagesOf(key) && !stopWords.has(word) && !askKeys.has(key)) {
      for (const [other, count] of forms) {
        const starts = word.length > (open ? 1 : 3) && other.startsWith(word)
        weigh(other, starts ? Math.max(0.82, 1 - 0.02 * (other.length - word.length)) : likeness(word, other), count)
      }
      if (best < 0.6) for (const [other, found] of posts) weigh(other, 0.9 * likeness(key, other), found.size)
      for (const [other, weight] of likely) if (weight > best * 0.7) raise(keys, stem(other), weight * 0.9)
      if (form) key = stem(form)
    }
    raise(keys, key, form ? 0 : 1)
    return { word, key, keys, form: open && best > 0.81 ? '' : form }
  }

  /** A query as places, each with what may stand there and how much it counts. */
  function placesOf(query) {
    const words = wordsIn(query)
    const places = words.map((word, i) => meaningsOf(word, i === words.length - 1 && /\S$/.test(query)))
    const plain = places.some(({ word, key }) => !stopWords.has(word) && !askKeys.has(key))
    for (const place of places) {
      const { word, key, keys } = place
      place.worth = !plain ? 1 : stopWords.has(word) ? 0.08 : askKeys.has(key) ? 0.25 : 1
      for (const [phrase, group] of groupsOf(place)) {
        for (const [other, ...rest] of group) if (!phrase[1] && !rest.length && pagesOf(other)) raise(keys, other, 0.7)
      }
    }
    return places
  }

  /** The query as it is, and with one phrase at a time said otherwise. */
  function waysToSay(places) {
    const ways = [places]
    places.forEach((place, i) => {
      for (const [phrase, group] of groupsOf(place)) {
        if (!phrase.every((key, j) => [places[i + j]?.key, places[i + j]?.word].includes(key))) continue
        for (const other of group) {
          if (ways.length > 15 || other === phrase || !(other[1] || phrase[1]) || !other.every(pagesOf)) continue
          const said = other.map(key => ({ key, keys: new Map([[key, 1]]), worth: 1 }))
          ways.push([...places.slice(0, i), ...said, ...places.slice(i + phrase.length)])
        }
      }
    })
    return ways
  }

  /** Scores the pages of one way to say the query; a page keeps its best score. */
  function score(places, factor, scores) {
    const sums = new Map()
    const meant = new Map()
    let total = 0
    for (const place of places) {
      const found = new Map()
      place.share = place.worth * Math.max(...[...place.keys.keys()].map(rarity))
      total += place.share
      for (const [key, weight] of place.keys) {
        entry(meant, key, [place, weight])
        for (const [page, impact] of pagesOf(key) || []) raise(found, page, impact * weight)
      }
      for (const [page, impact] of found) {
        const sum = entry(sums, page, [0, 0])
        sum[0] += impact * place.share
        sum[1] += place.share
      }
    }
    for (const [id, [sum, covered]] of sums) {
      const { phrases, kind } = pages[id]
      // How much the query and the page's name or a synonym are the same words (Dice's coefficient, by rarity).
      const alike = phrases.map((phrase, i) => {
        const used = new Set()
        let own = 0
        let shared = 0
        for (const key of phrase) {
          own += rarity(key)
          const [place, weight] = meant.get(key) || []
          if (place && !used.has(place)) shared += place.share * weight
          used.add(place)
        }
        // What people call an agency is its name; what they call a service may be a name of others too.
        return 2 * shared / (own + total) * (i && kind !== head.kinds[2] ? 1 : 1.05)
      })
      const value = sum * covered / total / total + Math.max(0, ...alike) ** 2
      raise(scores, id, factor * value * kind[2])
    }
  }

  /**
   * @param {string} query
   * @param {(name: string, facets: [string, string][]) => boolean} allows whether a filter lets a page with these pass
   */
  function search(query, allows = () => true) {
    const places = placesOf(query)
    const ways = waysToSay(places)
    const scores = new Map()
    ways.forEach((way, i) => score(way, i ? 0.95 : 1, scores))
    const words = wordsOf(query)
    const ask = places.some(({ worth, key }) => worth === 1 && !askKeys.has(key))
      ? asks.findIndex(phrases => phrases.some(phrase => phrase.every(word => words.includes(word)))) : -1
    const least = Math.max(...scores.values()) / 5
    const found = [...scores].filter(([, value]) => value > least).map(([id, value]) => {
      const page = pages[id]
      const anchor = page.anchors[ask]
      return { page, anchor, section: anchor && head.ask[ask][0], value: anchor ? value * 1.25 : value }
    }).filter(({ page }) => allows('instansi', [page.agency]) && allows('kategori', page.categories))
    return {
      hits: found.filter(({ page }) => allows('jenis', [page.kind])).sort((a, b) => b.value - a.value || a.page.id - b.page.id),
      count: slug => found.filter(({ page }) => page.kind[0] === slug).length,
      marks: new Set(ways.flat().filter(({ worth }) => worth > 0.1).flatMap(({ keys }) => [...keys.keys()])),
      meant: places.some(({ form }) => form) ? places.map(({ form, word }) => form || word).join(' ') : '',
    }
  }

  /** The files still wanted for a query: shards of the words that the head knows least, three at most. */
  const shardsFor = query => [...new Set(wordsIn(query)
    .filter(word => word[1] && !stopWords.has(word) && !askKeys.has(stem(word))).map(stem)
    .sort((a, b) => rarity(b) - rarity(a)).map(shardOf))]
    .filter(number => number >= 0 && !shards.has(number)).slice(0, 3)

  function addShard(number, [terms, postings]) {
    const texts = postings.split(' ')
    shards.set(number, new Map(unfold(terms).map((term, i) => [term, texts[i]])))
  }

  /** The blocks that hold what is still unknown of these hits' pages. */
  const blocksFor = hits => [...new Set(hits.filter(({ page }) => page.summary === undefined)
    .map(({ page }) => Math.floor((page.id - head.rs) / head.b)))]

  function addBlock(number, records) {
    records.forEach(([title, path, summary, date], i) =>
      Object.assign(pages[head.rs + number * head.b + i] || {}, { title, path, summary, date }))
  }

  return {
    search, stem, shardsFor, blocksFor,
    t: addShard,
    r: addBlock,
    /** The name of a shard (t) or of a block (r). */
    fileOf: (letter, number) => letter + number + '.' + head[letter].slice(number * 5).slice(0, 5) + '.js',
  }
}
