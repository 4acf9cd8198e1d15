import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { DayKey, RecordKey } from './day-key.ts'
import { BrokenSeal } from './seal.ts'
import {
  openRange,
  openWhole,
  plainLength,
  sealedLength,
  type SealedSource,
  sealStream,
  sealWhole,
} from './stream.ts'

const chunk = 65_536
const sealedChunk = chunk + 16
const header = 65
const day = new DayKey(Buffer.alloc(32, 1))
const key = day.record('photo-1')
const lengths = [0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk, 3 * chunk + 7, 20 * chunk]

const anyLength = fc.oneof(fc.constantFrom(...lengths), fc.integer({ min: 0, max: 4 * chunk }))
const runs = { numRuns: 40 }

test('bytes of any length open again, sealed at once or as a stream in pieces of any size', async () => {
  await fc.assert(
    fc.asyncProperty(anyLength, fc.integer({ min: 900, max: 3 * chunk }), async (length, size) => {
      const plain = randomBytes(length)
      const streamed = await collect(sealStream(key, 'image', pieces(plain, size)))
      for (const sealed of [streamed, sealWhole(key, 'image', plain)]) {
        assert.equal(sealed.length, sealedLength(length))
        assert.equal(plainLength(sealed.length), length)
        assert.ok(openWhole(key, 'image', sealed).equals(plain))
      }
    }),
    runs,
  )
})

test('any range opens, and no other chunk is read than its own and the last', async () => {
  const streams = new Map(
    lengths.map((length) => {
      const plain = randomBytes(length)
      return [length, { plain, sealed: sealWhole(key, 'image', plain) }]
    }),
  )
  const anyRange = fc
    .constantFrom(...lengths)
    .chain((length) =>
      fc
        .tuple(anyPoint(length), anyPoint(length))
        .map(([a, b]) => ({ length, start: Math.min(a, b), end: Math.max(a, b) })),
    )
  await fc.assert(
    fc.asyncProperty(anyRange, async ({ length, start, end }) => {
      const { plain, sealed } = streams.get(length)!
      const { source, read } = watched(sealed)
      const opened = await collect(openRange(key, 'image', { source, start, end }))
      assert.ok(opened.equals(plain.subarray(start, end)))
      const spans = Math.floor(Math.max(start, end - 1) / chunk) - Math.floor(start / chunk) + 1
      assert.ok(read() <= header + (spans + 1) * sealedChunk, `${read()} bytes for ${spans} chunks`)
    }),
    { numRuns: 300 },
  )
})

test('a range outside the stream is a mistake of the caller', async () => {
  const source = inMemory(sealWhole(key, 'image', randomBytes(10)))
  for (const [start, end] of [
    [-1, 5],
    [6, 5],
    [0, 11],
    [0.5, 3],
    [NaN, 3],
  ] as const)
    await assert.rejects(collect(openRange(key, 'image', { source, start, end })), RangeError)
})

test('a stream opens under its own key, record and group only', async () => {
  const sealed = sealWhole(key, 'image', randomBytes(chunk + 5))
  const another = new DayKey(Buffer.alloc(32, 2)).record('photo-1')
  await refused(sealed, another, 'image')
  await refused(sealed, day.record('photo-2'), 'image')
  await refused(sealed, key, 'thumbnail')
})

test('no bit of a stream can be changed', async () => {
  const good = sealWhole(key, 'image', randomBytes(chunk + 100))
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.nat(header - 1), fc.nat(good.length - 1)),
      fc.nat(7),
      async (at, bit) => {
        const sealed = Buffer.from(good)
        sealed[at]! ^= 1 << bit
        await refused(sealed)
      },
    ),
    { numRuns: 200 },
  )
})

test('a stream that is cut anywhere is refused, for a part that is whole too', async () => {
  const sealed = sealWhole(key, 'image', randomBytes(3 * chunk))
  const cuts = fc.oneof(
    fc.constantFrom(0, 1, header, header + 15, header + 16, header + sealedChunk),
    fc.constantFrom(header + sealedChunk + 16, header + 2 * sealedChunk, sealed.length - 1),
    fc.nat(sealed.length - 1),
  )
  await fc.assert(
    fc.asyncProperty(cuts, async (length) => {
      const cut = sealed.subarray(0, length)
      await refused(cut)
      const firstByte = { source: inMemory(cut), start: 0, end: 1 }
      await assert.rejects(collect(openRange(key, 'image', firstByte)), BrokenSeal)
    }),
    { numRuns: 60 },
  )
})

