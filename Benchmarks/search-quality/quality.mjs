// How well the search finds what people mean, beside its peers on the same content.
//
//   node Benchmarks/search-quality/quality.mjs SITE QUERIES [--peers] [--misses] [--floors]
//
// QUERIES has the columns query, title of the page meant, kind, parted by tabs, and a line of headings.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { ours } from './ours.mjs'
import { lunr, pagefind } from './peers.mjs'

const [site, queriesFile] = process.argv.slice(2).filter(text => !text.startsWith('--'))
const flag = name => process.argv.includes('--' + name)
if (!site || !queriesFile) {
  console.error('usage: node quality.mjs SITE QUERIES [--peers] [--misses] [--floors]')
  process.exit(64)
}
const own = await ours(resolve(site))
const queries = readFileSync(queriesFile, 'utf8').split('\n').slice(1).filter(Boolean).map(line => line.split('\t'))
const unknown = queries.filter(([, title]) => !own.titles.has(title))
if (unknown.length) console.log(`${unknown.length} queries mean pages that the site does not have, such as ${unknown[0][1]}; they count as misses`)

const engines = [own]
if (flag('peers')) {
  for (const make of [pagefind, lunr]) {
    try {
      engines.push(await make(resolve(site)))
    } catch (error) {
      console.log(`${make.name} is left out: ${String(error.message).split('\n')[0]}`)
    }
  }
}

const share = (part, whole) => (whole ? part / whole : 0).toFixed(3).padStart(7)
let failed = false
for (const engine of engines) {
  const kinds = new Map()
  engine.start()
  for (const [query, title, kind] of queries) {
    const { paths } = await engine.ask(query)
    const rank = paths.indexOf(own.titles.get(title)) + 1
    for (const name of [kind, 'all']) {
      const sum = kinds.get(name) || kinds.set(name, { n: 0, first: 0, third: 0, reciprocal: 0, empty: 0 }).get(name)
      sum.n++
      if (rank === 1) sum.first++
      if (rank && rank < 4) sum.third++
      if (rank) sum.reciprocal += 1 / rank
      if (!paths.length) sum.empty++
    }
    if (flag('misses') && engine === own && rank !== 1) console.log(`  ${rank || '-'}  ${query}  →  ${title}; first is ${paths[0] || 'nothing'}`)
  }
  console.log(`\n${engine.name.padEnd(14)}    n    s@1    s@3    MRR  empty`)
  for (const [kind, { n, first, third, reciprocal, empty }] of [...kinds].sort()) {
    console.log(`  ${kind.padEnd(12)} ${String(n).padStart(4)}${share(first, n)}${share(third, n)}${share(reciprocal, n)}${share(empty, n)}`)
    if (engine === own) failed ||= third / n < 0.85
  }
  const all = kinds.get('all')
  if (engine === own) {
    failed ||= all.first / all.n < 0.85 || all.third / all.n < 0.95 || all.reciprocal / all.n < 0.9 || all.empty / all.n > 0.02
  }
}

console.log(`\nbytes (gzip) and requests, empty cache: "perpanjang sim", then "akta kelahiran"`)
for (const make of [ours, ...flag('peers') ? [pagefind, lunr] : []]) {
  const engine = await make(resolve(site)).catch(() => null)
  if (!engine) continue
  const start = engine.start()
  const one = await engine.ask('perpanjang sim')
  const two = await engine.ask('akta kelahiran')
  console.log(`  ${engine.name.padEnd(12)} first ${start.bytes + one.bytes} (${start.requests + one.requests}), next ${two.bytes} (${two.requests})`)
}
if (flag('floors') && failed) {
  console.error('\nthe search is below its floors: success@1 0.85, success@3 0.95 (each kind 0.85), MRR 0.90, empty 0.02')
  process.exit(1)
}
