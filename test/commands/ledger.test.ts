import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '#core/uuid7.ts'
import { openLog, Sequencer } from '#modules/ledger/index.ts'
import { openFolderBlobs } from '#platform/blobs.ts'
import { openDatabase } from '#platform/database.ts'
import { recordAll } from '#platform/ledger.ts'
import { actor, as, noon, testDatabaseUrl, testFolder, testVault } from '#platform/testing.ts'

const data = testFolder()
const url = await testDatabaseUrl()
const db = openDatabase(url)
after(() => db.destroy())
const blobs = openFolderBlobs(join(data, 'blobs'))

/** The command in a process of its own, told of this deployment only; `verify` is told of nothing. */
function buuan(...args: string[]) {
  const cli = join(import.meta.dirname, '../../src/cli.ts')
  const ours = { BUUAN_DATA: data, BUUAN_DATABASE_URL: url }
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: data,
    env: { PATH: process.env['PATH'], ...(args[0] === 'verify' ? {} : ours) },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const anEvent = () => ({ type: 'thing.done', subject: newId(noon), data: {} })
async function signEntries(count: number) {
  const log = await openLog(db, testVault(), { host: 'post.example', now: noon })
  const sequencer = await Sequencer.open({ db, blobs, log, now: () => noon })
  for (const part of [count - 1, 1]) {
    const events = Array.from({ length: part }, anEvent)
    await as(db, actor(newId(noon), 'security-lead'), (ctx) => recordAll(ctx, events))
    await sequencer.pass()
  }
}

test('before anything is signed there is nothing to export, and the sentence says so', () => {
  const answer = buuan('ledger', 'export', 'early')
  assert.equal(answer.status, 2)
  assert.match(answer.stderr, /Sổ chưa có mốc ký nào. \/ Nothing of the log is published yet/)
})

test('what is exported is verified offline: the log, and the chain of its checkpoints', async () => {
  await signEntries(300)
  const taken = buuan('ledger', 'export', 'taken')
  assert.equal(taken.status, 0, taken.stderr)
  assert.match(taken.stdout, /301 mục, 2 mốc ký.*\n.*301 entries, 2 checkpoints/)
  const folder = join(data, 'taken')
  assert.deepEqual(readdirSync(folder).sort(), ['checkpoint', 'checkpoints', 'policy', 'tile'])
  assert.deepEqual(readdirSync(join(folder, 'checkpoints')).sort(), ['300', '301'])
  assert.equal(statSync(join(folder, 'checkpoint')).mode & 0o777, 0o600)
  assert.match(buuan('verify', 'log', 'taken', '--policy', 'taken/policy').stdout, /301 entries/)
  const chain = buuan('verify', 'checkpoints', 'taken', '--policy', 'taken/policy', '--json')
  assert.equal(chain.status, 0, chain.stdout)
  assert.partialDeepStrictEqual(JSON.parse(chain.stdout), { ok: true, size: 301, checkpoints: 2 })
})

test('a checkpoint that does not hold ends with 1 and its name in both languages', () => {
  const first = join(data, 'taken/checkpoints/300')
  writeFileSync(first, readFileSync(first, 'utf8').replace('\n300\n', '\n299\n'))
  const broken = buuan('verify', 'checkpoints', 'taken', '--policy', 'taken/policy')
  assert.equal(broken.status, 1)
  assert.match(
    broken.stdout,
    /KHÔNG đúng, bắt đầu từ checkpoints\/300.*\n.*first at checkpoints\/300/,
  )
})

test('an entry changed in the database is what the verifier of the next export names', async () => {
  const owner = openDatabase(url, {})
  after(() => owner.destroy())
  await sql`alter table ledger.entry disable trigger all`.execute(owner)
  await sql`update ledger.entry set type = 'thing.other'
    where seq = (select seq from ledger.leaf where index = 41)`.execute(owner)
  const taken = buuan('ledger', 'export', 'again', '--json')
  assert.partialDeepStrictEqual(JSON.parse(taken.stdout), { size: 301, missing: 0 })
  const broken = buuan('verify', 'log', 'again', '--policy', 'again/policy')
  assert.equal(broken.status, 1)
  assert.match(broken.stdout, /bắt đầu từ mục số 41.*\n.*first at entry 41/)
})

test('a folder that is not empty is left as it is', () => {
  const again = buuan('ledger', 'export', 'taken')
  assert.equal(again.status, 2)
  assert.match(again.stderr, /taken is not empty/)
  for (const wrong of [['export'], ['import', 'x'], ['export', 'a', 'b'], ['export', 'x', '--all']])
    assert.match(buuan('ledger', ...wrong).stderr, /ledger export FOLDER/)
})
