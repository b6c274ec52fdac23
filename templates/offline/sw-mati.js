// Takes back a service worker that was given out before: empties its caches and leaves. Written as sw.js while
// portal.yaml says `tanpa_luring: ya`.

self.addEventListener('install', () => self.skipWaiting())

self.addEventListener('activate', event => event.waitUntil(leave()))

// A page that registers while the worker is leaving makes it stay, without another `activate`: the page's first
// question sends it away again.
self.addEventListener('message', event => event.waitUntil(leave()))

async function leave() {
  for (const name of await caches.keys()) {
    if (name.startsWith(`mpp ${self.registration.scope} `)) await caches.delete(name)
  }
  await self.registration.unregister()
}
