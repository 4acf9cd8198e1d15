import assert from 'node:assert/strict'
import { createPrivateKey } from 'node:crypto'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { parseCheckpoint, verifyCheckpoint, withSignatures } from '#core/tlog/checkpoint.ts'
import { cosignedAt } from '#core/tlog/cosignature.ts'
import { formatVerifier, isOf, parseSignature, parseVerifier, signNote } from '#core/tlog/note.ts'
import { parsePolicy } from '#core/tlog/policy.ts'
import { judge, nothingSeen } from '#core/tlog/witness.ts'
import { openDatabase } from '#platform/database.ts'
import { createHttp } from '#platform/http.ts'
import { silentLog } from '#platform/log.ts'
import { createMetrics } from '#platform/metrics.ts'
import { noon, testDatabase, testDatabaseUrl, testVault } from '#platform/testing.ts'
import { witnessRoutes } from './routes.ts'
import { aLog, type ALog, aSigner, aWitness, entriesOf } from './witness.testing.ts'
import { addressOf, openWitness } from './witness.ts'

const log = aLog(entriesOf(40))

/** When the witness cosigned, in seconds, if its answer is a cosignature of the log's first `size` entries. */
function cosignedTime(
  of: ALog,
  size: number,
  { answer, key }: { answer: string; key: typeof log.key },
) {
  const signature = parseSignature(answer.trimEnd())
  const { note } = verifyCheckpoint(of.signed(size), of.key)
  return isOf(signature, key) ? cosignedAt(note.text, signature, key) : undefined
}

test('a known log is cosigned from any size on, and each checkpoint that goes on from there', async () => {
  const witness = await aWitness([log.key])
  for (const [old, size] of [
    [0, 3],
    [3, 4],
    [4, 33],
    [33, 33],
  ] as const) {
    const { status, body } = await witness.add(log.request(old, size))
    assert.equal(status, 200, body)
    const at = cosignedTime(log, size, { answer: body, key: witness.key })
    assert.equal(at, noon.getTime() / 1_000)
  }
  assert.deepEqual(await witness.alarms(), [])
})

test('the key is what a policy names', async () => {
  const witness = await aWitness([log.key])
  const { body } = await witness.ask({ method: 'GET', url: '/witness/key' })
  const line = body.trimEnd()
  assert.deepEqual(parseVerifier(line).raw, witness.key.raw)
  const policy = parsePolicy(
    `witness ministry ${line} https://ministry.example/witness\nquorum ministry\n`,
  )
  assert.ok(policy.witnesses.has('ministry'))
})

test('the last checkpoint is shown with our line below it, by the hash of its origin', async () => {
  const witness = await aWitness([log.key])
  const url = `/witness/${addressOf(log.key.name)}/checkpoint`
  assert.equal((await witness.ask({ method: 'GET', url })).status, 404)
  await witness.add(log.request(0, 3))
  const { body: line } = await witness.add(log.request(3, 9))
  const shown = await witness.ask({ method: 'GET', url })
  assert.deepEqual([shown.status, shown.body], [200, log.signed(9) + line])
  const unknown = `/witness/${addressOf('other.example/ledger')}/checkpoint`
  assert.equal((await witness.ask({ method: 'GET', url: unknown })).status, 404)
})

test('who goes on from another size is told the size that was seen', async () => {
  const witness = await aWitness([log.key])
  const first = await witness.add(log.request(2, 9))
  assert.deepEqual([first.status, first.type, first.body], [409, 'text/x.tlog.size', '0\n'])
  await witness.add(log.request(0, 9))
  for (const [old, size] of [
    [0, 9],
    [8, 9],
    [0, 12],
    [10, 12],
  ] as const) {
    const { status, type, body } = await witness.add(log.request(old, size))
    assert.deepEqual([status, type, body], [409, 'text/x.tlog.size', '9\n'])
  }
  assert.deepEqual(await witness.alarms(), [])
})