test('chunks cannot be left out, repeated, put in another order, or joined from two streams', async () => {
  const [a, b] = [sealedParts(randomBytes(3 * chunk)), sealedParts(randomBytes(3 * chunk))]
  const made = (...parts: readonly Buffer[]) => Buffer.concat([a.header, ...parts])
  const [a0, a1, a2] = a.chunks
  const [, b1, b2] = b.chunks
  assert.equal(openWhole(key, 'image', made(a0, a1, a2)).length, 3 * chunk)

  for (const chunks of [
    [a0, a2],
    [a1, a2],
    [a2],
    [a0, a1],
    [a1, a0, a2],
    [a0, a0, a2],
    [a0, a1, a2, a2],
    [a0, a1, a1],
    [a0, b1, a2],
    [a0, a1, b2],
    [a0, a1, a2, b.header, ...b.chunks],
  ])
    await refused(made(...chunks))
})

test('an end that says nothing cannot be added to a stream', async () => {
  // What a careless writer would make of 64 KiB: a full chunk, then an empty last one.
  const sealed = sealWhole(key, 'image', randomBytes(chunk))
  await refused(Buffer.concat([sealed, Buffer.alloc(16)]))
  assert.throws(() => plainLength(header + sealedChunk + 16), { code: 'too_short' })
})

test('a source that breaks off breaks the sealing, and what was sealed so far does not open', async () => {
  const parts: Buffer[] = []
  await assert.rejects(async () => {
    for await (const part of sealStream(key, 'image', breaksOff())) parts.push(part)
  }, /line/)
  await refused(Buffer.concat(parts))
})

test('a source that gives less than it says is refused', async () => {
  const sealed = sealWhole(key, 'image', randomBytes(2 * chunk))
  const source: SealedSource = {
    size: sealed.length,
    read: async (from, length) => sealed.subarray(from, from + length - 1),
  }
  await assert.rejects(collect(openRange(key, 'image', { source, start: 0, end: 1 })), {
    code: 'too_short',
  })
})

test('what is sealed twice shares no header, no chunk and no key', () => {
  const [a, b] = [
    sealWhole(key, 'image', Buffer.alloc(10)),
    sealWhole(key, 'image', Buffer.alloc(10)),
  ]
  assert.notDeepEqual(a.subarray(1, 33), b.subarray(1, 33))
  assert.notDeepEqual(a.subarray(33, 65), b.subarray(33, 65))
  assert.notDeepEqual(a.subarray(65), b.subarray(65))
})

test('a seal is not taken for a stream, nor a stream for a seal', () => {
  assert.throws(() => openWhole(key, 'image', key.sealBytes('image', randomBytes(100))), {
    code: 'unknown_version',
  })
  assert.throws(() => key.openBytes('image', sealWhole(key, 'image', randomBytes(100))), {
    code: 'unknown_version',
  })
})

test('what a hold kept of a record opens its streams', () => {
  const hold = new DayKey(Buffer.alloc(32, 9)).record('hold-1')
  const sealed = sealWhole(key, 'image', Buffer.from('a picture'))
  const held = RecordKey.held('photo-1', day.holdRecord('photo-1', hold), hold)
  assert.deepEqual(openWhole(held, 'image', sealed), Buffer.from('a picture'))
})

/** Refused as a whole, and in every part of it that could be asked for. */
async function refused(sealed: Buffer, under: RecordKey = key, group = 'image'): Promise<void> {
  assert.throws(() => openWhole(under, group, sealed), BrokenSeal)
  const source = inMemory(sealed)
  await assert.rejects(async () => {
    const end = plainLength(sealed.length)
    await collect(openRange(under, group, { source, start: 0, end }))
  }, BrokenSeal)
}

function anyPoint(length: number): fc.Arbitrary<number> {
  const edges = [0, 1, chunk - 1, chunk, chunk + 1, length - 1, length]
  return fc.oneof(
    fc.constantFrom(...edges.filter((edge) => edge >= 0 && edge <= length)),
    fc.nat(length),
  )
}

function sealedParts(plain: Buffer) {
  const sealed = sealWhole(key, 'image', plain)
  const chunkAt = (i: number) => sealed.subarray(header + i * sealedChunk).subarray(0, sealedChunk)
  return {
    header: sealed.subarray(0, header),
    chunks: [chunkAt(0), chunkAt(1), chunkAt(2)] as const,
  }
}

function inMemory(sealed: Buffer): SealedSource {
  return {
    size: sealed.length,
    read: async (from, length) => sealed.subarray(from, from + length),
  }
}

function watched(sealed: Buffer): { source: SealedSource; read: () => number } {
  let bytes = 0
  const source = inMemory(sealed)
  return {
    source: {
      size: source.size,
      read(from, length) {
        bytes += length
        return source.read(from, length)
      },
    },
    read: () => bytes,
  }
}

async function collect(parts: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const part of parts) all.push(part)
  return Buffer.concat(all)
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

async function* breaksOff(): AsyncGenerator<Uint8Array> {
  yield randomBytes(2 * chunk)
  throw new Error('the line went dead')
}
