import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { newId } from '#core/uuid7.ts'
import { acceptBatch } from '#modules/acceptance/index.ts'
import { aContractSender, aCounter, aParcelInput } from '#modules/acceptance/acceptance.testing.ts'
import { openLog, Sequencer } from '#modules/ledger/index.ts'
import { openFolderBlobs } from '#platform/blobs.ts'
import { change } from '#platform/change.ts'
import { openDatabase } from '#platform/database.ts'
import { noon, testDatabaseUrl, testFolder, testVault } from '#platform/testing.ts'

const data = testFolder()
const url = await testDatabaseUrl()
const [db, owner] = [openDatabase(url), openDatabase(url, {})]
after(() => Promise.all([db.destroy(), owner.destroy()]))
const vault = testVault()
const blobs = openFolderBlobs(join(data, 'blobs'))

function buuan(...args: string[]) {
  const cli = join(import.meta.dirname, '../../src/cli.ts')
  const ours = { BUUAN_DATA: data, BUUAN_DATABASE_URL: url }
  return spawnSync(process.execPath, [cli, ...args], {
    cwd: data,
    env: { PATH: process.env['PATH'], ...(args[0] === 'verify' ? {} : ours) },
    encoding: 'utf8',
  })
}

test('what chance took is drawn again from the exported log, without database or key', async () => {
  const counter = await aCounter(db)
  const { machine, contractSenderId } = await aContractSender(db, { vault, blobs }, counter)
  const letter = {
    ...{ ...aParcelInput([]), itemType: 'letter' as const, inspection: null },
    identity: { method: 'contract' as const, contractSenderId },
  }
  const log = await openLog(db, vault, { host: 'post.example', now: noon })
  const sequencer = await Sequencer.open({ db, blobs, log, now: () => noon })
  for (const days of [0, 1]) {
    const now = new Date(noon.getTime() + days * 86_400_000)
    const asked = Array.from({ length: 200 }, () => ({ key: newId(now), input: letter }))
    await change(db, { actor: machine, now }, (ctx) =>
      acceptBatch(ctx, vault, { officeId: counter.officeId, asked }),
    )
    await sequencer.pass()
  }
  assert.equal(buuan('ledger', 'export', 'taken').status, 0)
  const told = buuan('verify', 'draws', 'taken', '--policy', 'taken/policy', '--json')
  assert.equal(told.status, 0, told.stdout + told.stderr)
  const { drawn } = await owner
    .selectFrom('risk.rating')
    .select((eb) => eb.fn.countAll<string>().filterWhere('drawn', '=', true).as('drawn'))
    .executeTakeFirstOrThrow()
  assert.partialDeepStrictEqual(JSON.parse(told.stdout), {
    ...{ ok: true, days: 2, parcels: 400, drawn: Number(drawn) },
  })
  const words = buuan('verify', 'draws', 'taken', '--policy', 'taken/policy').stdout
  assert.match(words, /400 bưu gửi trong 2 ngày.*\n.*8\.0 expected/)
})
