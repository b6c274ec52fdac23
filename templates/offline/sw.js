// The service worker: keeps one whole edition of the portal on the device and shows it when the network is gone.
//
// Pages come from the network first, so nobody reads an old page while a new one can be had. Files with their content
// in their name come from the device first. What is kept is compared with the edition's list by its SHA-256, and an
// edition lies in a cache of its own: without a network, all pages are of the same edition.
//
// Most files come in bundles, packed by the build, in which pages are without their style; it is put back when a page is
// compared or shown. Where a bundle does not arrive whole, its files are fetched one by one.

/** @type {{sidik: string, hari: string, tanggal: string}} */
const EDITION = '{{edisi}}'
/** Caches are shared by all portals of a host, so the folder is part of the name. */
const FAMILY = `mpp ${self.registration.scope} `
const CACHE = FAMILY + EDITION.sidik
/** Milliseconds after which a page on the device is shown rather than waiting for the network. */
const PATIENCE = 2500
/** Fetched in one step; the page asks for the next step, so a closed page ends the work. */
const STEP = { bundles: 4, files: 48 }
const AT_ONCE = 4
/** Milliseconds for one request of a step. */
const LIMIT = 60000
/** Names with their content in them: assets, and files of the search index. */
const HASHED = /\.([0-9a-f]{10}\.(css|js|json)|[0-9a-z]{5}\.js)$/
const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', svg: 'image/svg+xml' }
/** Stands in pages on the device where the host's have the style. */
const EMPTY_STYLE = '<style nonce="gaya"></style>'

/**
 * What is fetched by one request: a file, or a bundle of files.
 * @typedef {{paths: string[], size: number, bundle?: string}} Parcel
 */

/** @type {Map<string, Promise<{dariPerangkat: boolean, sidik?: string}>>} how pages were shown, until they ask */
const shown = new Map()
/** Caches that were seen to hold their whole edition. */
const whole = new Set()
/** One step after the other, whichever pages ask for them: each sees what the last one kept. */
let saving = Promise.resolve()

// Life of an edition

self.addEventListener('install', event => event.waitUntil((async () => {
  const list = await fetchList()
  const cache = await caches.open(CACHE)
  if (await keep(cache, list, list.inti.map(path => single(list, path)))) throw new Error('not whole')
  await self.skipWaiting()
})()))

self.addEventListener('activate', event => event.waitUntil((async () => {
  await self.clients.claim()
  await tidy()
})()))

self.addEventListener('message', event => {
  const { data, source } = event
  if (!data || !source) return
  if (data.tanya === 'asal') {
    event.waitUntil(answerOrigin(source, data.sidik))
  } else if (data.tanya === 'simpan') {
    saving = saving.then(() => saveStep(source, data.lewat || 0))
    event.waitUntil(saving)
  }
})

/** The edition's list, or an error when the server holds another edition by now. */
async function fetchList() {
  const response = await fetch(address('edisi.json'), { cache: 'no-store' })
  const list = await response.json()
  if (list.sidik !== EDITION.sidik) throw new Error('another edition')
  return list
}

/** The list as it was when this edition was installed, kept beside its files. */
async function storedList(cache) {
  const response = await cache.match(address('edisi.json'))
  return response ? response.json() : null
}

/** @returns {Parcel} */
function single(list, path) {
  return { paths: [path], size: list.berkas[path][1] }
}

/**
 * The requests that bring some files of the list.
 * @returns {Parcel[]}
 */
function parcels(list, paths) {
  const inBundles = new Map()
  const alone = []
  for (const path of paths) {
    const number = list.berkas[path][2]
    if (number === undefined || typeof DecompressionStream !== 'function') {
      alone.push(single(list, path))
    } else if (inBundles.has(number)) {
      inBundles.get(number).paths.push(path)
    } else {
      const [bundle, size] = list.bundel[number]
      inBundles.set(number, { paths: [path], size, bundle })
    }
  }
  return [...inBundles.values(), ...alone]
}

