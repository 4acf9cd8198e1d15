import { useRef, useState } from 'react'
import { newEventId, type NewScan, type ScanAnswer, sendScan } from '../../api/scans.ts'
import { isUnreachable } from '../../api/problem.ts'
import { sound } from './sounds.ts'

/** A scan on this screen: asked, answered, or not heard of by the server. */
export interface Shown {
  eventId: string
  /** A number as printed; the code of a label is too long to show. */
  number: string | null
  at: Date
  event: NewScan['event']
  answer: ScanAnswer | null
  thrown: unknown
}

const kept = 12
const tries = 3
const pauseMs = 800

/** Sends scans in the order they were made, sounds each answer, and keeps the last few to look back at. */
export function useScans(
  where: Pick<NewScan, 'event' | 'officeId'>,
  { silent }: { silent: boolean },
) {
  const [shown, setShown] = useState<readonly Shown[]>([])
  const line = useRef<Promise<void>>(Promise.resolve())

  const say = (eventId: string, said: Pick<Shown, 'answer' | 'thrown'>) =>
    setShown((all) => all.map((one) => (one.eventId === eventId ? { ...one, ...said } : one)))

  const ask = async (scan: NewScan) => {
    try {
      const answer = await patiently(scan)
      if (!silent) sound(answer.verdict)
      say(scan.eventId, { answer, thrown: null })
    } catch (thrown) {
      if (!silent) sound('stop')
      say(scan.eventId, { answer: null, thrown })
    }
  }

  const scan = (text: string) => {
    const code = text.trim()
    const eventId = newEventId()
    const number = /^BUUAN/i.test(code) ? null : code.toUpperCase()
    const one = { eventId, number, at: new Date(), event: where.event, answer: null, thrown: null }
    setShown((all) => [one, ...all].slice(0, kept))
    line.current = line.current.then(() => ask({ ...where, code, eventId }))
  }
  return { shown, scan }
}

/** The event id makes asking again safe: what the server heard the first time it does not do twice. */
async function patiently(scan: NewScan): Promise<ScanAnswer> {
  for (let turn = 1; ; turn++) {
    try {
      return await sendScan(scan)
    } catch (thrown) {
      if (!isUnreachable(thrown) || turn === tries) throw thrown
      await new Promise((later) => setTimeout(later, pauseMs * turn))
    }
  }
}
