/// <reference lib="webworker" />

export {}

/** Written by the build: the files of the shell, and a number that changes with any of them. */
declare const __SHELL__: { release: string; files: string[] }

// The library of service workers types `self` as any worker.
const worker = self as unknown as ServiceWorkerGlobalScope

const prefix = 'buuan-shell-'
const current = `${prefix}${__SHELL__.release}`
const page = '/index.html'

/** So long a page may keep somebody waiting before the kept one is shown. */
const patienceMs = 4_000

/** Addresses of the server that are no screen: never answered from here. */
const notScreens = /^\/(v1|auth|assets|ledger|witness|healthz|readyz|metrics|sw\.js)(\/|$)/

worker.addEventListener('install', (event) => {
  event.waitUntil(fill().then(() => worker.skipWaiting()))
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(clear().then(() => worker.clients.claim()))
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin) return
  if (request.mode === 'navigate' && !notScreens.test(pathname)) event.respondWith(shown(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(asset(request))
})

/** Takes the whole shell or nothing; hashed files come from the browser's own cache where it has them. */
async function fill(): Promise<void> {
  const cache = await caches.open(current)
  await cache.addAll([new Request(page, { cache: 'reload' }), '/mark.svg', ...__SHELL__.files])
}

/** Keeps the shell before this one as well: a page that is still open may ask for its files. */
async function clear(): Promise<void> {
  const shells = (await caches.keys()).filter((name) => name.startsWith(prefix))
  const before = shells.filter((name) => name !== current)
  await Promise.all(before.slice(0, -1).map((name) => caches.delete(name)))
}

/** The server's page, so that a new app is there with the next visit; the kept one when no answer comes. */
async function shown(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(patienceMs) })
    if (answer.status < 502 || answer.status > 504) return answer
    return (await kept(page)) ?? answer
  } catch (thrown) {
    const own = await kept(page)
    if (!own) throw thrown
    return own
  }
}

/** A file whose name says what is in it never changes. */
async function asset(request: Request): Promise<Response> {
  const found = await caches.match(request.url, { ignoreVary: true })
  return found ?? fetch(request)
}

async function kept(path: string): Promise<Response | undefined> {
  return caches.match(path, { cacheName: current, ignoreVary: true })
}
