import assert from 'node:assert/strict'
import { test } from 'node:test'
import tokens from '../../../vectors/vault/tokens.json' with { type: 'json' }
import { DayKey } from '#core/vault/day-key.ts'
import { itemForSearch, nameForSearch, numberForSearch } from './token-values.ts'

const normal: Readonly<Record<string, (written: string) => string>> = {
  name: nameForSearch,
  number: numberForSearch,
  item: itemForSearch,
}

for (const { note, input, expect } of tokens.valid.filter(({ input }) => input.kind !== 'phone'))
  test(`${note}: ${JSON.stringify(input.written)} is searched as ${expect.value}`, () => {
    const value = normal[input.kind]!(input.written)
    assert.equal(value, expect.value)
    const kind = input.kind as 'name' | 'number' | 'item'
    const token = new DayKey(Buffer.from(input.dayKey, 'hex')).token(kind, value)
    assert.equal(token.toString('hex'), expect.token)
  })