test('refused, and nothing is kept: an unknown log, a key that is not the log’s, no body, a huge one', async () => {
  const witness = await aWitness([log.key])
  const stranger = aLog(entriesOf(5), aSigner('stranger.example/ledger'))
  const thief = aLog(entriesOf(5), aSigner(log.key.name))
  const cases = [
    [stranger.request(0, 5), 404, 'witness.unknown_log'],
    [thief.request(0, 5), 403, 'witness.not_signed'],
    ['', 400, 'witness.malformed'],
    ['old 0\n', 400, 'witness.malformed'],
    [log.request(0, 5).replace('old 0', 'old 6'), 400, 'witness.malformed'],
    [Buffer.alloc(65_537, 'a'), 413, 'request.too_large'],
    [log.request(0, 5, [log.root(1)]), 422, 'witness.proof_wrong'],
  ] as const
  for (const [body, status, code] of cases) {
    const answer = await witness.add(body)
    assert.deepEqual([answer.status, JSON.parse(answer.body).code], [status, code])
  }
  assert.equal((await witness.add(log.request(0, 5))).status, 200, 'from nothing, still')
  assert.deepEqual(await witness.alarms(), [])
})

test('signatures of keys nobody knows are passed over, and any content type is taken', async () => {
  const witness = await aWitness([log.key])
  const { note } = verifyCheckpoint(log.signed(5), log.key)
  const signed = withSignatures(log.signed(5), [signNote(note.text, aSigner('someone.example'))])
  const body = `old 0\n\n${signed}`
  assert.equal((await witness.add(body)).status, 200)
  for (const type of ['application/json', 'application/octet-stream', 'text/plain', 'x/y']) {
    const again = await witness.add(body.replace('old 0', 'old 5'), { 'content-type': type })
    assert.equal(again.status, 200, type)
  }
})

test('a fork is refused with an alarm, and both checkpoints are kept as evidence', async () => {
  const witness = await aWitness([log.key])
  await witness.add(log.request(0, 13))
  const { body: line } = await witness.add(log.request(13, 21))
  const forked = aLog(entriesOf(40, { until: 10 }), log.key)
  const answers = [
    [forked.request(21, 21), 409, 21],
    [forked.request(0, 21), 409, 21],
    [forked.request(21, 30), 422, 21],
    [forked.request(13, 13), 409, 13],
  ] as const
  for (const [body, status] of answers) assert.equal((await witness.add(body)).status, status)

  const kept = await witness.db.selectFrom('witness.refused').selectAll().orderBy('size').execute()
  assert.deepEqual(
    kept.map(({ reason, proven, size }) => [reason, proven, Number(size)]),
    [
      ['fork', true, 13],
      ['fork', true, 21],
      ['fork', true, 30],
    ],
  )
  assert.ok(kept[0]!.witnessed.startsWith(log.signed(13)))
  assert.equal(kept[1]!.request, forked.request(21, 21), 'the same, sent otherwise, is kept once')
  assert.equal(kept[2]!.witnessed, log.signed(21) + line)
  const [alarm, ...more] = await witness.alarms()
  assert.deepEqual([alarm!.kind, alarm!.times, alarm!.organisation_id], ['log_forked', 3, null])
  assert.equal(alarm!.case_key, addressOf(log.key.name))
  assert.deepEqual(more, [])
  assert.equal((await witness.add(log.request(21, 30))).status, 200, 'the true log goes on')
})

test('a fork from a tree of a power of two cannot be proven, and is said to be so', async () => {
  const witness = await aWitness([log.key])
  await witness.add(log.request(0, 16))
  const forked = aLog(entriesOf(40, { until: 10 }), log.key)
  assert.equal((await witness.add(forked.request(16, 20))).status, 422)
  const [alarm] = await witness.alarms()
  assert.equal(alarm!.kind, 'log_forked')
  assert.equal((alarm!.data as Record<string, unknown>)['proven'], false)
})

test('a log that became shorter is refused with an alarm', async () => {
  const witness = await aWitness([log.key])
  await witness.add(log.request(0, 21))
  const overtaken = await witness.add(log.request(0, 20))
  assert.deepEqual([overtaken.status, overtaken.body], [409, '21\n'])
  assert.deepEqual(await witness.alarms(), [], 'a request may be overtaken by the next')
  witness.clock.at = new Date(noon.getTime() + 60_000)
  assert.equal((await witness.add(log.request(20, 20))).status, 409)
  const [alarm] = await witness.alarms()
  assert.equal(alarm!.kind, 'log_shrunk')
  assert.equal((alarm!.data as Record<string, unknown>)['proven'], false)
})

