import { readFileSync, statSync } from 'node:fs'
import { exists } from '#platform/files.ts'
import { keyFile, markFile, masterFile, ringFile, walk } from './layout.ts'
import { mastersOf } from './master-files.ts'
import { lookAtMirror, type MirrorState, owedTo, type Places } from './mirror.ts'
import { refusals } from './refusals.ts'

export type RingStatus = {
  readonly ring: string
  readonly master: {
    readonly fingerprint: string
    readonly generation: number
    readonly sealedUnder: 'file mode' | 'passphrase'
    /** A rotation is under way, or was cut off and will be finished. */
    readonly rotating: boolean
  }
  readonly keys: { readonly live: number; readonly destroyed: number }
  readonly mirror: {
    readonly state: MirrorState
    readonly folder?: string
    /** Live keys that lie in the folder only, or destroyed ones that lie on the mirror still. */
    readonly behind?: number
    /** Both on one disk: one failure takes both. */
    readonly sameDisk?: boolean
  }
  /** Destructions that wait for the mirror. */
  readonly pending: number
}

/** How a ring of files stands, read from the files alone: no passphrase is asked for. */
export async function ringStatus(places: Places): Promise<RingStatus> {
  const { folder, mirror } = places
  const [current, next] = mastersOf(folder)
  if (!current) throw refusals.noRing(folder)
  const state = lookAtMirror(places)
  const keys = { live: 0, destroyed: 0 }
  let behind = 0
  for await (const { id, kind } of walk(folder)) {
    if (kind === 'key' && (await exists(markFile(folder, id)))) continue
    keys[kind === 'key' ? 'live' : 'destroyed']++
    if (state !== 'here') continue
    const copied = await exists(keyFile(mirror!, id))
    if (copied !== (kind === 'key')) behind++
  }
  const seen = state === 'here' ? { behind, sameDisk: isSameDisk(folder, mirror!) } : {}
  return {
    ring: readFileSync(ringFile(folder), 'utf8').trim(),
    master: {
      fingerprint: current.fingerprint,
      generation: current.generation,
      sealedUnder: current.scrypt ? 'passphrase' : 'file mode',
      rotating: next !== undefined,
    },
    keys,
    mirror: { state, ...(mirror === undefined ? {} : { folder: mirror }), ...seen },
    pending: (await owedTo(folder)).length,
  }
}

function isSameDisk(folder: string, mirror: string): boolean {
  return statSync(masterFile(folder)).dev === statSync(masterFile(mirror)).dev
}
