import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { addDays, addMonths, type Day, dayOf, startOfDay } from '#core/time.ts'
import { newId } from '#core/uuid7.ts'
import { addOrganisation, visitor } from '#modules/directory/index.ts'
import { keysForWriting, type NewParcel, storeParcels } from '#modules/parcels/index.ts'
import { dayKeyRegistry, eraseDay, takeCounts } from '#modules/retention/index.ts'
import { change } from '#platform/change.ts'
import type { Actor } from '#platform/context.ts'
import { openDatabase } from '#platform/database.ts'
import { openFileKeyRing } from '#platform/file-key-ring.ts'
import type { KeyRing } from '#platform/keys.ts'
import { record } from '#platform/ledger.ts'
import { migrate } from '#platform/migrate.ts'
import { startPostgres } from '#platform/postgres.ts'
import { Vault } from '#platform/vault.ts'
import { figuresOf, median } from './figure.ts'
import { benchParcel } from './parcels.ts'

// `destroy`: from the order to the ring until nothing of a day can be read any more, its three keys durably
// gone. `erase`: the same as the nightly run does it, with what holds keep, two changes a key, ledger and
// signed proof. Beside them the same rows, in a table of the same shape, are deleted by one statement, which
// leaves their bytes in the files and in every backup. Small and large days go in turns.
const figure = figuresOf('erasure')
const [small, large] = [1_000, 100_000]
const rounds = 3
const classes = ['identity', 'parcel', 'evidence'] as const

const folder = mkdtempSync(join(tmpdir(), 'buuan-bench-'))
chmodSync(folder, 0o755)
const cluster = await startPostgres(join(folder, 'postgres'))
const url = await cluster.database('buuan')
await migrate(url)
const db = openDatabase(url)
const now = () => new Date()
const ring = openFileKeyRing(join(folder, 'keys'))
let destroyingMs = 0
const timedRing: KeyRing = {
  ...ring,
  destroy: async (id) => void (destroyingMs += await timed(() => ring.destroy(id))),
}
const vault = new Vault(timedRing, { made: dayKeyRegistry({ db, now }) })
const client = new pg.Client({ connectionString: url })
await client.connect()
try {
  const { id: operatorId } = await change(db, { actor: visitor, now: now() }, (ctx) =>
    addOrganisation(ctx, { kind: 'operator', code: 'BENCH', name: 'Bưu chính Đo Đạc' }),
  )
  // Due for a while already, whatever the classes' periods.
  const last = addDays(addMonths(dayOf(now()), -12), -10)
  const days = Array.from({ length: 2 * rounds + 1 }, (_, i) => addDays(last, -i))
  const sizes = days.map((_, i) => (i % 2 === 0 ? small : large))
  for (const [i, day] of days.entries()) await fill(operatorId, { day, count: sizes[i]! })
  await client.query('create table plain (like parcels.parcel including all)')
  await client.query('insert into plain select * from parcels.parcel')
  await client.query('vacuum analyze plain')
  await takeCounts({ db, now, vault }, operatorId)

  // The first day warms everything up and makes the operator's signing key.
  const erased: { count: number; erase: number; destroy: number }[] = []
  for (const [i, day] of days.entries()) {
    destroyingMs = 0
    const ms = await timed(() => erase(operatorId, day))
    if (i > 0) erased.push({ count: sizes[i]!, erase: ms, destroy: destroyingMs })
  }
  const deleted: number[] = []
  const vacuumed: number[] = []
  for (const [i, day] of days.entries()) {
    if (sizes[i] !== large) continue
    const ms = await timed(() => client.query('delete from plain where day = $1', [day]))
    deleted.push(ms)
    // Until then the rows still lie in the table's own file, every byte of them.
    vacuumed.push(ms + (await timed(() => client.query('vacuum plain'))))
  }

  const of = (count: number, what: 'erase' | 'destroy') =>
    median(erased.filter((one) => one.count === count).map((one) => one[what]))
  figure('destroy_1k_ms', of(small, 'destroy'), 'ms')
  figure('destroy_100k_ms', of(large, 'destroy'), 'ms')
  figure('time_ratio_100k_to_1k', of(large, 'destroy') / of(small, 'destroy'), 'ratio')
  figure('erase_1k_ms', of(small, 'erase'), 'ms')
  figure('erase_100k_ms', of(large, 'erase'), 'ms')
  figure('delete_100k_ms', median(deleted), 'ms')
  figure('delete_vacuum_100k_ms', median(vacuumed), 'ms')
  figure('speedup_over_delete', median(deleted) / of(large, 'destroy'), 'ratio')
  figure('erase_speedup_over_delete', median(deleted) / of(large, 'erase'), 'ratio')
} finally {
  await client.end()
  await db.destroy()
  await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function erase(operatorId: string, day: Day): Promise<void> {
  for (const kind of classes) {
    const outcome = await eraseDay({ db, now, vault }, { operatorId, class: kind, day })
    if (outcome !== 'erased') throw new Error(`${kind} of ${day} was ${outcome}`)
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

/** A day's parcels, sealed and tokenised by the product's own writer, 500 a change. */
async function fill(operatorId: string, { day, count }: { day: Day; count: number }) {
  const at = new Date(startOfDay(day).getTime() + 9 * 3_600_000)
  const actor: Actor = { ...visitor, organisationId: operatorId }
  const keys = await keysForWriting(vault, operatorId, day)
  const evidence = await vault.forWriting({ operatorId, class: 'evidence', day })
  evidence.record(newId(at)).seal('signature', [])
  for (let made = 0; made < count; made += 500)
    await change(db, { actor, now: at }, async (ctx) => {
      await storeParcels(
        ctx,
        Array.from({ length: 500 }, () => aParcel(at)),
        keys,
      )
      await record(ctx, { type: 'bench.filled', subject: operatorId, data: { day } })
    })
}

function aParcel(at: Date): NewParcel {
  const { sender, recipient, contents } = benchParcel(newId(at))
  const party = ({ name, phone, address }: typeof sender) => ({
    ...{ name, phone },
    address: { commune: address.commune, rest: address.rest },
  })
  return {
    id: newId(at),
    officeId: newId(at),
    channel: 'api',
    itemType: 'parcel',
    transportMode: 'road',
    refusalGround: null,
    fromProvince: '01',
    toCommune: recipient.address.commune,
    toProvince: '79',
    weightGrams: contents.weightGrams,
    assurance: 'L2',
    contentsClass: 'allowed',
    contentsCategory: null,
    catalogueVersion: '2026-09',
    identity: { method: 'contract', name: sender.name, number: '001093012345' },
    sender: party(sender),
    recipient: party(recipient),
    item: { number: 'RA123456785VN', declaredValueVnd: 1, evidence: [], description: 'x' },
  }
}
