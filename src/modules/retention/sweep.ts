import { addMonths, dayOf, startOfDay } from '#core/time.ts'
import { evidenceOfDay, sweepAcceptances, sweepEvidence } from '#modules/acceptance/index.ts'
import { heldParcels } from '#modules/holds/index.ts'
import { accessLogMonths } from '#modules/law/index.ts'
import { sweepMeasures } from '#modules/measures/index.ts'
import { parcelsOfDay, sweepParcels } from '#modules/parcels/index.ts'
import { sweepReveals } from '#modules/reveals/index.ts'
import { sweepRatings } from '#modules/risk/index.ts'
import { sweepScans, sweepUnknownScans } from '#modules/scans/index.ts'
import { imagesOfDay, sweepImages } from '#modules/xray/index.ts'
import type { BlobStore } from '#platform/blobs.ts'
import { change } from '#platform/change.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import type { ErasureDeps } from './deps.ts'
import { system } from './registry.ts'
import { addSweep, type Sweep } from './sweep-job.ts'

export type SweepDeps = ErasureDeps & { readonly blobs: BlobStore }

/** Rows a change: few enough that nobody waits for their locks. */
const parcelBatch = 500
/** Each photo is two blobs, deleted while the change is open. */
const evidenceBatch = 100
const logBatch = 2_000

/**
 * Removes one batch of what a destroyed day left behind, in a change of its own, and leaves the rest to
 * the next job. What a legal hold names stays; a day whose keys are not all destroyed is left alone.
 */
export async function sweepBatch(deps: SweepDeps, sweep: Sweep): Promise<void> {
  const who = { actor: system(sweep.operatorId), now: deps.now() }
  await change(deps.db, who, async (ctx) => {
    const gone = await destroyedClasses(ctx, sweep)
    const { swept, next } =
      sweep.step === 'evidence'
        ? await sweepEvidenceBatch(ctx, deps, { sweep, gone })
        : await sweepParcelBatch(ctx, { sweep, gone })
    if (next) await addSweep(ctx, next)
    if (next?.step !== sweep.step && gone !== 'none') await markSwept(ctx, swept)
    const { operatorId, day, step } = sweep
    await record(ctx, {
      type: 'day.swept',
      subject: operatorId,
      data: { day, step, rows: swept.rows, spared: swept.spared },
    })
  })
}

type Gone = 'all' | 'evidence' | 'none'

/** Which of a day's keys are destroyed: only what none of the living ones sealed may be removed. */
async function destroyedClasses(ctx: Ctx, { operatorId, day }: Sweep): Promise<Gone> {
  const rows = await ctx.tx
    .selectFrom('retention.day_key')
    .select(['class', 'destroyed_at'])
    .where('operator_id', '=', operatorId)
    .where('day', '=', day)
    .where('class', 'in', ['identity', 'parcel', 'evidence'])
    .execute()
  const dead = rows.filter((row) => row.destroyed_at !== null)
  if (dead.length === rows.length && dead.some((row) => row.class === 'parcel')) return 'all'
  return dead.some((row) => row.class === 'evidence') ? 'evidence' : 'none'
}

type Swept = Sweep & { readonly rows: number }
type Batch = { readonly sweep: Sweep; readonly gone: Gone }

async function sweepEvidenceBatch(
  ctx: Ctx,
  { blobs }: SweepDeps,
  { sweep, gone }: Batch,
): Promise<{ swept: Swept; next: Sweep | undefined }> {
  const page = gone === 'none' ? [] : await evidencePage(ctx, sweep)
  const held = await heldParcels(
    ctx,
    page.flatMap(({ parcelId }) => parcelId ?? []),
  )
  const loose = page.filter(({ parcelId }) => parcelId === null || !held.has(parcelId))
  if (loose.length > 0) {
    await sweepEvidence(
      ctx,
      blobs,
      loose.filter((one) => one.kind !== 'xray'),
    )
    const images = loose.filter(({ kind }) => kind === 'xray')
    await sweepImages(
      ctx,
      blobs,
      images.map(({ id }) => id),
    )
  }
  const spared = sweep.spared + page.length - loose.length
  const swept = { ...sweep, spared, rows: loose.length }
  if (page.length === evidenceBatch)
    return { swept, next: { ...sweep, spared, after: page.at(-1)!.id } }
  return {
    swept,
    next: gone === 'all' ? { ...sweep, step: 'parcels', after: undefined, spared: 0 } : undefined,
  }
}

/** Photos, codes and X-ray images of a day in the order of their ids. */
async function evidencePage(ctx: Ctx, sweep: Sweep) {
  const page = { ...sweep, limit: evidenceBatch }
  const images = await imagesOfDay(ctx, page)
  return [
    ...(await evidenceOfDay(ctx, page)),
    ...images.map((image) => ({ ...image, kind: 'xray' as const })),
  ]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, evidenceBatch)
}

async function sweepParcelBatch(
  ctx: Ctx,
  { sweep, gone }: Batch,
): Promise<{ swept: Swept; next: Sweep | undefined }> {
  const page = gone === 'all' ? await parcelsOfDay(ctx, { ...sweep, limit: parcelBatch }) : []
  const held = await heldParcels(ctx, page)
  const loose = page.filter((id) => !held.has(id))
  if (loose.length > 0) {
    await sweepScans(ctx, loose)
    await sweepMeasures(ctx, loose)
    await sweepRatings(ctx, loose)
    await sweepAcceptances(ctx, loose)
    await sweepParcels(ctx, loose)
  }
  const spared = sweep.spared + held.size
  const swept = { ...sweep, spared, rows: loose.length }
  const isWhole = page.length === parcelBatch
  if (gone === 'all' && !isWhole) await sweepUnknownScans(ctx, sweep)
  return { swept, next: isWhole ? { ...sweep, spared, after: page.at(-1)! } : undefined }
}

/** A step that left nothing is done; one that a hold kept a part of is looked at again every night. */
async function markSwept(ctx: Ctx, { operatorId, day, spared, step }: Swept): Promise<void> {
  if (spared > 0) return
  const classes = step === 'evidence' ? ['evidence'] : ['identity', 'parcel', 'video']
  await ctx.tx
    .updateTable('retention.day_key')
    .set({ swept_at: ctx.now })
    .where('operator_id', '=', operatorId)
    .where('day', '=', day)
    .where('class', 'in', classes)
    .where('destroyed_at', 'is not', null)
    .where('swept_at', 'is', null)
    .execute()
}

/** Removes who looked at what, once it is older than the law asks for (rule R30); returns whether more waits. */
export async function sweepAccessLog({ db, now }: ErasureDeps): Promise<boolean> {
  // The first day is not counted and the last one is kept whole (Civil Code art. 147-148).
  const before = startOfDay(addMonths(dayOf(now()), -accessLogMonths))
  return change(db, { actor: system(visitorId), now: now() }, async (ctx) => {
    const rows = await sweepReveals(ctx, { before, limit: logBatch })
    await record(ctx, { type: 'log.swept', subject: visitorId, data: { rows } })
    return rows > 0
  })
}

const visitorId = '00000000-0000-0000-0000-000000000000'
