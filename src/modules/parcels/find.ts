import { sql } from 'kysely'
import { addMonths, type Day, dayNumber, dayOf, daysUntil } from '#core/time.ts'
import { longestRetentionMonths } from '#modules/law/index.ts'
import { dayOfId } from '#core/uuid7.ts'
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

type TokenSearch = {
  readonly kind: SearchKind
  readonly value: string
  /** Newest first. */
  readonly days: readonly Day[]
  readonly operatorId: string
  readonly offices: 'all' | readonly string[]
  readonly after?: string
  readonly limit: number
}

/**
 * Every parcel of the window that carries an exact value, newest first: one token a day, one index
 * probe each, and no day older than those that fill the page. Days whose key is destroyed cannot be
 * asked and are not.
 */
export async function findByToken(
  ctx: Ctx,
  vault: Vault,
  search: TokenSearch,
): Promise<readonly Parcel[]> {
  const { days, tokens } = await tokensOf(vault, search)
  if (days.length === 0) return []
  // Ids are in order of days, so days in order and ids within each are ids in order; and Postgres,
  // which knows `n` to be sorted, stops at the day that fills the page. Only then are rows fetched.
  const { rows } = await sql<Parcel>`
    select p.* from (
      select found.id
      from (select * from unnest(${days}::date[], ${tokens}::bytea[]) with ordinality as k (day, token, n) order by n) k
      cross join lateral (${probesOf(search)}) found
      order by k.n, found.id desc limit ${search.limit}
    ) page join parcels.parcel p using (id) order by id desc`.execute(ctx.tx)
  return rows
}

/** One day's look-up in each column that may carry the value; a parcel that has it twice is found once. */
function probesOf({ kind, operatorId, offices, after }: TokenSearch) {
  const inOffices = offices === 'all' ? sql`` : sql`and office_id = any(${offices}::uuid[])`
  const older = after ? sql`and id < ${after}::uuid` : sql``
  const columns = columnsOf[kind]
  const probes = columns.map((column, i) => {
    const earlier = columns.slice(0, i).map(differs)
    return sql`
      select id from parcels.parcel where day = k.day and ${sql.ref(column)} = k.token
      and operator_id = ${operatorId} ${inOffices} ${older} ${sql.join(earlier, sql` `)}`
  })
  return sql.join(probes, sql` union all `)
}

function differs(column: string) {
  return sql`and ${sql.ref(column)} is distinct from k.token`
}

async function tokensOf(
  vault: Vault,
  { kind, value, days, operatorId, after }: TokenSearch,
): Promise<{ days: Day[]; tokens: Buffer[] }> {
  const last = after && dayOfId(after)
  const asked = last ? days.filter((day) => day <= last) : days
  const keys = await vault.findAll(
    asked.map((day) => ({ operatorId, class: 'parcel', day }) as const),
  )
  return {
    days: keys.map(({ id }) => id.day),
    tokens: keys.map(({ key }) => key.token(kind, value)),
  }
}

function toPage(rows: readonly Parcel[], limit: number): PageOf {
  const items = rows.slice(0, limit)
  return { items, next: rows.length > limit ? items.at(-1)!.id : null }
}
