import { startOfDay } from '#core/time.ts'
import { verifyCertificate } from '#core/erasure/certificate.ts'
import { aHoldDesk, type HoldDesk } from '#modules/holds/holds.testing.ts'
import { look } from '#platform/change.ts'
import type { Actor, Ctx } from '#platform/context.ts'
import { newId } from '#core/uuid7.ts'
import { silentLog } from '#platform/log.ts'
import { noon } from '#platform/testing.ts'
import { createClockWatch } from './clock-watch.ts'
import type { RetentionDeps } from './deps.ts'
import { system } from './registry.ts'
import { setDatabaseClock } from './retention.testing.ts'
import { runRetention } from './run.ts'
import { sweepBatch } from './sweep.ts'
import { sweepOf } from './sweep-job.ts'
import { asOwner } from './retention.testing.ts'

export type RetentionDesk = HoldDesk & {
  readonly deps: RetentionDeps
  readonly clock: { at: Date }
  /** Lets time pass for everyone, the database too, without anybody noticing a jump. */
  pass(to: Date): Promise<void>
  /** A nightly run at an instant. */
  runAt(at: Date): Promise<void>
  /** Does the sweeps that wait, batch after batch. */
  sweepAll(): Promise<number>
}

/** 01:30 in Vietnam of a day. */
export function nightOf(day: string): Date {
  return new Date(startOfDay(day).getTime() + 90 * 60_000)
}

/** The first nights on which parcels of noon, and their evidence, are due after nine months. */
export const dueNight = nightOf('2027-08-17')
export const allDueNight = nightOf('2027-08-18')

export async function aRetentionDesk(): Promise<RetentionDesk> {
  const desk = await aHoldDesk()
  const { db, store, url } = desk
  const clock = { at: noon }
  const now = () => clock.at
  const watch = createClockWatch({ db, now, monotonicMs: () => clock.at.getTime() })
  const deps: RetentionDeps = { db, now, log: silentLog, clock: watch, ...store }
  const pass = async (to: Date) => {
    clock.at = to
    await setDatabaseClock(url, to)
  }
  return {
    ...desk,
    deps,
    clock,
    pass,
    async runAt(at) {
      await pass(at)
      await runRetention(deps)
    },
    sweepAll: () => sweepAll(url, deps),
  }
}

async function sweepAll(url: string, deps: RetentionDeps): Promise<number> {
  for (let batches = 0; ; batches++) {
    const { rows } = await asOwner(
      url,
      `with next as (
         select id from graphile_worker._private_jobs j
         where task_id = (select id from graphile_worker._private_tasks where identifier = 'retention.sweep')
         order by id limit 1)
       delete from graphile_worker._private_jobs where id in (select id from next) returning payload`,
    )
    if (rows.length === 0) return batches
    await sweepBatch(deps, sweepOf(rows[0]!['payload'] as Record<string, string | number>))
  }
}

/** Runs a look as the program itself. */
export function lookAs<T>(desk: RetentionDesk, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return look(desk.db, { actor: system(desk.operatorId), now: desk.clock.at }, work)
}

/** Certificates of the desk's operator, each verified. */
export async function certificatesOf(desk: RetentionDesk) {
  const rows = await desk.db
    .selectFrom('retention.certificate')
    .select('file')
    .where('operator_id', '=', desk.operatorId)
    .orderBy('id')
    .execute()
  return rows.map((row) => {
    const verdict = verifyCertificate(JSON.parse(row.file))
    if (!verdict.ok) throw new Error(`certificate: ${verdict.code}`)
    return verdict.certificate
  })
}

/** Day keys of the desk's operator by class and day. */
export async function dayKeysOf(desk: RetentionDesk) {
  return desk.db
    .selectFrom('retention.day_key')
    .selectAll()
    .where('operator_id', '=', desk.operatorId)
    .orderBy('day')
    .orderBy('class')
    .execute()
}

export function officer(desk: RetentionDesk, role: 'compliance-officer' | 'security-lead'): Actor {
  return {
    id: newId(noon),
    kind: 'person',
    organisationId: desk.operatorId,
    duties: [{ role, officeId: null }],
  }
}
