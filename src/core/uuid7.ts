import { randomFillSync } from 'node:crypto'
import { addDays, type Day, dayOf, startOfDay } from '#core/time.ts'

// One refill of randomness serves 256 ids: a system call per id would cost more than the id.
const pool = Buffer.alloc(256 * 10)
let used = pool.length

/** A UUIDv7 (RFC 9562): 48 bits of milliseconds, then 74 random bits. */
export function newId(at: Date): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const ms = at.getTime().toString(16).padStart(12, '0')
  const tail = pool.subarray(used, used + 10)
  used += 10
  tail[0] = 0x70 | (tail[0]! & 0x0f)
  tail[2] = 0x80 | (tail[2]! & 0x3f)
  const hex = tail.toString('hex')
  return `${ms.slice(0, 8)}-${ms.slice(8)}-${hex.slice(0, 4)}-${hex.slice(4, 8)}-${hex.slice(8)}`
}

/** The instant a UUIDv7 was made at, to the millisecond. */
export function instantOfId(id: string): Date {
  return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16))
}

/** The Vietnamese day a record belongs to, and so the day of its keys: read from the id itself. */
export function dayOfId(id: string): Day {
  return dayOf(instantOfId(id))
}

/** The ids a Vietnamese day can hold: from the first, included, to the first of the next, excluded. */
export function idsOfDay(day: Day): { readonly from: string; readonly before: string } {
  return { from: leastId(startOfDay(day)), before: leastId(startOfDay(addDays(day, 1))) }
}

function leastId(at: Date): string {
  const ms = at.getTime().toString(16).padStart(12, '0')
  return `${ms.slice(0, 8)}-${ms.slice(8)}-0000-0000-000000000000`
}