/**
 * Fetches files of this edition and keeps those that are what the list says.
 * @param {Parcel[]} parcels
 * @returns {Promise<number>} how many parcels are not
 */
async function keep(cache, list, parcels) {
  if (!await cache.match(address('edisi.json'))) {
    await cache.put(address('edisi.json'), new Response(JSON.stringify(list), { headers: { 'Content-Type': 'application/json' } }))
  }
  const waiting = [...parcels]
  let refused = 0
  let sameEdition
  const work = async () => {
    for (let parcel = waiting.shift(); parcel; parcel = waiting.shift()) {
      const rest = parcel.bundle ? await keepBundle(cache, list, parcel) : parcel.paths
      // Of another edition no file would be kept, so none is fetched.
      if (parcel.bundle && rest.length) await (sameEdition ||= fetchList())
      let isKept = true
      for (const path of rest) isKept = await keepFile(cache, list, path) && isKept
      if (!isKept) refused += 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return refused
}

function limited() {
  return { signal: AbortSignal.timeout && AbortSignal.timeout(LIMIT) }
}

/** @returns {Promise<boolean>} whether the host has the file as the list says */
async function keepFile(cache, list, path) {
  const response = await fetch(address(path), { cache: HASHED.test(path) ? 'default' : 'no-cache', ...limited() })
  return response.ok && await keepResponse(cache, list, path, response) === list.berkas[path][0]
}

/**
 * Keeps the files of a bundle whose bytes are those of this edition.
 * @returns {Promise<string[]>} the paths that it did not bring
 */
async function keepBundle(cache, list, { bundle, paths }) {
  const rest = new Set(paths)
  // Bundles of all editions have the same names; a cache on the way must not mix them up.
  const response = await fetch(`${address(bundle)}?${EDITION.sidik}`, { cache: 'no-cache', ...limited() })
  const files = response.ok ? await unpacked(response).catch(() => []) : []
  for (const [path, bytes] of files) {
    if (!rest.has(path)) continue
    const headers = { 'Content-Type': TYPES[path.slice(path.lastIndexOf('.') + 1)] }
    const whole = await styled(cache, list, new Response(bytes, { headers }))
    if (await fingerprint(await whole.arrayBuffer()) === list.berkas[path][0]) {
      await cache.put(address(path), new Response(bytes, { headers }))
      rest.delete(path)
    }
  }
  return [...rest]
}

/**
 * The files of a bundle: a line of JSON with their paths and lengths, then their bytes.
 * @returns {Promise<[string, Uint8Array][]>}
 */
async function unpacked(response) {
  const packed = new Uint8Array(await response.arrayBuffer())
  // A host may have said how the file is packed; then the browser has unpacked it already.
  const isPacked = packed[0] === 0x1f && packed[1] === 0x8b
  const stream = isPacked ? new Response(packed).body.pipeThrough(new DecompressionStream('gzip')) : packed
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  const end = bytes.indexOf(10)
  let start = end + 1
  return JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))).map(([path, length]) => {
    start += length
    return [path, bytes.subarray(start - length, start)]
  })
}

/** A page as the host serves it: with the style that a bundle leaves out. Anything else as it is. */
async function styled(cache, list, response) {
  if (!(response.headers.get('Content-Type') || '').startsWith('text/html')) return response
  const text = await response.text()
  const style = text.includes(EMPTY_STYLE) ? await cache.match(address(list.gaya)) : undefined
  const rules = style ? await style.text() : ''
  return new Response(text.replace(EMPTY_STYLE, () => EMPTY_STYLE.replace('><', () => `>${rules}<`)), { headers: response.headers })
}

/**
 * Keeps a response when its bytes are those of this edition.
 * @returns {Promise<string>} the fingerprint of the bytes
 */
