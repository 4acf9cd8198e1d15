import { sql } from 'kysely'
import { addMonths, type Day, dayNumber, dayOf, daysUntil } from '#core/time.ts'
import { longestRetentionMonths } from '#modules/law/index.ts'
import type { Ctx } from '#platform/context.ts'
import { refusals } from '#platform/errors.ts'
import type { Vault } from '#platform/vault.ts'
import type { Parcel } from './parcel.ts'

export const refuse = refusals('parcels', {
  not_found: {
    status: 404,
    vi: 'Không có bưu gửi này, hoặc nó không thuộc đơn vị của bạn.',
    en: 'There is no such parcel, or it is not of your office.',
  },
})

/** A parcel by its id, if it is there. */
export async function findParcel(ctx: Ctx, id: string): Promise<Parcel | undefined> {
  return ctx.tx.selectFrom('parcels.parcel').selectAll().where('id', '=', id).executeTakeFirst()
}

/** A parcel by its id; refuses one that is not there. */
export async function getParcel(ctx: Ctx, id: string): Promise<Parcel> {
  const parcel = await findParcel(ctx, id)
  if (!parcel) throw refuse('not_found')
  return parcel
}

export type PageOf = { readonly items: readonly Parcel[]; readonly next: string | null }

/** Parcels of the offices one may see, newest first; stable under new writes. */
export async function listParcels(
  ctx: Ctx,
  where: {
    readonly operatorId: string
    readonly offices: 'all' | readonly string[]
    /** Only what this person or machine entered. */
    readonly enteredBy?: string
    readonly day?: Day
    readonly after?: string
    readonly limit: number
  },
): Promise<PageOf> {
  let query = ctx.tx
    .selectFrom('parcels.parcel')
    .selectAll()
    .where('operator_id', '=', where.operatorId)
    .orderBy('id', 'desc')
    .limit(where.limit + 1)
  if (where.offices !== 'all') query = query.where('office_id', 'in', [...where.offices, nobody])
  if (where.enteredBy) query = query.where('entered_by', '=', where.enteredBy)
  if (where.day) query = query.where('day', '=', where.day)
  if (where.after) query = query.where('id', '<', where.after)
  return toPage(await query.execute(), where.limit)
}

/** What a parcel can be found by, always by its exact value. */
export type SearchKind = 'phone' | 'number' | 'name' | 'item'

/** The days an exact search asks, newest first: all that any operator can still keep (R29). */
export function searchWindow(now: Date): Day[] {
  const today = dayOf(now)
  const first = addMonths(today, -longestRetentionMonths(today))
  return daysUntil(today, dayNumber(today) - dayNumber(first) + 1)
}

const nobody = '00000000-0000-0000-0000-000000000000'

const columnsOf: Readonly<Record<SearchKind, readonly string[]>> = {
  phone: ['sender_phone_token', 'recipient_phone_token'],
  number: ['sender_number_token'],
  name: ['sender_name_token', 'recipient_name_token'],
  item: ['item_token'],
}

/**
 * Every parcel of the window that carries an exact value: one token a day, one index probe each.
 * Days whose key is destroyed cannot be asked and are not.
 */
export async function findByToken(
  ctx: Ctx,
  vault: Vault,
  search: {
    readonly kind: SearchKind
    readonly value: string
    readonly days: readonly Day[]
    readonly operatorId: string
    readonly offices: 'all' | readonly string[]
    readonly after?: string
    readonly limit: number
  },
): Promise<readonly Parcel[]> {
  const { days, tokens } = await tokensOf(vault, search)
  if (days.length === 0) return []
  const probes = columnsOf[search.kind].map(
    (column) => sql`
      select p.* from unnest(${days}::date[], ${tokens}::bytea[]) as k (day, token)
      join parcels.parcel p on p.day = k.day and p.${sql.ref(column)} = k.token`,
  )
  const inOffices =
    search.offices === 'all' ? sql`true` : sql`office_id = any(${search.offices}::uuid[])`
  const older = search.after ? sql`id < ${search.after}::uuid` : sql`true`
  const { rows } = await sql<Parcel>`
    select * from (${sql.join(probes, sql` union `)}) found
    where operator_id = ${search.operatorId} and ${inOffices} and ${older}
    order by id desc limit ${search.limit}`.execute(ctx.tx)
  return rows
}

async function tokensOf(
  vault: Vault,
  search: { kind: SearchKind; value: string; days: readonly Day[]; operatorId: string },
): Promise<{ days: Day[]; tokens: Buffer[] }> {
  const days: Day[] = []
  const tokens: Buffer[] = []
  for (const day of search.days) {
    const key = await vault.find({ operatorId: search.operatorId, class: 'parcel', day })
    if (!key) continue
    days.push(day)
    tokens.push(key.token(search.kind, search.value))
  }
  return { days, tokens }
}

function toPage(rows: readonly Parcel[], limit: number): PageOf {
  const items = rows.slice(0, limit)
  return { items, next: rows.length > limit ? items.at(-1)!.id : null }
}
