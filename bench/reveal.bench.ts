import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '#core/uuid7.ts'
import { acceptBatch, addContractSender, type PhotoStore } from '#modules/acceptance/index.ts'
import { addOrganisation, founder, openOffice, visitor } from '#modules/directory/index.ts'
import { getParcel, openGroup } from '#modules/parcels/index.ts'
import { revealGroup } from '#modules/reveals/index.ts'
import { openFolderBlobs } from '#platform/blobs.ts'
import { change, look } from '#platform/change.ts'
import type { Actor } from '#platform/context.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import { openFileKeyRing } from '#platform/file-key-ring.ts'
import { migrate } from '#platform/migrate.ts'
import { startPostgres } from '#platform/postgres.ts'
import { Vault } from '#platform/vault.ts'
import { figuresOf, percentile } from './figure.ts'
import { benchParcel } from './parcels.ts'

// One group of a parcel opened as a request opens it: decided, counted against the budget, opened, kept, recorded in the
// ledger, watched, committed; among a quarter of a million earlier reveals. Beside it, in turns, the same group read and
// opened with nothing asked and nothing kept; and the decision alone, where it is no.
const figure = figuresOf('reveal')
const parcels = 5_000
const clerks = 250
const history = 250_000
const reveals = 2_000

const folder = mkdtempSync(join(tmpdir(), 'buuan-bench-'))
chmodSync(folder, 0o755)
const cluster = await startPostgres(join(folder, 'postgres'))
try {
  const url = await cluster.database('buuan')
  await migrate(url)
  const db = openDatabase(url)
  try {
    await measure(db)
  } finally {
    await db.destroy()
  }
} finally {
  await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
}

type Office = { readonly operatorId: string; readonly officeId: string }

async function measure(db: Database): Promise<void> {
  const store = {
    vault: new Vault(openFileKeyRing(join(folder, 'keys'))),
    blobs: openFolderBlobs(join(folder, 'blobs')),
  }
  const office = await anOffice(db)
  const ids = await accept(db, store, office)
  const people = Array.from({ length: clerks }, () => aClerk(office))
  await earlierReveals(db, { people, ids })
  const ms = { reveal: [] as number[], refused: [] as number[], plain: [] as number[] }
  for (let i = 0; i < reveals + 200; i++) {
    const who = people[i % clerks]!
    const parcelId = ids[(i * 1_237) % ids.length]!
    const taken = await turn(db, store, { who, parcelId })
    if (i < 200) continue
    ms.reveal.push(taken.reveal)
    ms.refused.push(taken.refused)
    ms.plain.push(taken.plain)
  }
  for (const p of [50, 99]) {
    figure(`p${p}_ms`, percentile(ms.reveal, p), 'ms')
    figure(`decision_no_p${p}_ms`, percentile(ms.refused, p), 'ms')
    figure(`plain_read_p${p}_ms`, percentile(ms.plain, p), 'ms')
  }
  figure('ratio_to_plain_read_p50', percentile(ms.reveal, 50) / percentile(ms.plain, 50), 'ratio')
}

type Look = { readonly who: Actor; readonly parcelId: string }

async function turn(db: Database, store: PhotoStore, { who, parcelId }: Look) {
  const now = new Date()
  const asked = { parcelId, group: 'recipient', purpose: 'complaint' } as const
  return {
    reveal: await timed(() =>
      change(db, { actor: who, now }, (ctx) => revealGroup(ctx, store, asked)),
    ),
    refused: await timed(() =>
      change(db, { actor: who, now }, (ctx) =>
        revealGroup(ctx, store, { ...asked, group: 'identity' }),
      ).then(
        () => Promise.reject(new Error('a clerk opened an identity')),
        () => undefined,
      ),
    ),
    plain: await timed(() =>
      look(db, { actor: who, now }, async (ctx) =>
        openGroup(store.vault, await getParcel(ctx, parcelId), 'recipient'),
      ),
    ),
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function anOffice(db: Database): Promise<Office> {
  const now = new Date()
  const { id } = await change(db, { actor: visitor, now }, (ctx) =>
    addOrganisation(ctx, { kind: 'operator', code: 'BENCH', name: 'Bưu chính Đo Đạc' }),
  )
  const { id: officeId } = await change(db, { actor: founder(id), now }, (ctx) =>
    openOffice(ctx, {
      ...{ code: 'HN01', name: 'Ba Đình', kind: 'service_point', communeCode: '00004' },
    }),
  )
  return { operatorId: id, officeId }
}

function aClerk({ operatorId, officeId }: Office): Actor {
  const duties = [{ role: 'counter-clerk', officeId }] as const
  const now = new Date()
  // Everyone has shown a second factor: what is measured is the reveal, not its refusal.
  return {
    ...{ id: newId(now), kind: 'person', organisationId: operatorId, duties },
    secondFactorAt: now,
  }
}

async function accept(db: Database, store: PhotoStore, office: Office): Promise<string[]> {
  const { operatorId, officeId } = office
  const contractSenderId = await change(
    db,
    { actor: founder(operatorId), now: new Date() },
    (ctx) =>
      addContractSender(ctx, store.vault, {
        ...{ code: 'SHOP-1', name: 'Cửa hàng Thử Nghiệm', assurance: 'L2', validTo: '2099-12-31' },
      }),
  )
  const duties = [{ role: 'contract-sender', officeId: null }] as const
  const machine: Actor = {
    ...{ id: newId(new Date()), kind: 'machine', organisationId: operatorId, duties },
  }
  const ids: string[] = []
  while (ids.length < parcels) {
    const asked = Array.from({ length: 500 }, () => ({
      key: newId(new Date()),
      input: benchParcel(contractSenderId),
    }))
    const outcomes = await change(db, { actor: machine, now: new Date() }, (ctx) =>
      acceptBatch(ctx, store.vault, { officeId, asked }),
    )
    for (const outcome of outcomes) if ('accepted' in outcome) ids.push(outcome.accepted.parcelId)
  }
  return ids
}

/** A year of looking by the same people, two hours old and older, so that no budget is touched. */
async function earlierReveals(
  db: Database,
  { people, ids }: { people: readonly Actor[]; ids: readonly string[] },
): Promise<void> {
  const newest = Date.now() - 26 * 3_600_000
  for (let from = 0; from < history; from += 5_000) {
    const rows = Array.from({ length: 5_000 }, (_, i) => {
      const n = from + i
      const at = new Date(newest - n * 120_000)
      return {
        ...{ id: newId(at), parcel_id: ids[(n * 31) % ids.length]!, at, purpose: 'complaint' },
        ...{ person_id: people[n % people.length]!.id, field_group: 'recipient', own: false },
        role: 'counter-clerk',
      }
    })
    await db.insertInto('reveals.reveal').values(rows).execute()
  }
}
