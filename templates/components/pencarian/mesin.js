// The engine: what is found for a query, from the head and the shards that have come so far. It computes and touches
// neither the document nor the network, so that it is tested in Node.

/** How many letters must be changed, swapped with a neighbour, added or left out; `most` + 1 when more. */
function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before = []
  let last = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1)
      }
      least = Math.min(least, row[j])
    }
    if (least > most) return most + 1
    before = last
    last = row
  }
  return last[other.length]
}

/** How well a form stands for a mistyped word, 0 for not at all. */
function likeness(word, form) {
  const length = word.length
  const sorted = text => [...text].sort().join('')
  if (length > 2 && length === form.length && length < 6 && sorted(word) === sorted(form)) return 0.8
  if (length < 3 || form.length < 3) return 0
  const bare = !/[aiueo]/.test(word)
  const most = length < 4 ? 1 : length < 5 && !bare ? 1 : 2
  const steps = distance(word, form, most)
  if (steps > most || (length < 4 && form.length <= length)) return 0
  if (steps === 2 && word[0] !== form[0]) return 0
  const close = steps < 2 ? 0.8 : length > 7 ? 0.6 : 0.35
  return word[0] === form[0] ? close : close * 0.7
}

/** The pages of one term: pairs of page number and level; what is damaged or beyond the last page is passed over. */
function readPostings(text, pages) {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const found = []
  let at = 0
  const read = () => {
    let number = 0
    for (let place = 1; at < text.length; place *= 32) {
      const digit = digits.indexOf(text[at++])
      if (digit < 0) return -1
      number += (digit & 31) * place
      if (digit < 32) return number
    }
    return -1
  }
  while (at < text.length) {
    const level = read()
    const count = read()
    if (level < 0 || level > 15) break
    for (let i = 0, page = -1; i < count && at < text.length; i++) {
      const gap = read()
      if (gap < 0) return found
      page += gap + 1
      if (page >= pages) break
      found.push([page, level])
    }
  }
  return found
}

