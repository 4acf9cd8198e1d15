import { sql } from 'kysely'
import type { RecipientHistory, SenderHistory } from '#core/risk/facts.ts'
import { type Day, dayNumber, daysUntil } from '#core/time.ts'
import type { Ctx } from '#platform/context.ts'
import type { Vault } from '#platform/vault.ts'
import { numberForSearch } from './token-values.ts'

/** How far a sender is followed; signals of speed look at the last seven of these days. */
const windowDays = 30
const weekDays = 7
/** Parcels of one day that are asked about further, newest first. */
const idsADay = 20

export type Pair = {
  readonly operatorId: string
  readonly number: string | undefined
  readonly senderPhone: string
  readonly recipientPhone: string
  readonly today: Day
}

/** What was counted of a pair, and which parcels it was counted on: what came of them others know. */
export type PairHistory = {
  readonly sender: Omit<SenderHistory, 'checked' | 'found'>
  readonly senderParcels: readonly string[]
  readonly recipient: Omit<RecipientHistory, 'found'>
  readonly recipientParcels: readonly string[]
}

/**
 * What the last days hold of a sender and a recipient, asked in tokens: the sender by personal number, or by phone where
 * there is none. No clear value is read, and nothing can be asked beyond the days whose keys live.
 */
export async function pairHistory(ctx: Ctx, vault: Vault, pair: Pair): Promise<PairHistory> {
  const probes = await probesOf(vault, pair)
  const column = pair.number ? 'sender_number_token' : 'sender_phone_token'
  const { rows } = await sql<Counts>`
    with probe (day, who, phone, recipient, near) as (
      select * from unnest(${probes.days}::date[], ${probes.who}::bytea[], ${probes.phones}::bytea[],
        ${probes.recipients}::bytea[], ${probes.near}::boolean[])
    )
    select 'sender' as side, k.day::text as day, count(*)::int as parcels,
           count(distinct p.recipient_phone_token)::int as others,
           count(distinct p.sender_phone_token) filter (where p.sender_phone_token <> k.phone)::int as aliases,
           count(distinct (p.from_province, p.to_province))::int as routes,
           (array_agg(p.id order by p.id desc))[1:${sql.lit(idsADay)}] as ids
    from probe k join parcels.parcel p on p.day = k.day and p.${sql.ref(column)} = k.who
    where p.operator_id = ${pair.operatorId} group by k.day
    union all
    select 'phone', k.day::text, 0, 0,
           count(distinct p.sender_number_token) filter (where p.sender_number_token <> k.who)::int, 0, '{}'
    from probe k join parcels.parcel p on p.day = k.day and p.sender_phone_token = k.phone
    where k.near and p.operator_id = ${pair.operatorId} and ${pair.number !== undefined} group by k.day
    union all
    select 'recipient', k.day::text, count(*)::int,
           count(distinct p.sender_phone_token)
             filter (where p.sender_phone_token <> k.phone and p.identity_method <> 'contract')::int, 0, 0,
           (array_agg(p.id order by p.id desc))[1:${sql.lit(idsADay)}]
    from probe k join parcels.parcel p on p.day = k.day and p.recipient_phone_token = k.recipient
    where k.near and p.operator_id = ${pair.operatorId} group by k.day`.execute(ctx.tx)
  return summarise(rows, pair.today)
}

type Counts = {
  side: 'sender' | 'phone' | 'recipient'
  day: Day
  parcels: number
  others: number
  aliases: number
  routes: number
  ids: string[]
}

function summarise(rows: readonly Counts[], today: Day): PairHistory {
  const of = (side: Counts['side']) => rows.filter((row) => row.side === side)
  const [sender, phone, recipient] = [of('sender'), of('phone'), of('recipient')]
  const onDay = sender.find(({ day }) => day === today)
  const near = sender.filter(({ day }) => dayNumber(today) - dayNumber(day) < weekDays)
  return {
    sender: {
      today: onDay?.parcels ?? 0,
      week: sum(near, 'parcels'),
      recipientsToday: onDay?.others ?? 0,
      phones: 1 + most(near, 'aliases'),
      identities: 1 + most(phone, 'aliases'),
      routesToday: onDay?.routes ?? 0,
      knownDays: Math.max(0, ...sender.map(({ day }) => dayNumber(today) - dayNumber(day) + 1)),
    },
    senderParcels: sender.flatMap(({ ids }) => ids),
    recipient: {
      today: recipient.find(({ day }) => day === today)?.parcels ?? 0,
      week: sum(recipient, 'parcels'),
      sendersWeek: sum(recipient, 'others'),
    },
    recipientParcels: recipient.flatMap(({ ids }) => ids),
  }
}

function sum(rows: readonly Counts[], field: 'parcels' | 'others'): number {
  return rows.reduce((all, row) => all + row[field], 0)
}

function most(rows: readonly Counts[], field: 'aliases'): number {
  return Math.max(0, ...rows.map((row) => row[field]))
}

async function probesOf(vault: Vault, pair: Pair) {
  const ids = daysUntil(pair.today, windowDays).map((day) => ({
    operatorId: pair.operatorId,
    class: 'parcel' as const,
    day,
  }))
  const found = await vault.findAll(ids)
  const number = pair.number && numberForSearch(pair.number)
  const phones = found.map(({ key }) => key.token('phone', pair.senderPhone))
  return {
    days: found.map(({ id }) => id.day),
    who: number ? found.map(({ key }) => key.token('number', number)) : phones,
    phones,
    recipients: found.map(({ key }) => key.token('phone', pair.recipientPhone)),
    near: found.map(({ id }) => dayNumber(pair.today) - dayNumber(id.day) < weekDays),
  }
}
