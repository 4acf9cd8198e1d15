import { setImmediate as breath } from 'node:timers/promises'
import { Watermark } from '#core/watermark/index.ts'
import { dayOf } from '#core/time.ts'
import { officesByIds, personNames } from '#modules/directory/index.ts'
import type { Parcel } from '#modules/parcels/index.ts'
import { type Purpose, purposesFor, purposeWords } from '#modules/reveals/index.ts'
import type { Ctx, Role } from '#platform/context.ts'
import { type Event, record, recordAll } from '#platform/ledger.ts'
import type { Vault } from '#platform/vault.ts'
import { writeCsv } from './csv.ts'
import { refuse } from './errors.ts'
import {
  assertTrusted,
  type Export,
  limits,
  lockExport,
  placeOf,
  rolesOver,
  secretOf,
  stateAt,
  statementOf,
} from './export.ts'
import { parcelsOf } from './select.ts'
import { headOf, type Line, lineOf } from './table.ts'

/** A file to be sent, and never kept. */
export type ExportFile = { readonly name: string; readonly csv: string }

/**
 * Opens an approved export for who asked for it, at most three times within 24 hours. Rows are opened now
 * and stored nowhere; that each parcel was in it stands in the parcel's story.
 */
export async function openExport(ctx: Ctx, vault: Vault, exportId: string): Promise<ExportFile> {
  const approved = await lockExport(ctx, exportId)
  if (approved.asked_by !== ctx.actor.id) throw refuse('not_yours')
  await assertTrusted(ctx, 'export.request', placeOf(approved))
  const state = stateAt(approved, ctx.now)
  if (state !== 'approved') throw refuse('not_approved', { state })
  const turn = (await openings(ctx, exportId)) + 1
  if (turn > limits.openings) throw refuse('opened_out', { most: limits.openings })

  const roles = rolesOver(ctx.actor, approved.office_id)
  const parcels = await parcelsOf(ctx, selectionOf(approved), roles)
  const lines = await linesOf(ctx, vault, { approved, parcels })
  await ctx.tx
    .insertInto('exports.opening')
    .values({
      ...{ export_id: exportId, turn, at: ctx.now, parcels: parcels.length },
      opened_by: ctx.actor.id,
    })
    .execute()
  await keep(ctx, { approved, turn, parcels, lines, roles })
  const preamble = await preambleOf(ctx, vault, { approved, turn, count: parcels.length })
  const table = [[preamble], headOf(approved.groups), ...lines.map(({ cells }) => cells)]
  return { name: `buuan-xuat-${approved.number}-lan-${turn}.csv`, csv: writeCsv(table) }
}

async function openings(ctx: Ctx, exportId: string): Promise<number> {
  const rows = await ctx.tx
    .selectFrom('exports.opening')
    .select('turn')
    .where('export_id', '=', exportId)
    .execute()
  return rows.length
}

function selectionOf(approved: Export) {
  const { operator_id, office_id, from_day, to_day, asked_at, purpose, groups } = approved
  return {
    ...{ operatorId: operator_id, officeId: office_id, from: from_day, to: to_day, at: asked_at },
    ...{ purpose, groups },
  }
}

async function linesOf(
  ctx: Ctx,
  vault: Vault,
  { approved, parcels }: { approved: Export; parcels: readonly Parcel[] },
): Promise<Line[]> {
  const secret = await secretOf(vault, approved)
  // Without its mark nothing leaves; the operator's own key is never destroyed while it works.
  if (!secret) throw refuse('not_approved')
  const mark = new Watermark(secret)
  const offices = await officesByIds(
    ctx,
    parcels.map((parcel) => parcel.office_id),
  )
  const lines: Line[] = []
  for (const parcel of parcels) {
    const office = offices.get(parcel.office_id)
    lines.push(await lineOf(vault, parcel, { mark, groups: approved.groups, office }))
    // A thousand lines take a second: others are answered in between.
    if (lines.length % 20 === 0) await breath()
  }
  return lines
}

type Opened = {
  readonly approved: Export
  readonly turn: number
  readonly parcels: readonly Parcel[]
  readonly lines: readonly Line[]
  readonly roles: readonly Role[]
}

/** That it left, and in the story of each parcel that it was in it. */
async function keep(ctx: Ctx, { approved, turn, parcels, lines, roles }: Opened): Promise<void> {
  const { id, number, purpose, groups, embargo_until } = approved
  const role = roleOf(roles, approved)
  const story = parcels.map((parcel, i): Event => ({
    type: 'parcel.exported',
    subject: parcel.id,
    officeId: parcel.office_id,
    data: {
      ...{ export: id, purpose, role, groups, fields: lines[i]!.fields },
      ...(embargo_until ? { embargoUntil: embargo_until.toISOString() } : {}),
    },
  }))
  const data = { number, turn, parcels: parcels.length }
  await record(ctx, { type: 'export.opened', subject: id, officeId: approved.office_id, data })
  await recordAll(ctx, story)
}

/** The duty under which it was opened: the first that opens the first of its groups. */
function roleOf(roles: readonly Role[], { purpose, groups }: Export): Role | null {
  return roles.find((role) => purposesFor([role], groups[0]!).includes(purpose)) ?? null
}

/** The first line of the file: a copy that is found says itself where it belongs. */
async function preambleOf(
  ctx: Ctx,
  vault: Vault,
  { approved, turn, count }: { approved: Export; turn: number; count: number },
): Promise<string> {
  const { asked_by, decided_by, number, purpose } = approved
  const people = [asked_by, ...(decided_by ? [decided_by] : [])]
  const names = await personNames(ctx, vault, people)
  const statement = await statementOf(vault, approved)
  return [
    `Bản xuất số ${number}, lần tải ${turn}/${limits.openings}, ${dayOf(ctx.now)}`,
    `Cấp cho: ${statement?.recipient ?? ''}`,
    `Mục đích: ${words(purpose)} (${statement?.note ?? ''})`,
    `Người đề nghị: ${names.get(asked_by) ?? ''}`,
    `Người duyệt: ${(decided_by && names.get(decided_by)) ?? ''}`,
    `${count} bưu gửi`,
    'Bản này mang dấu riêng của người nhận. Không sao chép, không chuyển cho người khác.',
  ].join(' · ')
}

function words(purpose: Purpose): string {
  return purposeWords[purpose].vi
}
