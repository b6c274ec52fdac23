// Reading without a network: registers the service worker, asks it to keep the edition in small steps, and says when a
// page comes from the device, of which day, and when there is a newer one. Opened from a folder it does nothing.
const place = document.querySelector('[data-luring]')
const workers = location.protocol.startsWith('http') ? navigator.serviceWorker : undefined
if (place && workers) startOffline(place, workers)

function startOffline(place, workers) {
  const origin = document.querySelector('[data-asal]')
  const status = place.querySelector('[role=status]')
  const saveButton = place.querySelector('[data-simpan]')
  const reloadButton = place.querySelector('[data-muat]')
  const manifest = document.querySelector('link[rel=manifest]')
  /** @type {NetworkInformation|undefined} */
  const connection = navigator.connection
  /** Larger portals are kept only when someone asks for it. In bytes. */
  const limit = 20e6
  let hadWorker = Boolean(workers.controller)
  /** The fingerprint of this page, as a worker told it. */
  let sidik
  let isOfEdition = false
  let isOlder = false
  let lastLook = Date.now()
  /** A device without room is not filled again on every page of this visit. */
  const fullness = {
    key: 'luring-penuh',
    get isKnown() { try { return sessionStorage.getItem(this.key) === place.dataset.luring } catch { return false } },
    note() { try { sessionStorage.setItem(this.key, place.dataset.luring) } catch {} },
  }

  const say = text => {
    status.textContent = text
    place.hidden = !text && saveButton.hidden && reloadButton.hidden
  }
  const ask = (tanya, more) => workers.controller && workers.controller.postMessage({ tanya, ...more })
  const size = bytes => bytes < 1e6
    ? `${Math.ceil(bytes / 1e3)} KB`
    : `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`

  /** What is on the device already, and whether to go on by itself. */
  const offer = state => {
    if (state.luring === 'lengkap') {
      saveButton.hidden = true
      return
    }
    if (!wasAsked && ((connection && connection.saveData) || state.ukuran > limit || fullness.isKnown)) {
      saveButton.hidden = false
      saveButton.textContent = `Simpan seluruh portal di perangkat ini (${size(state.ukuran - state.tersimpan)})`
      place.hidden = false
    } else {
      ask('simpan')
    }
  }

  let wasAsked = false
  const answers = {
    asal(data) {
      sidik = data.sidik || (hadWorker ? undefined : data.sidikEdisi)
      isOfEdition = Boolean(sidik) && sidik === data.sidikEdisi
      if (data.dariPerangkat) origin.textContent = `Edisi ${place.dataset.luring}, dibaca luring.`
      if (isOlder && sidik && data.sidikEdisi && !isOfEdition) {
        reloadButton.hidden = false
        say(`Ada edisi baru portal ini: ${data.tanggal}.`)
      }
      hadWorker = true
      if (data.simpanan) offer(data.simpanan)
    },
    maju(data) {
      if (wasAsked) say(`Tersimpan ${size(data.tersimpan)} dari ${size(data.ukuran)}.`)
      ask('simpan', { lewat: data.lewat })
    },
    lengkap(data) {
      saveButton.hidden = true
      if (wasAsked) say(`Edisi ${data.tanggal} tersimpan di perangkat ini dan dapat dibaca tanpa jaringan.`)
    },
    berhenti() {
      if (wasAsked) say('Belum semua tersimpan. Coba lagi bila jaringan sudah baik.')
      saveButton.disabled = false
    },
    penuh() {
      fullness.note()
      if (wasAsked) say('Penyimpanan perangkat ini penuh. Portal tetap dapat dibaca dengan jaringan.')
      saveButton.hidden = true
    },
  }

  workers.addEventListener('message', event => {
    const { data } = event
    if (!data) return
    if (data.luring === 'masih' && event.ports[0]) {
      event.ports[0].postMessage(isOfEdition ? data.edisi : '')
    } else if (Object.hasOwn(answers, data.luring)) {
      answers[data.luring](data)
    }
  })
  workers.startMessages()

  workers.addEventListener('controllerchange', () => {
    // With a worker before, this one brings another edition to a tab that stayed open.
    isOlder = hadWorker
    isOfEdition = false
    ask('asal', { sidik })
  })
  addEventListener('online', () => ask('asal', { sidik }))

  saveButton.addEventListener('click', () => {
    wasAsked = true
    saveButton.disabled = true
    ask('simpan')
  })
  reloadButton.addEventListener('click', () => location.reload())

  // From a page that is not on the device yet, the worker leads to the page "not found" and names what was wanted.
  const unkept = document.querySelector('[data-belum]')
  const wanted = location.hash.slice(1)
  if (unkept && /^\w[\w./-]*\.html$/.test(wanted)) {
    unkept.hidden = false
    unkept.querySelector('a').href = new URL(wanted, manifest.href)
  }

  workers.register(new URL('sw.js', manifest.href)).then(registration => {
    document.addEventListener('visibilitychange', () => {
      if (document.hidden || Date.now() - lastLook < 600000) return
      lastLook = Date.now()
      registration.update().catch(() => {})
    })
  }, () => {})
  ask('asal')
}