async function keepResponse(cache, list, path, response) {
  const bytes = await response.arrayBuffer()
  const sidik = await fingerprint(bytes)
  if (list.berkas[path][0] === sidik) {
    const type = response.headers.get('Content-Type') || 'text/html; charset=utf-8'
    // Built anew: a response that was redirected may not answer a navigation.
    await cache.put(address(path), new Response(bytes, { headers: { 'Content-Type': type } }))
  }
  return sidik
}

async function fingerprint(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 5)
  return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('')
}

/** Paths of the list that are not on the device yet. */
async function missing(cache, list) {
  const kept = new Set((await cache.keys()).map(request => request.url))
  return Object.keys(list.berkas).filter(path => !kept.has(address(path)))
}

/**
 * Keeps some more files and says how far it is.
 * @param {number} skipped parcels that the server does not hold as the list has them
 */
async function saveStep(client, skipped) {
  try {
    const cache = await caches.open(CACHE)
    const list = await storedList(cache)
    if (!list) return client.postMessage({ luring: 'berhenti' })
    const rest = parcels(list, await missing(cache, list)).slice(skipped)
    const step = rest[0] && rest[0].bundle ? STEP.bundles : STEP.files
    const refused = await keep(cache, list, rest.slice(0, step))
    if (refused) await fetchList()
    const left = await missing(cache, list)
    const word = rest.length > step ? 'maju' : 'berhenti'
    client.postMessage({ ...progress(list, left, word), lewat: skipped + refused })
    if (!left.length) await tidy()
  } catch (error) {
    client.postMessage({ luring: error && error.name === 'QuotaExceededError' ? 'penuh' : 'berhenti' })
  }
}

function progress(list, rest, word) {
  const left = parcels(list, rest).reduce((sum, parcel) => sum + parcel.size, 0)
  return { luring: rest.length ? word : 'lengkap', ukuran: list.ukuran, tersimpan: list.ukuran - left, tanggal: list.tanggal }
}

/**
 * Tells a page how it was shown, whether it is of this edition, and what is on the device.
 * @param {string|undefined} sidik the page's fingerprint, when an earlier worker told it
 */
async function answerOrigin(client, sidik) {
  const fact = await (shown.get(client.id) || shown.get(client.url)) || {}
  const answer = { luring: 'asal', dariPerangkat: fact.dariPerangkat === true, sidik: fact.sidik || sidik, tanggal: EDITION.tanggal }
  try {
    const cache = await caches.open(CACHE)
    const list = await storedList(cache)
    if (list) {
      const entry = list.berkas[nameIn(list, pathOf(client.url))]
      answer.sidikEdisi = entry && entry[0]
      answer.simpanan = progress(list, await missing(cache, list), 'sebagian')
    }
  } catch {}
  client.postMessage(answer)
  await tidy().catch(() => {})
}

/**
 * Removes the caches of other editions, once this one is whole and no open page is from before that. A page that does
 * not answer, because its tab sleeps, keeps them.
 */
async function tidy() {
  const others = (await editions()).slice(1)
  if (!others.length || !await isWhole(CACHE)) return
  const windows = (await self.clients.matchAll({ type: 'window', includeUncontrolled: true }))
    .filter(window => window.url.startsWith(self.registration.scope))
  const answers = await Promise.all(windows.map(window => new Promise(resolve => {
    const channel = new MessageChannel()
    channel.port1.onmessage = event => resolve(event.data === EDITION.sidik)
    setTimeout(resolve, 1000, false)
    window.postMessage({ luring: 'masih', edisi: EDITION.sidik }, [channel.port2])
  })))
  if (answers.includes(false)) return
  for (const name of others) await caches.delete(name)
}

// Answers

self.addEventListener('fetch', event => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return
  const path = pathOf(request.url)
  if (path === 'sw.js' || path === 'edisi.json') return
  event.respondWith(HASHED.test(path) ? deviceFirst(event, path) : networkFirst(event, path))
})

