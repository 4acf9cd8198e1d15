import { newId } from '#core/uuid7.ts'
import { raiseAlarm } from '#modules/alarms/index.ts'
import type { Parcel } from '#modules/parcels/index.ts'
import { aColleague, aDesk, anAccepted, type Desk, letter } from '#modules/reveals/desk.testing.ts'
import { change } from '#platform/change.ts'
import type { Actor, Ctx, Role } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { noon } from '#platform/testing.ts'
import { askExport, type Asked } from './ask.ts'
import { approveExport } from './decide.ts'
import { openExport } from './open.ts'

export const minute = 60_000
export const hour = 60 * minute
export const after = (ms: number): Date => new Date(noon.getTime() + ms)

/** A desk with three letters, two people who may export, and ways to act at an instant. */
export async function anExportDesk() {
  const desk = await aDesk()
  const parcelIds: string[] = []
  for (let i = 0; i < 3; i++) parcelIds.push((await anAccepted(desk, letter)).parcelId)
  const lead = await aTrusted(desk, 'security-lead')
  const officer = await aTrusted(desk, 'compliance-officer', 'Phạm Thị Thuỷ')
  const { vault } = desk.store
  const by = <T>(actor: Actor, work: (ctx: Ctx) => Promise<T>, now = noon) =>
    change(desk.db, { actor: fresh(actor, now), now }, work)
  const ask = (who: Actor, parts: Partial<Asked> = {}, now = noon) =>
    by(who, (ctx) => askExport(ctx, vault, { ...anAsk, ...parts }), now)
  const approve = (who: Actor, id: string, now = noon) =>
    by(who, (ctx) => approveExport(ctx, id), now)
  const open = (who: Actor, id: string, now = noon) =>
    by(who, (ctx) => openExport(ctx, vault, id), now)
  return { desk, vault, parcelIds, lead, officer, by, ask, approve, open }
}

export type ExportDesk = Awaited<ReturnType<typeof anExportDesk>>

/** Someone over the whole operator who shows a second factor whenever they act. */
export function aTrusted(desk: Desk, role: Role, name = 'Lê Thị Hạnh'): Promise<Actor> {
  return aColleague(desk, role, { officeId: null, name })
}

/** Cuts somebody off, as an alarm does. */
export async function cutOff({ desk, by }: ExportDesk, who: Actor): Promise<void> {
  const organisationId = desk.operatorId
  await by(who, async (ctx) => {
    const about = who.id
    const alarm = { kind: 'enumeration', organisationId, about, key: about, data: {} } as const
    await ctx.tx
      .insertInto('reveals.cut_off')
      .values({
        ...{ id: newId(noon), actor_id: about, organisation_id: organisationId, at: noon },
        alarm_id: await raiseAlarm(ctx, alarm),
      })
      .execute()
  })
}

/** The first letter again, so many times, parts of it as the test says: only as rows. */
export async function manyRows(
  { desk, by, lead, parcelIds }: ExportDesk,
  count: number,
  parts: Partial<Parcel> = {},
): Promise<void> {
  const parcelId = parcelIds[0]!
  await by(lead, async (ctx) => {
    const row = await ctx.tx
      .selectFrom('parcels.parcel')
      .selectAll()
      .where('id', '=', parcelId)
      .executeTakeFirstOrThrow()
    const rows = Array.from({ length: count }, () => ({ ...row, ...parts, id: newId(noon) }))
    await ctx.tx.insertInto('parcels.parcel').values(rows).execute()
    await record(ctx, { type: 'test.copied', subject: desk.operatorId, data: { count } })
  })
}

function fresh(actor: Actor, now: Date): Actor {
  return actor.secondFactorAt ? actor : { ...actor, secondFactorAt: now }
}

/** What an authority asks for, as a careful officer writes it. */
export const anAsk: Asked = {
  purpose: 'authority_request',
  note: 'CV 45/PC02 ngày 15/11/2026',
  recipient: 'Đại úy Trần Văn Cường, PC02 Hà Nội',
  from: '2026-11-16',
  to: '2026-11-16',
  groups: ['sender', 'recipient', 'contents'],
}
