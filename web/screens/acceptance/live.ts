import { previewAcceptance, resolvePlace, screenGoods } from '../../api/acceptance.ts'
import { isAbort } from '../../api/client.ts'
import { isUnreachable } from '../../api/problem.ts'
import type { Candidate, Preview, Screening } from '../../api/types.ts'
import { type Here, onReturn, screenOffline } from '../../offline/screen-here.ts'
import { createStore } from '../../ui/store.ts'
import { draftOf } from './complete.ts'
import { type Form, type Side, fillAddress, form } from './form.ts'

/** What the server says of the form while it is being filled. */
export interface Live {
  screening: Screening | null
  /** Set where this device answered by a list it keeps, because the server did not. */
  screenedHere: Here | null
  screeningFailed: boolean
  preview: Preview | null
  previewFailed: boolean
}

const silence: Live = {
  screening: null,
  screenedHere: null,
  screeningFailed: false,
  preview: null,
  previewFailed: false,
}

export const live = createStore<Live>(silence)

const screeningPauseMs = 180
const previewPauseMs = 350
const addressPauseMs = 300

/** Watches the form and asks again whenever what was asked about has changed. Ends with the answer it returns. */
export function watchForm(officeId: string): () => void {
  const screen = latest(screeningPauseMs)
  const preview = latest(previewPauseMs)
  let seen = { goods: '', draft: '' }

  const look = () => {
    const now = form.get()
    const asked = { goods: goodsAsked(now), draft: JSON.stringify(draftOf(now, officeId)) }
    if (asked.goods !== seen.goods) screen((signal) => screenNow(now, signal))
    if (asked.draft !== seen.draft) preview((signal) => previewNow(now, { officeId, signal }))
    seen = asked
  }

  // Whoever answered here goes back to the server, which alone decides.
  const askAgain = () => {
    const { screenedHere, screeningFailed } = live.get()
    if (screenedHere || screeningFailed) screen((signal) => screenNow(form.get(), signal))
  }

  look()
  const stop = form.subscribe(look)
  const stopAsking = onReturn(askAgain)
  return () => {
    stop()
    stopAsking()
    screen(null)
    preview(null)
  }
}

function goodsAsked({ description, itemType }: Form): string {
  return itemType === 'letter' ? '' : description.trim()
}

async function screenNow(now: Form, signal: AbortSignal): Promise<void> {
  const text = now.description.trim()
  if (text === '' || now.itemType === 'letter') {
    live.set((said) => ({ ...said, screening: null, screenedHere: null, screeningFailed: false }))
    return
  }
  try {
    const screening = await screenGoods(text, { signal })
    live.set((said) => ({ ...said, screening, screenedHere: null, screeningFailed: false }))
  } catch (thrown) {
    if (isAbort(thrown)) return
    const own = isUnreachable(thrown) ? await screenOffline(text).catch(() => null) : null
    if (signal.aborted) return
    const screening = own?.screening ?? null
    const screenedHere = own?.here ?? null
    live.set((said) => ({ ...said, screening, screenedHere, screeningFailed: !own }))
  }
}

async function previewNow(
  now: Form,
  { officeId, signal }: { officeId: string; signal: AbortSignal },
): Promise<void> {
  try {
    const preview = await previewAcceptance(draftOf(now, officeId), { signal })
    live.set((said) => ({ ...said, preview, previewFailed: false }))
  } catch (thrown) {
    if (!isAbort(thrown)) live.set((said) => ({ ...said, previewFailed: true }))
  }
}

const resolvers = { sender: latest(addressPauseMs), recipient: latest(addressPauseMs) }

/** Takes a line of address as typed and looks for its commune; what the clerk chose by hand stays chosen. */
export function writeAddress(side: Side, text: string): void {
  if (form.get()[side].address.state === 'chosen' && text.trim() !== '') {
    fillAddress(side, { text, rest: text })
    return
  }
  fillAddress(side, { text, place: null, rest: text, candidates: [], state: 'open' })
  if (text.trim().length < 4) {
    resolvers[side](null)
    return
  }
  resolvers[side]((signal) => resolveNow(side, { text, signal }))
}

async function resolveNow(
  side: Side,
  { text, signal }: { text: string; signal: AbortSignal },
): Promise<void> {
  fillAddress(side, { state: 'resolving' })
  try {
    const found = await resolvePlace(text, { signal })
    if (found.ok) {
      const { commune, communeName, province, provinceName, rest } = found
      const place = { code: commune, name: communeName, provinceCode: province, provinceName }
      fillAddress(side, { place, rest, candidates: [], state: 'resolved' })
      return
    }
    const candidates = found.code === 'ambiguous' ? found.candidates : []
    fillAddress(side, { candidates, state: found.code })
  } catch (thrown) {
    if (!isAbort(thrown)) fillAddress(side, { state: 'unresolved' })
  }
}

/** The clerk's own choice of commune; the line keeps what it says of house and street. */
export function chooseCommune(side: Side, place: Candidate): void {
  resolvers[side](null)
  const { text, rest } = form.get()[side].address
  fillAddress(side, { place, rest: rest || text, candidates: [], state: 'chosen' })
}

/** Runs the latest question after a pause and gives up the one before; null only gives up. */
function latest(pauseMs: number) {
  let timer = 0
  let asking: AbortController | null = null
  return (ask: ((signal: AbortSignal) => Promise<void>) | null): void => {
    window.clearTimeout(timer)
    asking?.abort()
    if (!ask) return
    const controller = new AbortController()
    asking = controller
    timer = window.setTimeout(() => void ask(controller.signal), pauseMs)
  }
}
