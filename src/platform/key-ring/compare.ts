import { type DayKeyId, keyName, type KeyRing } from '#platform/keys.ts'
import { refusals } from './refusals.ts'

/** What a database knows of its ring: which one, and the day keys that it believes alive. */
export type KnownRing = {
  readonly id: string
  readonly live: Iterable<DayKeyId> | AsyncIterable<DayKeyId>
}

/**
 * Whether this ring, of files or of an HSM, is the one the database worked with. Refuses another ring and
 * an older one, which lacks keys that are alive. Returns the days that the ring has destroyed and the
 * database believes alive: an older database was restored, and they are to be taken over as erased.
 */
export async function compareRing(known: KnownRing, ring: KeyRing): Promise<DayKeyId[]> {
  if (ring.id !== known.id) throw refusals.foreign(ring.id, known.id)
  const destroyed: DayKeyId[] = []
  const missing = { count: 0, first: '' }
  for await (const id of known.live) {
    const state = await ring.state(id)
    if (state === 'destroyed') destroyed.push(id)
    if (state === 'absent' && missing.count++ === 0) missing.first = keyName(id)
  }
  if (missing.count > 0) throw refusals.older(missing.count, missing.first)
  return destroyed
}
