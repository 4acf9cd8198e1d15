import { type Day, dayOf } from '#core/time.ts'
import { personNames } from '#modules/directory/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Vault } from '#platform/vault.ts'
import { getPolicy, type PolicyRow, settingsOn, toPolicy } from './draft.ts'
import { differences } from './draft-words.ts'

/** Policies of one's operator, newest first, page by page. */
export async function listPolicies(
  ctx: Ctx,
  vault: Vault,
  page: { readonly after?: number; readonly limit: number },
) {
  const operatorId = ctx.actor.organisationId
  const rows = await ctx.tx
    .selectFrom('risk.policy')
    .selectAll()
    .where('operator_id', '=', operatorId)
    .$if(page.after !== undefined, (query) => query.where('number', '<', page.after!))
    .orderBy('number', 'desc')
    .limit(page.limit + 1)
    .execute()
  const shown = rows.slice(0, page.limit).map(toPolicy)
  const names = await namesOf(ctx, vault, shown)
  const inForce = await numberInForce(ctx, operatorId, dayOf(ctx.now))
  return {
    items: shown.map((row) => ({ ...lineOf(ctx, row, names), inForce: row.number === inForce })),
    next: rows.length > page.limit ? shown.at(-1)!.number : null,
  }
}

/** One policy: what it says, what that changes, what it would have done, and who said what. */
export async function policyPage(ctx: Ctx, vault: Vault, id: string) {
  const row = await getPolicy(ctx, id)
  const names = await namesOf(ctx, vault, [row])
  const key = await vault.find({ operatorId: row.operator_id, class: 'standing' })
  const record = key?.record(row.id)
  const running = await ctx.tx
    .selectFrom('risk.backtest')
    .select(['days', 'asked_at', 'parcels', 'done', 'finished_at'])
    .where('policy_id', '=', id)
    .executeTakeFirst()
  const today = dayOf(ctx.now)
  const before = await settingsOn(ctx, row.operator_id, today)
  return {
    ...lineOf(ctx, row, names),
    inForce: row.number === (await numberInForce(ctx, row.operator_id, today)),
    settings: row.settings,
    differences: differences(before, row.settings),
    backtest: row.backtest,
    running:
      running && running.finished_at === null
        ? { days: running.days, parcels: running.parcels, done: running.done }
        : null,
    // Sealed by `draftPolicy` and `refusePolicy`, at these places only.
    note: (record?.open('note', row.sealed_note) as string | undefined) ?? null,
    answer: row.sealed_answer
      ? ((record?.open('answer', row.sealed_answer) as string | undefined) ?? null)
      : null,
  }
}

function lineOf(ctx: Ctx, row: PolicyRow, names: ReadonlyMap<string, string>) {
  return {
    ...{ id: row.id, number: row.number, state: row.state, validFrom: row.valid_from },
    ...{ draftedBy: names.get(row.drafted_by) ?? null, draftedAt: row.drafted_at },
    own: row.drafted_by === ctx.actor.id,
    decidedBy: (row.decided_by && names.get(row.decided_by)) ?? null,
    decidedAt: row.decided_at,
    measured: row.backtest !== null,
  }
}

function namesOf(ctx: Ctx, vault: Vault, rows: readonly PolicyRow[]) {
  const people = rows.flatMap(({ drafted_by, decided_by }) => [drafted_by, decided_by ?? []].flat())
  return personNames(ctx, vault, [...new Set(people)])
}

async function numberInForce(ctx: Ctx, operatorId: string, day: Day): Promise<number | undefined> {
  const row = await ctx.tx
    .selectFrom('risk.policy')
    .select('number')
    .where('operator_id', '=', operatorId)
    .where('state', '=', 'approved')
    .where('valid_from', '<=', day)
    .orderBy('valid_from', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.number
}
