import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createOnce, exists, readIfThere, writeNew } from '#platform/files.ts'
import { KeyDestroyed, type KeyId, keyName, type KeyRing, type KeyState } from '#platform/keys.ts'
import { keyFile, markFile, masterFile, ringFile, walk, wipeKey } from './key-ring/layout.ts'
import { wrap } from './key-ring/master.ts'
import { Masters, readMasterFile } from './key-ring/master-files.ts'
import {
  isSettled,
  lookAtMirror,
  mirrorAtHand,
  mirrorSignIn,
  owe,
  owedTo,
  payAll,
  payTo,
  type Places,
} from './key-ring/mirror.ts'
import { DestructionPending, refusals } from './key-ring/refusals.ts'
import { withLock } from './key-ring/ring-lock.ts'

export type FileKeyRingOptions = {
  /** The master is sealed under the passphrase in this file. */
  readonly passphraseFile?: string | undefined
  /** A second folder on another disk: a key is used only when it lies in both. */
  readonly mirror?: string | undefined
  /** No new ring is made: `true` any ring, or the one of this id (the one the database knows). */
  readonly mustExist?: string | true | undefined
}

export type FileKeyRing = KeyRing & {
  /** Destroys on the mirror what it missed while it was away; returns how many keys still wait. */
  settle(): Promise<number>
}

/**
 * A key ring of files: `master.key` (mode 0600), one file a key, wrapped under it, and a mark for each
 * destroyed one. The folder is to lie on another disk than the database and stay out of its backups.
 * Refuses a ring that is lost, foreign or cannot be opened with these options; `mendRing` finishes what
 * a crash cut off.
 */
export function openFileKeyRing(folder: string, options: FileKeyRingOptions = {}): FileKeyRing {
  const id = openId(folder, options)
  const places: Places = { folder, mirror: options.mirror }
  lookAtMirror(places)
  assertProtection(folder, options.passphraseFile)
  const masters = new Masters(folder, options.passphraseFile)
  const ring = { ...places, masters }
  return {
    id,
    state: (key) => stateOf(folder, key),
    list: () => listKeys(folder),
    create: (key) => create(ring, key),
    destroy: (key) => destroy(places, key),
    settle: () => settle(places),
    unwrap: (key) =>
      masters.unwrap(key, async () => {
        const wrapped = await readIfThere(keyFile(folder, key))
        // Asked last: bytes that are being overwritten are preceded by their mark.
        return (await exists(markFile(folder, key))) ? undefined : wrapped
      }),
  }
}

function openId(folder: string, { mustExist, mirror }: FileKeyRingOptions): string {
  const file = ringFile(folder)
  if (existsSync(join(folder, 'token.id'))) throw refusals.ofToken(folder)
  if (!existsSync(masterFile(folder))) {
    if (mirror !== undefined && existsSync(masterFile(mirror))) throw refusals.primaryStale(folder)
    if (mustExist !== undefined)
      throw mustExist === true ? refusals.noRing(folder) : refusals.lost(folder)
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeNew(file, `${randomUUID()}\n`)
  const id = readFileSync(file, 'utf8').trim()
  if (typeof mustExist === 'string' && mustExist !== id) throw refusals.foreign(id, mustExist)
  return id
}

function assertProtection(folder: string, passphraseFile: string | undefined): void {
  const file = masterFile(folder)
  const master = readMasterFile(file)
  if (!master) return
  if (master.scrypt && passphraseFile === undefined) throw refusals.needsPassphrase(file)
  if (!master.scrypt && passphraseFile !== undefined) throw refusals.notSealed(file)
}

async function stateOf(folder: string, id: KeyId): Promise<KeyState> {
  if (await exists(markFile(folder, id))) return 'destroyed'
  return (await exists(keyFile(folder, id))) ? 'live' : 'absent'
}

async function* listKeys(
  folder: string,
): AsyncGenerator<{ id: KeyId; state: 'live' | 'destroyed' }> {
  for await (const { id, kind } of walk(folder))
    if (kind === 'gone') yield { id, state: 'destroyed' }
    else if (!(await exists(markFile(folder, id)))) yield { id, state: 'live' }
}

type Ring = Places & { readonly masters: Masters }

/** On the mirror first: a key that lies in the folder lies in both, whatever happens in between. */
async function create(ring: Ring, id: KeyId): Promise<void> {
  const state = await stateOf(ring.folder, id)
  if (state === 'destroyed') throw new KeyDestroyed(id)
  if (state === 'live') return
  await withLock(ring.folder, 'ring', async () => {
    if ((await stateOf(ring.folder, id)) === 'destroyed') throw new KeyDestroyed(id)
    const mirror = mirrorAtHand(ring)
    const master = await ring.masters.newest()
    const made = wrap(master, id, randomBytes(32))
    if (mirror === undefined) await createOnce(keyFile(ring.folder, id), made)
    else await createInBoth(ring.folder, mirror, { id, made })
  })
}

type Making = { readonly id: KeyId; readonly made: Buffer }

async function createInBoth(folder: string, mirror: string, { id, made }: Making): Promise<void> {
  if (await exists(markFile(mirror, id))) throw new KeyDestroyed(id)
  await createOnce(keyFile(mirror, id), made)
  const kept = await readIfThere(keyFile(mirror, id))
  if (kept) await createOnce(keyFile(folder, id), kept)
}

/** Mark before bytes: a crash in between is finished later, and is never taken for a lost key. */
async function destroy(places: Places, id: KeyId): Promise<void> {
  const { folder, mirror } = places
  await withLock(folder, 'ring', async () => {
    if (mirror !== undefined) await owe(folder, id)
    await createOnce(markFile(folder, id), Buffer.alloc(0))
    await wipeKey(folder, id)
    if (mirror === undefined) return
    try {
      mirrorAtHand(places)
      await payTo(mirror, folder, id)
    } catch (cause) {
      throw new DestructionPending(keyName(id), mirror, cause)
    }
  })
}

async function settle(places: Places): Promise<number> {
  const { folder, mirror } = places
  if (mirror === undefined || lookAtMirror(places) !== 'here') return (await owedTo(folder)).length
  if (await isSettled(folder, mirror)) return 0
  await withLock(folder, 'ring', async () => {
    await payAll(folder, mirror)
    await mirrorSignIn(folder, mirror)
  })
  return 0
}
