import assert from 'node:assert/strict'
import { test } from 'node:test'
import marks from '../../../vectors/watermark/marks.json' with { type: 'json' }
import traces from '../../../vectors/watermark/traces.json' with { type: 'json' }
import { sayingOf } from './forms.ts'
import { rank } from './judge.ts'
import type { TextKind } from './rules.ts'
import { readMarks, Watermark } from './watermark.ts'

const copyOf = (secret: string) => new Watermark(Buffer.from(secret, 'hex'))

for (const { note, input, expect } of marks.valid)
  test(`marks: ${note}`, () => {
    const copy = copyOf(input.secret)
    if (input.kind === 'phone') {
      assert.equal(copy.phone(input.text), expect.marked)
      return
    }
    assert.equal(copy.text(input.kind as TextKind, input.text), expect.marked)
    assert.equal(sayingOf(input.text.normalize('NFC').replace(/\s+/g, ' ')), expect.says)
  })

for (const { note, input } of marks.invalid)
  test(`marks, refused: ${note}`, () => {
    assert.throws(() => copyOf(input.secret), RangeError)
  })

for (const { note, input, expect } of traces.valid)
  test(`traces: ${note}`, () => {
    const read = readMarks(input.rows)
    const judged = rank(
      input.secrets.map((secret, copy) => ({ copy, ...copyOf(secret).agreement(read) })),
    )
    for (const [copy, { chance, ...rest }] of expect.entries()) {
      const ours = judged.find((one) => one.copy === copy)!
      assert.partialDeepStrictEqual(ours, rest)
      assert.ok(Math.abs(ours.chance / chance - 1) < 1e-9)
    }
  })
