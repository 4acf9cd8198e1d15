import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leafHash } from '#core/tlog/merkle.ts'
import { madeLog } from '#core/tlog/made-log.testing.ts'
import { Tree } from '#core/tlog/tree.ts'
import { auditDraws } from './audit-draws.ts'
import { isDrawn } from './draw.ts'

type Made = { type: string; at: string; subject: string; data: Record<string, unknown> }

const share = 0.02
const id = (n: number) => `019358c0-0000-7000-8000-${String(n).padStart(12, '0')}`
const at = (day: string) => `${day}T03:00:00.000Z`

/** Two days of 600 parcels each, honestly drawn, with other entries between. */
function honest(): Made[] {
  const made: Made[] = [{ type: 'session.opened', at: at('2026-11-20'), subject: id(0), data: {} }]
  for (const [i, day] of ['2026-11-21', '2026-11-22'].entries()) {
    const treeSize = made.length
    const root = rootOf(made)
    const data = { day, treeSize, root: root.toString('base64') }
    made.push({ type: 'risk.seed_chosen', at: at(day), subject: id(0), data })
    for (let n = 1; n <= 600; n++) {
      const subject = id(i * 10_000 + n)
      const drawn = isDrawn(root, subject, share)
      const type = 'parcel.accepted'
      made.push({ type, at: at(day), subject, data: { drawn, drawShare: share } })
    }
  }
  return made
}

const bytesOf = (made: readonly Made[]) => made.map((one) => Buffer.from(JSON.stringify(one)))

function rootOf(made: readonly Made[]): Buffer {
  const tree = Tree.empty()
  for (const bytes of bytesOf(made)) tree.append(leafHash(bytes))
  return tree.root()
}

function audit(made: readonly Made[]) {
  const files = madeLog(bytesOf(made))
  return auditDraws((path) => files.get(path), made.length)
}

test('an honest log holds, and says how many were drawn of how many', () => {
  const found = audit(honest())
  assert.ok(found.ok)
  assert.deepEqual([found.days, found.parcels], [2, 1_200])
  assert.ok(Math.abs(found.expected - 24) < 1e-9)
  assert.ok(found.drawn > 8 && found.drawn < 45)
})

type Change = (made: Made[]) => void
const seedAt = (made: Made[], nth: number) =>
  made.filter(({ type }) => type === 'risk.seed_chosen')[nth]!

const lies: [name: string, change: Change, reason: RegExp][] = [
  [
    'a drawn parcel that is said not to be',
    (made) => (made.findLast(({ data }) => data['drawn'])!.data['drawn'] = false),
    /the entry says it was not/,
  ],
  [
    'a parcel said to be drawn that was not',
    (made) => (made.findLast(({ data }) => data['drawn'] === false)!.data['drawn'] = true),
    /was not drawn/,
  ],
  [
    'a seed that the log never had as its root',
    (made) => (seedAt(made, 1).data['root'] = Buffer.alloc(32, 7).toString('base64')),
    /not the root/,
  ],
  ['a second seed for one day', (made) => made.push(seedAt(made, 1)), /second seed/],
  ['a seed of a tree to come', (made) => (seedAt(made, 1).data['treeSize'] = 900), /not there yet/],
  [
    'a parcel before the seed of its day',
    (made) => made.splice(made.indexOf(seedAt(made, 1)), 1),
    /no seed/,
  ],
]

for (const [name, change, reason] of lies)
  test(`found: ${name}`, () => {
    const made = honest()
    change(made)
    const found = audit(made)
    assert.ok(!found.ok)
    assert.match(found.reason, reason)
  })

test('found: parcel ids chosen until none is drawn', () => {
  const day = '2026-11-22'
  const made: Made[] = []
  const root = rootOf([])
  const data = { day, treeSize: 0, root: root.toString('base64') }
  made.push({ type: 'risk.seed_chosen', at: at(day), subject: id(0), data })
  for (let n = 0; made.length < 1_200; n++)
    if (!isDrawn(root, id(n), share))
      made.push({
        ...{ type: 'parcel.accepted', at: at(day), subject: id(n) },
        data: { drawn: false, drawShare: share },
      })
  const found = audit(made)
  assert.ok(!found.ok)
  assert.match(found.reason, /only 0 were drawn/)
})
