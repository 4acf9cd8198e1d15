import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { aPicture, type Element, implicitLittle, writeDicos } from './dicos.testing.ts'
import { readDicos } from './dicos.ts'
import { DicosError } from './elements.ts'
import { madeVectors, type Vector } from './vectors.testing.ts'

const path = join(import.meta.dirname, '../../../vectors/xray/dicos.json')
const vectors = (JSON.parse(readFileSync(path, 'utf8')) as { vectors: Vector[] }).vectors

test('the vectors are what the second writer writes', () => {
  assert.deepEqual(vectors, madeVectors())
})

for (const { name, file, refused, syntax, ...shown } of vectors)
  test(`vector: ${name}`, () => {
    const bytes = Buffer.from(file, 'base64')
    if (refused) {
      assert.throws(() => readDicos(bytes), { name: 'DicosError', code: refused, syntax })
      return
    }
    const { columns, rows, grey } = readDicos(bytes)
    assert.deepEqual({ columns, rows, grey: Buffer.from(grey).toString('hex') }, shown)
  })

test('nothing of the file but the picture is in the answer', () => {
  const owner = { tag: '0010,0010', form: 'PN', value: 'TRAN^THI^BICH^NGOC' }
  const answer = readDicos(writeDicos(aPicture({ before: [owner] })))
  assert.deepEqual(Object.keys(answer).sort(), ['bits', 'columns', 'grey', 'rows'])
  assert.ok(!Buffer.from(answer.grey.buffer).includes('TRAN'))
})

test('sequences within sequences are followed sixteen deep and no further', () => {
  const deep = (levels: number): Element => ({
    ...{ tag: '0018,9073', form: 'SQ', openEnded: true },
    value: [levels === 1 ? [] : [deep(levels - 1)]],
  })
  readDicos(writeDicos(aPicture({ before: [deep(16)] })))
  for (const levels of [17, 300])
    assert.throws(() => readDicos(writeDicos(aPicture({ before: [deep(levels)] }))), {
      code: 'nested_too_deep',
    })
})

/** Reads what may be anything; a picture or a refusal of ours is right, all else is a bug. */
function readsOrRefuses(bytes: Uint8Array): void {
  try {
    readDicos(bytes)
  } catch (error) {
    assert.ok(error instanceof DicosError, String(error))
  }
}

const whole = [
  writeDicos(aPicture({ window: ['300', '200'] })),
  writeDicos(aPicture(), implicitLittle),
  ...vectors.map(({ file }) => Buffer.from(file, 'base64')),
]

test('a file cut anywhere is a picture only when nothing of it is missing', () => {
  const [file] = whole
  readDicos(file!)
  for (let length = 0; length < file!.length; length++)
    assert.throws(() => readDicos(file!.subarray(0, length)), DicosError, `${length} bytes`)
})

test('any bytes at any place, lengths without measure among them, end in a picture or a refusal', () => {
  const place = fc.record({ at: fc.nat(), bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }) })
  const huge = fc.constant(Uint8Array.of(0xff, 0xff, 0xff, 0xff))
  const hugeAt = fc.record({ at: fc.nat(), bytes: huge })
  const changes = fc.array(fc.oneof(place, hugeAt), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(fc.constantFrom(...whole), changes, (file, all) => {
      const changed = Buffer.from(file)
      for (const { at, bytes } of all) changed.set(bytes.subarray(0, 1), at % changed.length)
      for (const { at, bytes } of all)
        changed.set(bytes, Math.max(0, (at % changed.length) - bytes.length))
      readsOrRefuses(changed)
    }),
    { numRuns: 3_000 },
  )
})

test('random bytes behind the mark end in a refusal, in no more time than their length takes', () => {
  const head = Buffer.from(whole[0]!.subarray(0, 132 + 12 + 28))
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 4_000 }), (tail) => {
      readsOrRefuses(Buffer.concat([head, tail]))
    }),
    { numRuns: 500 },
  )
  const items = Buffer.alloc(8_000_000, Buffer.from('feff00e000000000', 'hex'))
  const open = Buffer.from('1800739053510000ffffffff', 'hex')
  const begun = performance.now()
  assert.throws(() => readDicos(Buffer.concat([head, open, items])), { code: 'truncated' })
  assert.ok(performance.now() - begun < 5_000)
})

test('bytes that lie in the middle of a larger buffer are read as if they were alone', () => {
  const file = whole[0]!
  const around = Buffer.concat([Buffer.alloc(77, 0xaa), file, Buffer.alloc(50, 0xbb)])
  assert.deepEqual(readDicos(around.subarray(77, 77 + file.length)), readDicos(file))
  assert.throws(() => readDicos(around.subarray(77, 77 + file.length - 1)), { code: 'truncated' })
})
