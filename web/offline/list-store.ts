import { dayOf } from '#core/time.ts'
import type { PublicCatalogue } from '../api/goods.ts'
import { asProblem, isUnreachable, problemOf } from '../api/problem.ts'
import { fetchLists, type KeptLists, listFor } from './kept-lists.ts'

/** A list, and since when the device has it where the server could not be asked. */
export interface Answer {
  catalogue: PublicCatalogue
  keptSince: string | null
}

const cacheName = 'buuan-lists'
/** The list a counter works by, and the one that anybody read here last. */
const slots = { operator: '/lists/operator', public: '/lists/public' } as const
type Slot = keyof typeof slots

/** Fetches the lists of today and of the days to come and keeps them, for when there is no network. */
export async function renewLists(slot: Slot, operator: string | null): Promise<KeptLists> {
  const url = (day?: string) => {
    const query = new URLSearchParams()
    if (operator !== null) query.set('operator', operator)
    if (day !== undefined) query.set('date', day)
    return `/v1/public/goods/catalogue.json?${query.toString()}`
  }
  const fetched = await fetchLists(
    async (day) => {
      const response = await send(new Request(url(day)))
      const catalogue = (await response.json()) as PublicCatalogue
      const asked = response.headers.get('date')
      return { catalogue, askedAt: (asked ? new Date(asked) : new Date()).toISOString() }
    },
    async (day) => (await send(new Request(url(day), { method: 'HEAD' }))).headers.get('etag'),
  )
  const kept = { operator, ...fetched }
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

/** The list of today for anybody, of an operator or the national one: the server's, or the one kept here. */
export async function readPublicList(operator: string | null): Promise<Answer> {
  try {
    const kept = await renewLists('public', operator)
    return { catalogue: kept.lists[0]!.catalogue, keptSince: null }
  } catch (thrown) {
    const kept = isUnreachable(thrown) ? await keptFor(operator) : null
    const catalogue = kept && listFor(kept, dayOf(new Date()))
    if (!catalogue) throw thrown
    return { catalogue, keptSince: kept.askedAt }
  }
}

/** The kept list that answers for an operator; for the national one any does, for an operator's is stricter. */
async function keptFor(operator: string | null): Promise<KeptLists | null> {
  const kept = [await readKept('public'), await readKept('operator')]
  return kept.find((one) => one && [one.operator, null].includes(operator)) ?? null
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
