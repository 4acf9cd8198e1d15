import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { absent, createOnce, exists, readIfThere, replace } from '#platform/files.ts'
import { type KeyId, keyName, keyOfName } from '#platform/keys.ts'
import { markFile, mirrorFile, ringFile, signInFile, wipeKey } from './layout.ts'
import { refusals } from './refusals.ts'
import { withLock } from './ring-lock.ts'

/** `new`: named in the settings and not yet filled. `away`: on record, and not to be reached now. */
export type MirrorState = 'none' | 'new' | 'here' | 'away'

/** A ring's folder and, on another disk, its mirror. */
export type Places = { readonly folder: string; readonly mirror?: string | undefined }

/**
 * How the mirror stands. Once a ring has a mirror it is not opened without one: copies of keys lie
 * there, which have to be destroyed with them. Refuses another ring's mirror.
 */
export function lookAtMirror({ folder, mirror }: Places): MirrorState {
  const own = readRecord(folder)
  if (mirror === undefined) {
    if (own) throw refusals.mirrorUnset(own.place)
    return 'none'
  }
  if (contains(mirror, folder) || contains(folder, mirror)) throw refusals.mirrorInside(mirror)
  const theirs = readRecord(mirror)
  if (isForeign(folder, mirror) || (own && theirs && own.id !== theirs.id))
    throw refusals.mirrorForeign(mirror)
  if (!own) return 'new'
  return theirs ? 'here' : 'away'
}

function isForeign(folder: string, mirror: string): boolean {
  const [ours, theirs] = [folder, mirror].map((place) => readText(ringFile(place)))
  return ours !== undefined && theirs !== undefined && ours !== theirs
}

function contains(folder: string, other: string): boolean {
  return !relative(folder, other).startsWith('..')
}

/** The mirror's folder when it can be written to, undefined when the ring has none; refuses one that is away. */
export function mirrorAtHand(places: Places): string | undefined {
  const state = lookAtMirror(places)
  if (state === 'none') return undefined
  if (state !== 'here') throw refusals.mirrorAway(places.mirror!)
  return places.mirror
}

/** From now on keys of this ring are used only when they lie on the mirror too. */
export async function recordMirror(folder: string, mirror: string): Promise<void> {
  const { id } = readRecord(mirror) ?? readRecord(folder) ?? { id: randomUUID() }
  const record = Buffer.from(`${id}\n${resolve(mirror)}\n`)
  for (const place of [mirror, folder])
    if (!(await readIfThere(mirrorFile(place)))?.equals(record))
      await replace(mirrorFile(place), record)
}

/** Forgets a mirror whose disk no longer exists, and what was owed to it; returns how much that was. */
export async function forgetMirror(folder: string): Promise<number> {
  return withLock(folder, 'ring', async () => {
    const owed = await owedTo(folder)
    for (const id of owed) await rm(owedFile(folder, id), { force: true })
    await rm(mirrorFile(folder), { force: true })
    return owed.length
  })
}

/** Notes, before a key is destroyed, that its copy on the mirror has to follow. */
export async function owe(folder: string, id: KeyId): Promise<void> {
  await createOnce(owedFile(folder, id), Buffer.alloc(0))
}

/**
 * Destroys on the mirror what is owed to it; returns how much there was. A key without a mark was never
 * begun to be destroyed. Hold the ring's lock.
 */
export async function payAll(folder: string, mirror: string): Promise<number> {
  const owed = await owedTo(folder)
  for (const id of owed)
    if (await exists(markFile(folder, id))) await payTo(mirror, folder, id)
    else await rm(owedFile(folder, id), { force: true })
  return owed.length
}

/** Destroys one key's copy on the mirror and strikes it off. */
export async function payTo(mirror: string, folder: string, id: KeyId): Promise<void> {
  await createOnce(markFile(mirror, id), Buffer.alloc(0))
  await wipeKey(mirror, id)
  await rm(owedFile(folder, id), { force: true })
}

/** Keys destroyed here whose copies on the mirror are not. */
export async function owedTo(folder: string): Promise<KeyId[]> {
  const names = (await readdir(join(folder, 'owed')).catch(absent)) ?? []
  return names
    .filter((name) => /^[^~.]+~[^~.]+~[^~.]+$/.test(name))
    .map((name) => keyOfName(name.replaceAll('~', '/')))
}

/** Whether the mirror has all that the folder has to give it between two starts. */
export async function isSettled(folder: string, mirror: string): Promise<boolean> {
  const [own, copy] = await Promise.all([folder, mirror].map((f) => readIfThere(signInFile(f))))
  return (
    (own === undefined || own.equals(copy ?? Buffer.of())) && (await owedTo(folder)).length === 0
  )
}

/** The secret of sign-in lies in the key folder and is carried along; the ring's own copy counts. */
export async function mirrorSignIn(folder: string, mirror: string): Promise<void> {
  const [own, copy] = await Promise.all([folder, mirror].map((f) => readIfThere(signInFile(f))))
  if (own && !copy?.equals(own)) await replace(signInFile(mirror), own)
  if (!own && copy) await createOnce(signInFile(folder), copy)
}

function owedFile(folder: string, id: KeyId): string {
  return join(folder, 'owed', keyName(id).replaceAll('/', '~'))
}

function readRecord(folder: string): { id: string; place: string } | undefined {
  const [id, place = '?'] = readText(mirrorFile(folder))?.split('\n') ?? []
  return id ? { id, place } : undefined
}

/** A disk that is gone answers in many ways; all of them mean that the file is not to be had. */
function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
