import { dayOf } from '#core/time.ts'
import type { PublicCatalogue } from '../api/goods.ts'
import type { Screening } from '../api/types.ts'
import { listFor } from './kept-lists.ts'
import { readKept, renewLists } from './list-store.ts'
import type { Question } from './screening-worker.ts'

/** By which list a device answered for itself, and when it last asked for it. */
export interface Here {
  version: string
  askedAt: string
}

/** What the device says of a declaration without the server; null where it keeps no list it may use. */
export async function screenOffline(
  text: string,
): Promise<{ screening: Screening; here: Here } | null> {
  const kept = (await readKept('operator')) ?? (await readKept('public'))
  const fresh = kept && listFor(kept, dayOf(new Date()))
  if (!fresh) return null
  // The same object as long as it is the same list, so that it is compiled once.
  if (used?.askedAt !== kept.askedAt || used.catalogue.version !== fresh.version)
    used = { askedAt: kept.askedAt, catalogue: fresh }
  const screening = await screenHere(text, used.catalogue)
  return { screening, here: { version: fresh.version, askedAt: kept.askedAt } }
}

let used: { askedAt: string; catalogue: PublicCatalogue } | undefined

const hourMs = 3_600_000

/** Keeps the lists of an operator on this device as long as it is online; ends with the answer it returns. */
export function keepOperatorLists(operator: string): () => void {
  // Who cannot ask now asks again; what is kept says when it was asked for.
  const renew = () => void renewLists('operator', operator).catch(() => undefined)
  const whenSeen = () => {
    if (document.visibilityState === 'visible') renew()
  }
  renew()
  const timer = window.setInterval(renew, hourMs)
  window.addEventListener('online', renew)
  document.addEventListener('visibilitychange', whenSeen)
  return () => {
    window.clearInterval(timer)
    window.removeEventListener('online', renew)
    document.removeEventListener('visibilitychange', whenSeen)
  }
}

interface Waiting {
  resolve: (screening: Screening) => void
  reject: (thrown: unknown) => void
}

const waiting = new Map<number, Waiting>()
let worker: Worker | null = null
let loaded: PublicCatalogue | null = null
let asked = 0

/** Screens a declaration with a list, beside the page and not in it; nothing is sent anywhere. */
export function screenHere(text: string, catalogue: PublicCatalogue): Promise<Screening> {
  worker ??= startWorker()
  const id = ++asked
  const question: Question = { id, text, ...(catalogue !== loaded && { catalogue }) }
  loaded = catalogue
  const answer = new Promise<Screening>((resolve, reject) => waiting.set(id, { resolve, reject }))
  worker.postMessage(question)
  return answer
}

function startWorker(): Worker {
  const started = new Worker(new URL('./screening-worker.ts', import.meta.url), { type: 'module' })
  started.onmessage = ({ data }: MessageEvent<{ id: number; screening: Screening }>) => {
    waiting.get(data.id)?.resolve(data.screening)
    waiting.delete(data.id)
  }
  started.onerror = () => {
    for (const { reject } of waiting.values()) reject(new Error('the screening worker failed'))
    waiting.clear()
    started.terminate()
    ;[worker, loaded] = [null, null]
  }
  return started
}

const tryAgainMs = 15_000

/** Runs the work whenever the server may be there again; ends with the answer it returns. */
export function onReturn(work: () => void): () => void {
  const timer = window.setInterval(work, tryAgainMs)
  window.addEventListener('online', work)
  return () => {
    window.clearInterval(timer)
    window.removeEventListener('online', work)
  }
}
