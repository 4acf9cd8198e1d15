import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import vectors from '../../../vectors/label/persons.json' with { type: 'json' }
import { longestBlock, packPerson, unpackPerson } from './person-block.ts'
import { fromViscii, toViscii } from './viscii.ts'

for (const { note, input, expect } of vectors.valid)
  test(`a person: ${note}`, () => {
    assert.equal(packPerson(input).toString('hex'), expect.bytes)
    assert.deepEqual(unpackPerson(Buffer.from(expect.bytes, 'hex')), expect.person)
  })

for (const { note, input } of vectors.invalid)
  test(`no person: ${note}`, () => {
    assert.equal(unpackPerson(Buffer.from(input.bytes, 'hex')), undefined)
  })

test('any text is read back as written, or cut within its room', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 })
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 120 }), (written, room) => {
      const bytes = toViscii(written, room)
      assert.ok(bytes.length <= room && !bytes.includes(0))
      const read = fromViscii(bytes)
      const kept = written
        .normalize('NFC')
        .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
        .trim()
      if (read !== kept) {
        assert.ok(read !== undefined && read.endsWith('…'))
        assert.ok(kept.startsWith(read.slice(0, -1)))
      }
    }),
  )
})

test('any bytes are a person that packs to the same bytes, or none', () => {
  const bytes = fc.uint8Array({ minLength: 8, maxLength: 40 })
  const plausible = bytes.map((tail) => Buffer.from([0, 0, 70, 54, 97, 74, 78, ...tail]))
  fc.assert(
    fc.property(
      fc.oneof(
        bytes.map((some) => Buffer.from(some)),
        plausible,
      ),
      (block) => {
        const person = unpackPerson(block)
        // Blanks at an end are the only thing a reader takes that a writer never makes.
        const tidy =
          person &&
          Object.values(person).every(
            (part) => part === part.trim() && part === part.normalize('NFC'),
          )
        if (tidy)
          assert.ok(
            packPerson(person)
              .subarray(0, block.length - 7)
              .equals(block.subarray(0, -7)),
          )
      },
    ),
    { numRuns: 1_000 },
  )
})

test('a block is whole steps and never too long', () => {
  const text = fc.string({ maxLength: 200 })
  fc.assert(
    fc.property(text, text, (name, rest) => {
      const { length } = packPerson({ name, rest, phone: '+84912345678', commune: '00070' })
      assert.ok(length % 8 === 0 && length >= 8 && length <= longestBlock)
    }),
  )
})
