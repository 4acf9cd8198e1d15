import assert from 'node:assert/strict'
import { test } from 'node:test'
import persons from '../../../vectors/label/persons.json' with { type: 'json' }
import vectors from '../../../vectors/label/sealed.json' with { type: 'json' }
import { unhex } from '../hpke/by-the-page.testing.ts'
import * as page from './by-the-page.testing.ts'
import { personOf } from './persons-by-the-page.testing.ts'

const { operator } = vectors.keys
const operators = { [operator.keyId]: operator.publicKey }

for (const { note, input, code } of vectors.invalid)
  test(`refused as ${code}: ${note}`, async () => {
    await assert.rejects(
      async () => {
        const read = await page.verify(page.bytesOf(input.text), operators)
        if ('device' in input)
          await page.open(read, {
            ...input.device,
            keys: { ...input.device.keys },
          })
      },
      { code },
    )
  })

for (const { note, input } of persons.invalid)
  test(`no person: ${note}`, () => {
    assert.throws(() => personOf(unhex(input.bytes)), { code: 'malformed' })
  })
