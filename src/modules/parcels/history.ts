import { sql } from 'kysely'
import type { SenderHistory } from '#core/risk/policy.ts'
import { type Day, daysUntil } from '#core/time.ts'
import type { Ctx } from '#platform/context.ts'
import type { Vault } from '#platform/vault.ts'
import { numberForSearch } from './token-values.ts'

const windowDays = 7

/**
 * What the last seven days hold of one sender, asked in tokens: by personal number, or by phone
 * where there is no number. No clear value is read.
 */
export async function senderHistory(
  ctx: Ctx,
  vault: Vault,
  sender: {
    readonly operatorId: string
    readonly number: string | undefined
    readonly phone: string
    readonly today: Day
  },
): Promise<SenderHistory> {
  const probes = await probesOf(vault, sender)
  if (probes.days.length === 0) return { today: 0, week: 0, recipientsToday: 0, phones: 1 }
  const column = sender.number ? 'sender_number_token' : 'sender_phone_token'
  const { rows } = await sql<Counts>`
    select p.day = ${sender.today} as today,
           count(*)::int as parcels,
           count(distinct p.recipient_phone_token)::int as recipients,
           count(distinct p.sender_phone_token) filter (where p.sender_phone_token <> k.phone)::int
             as other_phones
    from unnest(${probes.days}::date[], ${probes.keys}::bytea[], ${probes.phones}::bytea[])
      as k (day, token, phone)
    join parcels.parcel p on p.day = k.day and p.${sql.ref(column)} = k.token
    where p.operator_id = ${sender.operatorId}
    group by p.day`.execute(ctx.tx)
  return summarise(rows)
}

type Counts = { today: boolean; parcels: number; recipients: number; other_phones: number }

function summarise(days: readonly Counts[]): SenderHistory {
  const today = days.find((day) => day.today)
  return {
    today: today?.parcels ?? 0,
    week: days.reduce((sum, day) => sum + day.parcels, 0),
    recipientsToday: today?.recipients ?? 0,
    phones: 1 + Math.max(0, ...days.map((day) => day.other_phones)),
  }
}

async function probesOf(
  vault: Vault,
  sender: { operatorId: string; number: string | undefined; phone: string; today: Day },
) {
  const days: Day[] = []
  const keys: Buffer[] = []
  const phones: Buffer[] = []
  for (const day of daysUntil(sender.today, windowDays)) {
    const key = await vault.find({ operatorId: sender.operatorId, class: 'parcel', day })
    if (!key) continue
    const phone = key.token('phone', sender.phone)
    days.push(day)
    keys.push(sender.number ? key.token('number', numberForSearch(sender.number)) : phone)
    phones.push(phone)
  }
  return { days, keys, phones }
}