test('a replay of what was cosigned is stale, whenever it comes, and no alarm', async () => {
  const witness = await aWitness([log.key])
  await witness.add(log.request(0, 5))
  await witness.add(log.request(5, 9))
  witness.clock.at = new Date(noon.getTime() + 86_400_000)
  for (const old of [0, 3, 5])
    assert.deepEqual((await witness.add(log.request(old, 5))).body, '9\n')
  assert.deepEqual(await witness.alarms(), [])
})

test('of evidence a day keeps twenty, and what strangers send takes no room from what is proven', async () => {
  const witness = await aWitness([log.key])
  await witness.add(log.request(0, 39))
  witness.clock.at = new Date(noon.getTime() + 60_000)
  for (let size = 1; size < 39; size++) await witness.add(log.request(0, size))
  const forked = aLog(entriesOf(40, { until: 10 }), log.key)
  assert.equal((await witness.add(forked.request(39, 39))).status, 409)
  const kept = await witness.db.selectFrom('witness.refused').select('reason').execute()
  const of = (reason: string) => kept.filter((row) => row.reason === reason).length
  assert.deepEqual([of('shrink'), of('fork')], [20, 1])
})

test('of many requests at once, some of a fork, all that was cosigned is one line', async () => {
  const forked = aLog(entriesOf(40, { until: 6 }), log.key)
  for (let round = 0; round < 4; round++) {
    const witness = await aWitness([log.key])
    await witness.add(log.request(0, 5))
    const requests = [log, forked].flatMap((of) =>
      Array.from({ length: 20 }, (_, i) => ({ of, size: 8 + i })),
    )
    const answers = await Promise.all(
      requests.map(async ({ of, size }) => ({
        ...{ of, size },
        status: (await witness.add(of.request(5, size))).status,
      })),
    )
    const cosigned = answers.filter(({ status }) => status === 200)
    assert.equal(cosigned.length, 1, 'only one went on from 5')
    assert.ok(answers.every(({ status }) => [200, 409, 422].includes(status)))
    const [won] = cosigned
    assert.equal((await witness.add(won!.of.request(won!.size, won!.size + 1))).status, 200)
    const lost = won!.of === log ? forked : log
    assert.notEqual((await witness.add(lost.request(won!.size, won!.size + 2))).status, 200)
  }
})

test('whatever is asked in whatever order, the answers are those of the rules', async () => {
  const statusOf = { cosign: 200, stale: 409, fork: 409, fork_by_proof: 422, unproven: 422 }
  const where = { db: await testDatabase(), vault: testVault() }
  const untils = [40, 16, 11, 6]
  const step = fc.record({
    branch: fc.nat(untils.length - 1),
    old: fc.option(fc.nat(40), { nil: undefined }),
    size: fc.nat(40),
    honest: fc.boolean(),
  })
  let runs = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 15 }), async (steps) => {
      const key = aSigner(`post.example/ledger/${runs++}`)
      const branches = untils.map((until) =>
        aLog(entriesOf(40, { until, otherwise: `from ${until}` }), key),
      )
      const witness = await aWitness([key], where)
      let seen = nothingSeen
      for (const { branch, old: other, size, honest } of steps) {
        const of = branches[branch]!
        const old = Math.min(other ?? seen.size, size)
        const proof = honest ? of.proof(old, size) : [of.root(1)]
        const checkpoint = { size, root: of.root(size) }
        const judgement = judge({ old, proof, checkpoint }, seen)
        const { status } = await witness.add(of.request(old, size, proof))
        assert.equal(status, statusOf[judgement])
        if (judgement === 'cosign') seen = checkpoint
      }
      const last = await witness.ask({
        method: 'GET',
        url: `/witness/${addressOf(key.name)}/checkpoint`,
      })
      if (last.status === 200) assert.deepEqual(parseCheckpoint(last.body).root, seen.root)
      else assert.deepEqual(seen, nothingSeen)
    }),
    { numRuns: 40 },
  )
})

