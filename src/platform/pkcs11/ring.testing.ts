import { join } from 'node:path'
import { after } from 'node:test'
import { type DayKeyId, keyName } from '#platform/keys.ts'
import { openPkcs11KeyRing } from '#platform/pkcs11-key-ring.ts'
import { testFolder } from '#platform/testing.ts'
import { type TestToken, testToken } from './softhsm.testing.ts'

export const monday: DayKeyId = { operatorId: 'op', class: 'parcel', day: '2026-11-16' }
export const tuesday: DayKeyId = { ...monday, day: '2026-11-17' }

export type Place = TestToken & { readonly folder: string }

/** A fresh token, and a folder where no ring is yet. */
export function place(): Place {
  return { ...testToken(), folder: join(testFolder(), 'keys') }
}

/** Opens the ring there; closed when the test ends. */
export async function openRing(at: Place) {
  const ring = await openPkcs11KeyRing(at)
  after(() => ring.close())
  return ring
}

export function file({ folder }: Place, id: DayKeyId, ending: string): string {
  return join(folder, `${keyName(id)}.${ending}`)
}

/** What the key is called in the token. */
export function label(id: DayKeyId): string {
  return `buuan/${keyName(id)}`
}
