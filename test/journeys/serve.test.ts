import assert from 'node:assert/strict'
import { createInterface } from 'node:readline'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { parsePolicy, verifyByPolicy } from '#core/tlog/policy.ts'
import { buuan, dataFolder, emptyDatabase } from '../real-server.ts'

test('a new deployment prints the link of its first administrator while its log is signed', async () => {
  const where = { data: dataFolder(), databaseUrl: await emptyDatabase() }
  const child = buuan(['serve', '--organisation', 'Bưu chính Hoa Sen', '--code', 'HOASEN'], where)
  after(() => child.kill('SIGTERM'))
  let [address, link]: (string | undefined)[] = []
  for await (const line of createInterface({ input: child.stdout! })) {
    address ??= /"address":"([^"]+)"/.exec(line)?.[1]
    link = /\/moi\/(\S+)$/.exec(line)?.[1]
    if (link !== undefined) break
  }
  assert.ok(address && link)
  const invitation = await fetch(`${address}/v1/invitations/${link}`)
  assert.equal(invitation.status, 200)

  const policy = parsePolicy(await (await fetch(`${address}/ledger/policy`)).text())
  const checkpoint = verifyByPolicy(await firstCheckpoint(address), policy)
  assert.ok(checkpoint.size > 0)
  const tile = await fetch(`${address}/ledger/tile/0/000.p/${checkpoint.size}`)
  assert.equal((await tile.arrayBuffer()).byteLength, 32 * checkpoint.size)
  const entries = await fetch(`${address}/ledger/tile/entries/000.p/${checkpoint.size}`)
  assert.equal(entries.status, 404, 'entries are shown one by one, to those they concern')
})

async function firstCheckpoint(address: string): Promise<string> {
  for (let i = 0; i < 100; i++) {
    const answer = await fetch(`${address}/ledger/checkpoint`)
    if (answer.ok) return answer.text()
    await wait(100)
  }
  throw new Error('nothing was signed within ten seconds')
}