test('a second server and a restarted one have the same key, and go on from what the first cosigned', async () => {
  const first = await aWitness([log.key])
  await first.add(log.request(0, 5))
  const second = await aWitness([log.key], first)
  assert.deepEqual(second.key.raw, first.key.raw)
  const forked = aLog(entriesOf(40, { until: 3 }), log.key)
  assert.equal((await second.add(forked.request(5, 5))).status, 409)
  const both = [first.add(log.request(5, 9)), second.add(forked.request(5, 9))]
  const [honest, other] = await Promise.all(both)
  assert.equal(honest!.status, 200)
  assert.ok([409, 422].includes(other!.status))
  const opened = await first.db
    .selectFrom('ledger.entry')
    .select('type')
    .where('type', '=', 'witness.opened')
    .execute()
  assert.equal(opened.length, 1, 'the key is recorded once')
})

test('a copy of the database cosigns nothing: the key is sealed', async () => {
  const { db } = await aWitness([log.key])
  await assert.rejects(aWitness([log.key], { db, vault: testVault() }), /missing from the ring/)
  const { sealed_private_key: sealed } = await db
    .selectFrom('witness.key')
    .select('sealed_private_key')
    .executeTakeFirstOrThrow()
  assert.throws(() => createPrivateKey({ key: sealed, format: 'der', type: 'pkcs8' }))
})

test('what was cosigned or refused is never changed, by the application or the owner', async () => {
  const url = await testDatabaseUrl()
  const [db, owner] = [openDatabase(url), openDatabase(url, {})]
  after(() => Promise.all([db.destroy(), owner.destroy()]))
  const witness = await aWitness([log.key], { db, vault: testVault() })
  await witness.add(log.request(0, 5))
  await witness.add(aLog(entriesOf(5, { until: 2 }), log.key).request(5, 5))
  for (const table of ['witness.key', 'witness.checkpoint', 'witness.refused'] as const) {
    await assert.rejects(db.deleteFrom(table).execute(), /permission denied/)
    await assert.rejects(owner.deleteFrom(table).execute(), /never changed/)
  }
  const root = log.root(9)
  const other = { origin: log.key.name, size: '9', root, signed: '', cosigned: '', at: noon }
  const insert = (previous: string | null) =>
    db
      .insertInto('witness.checkpoint')
      .values({ ...other, previous })
      .execute()
  await assert.rejects(insert(null), /one_line/, 'a second beginning')
  await assert.rejects(insert('4'), /foreign key/, 'from what was never cosigned')
  await assert.rejects(insert('9'), /check constraint/, 'from itself')
})

test('settings that cannot be used stop the start with a sentence', async () => {
  const { db, vault, key } = await aWitness([log.key])
  const open = (text: string) =>
    openWitness({ db, vault }, { policy: parsePolicy(text), text }, { host: 'x', now: noon })
  await assert.rejects(open('quorum none\n'), /BUUAN_WITNESS_LOGS names no log/)
  const lines = `log ${formatVerifier(log.key)}\nwitness w ${formatVerifier(key)}\nquorum w\n`
  await assert.rejects(open(lines), /names logs only/)
  const long = formatVerifier(aSigner('x'.repeat(201)))
  await assert.rejects(open(`log ${long}\nquorum none\n`), /at most 200/)
})

test('where nothing is witnessed, nobody is answered', async () => {
  const app = createHttp({
    ...{ now: () => noon, log: silentLog, metrics: createMetrics(), secure: false },
    db: await testDatabase(),
    authenticate: async () => undefined,
  })
  await app.register(witnessRoutes({ db: await testDatabase(), now: () => noon }))
  for (const [method, url] of [
    ['POST', '/witness/add-checkpoint'],
    ['GET', '/witness/key'],
    ['GET', `/witness/${addressOf(log.key.name)}/checkpoint`],
  ] as const) {
    const answer = await app.inject({ method, url })
    assert.deepEqual([answer.statusCode, answer.json().code], [404, 'witness.off'])
  }
  await app.close()
})
