import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { PolicySettings } from '#core/risk/policy.ts'
import { houseSettings } from '#core/risk/rules.ts'
import { addDays, addMonths, type Day, dayOf } from '#core/time.ts'
import { newId } from '#core/uuid7.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { authorize, type Permission } from '#platform/policy.ts'
import type { RiskPolicy } from '#platform/tables.ts'
import type { Vault } from '#platform/vault.ts'
import { differences } from './draft-words.ts'
import { refuse } from './errors.ts'

export const policyStates = ['draft', 'submitted', 'approved', 'refused', 'withdrawn'] as const
export type PolicyState = (typeof policyStates)[number]

/** A policy of an operator as it is kept. */
export type PolicyRow = Omit<Selectable<RiskPolicy>, 'state' | 'settings'> & {
  readonly state: PolicyState
  readonly settings: PolicySettings
}

/** Refuses machines, and people without this duty for the whole operator. */
export function authorizePerson(ctx: Ctx, permission: Permission): void {
  authorize(ctx.actor, permission, { organisationId: ctx.actor.organisationId })
  if (ctx.actor.kind !== 'person') throw refuse('person_required')
}

/** Drafts settings of one's operator. They never change after this: who wants others drafts again. */
export async function draftPolicy(
  ctx: Ctx,
  vault: Vault,
  input: { readonly settings: PolicySettings; readonly note: string },
): Promise<{ id: string; number: number }> {
  authorizePerson(ctx, 'risk.draft')
  const note = parseNote(input.note)
  const operatorId = ctx.actor.organisationId
  await lockNumbers(ctx)
  const base = await settingsOn(ctx, operatorId, dayOf(ctx.now))
  if (differences(base, input.settings).length === 0) throw refuse('nothing_changed')
  const id = newId(ctx.now)
  const number = await nextNumber(ctx, operatorId)
  const key = await vault.forWriting({ operatorId, class: 'standing' })
  await ctx.tx
    .insertInto('risk.policy')
    .values({
      ...{ id, operator_id: operatorId, number, drafted_by: ctx.actor.id, drafted_at: ctx.now },
      settings: JSON.stringify(input.settings),
      sealed_note: key.record(id).seal('note', note),
    })
    .execute()
  await record(ctx, { type: 'risk.policy_drafted', subject: id, data: { number } })
  return { id, number }
}

/** Hands a draft that was tried on past parcels to a second person. Only its author does. */
export async function submitPolicy(ctx: Ctx, policyId: string): Promise<void> {
  const own = await lockOwn(ctx, policyId, ['draft'])
  if (own.backtest === null) throw refuse('not_measured')
  await move(ctx, own, { state: 'submitted', submitted_at: ctx.now })
}

/** Lets one's own draft go, also one that waits for a decision. */
export async function withdrawPolicy(ctx: Ctx, policyId: string): Promise<void> {
  await move(ctx, await lockOwn(ctx, policyId, ['draft', 'submitted']), { state: 'withdrawn' })
}

/** Brings settings into force from a day to come, as a second person who saw what they would have done. */
export async function approvePolicy(
  ctx: Ctx,
  { policyId, validFrom }: { readonly policyId: string; readonly validFrom: Day },
): Promise<void> {
  const asked = await lockSubmitted(ctx, policyId)
  const today = dayOf(ctx.now)
  // Parcels of today are rated by what stood this morning.
  if (validFrom <= today || validFrom > addMonths(today, 12))
    throw refuse('from_day', { from: addDays(today, 1) })
  await move(ctx, asked, {
    ...{ state: 'approved', valid_from: validFrom },
    ...{ decided_by: ctx.actor.id, decided_at: ctx.now },
  })
}