/** A file whose name holds its content is the same in every edition that has it. */
async function deviceFirst(event, path) {
  try {
    for (const name of await editions()) {
      const found = await (await caches.open(name)).match(address(path))
      if (found) return found
    }
  } catch {}
  const response = await fetch(event.request)
  if (response.ok) event.waitUntil(keepVisited(path, response.clone()).catch(() => {}))
  return response
}

async function networkFirst(event, path) {
  const network = fetch(asNow(event.request))
  const visited = network.then(response => response.ok ? keepVisited(path, response.clone()) : undefined).catch(() => {})
  event.waitUntil(visited)
  const late = new Promise(resolve => setTimeout(resolve, PATIENCE))
  const first = await Promise.race([network.catch(() => undefined), late])
  if (first && first.status < 500 && first.status !== 429) {
    note(event, visited.then(sidik => ({ dariPerangkat: false, sidik })))
    return first
  }
  const found = await fromDevice(path).catch(() => undefined)
  if (found) {
    const copy = found.clone()
    note(event, copy.arrayBuffer().then(async bytes => ({ dariPerangkat: true, sidik: await fingerprint(bytes) })))
    return found
  }
  try {
    return first || await network
  } catch (error) {
    // Links of the page "not found" start at the root, so the browser goes there.
    if (event.request.mode === 'navigate' && await fromDevice('404.html').catch(() => undefined)) {
      const list = await storedList(await caches.open(CACHE)).catch(() => null)
      const wanted = list && nameIn(list, path)
      return Response.redirect(address('404.html') + (wanted ? '#' + wanted : ''), 302)
    }
    throw error
  }
}

/** The same request, past what the browser keeps by its own guess: hosts that say nothing of it would show old pages. */
function asNow(request) {
  if (request.mode !== 'navigate') return new Request(request, { cache: 'no-cache' })
  return new Request(request.url, { headers: request.headers, credentials: 'same-origin', redirect: 'manual', cache: 'no-cache' })
}

/** A page of the one edition that is shown without a network. */
async function fromDevice(path) {
  const cache = await caches.open(await offlineEdition())
  for (const name of namesOf(path)) {
    const found = await cache.match(address(name))
    if (found) return styled(cache, await storedList(cache), found)
  }
}

/** What a path may be called in the portal: some hosts leave out the ending. */
function namesOf(path) {
  return [path, path + '.html', path + '/index.html']
}

/** The name of a path in the list, if it is there. */
function nameIn(list, path) {
  return namesOf(path).find(name => list.berkas[name])
}

/** This edition when it is whole, else an earlier one that is, else this one as far as it goes. */
async function offlineEdition() {
  for (const name of await editions()) {
    if (await isWhole(name)) return name
  }
  return CACHE
}

async function isWhole(name) {
  if (whole.has(name)) return true
  const cache = await caches.open(name)
  const list = await storedList(cache)
  if (!list || (await missing(cache, list)).length) return false
  whole.add(name)
  return true
}

/** The caches of this portal, this edition's first. */
async function editions() {
  return [CACHE, ...(await caches.keys()).filter(name => name.startsWith(FAMILY) && name !== CACHE)]
}

/** Keeps a file that was opened, and gives its fingerprint when it is one of the portal's. */
async function keepVisited(path, response) {
  const cache = await caches.open(CACHE)
  const list = await storedList(cache)
  const name = list && nameIn(list, path)
  if (name) return keepResponse(cache, list, name, response)
  await response.body.cancel()
}

/** Remembers how a page was shown until it asks. */
function note(event, fact) {
  if (event.request.mode !== 'navigate') return
  if (shown.size > 50) shown.clear()
  fact = fact.catch(() => ({}))
  shown.set(event.resultingClientId || event.request.url, fact)
}

/** The absolute address of a path of the portal. */
function address(path) {
  return new URL(path, self.registration.scope).href
}

/** The path of an address from the portal's root, as the list names it. */
function pathOf(url) {
  const path = decodeURI(new URL(url).pathname).slice(new URL(self.registration.scope).pathname.length)
  return path === '' || path.endsWith('/') ? path + 'index.html' : path
}
