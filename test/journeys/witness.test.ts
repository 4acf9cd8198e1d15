import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { parseCheckpoint, type SignedCheckpoint } from '#core/tlog/checkpoint.ts'
import { NoteError } from '#core/tlog/note.ts'
import { parsePolicy, type Policy, verifyByPolicy } from '#core/tlog/policy.ts'
import { newId } from '#core/uuid7.ts'
import { change } from '#platform/change.ts'
import { openDatabase } from '#platform/database.ts'
import { record } from '#platform/ledger.ts'
import { actor, testFolder } from '#platform/testing.ts'
import { dataFolder, emptyDatabase, run, serveFrom } from '../real-server.ts'

/** An operator and the Ministry: two servers of their own, with addresses that stay. */
const files = testFolder()
for (const folder of ['etc/buuan', 'srv']) mkdirSync(join(files, folder), { recursive: true })
const settings = {
  policy: join(files, 'etc/buuan/ledger-policy'),
  logs: join(files, 'etc/buuan/witness-logs'),
}
const post = await aPlace({ BUUAN_LEDGER_POLICY: settings.policy })
const ministry = await aPlace({ BUUAN_WITNESS_LOGS: settings.logs })
let policy: Policy

async function aPlace(witnessing: Record<string, string>) {
  const port = String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const where = { data: dataFolder(), databaseUrl: await emptyDatabase() }
  const db = openDatabase(where.databaseUrl)
  after(() => db.destroy())
  const serve = (more: Record<string, string>) =>
    serveFrom({ ...where, env: { BUUAN_PORT: port, BUUAN_PUBLIC_URL: url, ...more } })
  return {
    ...{ ...where, url, db },
    server: await serve({}),
    /** The same with the files of this page. */
    restart: () => serve(witnessing),
    command: (...args: string[]) => run(args, { ...where, env: witnessing }),
    /** An entry in its ledger. */
    async enter() {
      const who = actor(newId(new Date()), 'security-lead')
      const entry = { type: 'thing.done', subject: newId(new Date()), data: {} }
      await change(db, { actor: who, now: new Date() }, (ctx) => record(ctx, entry))
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** The commands of docs/operations.md, with the names and paths of this test. */
const steps = commandsOf('Witnesses').map((block) =>
  block
    .replaceAll('https://POST.EXAMPLE', post.url)
    .replaceAll('https://MINISTRY.EXAMPLE', ministry.url)
    .replaceAll(/\/(srv|etc)\//g, `${files}/$1/`),
)

function commandsOf(heading: string): string[] {
  const page = readFileSync('docs/operations.md', 'utf8')
  const section = new RegExp(`^## ${heading}\\n([^]*?)(?=^## )`, 'm').exec(page)![1]!
  return [...section.matchAll(/^( *)```sh\n([^]*?)^ *```$/gm)].map(([, indent, text]) =>
    text!.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  )
}

async function shell(script: string): Promise<string> {
  const { data, databaseUrl } = post
  const env = { PATH: process.env['PATH'], BUUAN_DATA: data, BUUAN_DATABASE_URL: databaseUrl }
  const { stdout } = await promisify(execFile)('sh', ['-c', `set -eu\n${script}`], { env })
  return stdout
}

/** Looks until there is something to see. */
async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let i = 0; i < 600; i++) {
    const seen = await look()
    if (seen !== undefined) return seen
    await wait(100)
  }
  throw new Error('not within a minute')
}

/** What the operator shows, once it is believed and larger than that. */
function shown({ above }: { readonly above: number }): Promise<SignedCheckpoint> {
  return until(async () => {
    const checkpoint = await believed()
    return checkpoint && checkpoint.size > above ? checkpoint : undefined
  })
}

async function believed(): Promise<SignedCheckpoint | undefined> {
  const answer = await fetch(`${post.url}/ledger/checkpoint`)
  if (!answer.ok) return undefined
  try {
    return verifyByPolicy(await answer.text(), policy)
  } catch (error) {
    if (error instanceof NoteError) return undefined
    throw error
  }
}

function firstAlarm({ db }: typeof post) {
  return until(() => db.selectFrom('alarms.alarm').select('kind').limit(1).executeTakeFirst())
}

async function lastSigned() {
  const last = await post.db
    .selectFrom('ledger.checkpoint')
    .select(['size', 'signed'])
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return { size: Number(last.size), signed: last.signed }
}

test('the steps of the operations page make the Ministry a witness of the operator’s log', async () => {
  const [readLog, keepLog, readKey, writePolicy, look, ...more] = steps
  assert.deepEqual(more, [])
  const line = (await shell(readLog!)).trim()
  await shell(keepLog!.replace('LOG-LINE', line))
  await ministry.server.stop()
  ministry.server = await ministry.restart()
  const key = (await shell(readKey!)).trim()
  await shell(writePolicy!.replace('WITNESS-KEY', key))
  policy = parsePolicy(readFileSync(settings.policy, 'utf8'))
  await post.server.stop()
  post.server = await post.restart()

  const { size } = await shown({ above: 0 })
  const said = await shell(look!)
  assert.match(said, /It holds: the log .+ is whole/)
  assert.ok(said.includes(`\n${size}\n`))
  const served = await fetch(`${post.url}/ledger/policy`)
  assert.equal(await served.text(), readFileSync(settings.policy, 'utf8'))
})

test('while the witness is away the log goes on and nothing new is shown; it is caught up with', async () => {
  const { size } = await shown({ above: 0 })
  await ministry.server.kill()
  await post.enter()
  await until(async () => ((await lastSigned()).size > size ? true : undefined))
  await wait(500)
  assert.equal((await believed())!.size, size)
  ministry.server = await ministry.restart()
  await post.enter()
  await shown({ above: size })
})

test('the operator’s server, killed and started again, goes on with what the witness has', async () => {
  await post.enter()
  await post.server.kill()
  const { size } = await lastSigned()
  await post.enter()
  post.server = await post.restart()
  await shown({ above: size })
  assert.deepEqual(await ministry.db.selectFrom('alarms.alarm').selectAll().execute(), [])
})

test('a whole log rewritten by its owner, with its own key: refused, and both sides have an alarm', async () => {
  const before = await shown({ above: 0 })
  await post.server.stop()
  renameSync(join(post.data, 'blobs/ledger'), join(post.data, 'evidence'))
  const owner = new pg.Client({ connectionString: post.databaseUrl })
  await owner.connect()
  await owner.query(`
    set session_replication_role = replica;
    update ledger.entry set data = '{"never": "happened"}' where seq = 2;
    truncate ledger.published, ledger.cosignature, ledger.checkpoint, ledger.witness`)
  await owner.end()
  post.server = await post.restart()

  assert.equal((await firstAlarm(ministry)).kind, 'log_forked')
  assert.equal((await firstAlarm(post)).kind, 'witness_refused')
  assert.equal((await fetch(`${post.url}/ledger/checkpoint`)).status, 404, 'nothing is shown')

  // Hand it over in spite of that: the log with its new signature, and with the cosignature of before.
  const { signed } = await lastSigned()
  const forged = join(files, 'srv/forged')
  cpSync(join(post.data, 'blobs/ledger'), forged, { recursive: true })
  assert.equal(before.note.signatures.length, 2)
  const cosignature = readFileSync(join(post.data, 'evidence/checkpoint'), 'utf8')
    .split('\n')
    .at(-2)!
  for (const checkpoint of [signed, `${signed}${cosignature}\n`]) {
    writeFileSync(join(forged, 'checkpoint'), checkpoint)
    const verdict = await post.command('verify', 'log', forged, '--policy', settings.policy)
    assert.equal(verdict.code, 1)
    assert.match(verdict.out, /without the quorum of witnesses/)
  }
  assert.notDeepEqual(parseCheckpoint(signed).root, before.root)
  const alone = join(files, 'etc/buuan/alone')
  const [log] = readFileSync(settings.policy, 'utf8').split('\n')
  writeFileSync(alone, `${log}\nquorum none\n`)
  const verdict = await post.command('verify', 'log', forged, '--policy', alone)
  assert.equal(verdict.code, 0, 'without the witness it would be believed')
})

test('a witness brought back from its backup has its evidence, and neither its key nor a word of what it cosigned', async () => {
  const backup = join(files, 'srv/backup')
  assert.equal((await ministry.command('backup', backup)).code, 0)
  const there = { data: dataFolder(), databaseUrl: await emptyDatabase() }
  cpSync(join(ministry.data, 'keys'), join(there.data, 'keys'), { recursive: true })
  const restored = await run(['restore', backup], there)
  assert.equal(restored.code, 0, restored.err)
  const db = openDatabase(there.databaseUrl)
  after(() => db.destroy())
  const count = async (table: 'witness.key' | 'witness.checkpoint' | 'witness.refused') =>
    (await db.selectFrom(table).selectAll().execute()).length
  assert.equal(await count('witness.key'), 0)
  assert.equal(await count('witness.checkpoint'), 0)
  assert.ok((await count('witness.refused')) > 0)
})