/** @param head the value of the head file */
function openIndex(head) {
  const { stem } = createStemmer(head.roots, head.spell.split(',').map(group => group.split(' ')))
  const keysOf = text => wordsOf(text).map(stem)
  const stopWords = new Set(head.stop.split(' '))
  /** Key to its pages in the head: Map of page number to impact. */
  const posts = new Map()
  /** Word as written in the head to how often it stands there. */
  const forms = new Map()
  /** Key to its pages in the shards. */
  const shelved = new Map()
  const shards = new Map()
  const pages = []

  const file = (page, text, impact) => {
    const words = wordsOf(text)
    for (const word of words) {
      const key = stem(word)
      if (impact > 0.4) forms.set(word, (forms.get(word) || 0) + 1)
      if (!posts.has(key)) posts.set(key, new Map())
      const found = posts.get(key)
      if ((found.get(page) || 0) < impact) found.set(page, impact)
    }
    return words.map(stem)
  }
  head.recs.forEach(([title, path, kind, agency, categories, synonyms, sections, importance, date, summary], id) => {
    const named = agency >= 0 ? head.agencies[agency] : []
    const phrases = [title, ...synonyms.split(',')].filter(Boolean).map((text, i) => file(id, text, i ? 0.85 : 1))
    if (kind === 2) phrases.unshift(file(id, named[1] || '', 1))
    else file(id, named.join(' '), 0.45)
    for (const category of categories) file(id, head.categories[category][1], 0.2)
    if (summary) file(id, summary, 0.35)
    pages.push({ id, title, path, kind, agency, categories, phrases, importance, date, summary,
      anchors: head.sections[sections].split(',') })
  })
  for (const [count, kind, agency, ...categories] of head.runs) {
    for (let i = 0; i < count; i++) pages.push({ id: pages.length, kind, agency, categories, phrases: [], importance: 0, anchors: [] })
  }

  /** Groups of phrases that stand for each other, as lists of keys. */
  const groups = head.same.split(';').filter(Boolean).map(group => group.split(',').map(phrase => phrase.split(' ').map(stem)))
  const groupsByKey = new Map()
  for (const group of groups) {
    for (const phrase of group) {
      if (!groupsByKey.has(phrase[0])) groupsByKey.set(phrase[0], [])
      groupsByKey.get(phrase[0]).push([phrase, group])
    }
  }
  const asks = head.ask.map(([label, words]) => [label, words.split(',').map(phrase => phrase.split(' '))])
  const askWords = new Set(asks.flatMap(ask => ask[1].flat().map(stem)))

  const shelf = key => {
    const shard = shards.get(shardOf(key))
    if (!shard || !shard.has(key)) return []
    if (!shelved.has(key)) shelved.set(key, readPostings(shard.get(key), pages.length))
    return shelved.get(key)
  }
  const known = key => posts.has(key) || shelf(key).length > 0
  const weigh = (count, all) => Math.log(1 + all / Math.max(count, 0.5)) / Math.log(1 + all * 2)
  const rarity = key => posts.has(key) ? weigh(posts.get(key).size, head.recs.length) : weigh(shelf(key).length, pages.length)

  /** The number of the shard that holds a key, -1 when there is none. */
  function shardOf(key) {
    let low = 0
    let high = head.terms.length
    const bytes = text => unescape(encodeURIComponent(text))
    while (low < high) {
      const middle = (low + high) >> 1
      if (bytes(head.terms[middle]) <= bytes(key)) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  /** The words of a query, run-together and parted words mended: [word, whether it was mended]. */
  function tokens(query) {
    const words = wordsOf(query).slice(0, 20)
    const mended = []
    for (let i = 0; i < words.length; i++) {
      const word = words[i]
      const next = words[i + 1]
      if (!known(stem(word))) {
        if (next && forms.has(word + next)) {
          mended.push(word + next)
          i++
          continue
        }
        if (word[0] === 'e' && word.length > 3 && forms.has(word.slice(1))) {
          mended.push(word.slice(1))
          continue
        }
        let cut = word.length - 3
        while (cut > 2 && !(forms.has(word.slice(0, cut)) && forms.has(word.slice(cut)))) cut--
        if (cut > 2) {
          mended.push(word.slice(0, cut), word.slice(cut))
          continue
        }
      }
      mended.push(word)
    }
    return mended
  }

  /** What a word may mean: key to weight, and the form that was taken for a mistyped word. */
  function meanings(word, open) {
    const key = stem(word)
    const keys = new Map()
    const add = (key, weight) => keys.set(key, Math.max(weight, keys.get(key) || 0))
    if (known(key) || stopWords.has(word) || askWords.has(key)) return { key, keys: keys.set(key, 1) }
    let form
    if (open ? word.length > 1 : word.length > 3) {
      let most = 0
      for (const [other, count] of forms) {
        if (!other.startsWith(word)) continue
        add(stem(other), Math.max(0.4, 0.8 - 0.04 * (other.length - word.length)))
        if (count > most) [most, form] = [count, other]
      }
      if (keys.size) return { key: stem(form), keys, form: open ? undefined : form }
    }
    let best = 0
    let most = 0
    const weights = new Map()
    const look = (wanted, other, count, discount) => {
      const weight = likeness(wanted, other) * discount
      if (!weight) return
      weights.set(other, Math.max(weight, weights.get(other) || 0))
      if (weight > best || (weight === best && count > most)) [best, most, form] = [weight, count, other]
    }
    for (const [other, count] of forms) look(word, other, count, 1)
    if (best < 0.6 && key !== word) for (const [other, found] of posts) look(key, other, found.size, 0.9)
    for (const [other, weight] of weights) if (weight > best - 0.25) add(stem(other), weight)
    if (!form) return { key, keys: keys.set(key, 1) }
    return { key: stem(form), keys, form }
  }

  /** A query as places, each with what may stand there. */
  function places(query) {
    const words = tokens(query)
    const open = /[^\s]$/.test(query)
    const list = words.map((word, i) => ({ word, ...meanings(word, open && i === words.length - 1) }))
    const plain = list.filter(place => !stopWords.has(place.word) && !askWords.has(place.key))
    for (const place of list) {
      const stopped = stopWords.has(place.word)
      place.worth = stopped ? (plain.length ? 0.08 : 0.5) : askWords.has(place.key) && plain.length ? 0.25 : 1
      for (const [phrase, group] of groupsByKey.get(place.key) || []) {
        if (phrase.length > 1) continue
        for (const other of group) {
          if (other.length === 1 && !place.keys.has(other[0]) && known(other[0])) place.keys.set(other[0], 0.7)
        }
      }
    }
    return list
  }

  /** The query with one phrase at a time said otherwise. */
  function variants(list) {
    const found = [[list, 1]]
    list.forEach((place, i) => {
      for (const [phrase, group] of groupsByKey.get(place.key) || []) {
        if (!phrase.every((key, j) => list[i + j] && list[i + j].key === key)) continue
        for (const other of group) {
          if (found.length > 15 || other === phrase || (other.length === 1 && phrase.length === 1) || !other.every(known)) continue
          const said = other.map(key => ({ word: key, key, keys: new Map([[key, 1]]), worth: 1 }))
          found.push([[...list.slice(0, i), ...said, ...list.slice(i + phrase.length)], 0.95])
        }
      }
    })
    return found
  }

  /** The pages of one way of saying the query, with their scores. */
  function score(list, scores, factor) {
    const sums = new Map()
    let total = 0
    const meant = new Map()
    list.forEach((place, i) => {
      let rare = 0
      const found = new Map()
      for (const [key, weight] of place.keys) {
        rare = Math.max(rare, rarity(key))
        if (!meant.has(key)) meant.set(key, [i, weight])
        const take = (page, impact) => {
          if ((found.get(page) || [0])[0] < impact) found.set(page, [impact, weight])
        }
        for (const [page, impact] of posts.get(key) || []) take(page, impact * weight)
        for (const [page, level] of shelf(key)) take(page, (level > 7 ? 0.75 + level / 60 : 0.1 + level / 28) * weight)
      }
      place.share = rare * place.worth
      total += place.share
      for (const [page, [impact, weight]] of found) {
        const sum = sums.get(page) || [0, 0]
        sum[0] += impact * place.share
        sum[1] += weight * place.share
        sums.set(page, sum)
      }
    })
    for (const [id, [sum, covered]] of sums) {
      const page = pages[id]
      let best = 0
      page.phrases.forEach((phrase, i) => {
        let own = 0
        let shared = 0
        const used = new Set()
        for (const key of phrase) {
          const [place, weight] = meant.get(key) || []
          const rare = rarity(key) * (stopWords.has(key) ? 0.08 : 1)
          own += rare
          if (place === undefined || used.has(place)) continue
          used.add(place)
          shared += list[place].share * weight
        }
        const match = 2 * shared / (own + total) * (i > (page.kind === 2) ? 0.95 : page.kind === 2 ? 1.06 : 1)
        if (match > best) best = match
      })
      const value = factor * (sum * covered / total / total + best * best) * [1.1, 1, 1, 1, 0.9, 0.85][page.kind]
        + Math.min(page.importance, 100) / 2500
      if (value > (scores.get(id) || 0)) scores.set(id, value)
    }
  }

  /** The sort of question that is asked, -1 for none. */
  function question(words) {
    return asks.findIndex(([, phrases]) => phrases.some(phrase => phrase.every(word => words.includes(word))))
  }

  /**
   * @param {string} query
   * @param filter sets of kinds, agencies and categories by number; an empty or absent set lets all through
   */
  function search(query, filter = {}) {
    const list = places(query)
    const scores = new Map()
    const ways = variants(list)
    for (const [way, factor] of ways) score(way, scores, factor)
    const ask = question(wordsOf(query))
    if (ask >= 0) {
      for (const [id, value] of scores) if (pages[id].anchors[ask]) scores.set(id, value * 1.05)
    }
    const top = Math.max(0, ...scores.values())
    const fits = (wanted, has) => !wanted || !wanted.size || has.some(value => wanted.has(value))
    const fitting = [...scores].filter(([, value]) => value > top * 0.2)
      .map(([id, value]) => ({ page: pages[id], value }))
      .filter(({ page }) => fits(filter.agencies, [page.agency]) && fits(filter.categories, page.categories))
    const counts = head.kinds.map((_, kind) => fitting.filter(({ page }) => page.kind === kind).length)
    const hits = fitting.filter(({ page }) => fits(filter.kinds, [page.kind]))
      .sort((a, b) => b.value - a.value || a.page.id - b.page.id)
    const plain = list.some(place => place.worth === 1)
    for (const hit of hits) {
      const anchor = ask >= 0 && plain && hit.page.anchors[ask]
      if (anchor) {
        hit.anchor = anchor
        hit.section = asks[ask][0]
      }
    }
    const marks = new Set(ways.flatMap(([way]) => way.filter(place => place.worth > 0.1).flatMap(place => [...place.keys.keys()])))
    const mended = list.some(place => place.form) || list.length !== wordsOf(query).length
    return { hits, counts, marks, meant: mended ? list.map(place => place.form || place.word).join(' ') : '' }
  }

  /** The shards to ask for: those of the words that the head knows least, three at most. */
  function wanted(query) {
    const numbers = tokens(query).filter(word => word.length > 1 && !stopWords.has(word) && !askWords.has(stem(word))).map(stem)
      .sort((a, b) => rarity(b) - rarity(a)).map(shardOf)
    return [...new Set(numbers)].filter(number => number >= 0 && !shards.has(number)).slice(0, 3)
  }

  function addShard(number, value) {
    const shard = new Map()
    if (Array.isArray(value)) {
      const texts = String(value[1]).split('.')
      unfold(String(value[0])).forEach((term, i) => shard.set(term, texts[i] || ''))
    }
    shards.set(number, shard)
  }

  /** The blocks that hold the records of these pages and have not come yet. */
  const blocksOf = list => [...new Set(list.filter(page => !page.title || page.summary === undefined)
    .map(page => Math.floor((page.id - head.rs) / head.b)))].filter(block => block >= 0)

  function addBlock(number, value) {
    if (!Array.isArray(value)) return
    value.forEach((record, i) => {
      const page = pages[head.rs + number * head.b + i]
      if (page && Array.isArray(record)) [page.title, page.path, page.summary, page.date] = record.map(String)
    })
  }

  const name = (letter, prints, number) => `${letter}${number}.${prints.substr(number * 5, 5)}.js`
  return {
    search, wanted, addShard, addBlock, blocksOf, stem,
    shardFile: number => name('t', head.tp, number),
    blockFile: number => name('r', head.rp, number),
    kinds: head.kinds.map(text => [text.split(' ')[0], text.slice(text.indexOf(' ') + 1)]),
    agencies: head.agencies,
    categories: head.categories,
  }
}
