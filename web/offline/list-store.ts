import { dayOf } from '#core/time.ts'
import type { PublicCatalogue } from '../api/goods.ts'
import { asProblem, isUnreachable, problemOf } from '../api/problem.ts'
import { fetchLists, type KeptLists, listFor } from './kept-lists.ts'

/** Whose list: that of the operator this device works for, or the national one that the public reads. */
export type Whose = { operator: string } | 'public'

/** A list, and since when the device has it where the server could not be asked. */
export interface Answer {
  catalogue: PublicCatalogue
  keptSince: string | null
}

const cacheName = 'buuan-lists'
const slots = { operator: '/lists/operator', public: '/lists/public' } as const
type Slot = keyof typeof slots

/** Fetches the lists of today and of the days to come and keeps them, for when there is no network. */
export async function renewLists(whose: Whose): Promise<KeptLists> {
  const url = (day?: string) => {
    const query = new URLSearchParams()
    if (whose !== 'public') query.set('operator', whose.operator)
    if (day !== undefined) query.set('date', day)
    return `/v1/public/goods/catalogue.json?${query.toString()}`
  }
  const kept = await fetchLists(
    async (day) => {
      const response = await send(new Request(url(day)))
      const catalogue = (await response.json()) as PublicCatalogue
      const asked = response.headers.get('date')
      return { catalogue, askedAt: (asked ? new Date(asked) : new Date()).toISOString() }
    },
    async (day) => (await send(new Request(url(day), { method: 'HEAD' }))).headers.get('etag'),
  )
  const slot = whose === 'public' ? 'public' : 'operator'
  // Where there is no store there is no keeping, and no harm: the list itself is here.
  await keep(slot, kept).catch(() => undefined)
  return kept
}

/** What the device keeps of a list, where it keeps any. */
export async function readKept(slot: Slot): Promise<KeptLists | null> {
  if (!('caches' in globalThis)) return null
  const kept = await caches.match(slots[slot], { cacheName }).catch(() => undefined)
  return kept ? ((await kept.json()) as KeptLists) : null
}

/** The national list of today: the server's, or the one kept here when no answer comes. */
export async function readPublicList(): Promise<Answer> {
  try {
    const kept = await renewLists('public')
    return { catalogue: kept.lists[0]!.catalogue, keptSince: null }
  } catch (thrown) {
    const kept = isUnreachable(thrown) ? await readKept('public') : null
    const catalogue = kept && listFor(kept, dayOf(new Date()))
    if (!catalogue) throw thrown
    return { catalogue, keptSince: kept.askedAt }
  }
}

async function keep(slot: Slot, kept: KeptLists): Promise<void> {
  if (!('caches' in globalThis)) return
  const cache = await caches.open(cacheName)
  await cache.put(slots[slot], Response.json(kept))
}

async function send(request: Request): Promise<Response> {
  const response = await fetch(request).catch((thrown: unknown) => {
    throw asProblem(thrown)
  })
  if (!response.ok) throw problemOf(response, await response.json().catch(() => null))
  return response
}
