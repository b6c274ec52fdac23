// The peers on the same content: Pagefind over the built pages, lunr over the text of the same pages. Each is left out
// when it is not installed; the reason is printed.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'

const packed = bytes => gzipSync(bytes, { level: 9 }).length

/** Pagefind from PyPI (`pip install pagefind pagefind_bin`), run by the Python named in PYTHON. */
export async function pagefind(site) {
  const output = mkdtempSync(join(tmpdir(), 'pagefind-'))
  execFileSync(process.env.PYTHON || 'python3', ['-m', 'pagefind', '--site', site, '--output-path', output], { stdio: 'pipe' })
  let bytes = 0
  let requests = 0
  const base = pathToFileURL(output + '/')
  const known = new Set()
  globalThis.window = { location: { origin: '', href: base.href } }
  globalThis.location = window.location
  globalThis.document = { querySelector: () => ({ getAttribute: () => 'id' }), currentScript: null }
  globalThis.fetch = async address => {
    const path = decodeURIComponent(new URL(String(address), base).pathname)
    const body = readFileSync(path)
    if (!known.has(path)) {
      known.add(path)
      requests++
      bytes += /\.(pf_\w+|pagefind)$/.test(path) ? body.length : packed(body)
    }
    return new Response(body)
  }
  const library = await import(pathToFileURL(join(output, 'pagefind.js')).href)
  await library.options({ basePath: base.href, baseUrl: '/', noWorker: true })
  return {
    name: 'Pagefind',
    start: () => ({ bytes: packed(readFileSync(join(output, 'pagefind.js'))), requests: 1 }),
    async ask(query) {
      [bytes, requests] = [0, 0]
      const found = await library.search(query)
      const data = await Promise.all(found.results.slice(0, 10).map(result => result.data()))
      return { paths: data.map(({ url }) => url.replace(/^\//, '')), bytes, requests }
    },
  }
}

/** lunr from Debian (`libjs-lunr`) or from LUNR, with one slip and unfinished words allowed. */
export async function lunr(site) {
  const file = process.env.LUNR || '/usr/share/javascript/lunr/lunr.js'
  if (!existsSync(file)) throw new Error(`${file} is not there (apt install libjs-lunr, or set LUNR)`)
  const make = createRequire(import.meta.url)(file)
  const pages = [...htmlFiles(site)].map(path => {
    const text = readFileSync(path, 'utf8')
    const plain = html => html.replace(/<(script|style)[^]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ').replace(/&\w+;/g, ' ')
    return { id: relative(site, path), title: plain((/<h1[^>]*>([^]*?)<\/h1>/.exec(text) || ['', ''])[1]), body: plain((/<main[^]*<\/main>/.exec(text) || [''])[0]) }
  })
  const index = make(function () {
    this.ref('id')
    this.field('title', { boost: 6 })
    this.field('body')
    this.pipeline.remove(make.stemmer)
    this.searchPipeline.remove(make.stemmer)
    for (const page of pages) this.add(page)
  })
  const whole = packed(JSON.stringify(index)) + packed(JSON.stringify(pages.map(({ id, title }) => [id, title]))) + packed(readFileSync(file.replace(/lunr\.js$/, 'lunr.min.js')))
  return {
    name: 'lunr',
    start: () => ({ bytes: whole, requests: 3 }),
    async ask(query) {
      const found = index.query(q => {
        for (const word of make.tokenizer(query)) {
          q.term(word.toString(), { boost: 10 })
          q.term(word.toString(), { boost: 2, wildcard: make.Query.wildcard.TRAILING })
          if (word.toString().length > 3) q.term(word.toString(), { editDistance: 1 })
        }
      })
      return { paths: found.slice(0, 10).map(({ ref }) => ref), bytes: 0, requests: 0 }
    },
  }
}

function* htmlFiles(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) yield* htmlFiles(path)
    else if (name.endsWith('.html')) yield path
  }
}
