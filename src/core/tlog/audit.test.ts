import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { auditLog } from './audit.ts'
import { type Files, log, madeLog, policy } from './made-log.testing.ts'

const entry = (i: number) => Buffer.from(`{"n":${i}}`)
const honest = Array.from({ length: 700 }, (_, i) => entry(i))
const audit = (files: Files, earlier?: string) =>
  auditLog((path) => files.get(path), policy, earlier)

test('an honest log holds, from its first entry to its witnessed checkpoint', () => {
  for (const size of [1, 255, 256, 257, 700])
    assert.deepEqual(audit(madeLog(honest.slice(0, size), { witnessed: true })), {
      ...{ ok: true, origin: log.name, size },
    })
})

test('a log rewritten whole, with its own key, lacks its witnesses', () => {
  const rewritten = madeLog(honest.with(300, Buffer.from('{"n":-1}')), { witnessed: false })
  const answer = audit(rewritten)
  assert.partialDeepStrictEqual(answer, { ok: false, at: 'checkpoint' })
  assert.match((answer as { reason: string }).reason, /quorum/)
})

test('an honest checkpoint over a rewritten log is named', () => {
  const files = madeLog(honest.with(300, Buffer.from('{"n":-1}')), { witnessed: false })
  files.set('checkpoint', madeLog(honest, { witnessed: true }).get('checkpoint')!)
  assert.partialDeepStrictEqual(audit(files), {
    at: 'checkpoint',
    reason: 'the entries have another root',
  })
})

test('a log that does not go on from an earlier checkpoint is named', () => {
  const earlier = String(madeLog(honest.slice(0, 300), { witnessed: true }).get('checkpoint'))
  assert.ok(audit(madeLog(honest, { witnessed: true }), earlier).ok)
  const forked = madeLog(honest.with(7, Buffer.from('{}')), { witnessed: true })
  assert.partialDeepStrictEqual(audit(forked, earlier), { where: 'earlier checkpoint' })
  const shrunk = madeLog(honest.slice(0, 200), { witnessed: true })
  assert.partialDeepStrictEqual(audit(shrunk, earlier), { where: 'earlier checkpoint' })
})

test('whichever byte of whichever file is changed or missing, the log does not hold', () => {
  const files = madeLog(honest.slice(0, 300), { witnessed: true })
  const paths = [...files.keys()]
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), (f, at, mask) => {
      const path = paths[f % paths.length]!
      const bytes = Buffer.from(files.get(path)!)
      bytes[at % bytes.length]! ^= mask
      assert.ok(!audit(new Map(files).set(path, bytes)).ok, path)
      const without = new Map(files)
      without.delete(path)
      assert.ok(!audit(without).ok, path)
    }),
  )
})
