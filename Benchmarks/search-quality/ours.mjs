// Our search over a built site, asked through the same engine that runs in the browser.
import { readdirSync, readFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { client, valuesOf } from '../../Tests/Search/client.mjs'

const packed = text => gzipSync(text, { level: 9 }).length
const component = new URL('../../templates/components/pencarian/', import.meta.url)

/** The client without comments and indentation, as the build writes it when the site does not hold it already. */
function clientText(folder, names) {
  const built = names.find(name => /^cari\..*\.js$/.test(name))
  if (built) return readFileSync(join(folder, built), 'utf8')
  return ['antarmuka.js', 'mesin.js', 'stemmer.js'].map(name => readFileSync(new URL(name, component), 'utf8')).join('\n')
    .split('\n').map(line => line.trim()).filter(line => line && !/^(\/\/|\/?\*)/.test(line)).join('\n')
}

export async function ours(site) {
  const folder = join(site, 'cari')
  if (!existsSync(folder)) throw new Error(`${folder} is not there: build the site first`)
  const names = readdirSync(folder)
  const texts = new Map(names.map(name => [name, readFileSync(join(folder, name), 'utf8')]))
  const headName = names.find(name => name.startsWith('head.'))
  const values = valuesOf([...texts].filter(([name]) => /^(head|[tr]\d+)\./.test(name)).map(([, text]) => text))
  const { openIndex } = client()
  const open = () => openIndex(structuredClone(values.get('head')))
  let index = open()

  /** Results as paths, and what was fetched for them. */
  async function ask(query) {
    let bytes = 0
    let requests = 0
    const fetched = (letter, numbers) => {
      for (const number of numbers) {
        bytes += packed(texts.get(index.fileOf(letter, number)))
        requests++
        index[letter](number, values.get(letter + number))
      }
    }
    fetched('t', index.shardsFor(query))
    const { hits } = index.search(query)
    const shown = hits.slice(0, 10)
    while (index.blocksFor(shown).length > 4) shown.pop()
    fetched('r', index.blocksFor(shown))
    return { paths: hits.slice(0, 10).map(({ page }) => page.path), bytes, requests }
  }

  const start = () => {
    index = open()
    return { bytes: packed(clientText(folder, names)) + packed(texts.get(headName)), requests: 2 }
  }
  const titles = new Map(values.get('head').recs.map(record => [record[0], record[1]]))
  return { name: 'mpp', start, ask, titles, records: values.get('head').recs }
}
