// The engine over an index that `BrowserTests.swift` has built from its sample pages. SEARCH_INDEX names its folder.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { client, valuesOf } from './client.mjs'

const { likeness, openIndex, readPostings, slips, unfold, wordsOf } = client()
const folder = process.env.SEARCH_INDEX
const names = readdirSync(folder)
const values = valuesOf(names.map(name => readFileSync(join(folder, name), 'utf8')))

const open = () => openIndex(structuredClone(values.get('head')))

/** What a reader sees for a query once all its files have come. */
function find(query, allows) {
  const index = open()
  const asked = index.shardsFor(query)
  for (const number of asked) {
    assert.ok(names.includes(index.fileOf('t', number)))
    index.t(number, values.get('t' + number))
  }
  const found = index.search(query, allows)
  for (const number of index.blocksFor(found.hits)) {
    assert.ok(names.includes(index.fileOf('r', number)))
    index.r(number, values.get('r' + number))
  }
  return { ...found, paths: found.hits.map(({ page }) => page.path), asked }
}

test('a title is found by its words, their forms and their beginnings', () => {
  for (const query of ['paspor baru', 'PASPOR BARU', 'paspor', 'pasp', 'memperbarui paspor']) {
    assert.equal(find(query).paths[0], 'layanan/paspor-baru.html', query)
  }
  assert.equal(find('perpanjang sim').paths[0], 'layanan/perpanjangan-sim.html')
  assert.equal(find('diperpanjang sim').paths[0], 'layanan/perpanjangan-sim.html')
})

test('one slip is forgiven, and said', () => {
  const { paths, meant } = find('pasport baur')
  assert.equal(paths[0], 'layanan/paspor-baru.html')
  assert.equal(find('perpanjangn sim').meant, 'perpanjangan sim')
  assert.equal(meant, 'pasport baru')
  assert.equal(find('paspor').meant, '')
})

test('letters of an abbreviation may be swapped', () => {
  assert.equal(find('sckc').paths[0], 'layanan/skck.html')
  assert.equal(find('smi').paths[0], 'layanan/perpanjangan-sim.html')
})

test('words run together or torn apart are mended', () => {
  assert.equal(find('paspor' + 'baru').paths[0], 'layanan/paspor-baru.html')
  assert.equal(find('syar iyah').paths[0], 'instansi/mahkamah.html')
  assert.equal(find('epaspor').paths[0], 'layanan/paspor-baru.html')
})

test('an abbreviation stands for its expansion and the other way', () => {
  assert.equal(find('surat izin mengemudi').paths[0], 'layanan/perpanjangan-sim.html')
  assert.equal(find('surat keterangan catatan kepolisian').paths[0], 'layanan/skck.html')
})

test('an agency is found by its name and its short name', () => {
  assert.equal(find('disdukcapil').paths[0], 'instansi/disdukcapil.html')
  assert.equal(find('dinas kependudukan').paths[0], 'instansi/disdukcapil.html')
})

test('a question leads to the section that answers it', () => {
  const [first] = find('berapa biaya paspor').hits
  assert.equal(first.page.path, 'layanan/paspor-baru.html')
  assert.equal(first.anchor, 'biaya')
  assert.equal(first.section, 'Biaya')
  assert.equal(find('syarat skck').hits[0].anchor, 'persyaratan')
  assert.equal(find('berapa lama skck').hits[0].anchor, 'waktu')
  assert.equal(find('skck').hits[0].anchor, undefined)
})

test('question words alone look for pages of that name', () => {
  assert.equal(find('jam buka').paths[0], 'loket.html')
})

test('news is found by words that stand only in its text, in shards', () => {
  const { paths, asked } = find('gelombang pasang')
  assert.ok(asked.length > 0)
  assert.equal(paths[0], 'berita/2026/tsunami.html')
  assert.deepEqual(open().search('gelombang').hits, [])
})

test('a page beyond the head gets its title from a block', () => {
  const { hits } = find('kabar nomor 1500')
  assert.equal(hits[0].page.title, 'Kabar nomor 1500')
  assert.equal(hits[0].page.kind[0], 'berita')
})

test('filters let through what they name', () => {
  const only = (wanted, slug) => (name, facets) => name !== wanted || facets.some(facet => facet && facet[0] === slug)
  assert.ok(find('paspor', only('jenis', 'berita')).hits.every(({ page }) => page.kind[0] === 'berita'))
  assert.ok(find('paspor', only('instansi', 'imigrasi')).paths.includes('layanan/paspor-baru.html'))
  assert.deepEqual(find('skck', only('instansi', 'imigrasi')).paths, [])
})

test('what is nowhere is found nowhere', () => {
  for (const query of ['', '   ', '?!', 'xqzvwk', '🙂']) assert.deepEqual(find(query).paths, [], query)
})

test('names of the language itself are words like others', () => {
  for (const query of ['constructor', '__proto__', 'toString valueOf', 'hasOwnProperty']) {
    assert.ok(Array.isArray(find(query).hits))
  }
  assert.equal(find('constructor paspor').paths[0], 'layanan/paspor-baru.html')
})

test('a query of any length ends soon', () => {
  assert.ok(find('paspor '.repeat(5000)).paths.length > 0)
  assert.deepEqual(find('a'.repeat(100000)).paths, [])
})

test('any postings are read without a fault, and none leads to a page that does not exist', () => {
  const index = open()
  let seed = 1
  const random = most => (seed = (seed * 48271) % 2147483647) % most
  for (let round = 0; round < 2000; round++) {
    const text = Array.from({ length: random(40) }, () => String.fromCharCode(32 + random(95))).join('')
    readPostings(text, () => {})
    index.t(0, ['A' + 'gelombang', text])
    for (const { page } of index.search('gelombang').hits) assert.ok(page)
    unfold(text)
  }
})

test('postings give pages by their gaps and levels', () => {
  const found = []
  readPostings('f02.3g1', (page, level) => found.push([page, level]))
  assert.deepEqual(found, [[0, 15], [3, 15], [16, 3]])
})

test('slips are counted, a swap of neighbours as one', () => {
  assert.equal(slips('paspor', 'paspor', 2), 0)
  assert.equal(slips('papsor', 'paspor', 2), 1)
  assert.equal(slips('pasor', 'paspor', 2), 1)
  assert.equal(slips('pasporr', 'paspor', 2), 1)
  assert.equal(slips('kartu', 'paspor', 2), 9)
  assert.equal(likeness('kia', 'kua'), 0)
})

test('words of a text', () => {
  assert.deepEqual(wordsOf("Syar'iyah KTP-el, E\u0301cole №5"), ['syariyah', 'ktp', 'el', 'ecole', '5'])
})
