// The stemmer: the same algorithm, lexicon and cases as Sources/Search/Stemmer.swift, so that a word typed here
// gets the key under which the build filed it.

/**
 * The words of a text, lower case, without accents and apostrophes ("Syar'iyah" is one word).
 * @param {string} text
 * @returns {string[]}
 */
function wordsOf(text) {
  return text
    .replace(/[A-Z\u00c0-\u017f]/g, letter => letter.normalize('NFD')[0].toLowerCase())
    .replace(/['`\u00b4\u02bc\u2018\u2019\u0300-\u036f]/g, '')
    .match(/[a-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02bb\u02bd-\u1fff\u2c00-\u2fff\u3040-\ud7ff\uf900-\ufdff]+/g) || []
}

/** The strings of a front-coded list: a capital says how many letters are kept from the string before. */
function unfold(coded) {
  let last = ''
  return (coded.match(/[A-Z][^A-Z]*/g) || []).map(part => last = last.slice(0, part.charCodeAt(0) - 65) + part.slice(1))
}

/**
 * @param {string[]} bands front-coded roots, the most frequent band first
 * @param {string[][]} spellings groups of spellings; the first of a group stands for the others
 */
function createStemmer(bands, spellings) {
  const vowel = /^[aiueo]/
  /** Root to [rank, stem]. */
  const roots = new Map()
  bands.forEach((band, i) => unfold(band).forEach(root => roots.has(root) || roots.set(root, [(3 - i) * 40, root])))
  const memo = new Map()

  /** What may be left of a word when one prefix is taken off: [class of the prefix, rest]. */
  function withoutPrefix(word) {
    const found = []
    const cut = (kind, length, before = '') => found.push([kind, before + word.slice(length)])
    const first = word[0] + word[1]
    if (first === 'di' || first === 'ke' || first === 'se') cut(first, 2)
    else if (first === 'be' || first === 'te') {
      if (word[2] === 'r') cut(first, 3)
      if (word[2] === 'r' || word.slice(3, 5) === 'er') cut(first, 2)
      if (word.slice(2, 7) === 'lajar') cut(first, 3)
    } else if (first === 'me' || first === 'pe') {
      const [, , third = '', fourth = '', fifth = ''] = word
      if (first === 'pe' && third === 'r') cut('per', 3)
      if (word.slice(2, 7) === 'lajar') cut(first, 3)
      if (third === 'n' && fourth === 'g') {
        cut(first, 4)
        if (vowel.test(fifth)) cut(first, 4, 'k')
        if (fifth === 'e') cut(first, 5)
      } else if (third === 'n' && fourth === 'y') cut(first, 4, 's')
      else if (third === 'n' || third === 'm') {
        if (!vowel.test(fourth)) cut(first, 3)
        if (vowel.test(fourth) || fourth === 'r' || fourth === 'l') cut(first, 3, third === 'n' ? 't' : 'p')
      }
      if (first === 'pe' || /[lmnrwy]/.test(third)) cut(first, 2)
    }
    return found
  }

  /** What may be left when endings are taken off: [rest, how many were taken, the inner ending]. */
  function withoutSuffixes(word) {
    let found = [[word, 0, '']]
    for (const endings of [['lah', 'kah', 'pun'], ['nya', 'ku', 'mu'], ['kan', 'an', 'i']]) {
      for (const [rest, count] of found.slice()) {
        for (const ending of endings) {
          if (rest.endsWith(ending) && rest.length > ending.length + 1) {
            found.push([rest.slice(0, -ending.length), count + 1, endings[1] === 'an' ? ending : ''])
          }
        }
      }
    }
    return found
  }

  /** The stem by rule alone, for roots that the lexicon lacks: affixes go until nothing more can go. */
  function byRule(word) {
    for (let changed = true; changed;) {
      changed = false
      const ending = ['lah', 'kah', 'pun', 'nya', 'kan', 'an'].find(e => word.endsWith(e) && word.length >= e.length + 4)
      if (ending) {
        if (ending === 'an' && /^ke[^aiueo]/.test(word) && word.length > 7) word = word.slice(2)
        word = word.slice(0, -ending.length)
        changed = true
      }
      if (/^(di|me).{5,}i$/.test(word)) word = word.slice(0, -1)
      if (/^(di|me|pe|ber|ter)/.test(word)) {
        const rest = withoutPrefix(word).map(cut => cut[1]).find(rest => rest.length > 3)
        if (rest) {
          word = rest
          changed = true
        }
      }
    }
    return word
  }

  function find(word) {
    if (!/^[a-z]{4,}$/.test(word)) return word
    let best = ''
    let high = -1e9
    for (const [base, endings, inner] of withoutSuffixes(word)) {
      let layer = [['', base]]
      for (let taken = endings; layer.length && taken <= endings + 3; taken++) {
        const next = []
        for (const [outer, rest] of layer) {
          const root = roots.get(rest)
          if (root && (root[0] > 0 || (!outer && !inner))) {
            const score = root[0] - 60 * taken + 12 * Math.min(rest.length, 6)
            if (score > high) [high, best] = [score, root[1]]
          }
          for (const cut of withoutPrefix(rest)) {
            const [prefix, left] = cut
            const barred = prefix === outer
              || (outer ? prefix === 'di' || (prefix === 'me' && outer !== 'se' && outer !== 'di')
                : inner === 'an' && (prefix === 'di' || prefix === 'me'))
            if (left.length > 1 && !barred) next.push(cut)
          }
        }
        layer = next
      }
    }
    return best || byRule(word)
  }

  for (const [standard, ...others] of spellings) {
    const root = roots.get(standard) || [80, find(standard)]
    if (root[1] === standard) roots.set(standard, root)
    for (const word of others) roots.set(word, root)
  }

  /** The key of a word; of a word with hyphens, the key that all its parts share. */
  function stem(word) {
    if (word.includes('-')) {
      const keys = word.split('-').filter(Boolean).map(stem)
      return keys.every(key => key === keys[0]) ? keys[0] || '' : keys.join('-')
    }
    let key = memo.get(word)
    if (key === undefined) memo.set(word, key = roots.has(word) ? roots.get(word)[1] : find(word))
    return key
  }
  return { stem, roots }
}
