import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { noon } from '#platform/testing.ts'
import { afterWrongGuess, codeHash, type Failures } from './lock-out.ts'

const minute = 60_000

test('the fifth wrong guess within 15 minutes locks for 15 minutes', () => {
  const guesses = [0, 4, 8, 11, 14].map((m) => new Date(noon.getTime() + m * minute))
  const history = guesses.map((_, i) => guesses.slice(0, i).reduce(hear, none))
  assert.deepEqual(
    history.map((h) => h.lockedUntil),
    [null, null, null, null, null],
  )
  const { lockedUntil } = guesses.reduce(hear, none)
  assert.equal(lockedUntil?.getTime(), noon.getTime() + 29 * minute)
})

test('wrong guesses that lie further apart never lock', () => {
  let state = none
  for (let i = 0; i < 50; i++) state = hear(state, new Date(noon.getTime() + i * 4 * minute))
  assert.equal(state.lockedUntil, null)
})

test('whatever the rhythm, no 15 minutes ever hear more than five wrong guesses', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 300 }), (pauses) => {
      let state = none
      let at = noon.getTime()
      const heard: number[] = []
      for (const seconds of pauses) {
        at += seconds * 1000
        if (state.lockedUntil && state.lockedUntil.getTime() > at) continue
        state = hear(state, new Date(at))
        heard.push(at)
      }
      for (const [i, first] of heard.entries()) {
        const window = heard.slice(i).filter((time) => time < first + 15 * minute)
        assert.ok(window.length <= 5, `${window.length} guesses`)
      }
    }),
  )
})

test('what was typed as a code is kept only as a keyed hash, the same for capital letters', () => {
  const hash = codeHash('a secret', 'hn01.lan')
  assert.equal(hash.length, 32)
  assert.deepEqual(codeHash('a secret', 'HN01.Lan'), hash)
  assert.notDeepEqual(codeHash('another secret', 'hn01.lan'), hash)
})

const none: Failures = { failedAt: [], lockedUntil: null }

function hear(state: Failures, at: Date): Failures {
  return afterWrongGuess(state.failedAt, at)
}