/** Says no, and why, as a second person. */
export async function refusePolicy(
  ctx: Ctx,
  vault: Vault,
  { policyId, reason }: { readonly policyId: string; readonly reason: string },
): Promise<void> {
  const asked = await lockSubmitted(ctx, policyId)
  const key = await vault.forWriting({ operatorId: asked.operator_id, class: 'standing' })
  const sealed_answer = key.record(asked.id).seal('answer', parseNote(reason))
  const decision = { decided_by: ctx.actor.id, decided_at: ctx.now }
  await move(ctx, asked, { state: 'refused', ...decision, sealed_answer })
}

/** A policy of the actor's operator; another's is answered as none. */
export async function getPolicy(ctx: Ctx, id: string): Promise<PolicyRow> {
  return orRefuse(await policyOf(ctx, id).executeTakeFirst())
}

/** The same, locked for a change of its state. */
export async function lockPolicy(ctx: Ctx, id: string): Promise<PolicyRow> {
  return orRefuse(await policyOf(ctx, id).forUpdate().executeTakeFirst())
}

/** What an operator's settings are on a day: the house's where it has none of its own. */
export async function settingsOn(ctx: Ctx, operatorId: string, day: Day): Promise<PolicySettings> {
  const row = await ctx.tx
    .selectFrom('risk.policy')
    .select('settings')
    .where('operator_id', '=', operatorId)
    .where('state', '=', 'approved')
    .where('valid_from', '<=', day)
    .orderBy('valid_from', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? (row.settings as unknown as PolicySettings) : houseSettings
}

async function lockOwn(ctx: Ctx, id: string, states: readonly PolicyState[]): Promise<PolicyRow> {
  authorizePerson(ctx, 'risk.draft')
  const own = await lockPolicy(ctx, id)
  if (own.drafted_by !== ctx.actor.id) throw refuse('not_yours')
  if (!states.includes(own.state)) throw refuse('wrong_state', { state: own.state })
  return own
}

async function lockSubmitted(ctx: Ctx, id: string): Promise<PolicyRow> {
  authorizePerson(ctx, 'risk.approve')
  const asked = await lockPolicy(ctx, id)
  if (asked.state !== 'submitted') throw refuse('wrong_state', { state: asked.state })
  if (asked.drafted_by === ctx.actor.id) throw refuse('own_policy')
  return asked
}

type Move = {
  readonly state: PolicyState
  readonly submitted_at?: Date
  readonly valid_from?: Day
  readonly decided_by?: string
  readonly decided_at?: Date
  readonly sealed_answer?: Buffer
}

async function move(ctx: Ctx, { id, number }: PolicyRow, set: Move): Promise<void> {
  await ctx.tx.updateTable('risk.policy').set(set).where('id', '=', id).execute()
  const data = { number, ...(set.valid_from ? { validFrom: set.valid_from } : {}) }
  await record(ctx, { type: `risk.policy_${set.state}`, subject: id, data })
}

function policyOf(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('risk.policy')
    .selectAll()
    .where('id', '=', id)
    .where('operator_id', '=', ctx.actor.organisationId)
}

function orRefuse(row: Selectable<RiskPolicy> | undefined): PolicyRow {
  if (!row) throw refuse('policy_not_found')
  return toPolicy(row)
}

/** A row as what its checks and `draftPolicy` let it be. */
export function toPolicy(row: Selectable<RiskPolicy>): PolicyRow {
  return row as unknown as PolicyRow
}

async function nextNumber(ctx: Ctx, operatorId: string): Promise<number> {
  const { last } = await ctx.tx
    .selectFrom('risk.policy')
    .select((eb) => eb.fn.max<number | null>('number').as('last'))
    .where('operator_id', '=', operatorId)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

/** Drafts of one operator are numbered one after the other. */
async function lockNumbers(ctx: Ctx): Promise<void> {
  const name = `risk.policy/${ctx.actor.organisationId}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(ctx.tx)
}

const leastLength = 5

function parseNote(text: string): string {
  const words = text.normalize('NFC').trim()
  if (words.length < leastLength) throw refuse('note_required')
  return words
}
