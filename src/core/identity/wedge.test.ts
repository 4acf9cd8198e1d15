import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import cards from '../../../vectors/identity/card-qr.json' with { type: 'json' }
import zones from '../../../vectors/identity/mrz.json' with { type: 'json' }
import {
  type Keystroke,
  type WedgeOutcome,
  pressKey,
  settleWedge,
  wedgePauseMs,
  wedgeStart,
} from './wedge.ts'

const card = '001093012345||Nguyễn Văn An|15081993|Nam|12 Hàng Bài, Hà Nội|22042021'

/** Presses every key, then waits. */
function play(strokes: readonly Keystroke[]): WedgeOutcome[] {
  const outcomes: WedgeOutcome[] = []
  let state = wedgeStart
  for (const stroke of strokes) {
    const step = pressKey(state, stroke)
    state = step.state
    if (step.outcome) outcomes.push(step.outcome)
  }
  const rest = settleWedge(state, (strokes.at(-1)?.at ?? 0) + wedgePauseMs + 1)
  return rest.outcome ? [...outcomes, rest.outcome] : outcomes
}

/** Keys of a text, `every` milliseconds apart; a line end is Enter. */
function keys(text: string, every: number, from = 1_000): Keystroke[] {
  return Array.from(text, (key, i) => ({ key: key === '\n' ? 'Enter' : key, at: from + i * every }))
}

test('a fast run closed by Enter is a scan', () => {
  assert.deepEqual(play(keys(`${card}\n`, 8)), [{ kind: 'scan', text: card }])
})

test('Tab closes a scan as well, and a second terminator says nothing', () => {
  const strokes = keys(`${card}\n`, 8)
  const end = strokes.at(-1)!.at
  const tabbed = [...strokes.slice(0, -1), { key: 'Tab', at: end }, { key: 'Enter', at: end + 5 }]
  assert.deepEqual(play(tabbed), [{ kind: 'scan', text: card }])
})

test('a scanner without terminator is heard after the pause', () => {
  assert.deepEqual(play(keys(card, 8)), [{ kind: 'scan', text: card }])
})

test('before the pause is over nothing is decided', () => {
  const { state } = pressKey(wedgeStart, { key: 'a', at: 1_000 })
  assert.deepEqual(settleWedge(state, 1_000 + wedgePauseMs), { state })
})

test('a person who types the same text is typing', () => {
  assert.deepEqual(play(keys(`${card}\n`, 70)), [{ kind: 'typing' }])
})

test('typing with pauses never becomes a scan', () => {
  const outcomes = play(keys('001093012345\n', 400))
  assert.ok(outcomes.length > 0)
  assert.ok(outcomes.every(({ kind }) => kind === 'typing'))
})

test('a key held down is a person', () => {
  const held = keys('a'.repeat(40), 30).map((stroke, i) => ({ ...stroke, repeat: i > 0 }))
  assert.deepEqual(play(held), [{ kind: 'typing' }])
})

test('seven fast keys are no scan', () => {
  assert.deepEqual(play(keys('1234567\n', 5)), [{ kind: 'typing' }])
})

test('typing, then a scan, are told apart', () => {
  const typed = keys('Nam', 120)
  assert.deepEqual(play([...typed, ...keys(`${card}\n`, 8, 5_000)]), [
    { kind: 'typing' },
    { kind: 'scan', text: card },
  ])
})

test('two scans in a row are two scans', () => {
  const strokes = [...keys(card, 8), ...keys(card, 8, 5_000)]
  assert.deepEqual(play(strokes), [
    { kind: 'scan', text: card },
    { kind: 'scan', text: card },
  ])
})

test('Shift and control characters of the scanner leave no trace', () => {
  const strokes = keys(`${card}\n`, 8).flatMap((stroke) => [
    { key: 'Shift', at: stroke.at },
    { key: ']', at: stroke.at, chord: 'ctrl' as const },
    stroke,
  ])
  assert.deepEqual(play(strokes), [{ kind: 'scan', text: card }])
})

test('an input method in the way makes a scan unreadable, whatever it leaves behind', () => {
  for (const key of ['Process', 'Dead', 'Unidentified', 'Backspace']) {
    const strokes = keys(`${card}\n`, 8)
    const disturbed = strokes.toSpliced(20, 0, { key, at: strokes[20]!.at })
    assert.deepEqual(play(disturbed), [{ kind: 'unreadable' }], key)
  }
})

test('Alt codes caught as keys make a scan unreadable', () => {
  const coded = keys(`${card}\n`, 8).map((stroke, i) =>
    i > 15 && i < 20 ? { ...stroke, key: '7', chord: 'alt' as const } : stroke,
  )
  assert.deepEqual(play(coded), [{ kind: 'unreadable' }])
})

test('an arrow key in the run is a person', () => {
  const strokes = keys(`${card}\n`, 8)
  assert.deepEqual(play(strokes.toSpliced(9, 0, { key: 'ArrowLeft', at: strokes[9]!.at })), [
    { kind: 'typing' },
  ])
})

test('every zone of two or three lines arrives whole', () => {
  for (const { input } of zones.valid.filter(
    ({ input }) => input.includes('\n') && !/[^A-Z0-9<\n]/.test(input),
  ))
    assert.deepEqual(play(keys(`${input}\n`, 8)), [{ kind: 'scan', text: input }])
})

test('a zone that stops after its first line is given up after the pause', () => {
  const [line] = zones.valid[0]!.input.split('\n')
  assert.deepEqual(play(keys(`${line!}\n`, 8)), [{ kind: 'scan', text: line }])
})

test('every card arrives as it was sent, at every speed of a scanner', () => {
  const sent = cards.valid
    .map(({ input }) => input)
    .filter((input) => !/[\p{Cc}]/u.test(input) && input === input.trimEnd())
  fc.assert(
    fc.property(fc.constantFrom(...sent), fc.integer({ min: 0, max: 35 }), (text, every) => {
      assert.deepEqual(play(keys(`${text}\n`, every)), [{ kind: 'scan', text }])
    }),
  )
})
