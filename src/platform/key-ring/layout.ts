import { opendir, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { absent, partialShape, wipe } from '#platform/files.ts'
import { type KeyId, keyName, keyOfName } from '#platform/keys.ts'

/** `master.next` is the master of a rotation under way, `master.old` one about to be wiped. */
export const masterFile = (folder: string) => join(folder, 'master.key')
export const nextFile = (folder: string) => join(folder, 'master.next')
export const oldFile = (folder: string) => join(folder, 'master.old')
export const ringFile = (folder: string) => join(folder, 'ring.id')
export const mirrorFile = (folder: string) => join(folder, 'mirror.id')
export const signInFile = (folder: string) => join(folder, 'auth.secret')

/** The wrapped key, and the mark that it is destroyed. Where both lie, the mark counts. */
export const keyFile = (folder: string, id: KeyId) => join(folder, `${checkedName(id)}.key`)
export const markFile = (folder: string, id: KeyId) => join(folder, `${checkedName(id)}.gone`)

export type Entry = { readonly id: KeyId; readonly kind: 'key' | 'gone' }

const part = /^[A-Za-z0-9-]+$/
const nameShape = /^[A-Za-z0-9-]+(\/[A-Za-z0-9-]+){2}$/
const leafShape = /^([A-Za-z0-9-]+)\.(key|gone)$/
const classes: readonly string[] = ['identity', 'parcel', 'evidence', 'video', 'standing', 'hold']

function checkedName(id: KeyId): string {
  const name = keyName(id)
  if (!nameShape.test(name)) throw new RangeError('not a name of a key')
  return name
}

/** Every key file and mark of a folder, in no order and one at a time; whatever else lies there is passed by. */
export async function* walk(folder: string): AsyncGenerator<Entry> {
  for await (const { group, name } of leaves(folder)) {
    const [, leaf, kind] = leafShape.exec(name) ?? []
    if (leaf) yield { id: keyOfName(`${group}/${leaf}`), kind: kind === 'gone' ? 'gone' : 'key' }
  }
}

/** Whether any key or mark lies here. */
export async function holdsKeys(folder: string): Promise<boolean> {
  for await (const _ of walk(folder)) return true
  return false
}

/** Overwrites and removes a key's file, and what writes of it left that were cut off. Hold the ring's lock. */
export async function wipeKey(folder: string, id: KeyId): Promise<void> {
  const file = keyFile(folder, id)
  await wipe(file)
  for await (const name of namesIn(dirname(file)))
    if (name.startsWith(`${basename(file)}.`) && partialShape.test(name))
      await wipe(join(dirname(file), name))
}

/** Removes what writes left that were cut off. Nobody else may be writing: hold the ring's lock. */
export async function removePartials(folder: string): Promise<void> {
  for await (const { group, name } of leaves(folder)) await removePartial(join(folder, group, name))
  for await (const name of namesIn(folder)) await removePartial(join(folder, name))
}

async function removePartial(file: string): Promise<void> {
  if (!partialShape.test(file)) return
  // Cut off between its two names, it is the file itself: its bytes are in use.
  if ((await stat(file)).nlink > 1) await unlink(file)
  else await wipe(file)
}

async function* leaves(folder: string): AsyncGenerator<{ group: string; name: string }> {
  for await (const operatorId of namesIn(folder)) {
    if (!part.test(operatorId)) continue
    for await (const kind of namesIn(join(folder, operatorId))) {
      if (!classes.includes(kind)) continue
      const group = `${operatorId}/${kind}`
      for await (const name of namesIn(join(folder, group))) yield { group, name }
    }
  }
}

async function* namesIn(folder: string): AsyncGenerator<string> {
  const entries = await opendir(folder).catch(absent)
  if (entries) for await (const { name } of entries) yield name
}
