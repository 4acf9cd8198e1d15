import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import type { BlobStore } from '#platform/blobs.ts'

/** Runs what every blob store keeps to, whatever it stands on. */
export function blobStoreConforms(kind: string, store: () => BlobStore): void {
  for (const [rule, holds] of Object.entries(rules)) test(`${kind}: ${rule}`, () => holds(store()))
}

const rules: Readonly<Record<string, (store: BlobStore) => Promise<void>>> = {
  'what is put is what is got, in bytes or in pieces, and again replaces it': async (store) => {
    const blob = name()
    for (const size of [0, 1, 70_000]) {
      const bytes = randomBytes(size)
      await store.put(blob, bytes)
      assert.deepEqual(await store.get(blob), bytes)
      await store.put(blob, pieces(bytes, 7_001))
      assert.deepEqual(await store.get(blob), bytes)
      assert.equal(await store.size(blob), size)
    }
  },

  'a stream longer than one part of an upload arrives whole': async (store) => {
    const blob = name()
    const bytes = randomBytes(20_000_001)
    await store.put(blob, pieces(bytes, 65_552))
    assert.equal(await store.size(blob), bytes.length)
    assert.ok(bytes.equals((await store.get(blob))!))
  },

  'a put that breaks off leaves what was there, and nothing where nothing was': async (store) => {
    const [fresh, old] = [name(), name()]
    const before = randomBytes(100)
    await store.put(old, before)
    for (const blob of [fresh, old])
      await assert.rejects(() => store.put(blob, breaksOff(20_000_000)), /the line went dead/)
    assert.equal(await store.get(fresh), undefined)
    assert.equal(await store.size(fresh), undefined)
    assert.deepEqual(await store.get(old), before)
  },

  'any part can be read, and a part beyond the end is short or empty': async (store) => {
    const blob = name()
    const bytes = randomBytes(1_000)
    await store.put(blob, bytes)
    for (const [from, length] of [
      [0, 1_000],
      [0, 1],
      [999, 1],
      [250, 500],
      [900, 500],
      [1_000, 1],
      [5_000, 10],
      [10, 0],
    ] as const)
      assert.deepEqual(await store.read(blob, from, length), bytes.subarray(from, from + length))
    await store.put(blob, Buffer.alloc(0))
    assert.deepEqual(await store.read(blob, 0, 10), Buffer.alloc(0))
  },

  'what is not there is undefined, and deleting it is harmless': async (store) => {
    const blob = name()
    await store.delete(blob)
    await store.put(blob, Buffer.of(1))
    await store.delete(blob)
    await store.delete(blob)
    assert.equal(await store.get(blob), undefined)
    assert.equal(await store.size(blob), undefined)
    assert.equal(await store.read(blob, 0, 1), undefined)
  },

  'pages walk every blob below a prefix once, in the order of names': async (store) => {
    const names = ['a/1', 'a/2', 'a-b/1', 'b/c/1', 'b/c/2', 'b/c-d/1', 'b/0', 'c/1'].map(
      (leaf) => `pages/${leaf}`,
    )
    const begun = Date.now()
    for (const blob of [...names, 'pagesbeside/1', 'other/1']) await store.put(blob, Buffer.of(1))
    for (const limit of [1, 3, 1_000])
      assert.deepEqual(await walk(store, 'pages/', limit), names.toSorted())
    assert.deepEqual(await walk(store, 'pages/b/', 2), [
      'pages/b/0',
      'pages/b/c-d/1',
      'pages/b/c/1',
      'pages/b/c/2',
    ])
    assert.deepEqual(await walk(store, 'nowhere/', 10), [])
    const [first] = await store.list({ prefix: 'pages/', limit: 1 })
    assert.ok(Math.abs(first!.writtenAt.getTime() - begun) < 60_000)
  },

  'a page begins after any name, there or not': async (store) => {
    await store.put('marks/a/1', Buffer.of(1))
    await store.put('marks/c/1', Buffer.of(1))
    const after = async (mark: string) =>
      (await store.list({ prefix: 'marks/', after: mark, limit: 10 })).map((blob) => blob.name)
    assert.deepEqual(await after('marks/a/0'), ['marks/a/1', 'marks/c/1'])
    assert.deepEqual(await after('marks/a/1'), ['marks/c/1'])
    assert.deepEqual(await after('marks/b/9'), ['marks/c/1'])
    assert.deepEqual(await after('marks/c/1'), [])
  },

  'a name that could leave the store or say something is refused': async (store) => {
    const refused = ['', 'x', '../x', 'a/../b', '/a/b', 'a//b', 'a/b/', 'a/.b', 'a/Nguyễn', 'a/b.c']
    for (const blob of [...refused, `a/${'x'.repeat(200)}`]) {
      await assert.rejects(() => store.put(blob, Buffer.of(1)), RangeError)
      await assert.rejects(() => store.get(blob), RangeError)
      await assert.rejects(() => store.read(blob, 0, 1), RangeError)
      await assert.rejects(() => store.size(blob), RangeError)
      await assert.rejects(() => store.delete(blob), RangeError)
    }
    for (const page of [
      { prefix: '../', limit: 1 },
      { prefix: 'pages', limit: 1 },
      { prefix: 'pages/', limit: 0 },
      { prefix: 'pages/', limit: 1_001 },
    ])
      await assert.rejects(() => store.list(page), RangeError)
  },
}

function name(): string {
  return `things/${randomBytes(1).toString('hex')}/${randomBytes(16).toString('hex')}`
}

/** Bytes as a slow source gives them. */
export async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

export async function* breaksOff(after: number): AsyncGenerator<Uint8Array> {
  yield* pieces(randomBytes(after), 100_000)
  throw new Error('the line went dead')
}

async function walk(store: BlobStore, prefix: string, limit: number): Promise<string[]> {
  const names: string[] = []
  for (;;) {
    const after = names.at(-1)
    const page = await store.list({ prefix, limit, ...(after ? { after } : {}) })
    assert.ok(page.length <= limit)
    if (page.length === 0) return names
    names.push(...page.map((blob) => blob.name))
  }
}
