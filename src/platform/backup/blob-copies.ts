import { createHash } from 'node:crypto'
import { createInterface } from 'node:readline'
import type { BlobEntry, BlobStore } from '#platform/blobs.ts'
import { altered } from './backup-error.ts'
import { unpack } from './packed-file.ts'

/** One blob of a backup, and one line of its list. */
export type BlobCopy = { readonly name: string; readonly size: number; readonly sha256: string }

const pageSize = 500
const atOnce = 8
const pieceBytes = 8 * 1024 * 1024

/** Clocks of a store and of its clients differ by less. */
const clockSlackMs = 15 * 60_000

/** The blobs an earlier backup copied, and when it began to. */
export type Earlier = { readonly list: AsyncIterable<BlobCopy>; readonly takenAt: Date }

/**
 * Copies the blobs that the backup does not have yet, or that were written since; gives the list of all,
 * in the order of names, but for those below a prefix that is left out.
 */
export async function* copyBlobs(
  copying: Ends & { readonly earlier: Earlier; readonly leaveOut: readonly string[] },
): AsyncGenerator<BlobCopy> {
  const known = lookup(copying.earlier.list)
  const settled = new Date(copying.earlier.takenAt.getTime() - clockSlackMs)
  for await (const slice of slices(copying.from)) {
    const plan: [name: string, before: BlobCopy | undefined][] = []
    for (const { name, writtenAt } of slice) {
      if (copying.leaveOut.some((prefix) => name.startsWith(prefix))) continue
      const before = await known(name)
      plan.push([name, writtenAt < settled ? before : undefined])
    }
    const copies = await Promise.all(
      plan.map(([name, before]) => keepOrCopy(copying, name, before)),
    )
    yield* copies.filter((copy) => copy !== undefined)
  }
}

type Ends = { readonly from: BlobStore; readonly to: BlobStore }

async function keepOrCopy(
  ends: Ends,
  name: string,
  before: BlobCopy | undefined,
): Promise<BlobCopy | undefined> {
  if (before && (await ends.to.size(name)) === before.size) return before
  const size = await ends.from.size(name)
  if (size === undefined) return undefined
  try {
    return { name, size, sha256: await copy(ends, { name, size }) }
  } catch (error) {
    // Deleted since it was listed: no record names it any more.
    if ((await ends.from.size(name)) === undefined) return undefined
    throw error
  }
}

/** Brings every blob of the list back; refuses one that is not what the list says, before it has its name. */
export async function returnBlobs(ends: Ends, list: AsyncIterable<BlobCopy>): Promise<void> {
  const batch: BlobCopy[] = []
  const flush = () => Promise.all(batch.splice(0).map((blob) => returnBlob(ends, blob)))
  for await (const blob of list) {
    batch.push(blob)
    if (batch.length === atOnce) await flush()
  }
  await flush()
}

async function returnBlob(ends: Ends, blob: BlobCopy): Promise<void> {
  if ((await ends.from.size(blob.name)) !== blob.size) throw altered(blob.name)
  await copy(ends, blob)
}

/** Removes from the backup what its list does not name: blobs that are gone, and what a broken-off run left. */
export async function dropOthers(store: BlobStore, list: AsyncIterable<BlobCopy>): Promise<void> {
  const listed = lookup(list)
  for await (const slice of slices(store))
    for (const { name } of slice) if (!(await listed(name))) await store.delete(name)
}

async function copy(
  { from, to }: Ends,
  blob: { readonly name: string; readonly size: number; readonly sha256?: string },
): Promise<string> {
  const hash = createHash('sha256')
  let digest = ''
  await to.put(
    blob.name,
    (async function* () {
      for (let at = 0; at < blob.size; at += pieceBytes) {
        const piece = await from.read(blob.name, at, pieceBytes)
        if (!piece) throw altered(blob.name)
        hash.update(piece)
        yield piece
      }
      digest = hash.digest('hex')
      if (blob.sha256 !== undefined && digest !== blob.sha256) throw altered(blob.name)
    })(),
  )
  return digest
}

async function* slices(store: BlobStore): AsyncGenerator<BlobEntry[]> {
  let after: string | undefined
  for (;;) {
    const page = await store.list({ prefix: '', limit: pageSize, ...(after ? { after } : {}) })
    for (let at = 0; at < page.length; at += atOnce) yield page.slice(at, at + atOnce)
    if (page.length < pageSize) return
    after = page.at(-1)?.name
  }
}

/** Looks names up in a list by walking both in order, so that neither is ever held whole. */
function lookup(list: AsyncIterable<BlobCopy>) {
  const items = list[Symbol.asyncIterator]()
  let at: BlobCopy | undefined
  let ended = false
  return async (name: string): Promise<BlobCopy | undefined> => {
    while (!ended && (at === undefined || at.name < name)) {
      const next = await items.next()
      if (next.done) ended = true
      else at = next.value
    }
    return at?.name === name ? at : undefined
  }
}

export function toLine({ name, size, sha256 }: BlobCopy): string {
  return `${name} ${size} ${sha256}\n`
}

/** The list of a backup's blobs, line by line. */
export async function* readList(file: string): AsyncGenerator<BlobCopy> {
  const lines = createInterface({ input: unpack(file), crlfDelay: Infinity })
  for await (const line of lines) {
    const [name = '', size = '', sha256 = ''] = line.split(' ')
    yield { name, size: Number(size), sha256 }
  }
}

/** What a first backup finds. */
export const nothing: Earlier = { list: emptyList(), takenAt: new Date(0) }

async function* emptyList(): AsyncGenerator<BlobCopy> {}
