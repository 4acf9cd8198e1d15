import { exists, wipe } from '#platform/files.ts'
import { type FileKeyRingOptions } from '#platform/file-key-ring.ts'
import { keyFile, removePartials, walk } from './layout.ts'
import { formatMaster } from './master.ts'
import { dropOld, Masters, mastersOf, putMaster } from './master-files.ts'
import { lookAtMirror, mirrorAtHand, payAll } from './mirror.ts'
import { readPassphrase } from './passphrase.ts'
import { laterSide, type Reconciled, reconcile } from './reconcile.ts'
import { refusals } from './refusals.ts'
import { ifFree, withLock } from './ring-lock.ts'
import { finishRotation, rotate } from './rotate.ts'

/**
 * Finishes what a crash cut off: partial files, half destructions, a rotation; brings folder and mirror
 * together. A new ring gets its master, a new mirror its content. Refuses a wrong passphrase and a folder
 * or mirror that is older than the other. While another process rotates, it is left to that one.
 */
export async function mendRing(folder: string, options: FileKeyRingOptions = {}): Promise<void> {
  const ring = careFor(folder, options)
  await ifFree(folder, 'rotation', () => mend(ring))
  await ring.masters.load()
}

/**
 * Puts a new master in the place of the old one and wraps all keys under it, while servers use the ring.
 * Afterwards nothing that was wrapped under the old master can be opened without a copy of that.
 * Refuses while the mirror is away.
 */
export async function rotateMaster(
  folder: string,
  options: FileKeyRingOptions = {},
): Promise<{ readonly fingerprint: string; readonly generation: number }> {
  if (mastersOf(folder).length === 0) throw refusals.noRing(folder)
  const ring = careFor(folder, options)
  return withLock(folder, 'rotation', async () => {
    await mend(ring)
    const mirror = mirrorAtHand(ring)
    const { fingerprint, generation } = await rotate({ ...ring, mirror })
    return { fingerprint, generation }
  })
}

/**
 * Brings the mirror up to date from the folder; with `restore` the folder, empty or older, from the
 * mirror. What is destroyed in one is destroyed in both either way.
 */
export async function alignMirror(
  folder: string,
  options: FileKeyRingOptions & { readonly mirror: string; readonly restore: boolean },
): Promise<Reconciled> {
  const ring = careFor(folder, options)
  if ([folder, options.mirror].every((side) => mastersOf(side).length === 0))
    throw refusals.noRing(folder)
  return withLock(folder, 'rotation', async () => {
    if (lookAtMirror(ring) === 'away') throw refusals.mirrorAway(options.mirror)
    return withLock(folder, 'ring', () =>
      align({ ...ring, mirror: options.mirror }, options.restore ? 'mirror' : 'folder'),
    )
  })
}

/** Seals the same master under another passphrase, or with `undefined` none; the former file is overwritten. */
export async function changePassphrase(
  folder: string,
  options: FileKeyRingOptions,
  newFile: string | undefined,
): Promise<void> {
  if (mastersOf(folder).length === 0) throw refusals.noRing(folder)
  const passphrase = newFile === undefined ? undefined : readPassphrase(newFile)
  const ring = careFor(folder, options)
  await withLock(folder, 'rotation', async () => {
    await mend(ring)
    const mirror = mirrorAtHand(ring)
    await withLock(folder, 'ring', async () => {
      const text = await formatMaster(await ring.masters.newest(), passphrase)
      for (const side of mirror === undefined ? [folder] : [folder, mirror])
        await putMaster(side, text)
    })
  })
}

type Care = {
  readonly folder: string
  readonly mirror: string | undefined
  readonly masters: Masters
}

function careFor(folder: string, { mirror, passphraseFile }: FileKeyRingOptions): Care {
  return { folder, mirror, masters: new Masters(folder, passphraseFile) }
}

/** Hold the rotation lock. */
async function mend(ring: Care): Promise<void> {
  const { folder, mirror, masters } = ring
  const state = lookAtMirror(ring)
  await withLock(folder, 'ring', async () => {
    await tidy(folder)
    await masters.newest()
    if (mirror === undefined || state === 'away') return
    const fresh = state === 'new' && mastersOf(mirror).length === 0
    await align({ ...ring, mirror }, fresh ? 'folder' : undefined)
    await payAll(folder, mirror)
  })
  if (state !== 'away') await finishRotation(ring)
}

async function align(
  ring: Care & { readonly mirror: string },
  mayLead: 'folder' | 'mirror' | undefined,
): Promise<Reconciled> {
  const { folder, mirror } = ring
  for (const side of [folder, mirror]) await tidy(side)
  const later = laterSide(mastersOf(folder), mastersOf(mirror))
  if (later === 'unrelated') throw refusals.unrelated(folder, mirror)
  if (later === 'folder' && later !== mayLead) throw refusals.mirrorStale(mirror)
  if (later === 'mirror' && later !== mayLead) throw refusals.primaryStale(folder)
  return reconcile(ring)
}

async function tidy(folder: string): Promise<void> {
  await removePartials(folder)
  await dropOld(folder)
  for await (const { id, kind } of walk(folder))
    if (kind === 'gone' && (await exists(keyFile(folder, id)))) await wipe(keyFile(folder, id))
}
