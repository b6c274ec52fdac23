// Loads the browser's scripts as the page does, in one closure, for Node.
import { readFileSync } from 'node:fs'

const component = new URL('../../templates/components/pencarian/', import.meta.url)

/** The named functions of the engine's scripts. */
export function client() {
  const source = ['stemmer.js', 'mesin.js'].map(name => readFileSync(new URL(name, component), 'utf8')).join('\n')
  return new Function(`'use strict'\n${source}\nreturn { wordsOf, unfold, createStemmer, slips, likeness, readPostings, openIndex }`)()
}

/** Name to value of the files of an index, as `S` receives them. */
export function valuesOf(files) {
  const values = new Map()
  for (const text of files) new Function('S', text)((name, value) => values.set(name, value))
  return values
}
