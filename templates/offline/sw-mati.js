// Takes back a service worker that was given out before: empties its caches and leaves. Written as sw.js while
// portal.yaml says `tanpa_luring: ya`.

self.addEventListener('install', () => self.skipWaiting())

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith(`mpp ${self.registration.scope} `)) await caches.delete(name)
  }
  await self.registration.unregister()
})()))
