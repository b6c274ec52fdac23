// The stemmer: the same algorithm, lexicon and cases as Sources/Search/Stemmer.swift, so that a word typed here gets
// the key under which the build filed it.

/** The words of a text, lower case, without accents and apostrophes ("Syar'iyah" is one word). */
function wordsOf(text) {
  return text
    .replace(/[A-Z\u00c0-\u017f]/g, letter => letter.normalize('NFD')[0].toLowerCase())
    .replace(/['`\u2018\u2019\u0300-\u036f]/g, '')
    .match(/[a-z0-9\u00c0-\u1fff\u2c00-\ud7ff]+/g) || []
}

/** The words of a front-coded list: a capital says how many letters are kept from the word before. */
function unfold(coded) {
  let last = ''
  return (coded.match(/[A-Z][^A-Z]*/g) || []).map(part => last = last.slice(0, part.charCodeAt(0) - 65) + part.slice(1))
}

/** What may stand before a root, and the letter that it has swallowed (`menulis` is `men` and `tulis`). */
const PREFIXES = [
  [/^(di)/], [/^(ke)/], [/^(se)/], [/^(per)/], [/^([bt]e)r/], [/^([bt]e)(?=r|.er)/], [/^([btmp]e)l(?=ajar)/],
  [/^([mp]e)ng/], [/^([mp]e)ng(?=[aiueo])/, 'k'], [/^([mp]e)nge/], [/^([mp]e)ny/, 's'],
  [/^([mp]e)(n(?![aiueogy])|m(?![aiueo]))/], [/^([mp]e)n(?=[aiueorl])/, 't'], [/^([mp]e)m(?=[aiueorl])/, 'p'],
  [/^(pe)/], [/^(me)(?=[lmnrwy])/],
]
const ENDINGS = [['lah', 'kah', 'pun'], ['nya', 'ku', 'mu'], ['kan', 'an', 'i']]

/**
 * @param {string[]} bands front-coded roots, the most frequent band first; the last holds words that stand only whole
 * @param {string[][]} spellings groups of spellings; the first of a group stands for the others
 */
function createStemmer(bands, spellings) {
  /** Root to [rank, stem]. */
  const roots = new Map()
  bands.forEach((band, i) => unfold(band).forEach(root => roots.has(root) || roots.set(root, [120 - 40 * i, root])))
  const memo = new Map()

  /** What may be left of a word when one prefix is taken off: [prefix, rest]. */
  const withoutPrefix = word => /^([bmpst]e|di|ke)/.test(word) ? PREFIXES.flatMap(([pattern, swallowed = '']) => {
    const match = pattern.exec(word)
    return match ? [[match[1], swallowed + word.slice(match[0].length)]] : []
  }) : []

  /** What may be left when endings are taken off: [rest, how many were taken, the inner ending]. */
  function withoutEndings(word) {
    const found = [[word, 0, '']]
    ENDINGS.forEach((endings, layer) => {
      for (const [rest, taken] of found.slice()) {
        for (const ending of endings) {
          if (rest.endsWith(ending) && rest.length > ending.length + 1) {
            found.push([rest.slice(0, -ending.length), taken + 1, layer > 1 ? ending : ''])
          }
        }
      }
    })
    return found
  }

  /** The stem by rule alone, for roots that the lexicon lacks: affixes go until nothing more can go. */
  function byRule(word) {
    for (let before = ''; before !== word;) {
      before = word
      const ending = ENDINGS.flat().find(each => !/^([km]u|i)$/.test(each) && word.endsWith(each) && word.length > each.length + 3)
      if (ending === 'an' && /^ke[^aiueo].{5}/.test(word)) word = word.slice(2)
      if (ending) word = word.slice(0, -ending.length)
      if (/^(di|me).{5,}i$/.test(word)) word = word.slice(0, -1)
      const cut = /^(di|me|pe|ber|ter)/.test(word) && withoutPrefix(word).find(([, rest]) => rest[3])
      if (cut) word = cut[1]
    }
    return word
  }

  function find(word) {
    if (!/^[a-z]{4,}$/.test(word)) return word
    let best
    let high = -1e9
    for (const [base, endings, inner] of withoutEndings(word)) {
      let layer = [['', base]]
      for (let taken = endings; taken < endings + 4; taken++) {
        layer = layer.flatMap(([outer, rest]) => {
          const [rank, stem] = roots.get(rest) || []
          const score = (rank || 120) - 60 * taken + 12 * Math.min(rest.length, 6)
          if (stem && score > high && (rank || !outer && !inner)) [high, best] = [score, stem]
          return withoutPrefix(rest).filter(([prefix, left]) => left[1] && prefix !== outer && (outer
            ? prefix !== 'di' && (prefix !== 'me' || /se|di/.test(outer))
            : inner !== 'an' || !/di|me/.test(prefix)))
        })
      }
    }
    return best || byRule(word)
  }

  for (const [standard, ...others] of spellings) {
    const root = roots.get(standard) || [80, find(standard)]
    if (root[1] === standard) roots.set(standard, root)
    for (const word of others) roots.set(word, root)
  }

  /** The key of a word. */
  const stem = word => {
    if (!memo.has(word)) memo.set(word, roots.has(word) ? roots.get(word)[1] : find(word))
    return memo.get(word)
  }
  stem.roots = roots
  return stem
}
