import assert from 'node:assert/strict'
import { test } from 'node:test'
import hpke from '../../../vectors/hpke/base.json' with { type: 'json' }
import * as page from './by-the-page.testing.ts'

for (const { note, input, expect } of hpke.valid)
  test(`HPKE: ${note}`, async () => {
    const [ephemeral, secret] = [page.unhex(input.skEm), page.unhex(input.skRm)]
    const at = {
      ...{ enc: await page.publicOf(ephemeral), receiver: await page.publicOf(secret) },
      ...{ info: page.unhex(input.info), aad: page.unhex(input.aad) },
    }
    assert.equal(page.hex(await page.hpkeSeal(at, ephemeral, page.unhex(input.pt))), expect.ct)
    assert.equal(page.hex(await page.hpkeOpen(at, secret, page.unhex(expect.ct))), input.pt)
  })
