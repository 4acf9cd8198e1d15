import { sql } from 'kysely'
import { dayOf } from '#core/time.ts'
import { erasableFrom, floorMonths } from '#core/vault/term.ts'
import { holdsBeforeErasure } from '#modules/holds/index.ts'
import { change } from '#platform/change.ts'
import type { Ctx } from '#platform/context.ts'
import type { DayKeyId } from '#platform/keys.ts'
import { record } from '#platform/ledger.ts'
import type { Vault } from '#platform/vault.ts'
import { issueCertificate } from './certificate.ts'
import { countDay } from './count.ts'
import { type DayKeyRow, lockDayKey, updateDayKey } from './day-key.ts'
import type { ErasureDeps } from './deps.ts'
import { periodsOf } from './period.ts'
import { system } from './registry.ts'
import { addSweep } from './sweep-job.ts'

/**
 * Erases one day for good: its row says so, the key dies, the proof is signed. Cut off anywhere and run
 * again it ends the same; a day that is no longer due is left alone. Returns whether it is gone.
 */
export async function eraseDay(
  deps: ErasureDeps,
  id: DayKeyId,
  runId?: string,
): Promise<'erased' | 'kept'> {
  const who = () => ({ actor: system(id.operatorId), now: deps.now() })
  const begun = await change(deps.db, who(), (ctx) => begin(ctx, deps.vault, id))
  if (begun !== 'begun') return begun
  await deps.vault.destroy(id, deps.now())
  await change(deps.db, who(), (ctx) => finish(ctx, deps.vault, { id, how: 'term', runId }))
  return 'erased'
}

/**
 * From this commit on the day is being erased, whatever happens next. What legal holds name of it has
 * been kept by then, in this same change.
 */
async function begin(ctx: Ctx, vault: Vault, id: DayKeyId): Promise<'begun' | 'erased' | 'kept'> {
  const row = await lockDayKey(ctx, id)
  const months = (await periodsOf(ctx, id.operatorId, dayOf(ctx.now))).get(id.class)!.months
  const isDue = dayOf(ctx.now) >= erasableFrom(id.class, row.countedFrom, months)
  if (row.erasingAt || !isDue) {
    const outcome = stateOf(row)
    // Looking at the row took a lock, and a lock is a write: it is told, as every change is.
    await tell(ctx, id, { type: 'day.looked_at', data: { outcome } })
    return outcome
  }
  const records = row.records ?? (await countDay(ctx, id))
  const held = await holdsBeforeErasure(ctx, vault, id)
  await updateDayKey(ctx, id).set({ records, held, months, erasing_at: ctx.now }).execute()
  await tell(ctx, id, { type: 'day.erasing', data: { records, held, months } })
  return 'begun'
}

function stateOf({ erasingAt, destroyedAt }: DayKeyRow): 'begun' | 'erased' | 'kept' {
  if (destroyedAt) return 'erased'
  return erasingAt ? 'begun' : 'kept'
}

type Finish = {
  readonly id: DayKeyId
  readonly how: 'term' | 'found'
  readonly runId: string | undefined
}

/** The key is gone: proof, ledger entry, report and the sweep of what is left, in one change. */
async function finish(ctx: Ctx, vault: Vault, { id, how, runId }: Finish): Promise<void> {
  const row = await lockDayKey(ctx, id)
  if (row.destroyedAt) {
    await tell(ctx, id, { type: 'day.looked_at', data: { outcome: 'erased' } })
    return
  }
  const { records, held, months, erasingAt } = erasingOf(row)
  // A clock put right between the two changes must not make the end come before the beginning.
  const destroyedAt = erasingAt > ctx.now ? erasingAt : ctx.now
  await updateDayKey(ctx, id).set({ destroyed_at: destroyedAt }).execute()
  const destroyed = { ...row, records, held, months, destroyedAt, how }
  const { id: certificate, digest } = await issueCertificate(ctx, vault, destroyed)
  if (runId) await addToReport(ctx, runId, { records, held })
  await record(ctx, {
    type: 'day.erased',
    subject: certificate,
    data: { class: id.class, day: id.day, records, held, months, how, digest },
  })
  await addSweep(ctx, id)
}

function erasingOf({ records, held, months, erasingAt }: DayKeyRow) {
  if (records === null || held === null || months === null || erasingAt === null)
    throw new Error('a day was to be finished that was never begun')
  return { records, held, months, erasingAt }
}

/**
 * Takes over a day that the ring destroyed and this database believes alive: an older copy of it was
 * restored. Its proof is issued anew and its rows are swept.
 */
export async function takeOver(ctx: Ctx, vault: Vault, id: DayKeyId): Promise<void> {
  const row = await lockDayKey(ctx, id)
  if (!row.erasingAt) {
    const records = row.records ?? (await countDay(ctx, id))
    const erasing = { records, held: row.held ?? 0, months: floorMonths, erasing_at: ctx.now }
    await updateDayKey(ctx, id).set(erasing).execute()
  }
  await finish(ctx, vault, { id, how: 'found', runId: undefined })
}

async function addToReport(
  ctx: Ctx,
  runId: string,
  { records, held }: { records: number; held: number },
): Promise<void> {
  await ctx.tx
    .updateTable('retention.run')
    .set({
      erased: sql`erased + 1`,
      records: sql`records + ${records}`,
      held: sql`held + ${held}`,
    })
    .where('id', '=', runId)
    .execute()
}

async function tell(
  ctx: Ctx,
  { operatorId, class: kind, day }: DayKeyId,
  { type, data }: { type: string; data: Readonly<Record<string, unknown>> },
): Promise<void> {
  await record(ctx, { type, subject: operatorId, data: { class: kind, day, ...data } })
}
