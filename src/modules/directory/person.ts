import { sql } from 'kysely'
import { newId } from '#core/uuid7.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { authorize } from '#platform/policy.ts'
import type { Vault } from '#platform/vault.ts'
import { type DutyOf, dutiesOf, type DutyInput, giveDuty } from './duty.ts'
import { refuse } from './errors.ts'
import { type Invitation, invite } from './invitation.ts'
import { administered, standingKey } from './organisation.ts'
import { type Page, type PageOf, toPage } from './page.ts'

export type Person = {
  readonly id: string
  readonly staffCode: string
  readonly name: string
  readonly state: 'active' | 'left'
  readonly duties: readonly DutyOf[]
  readonly lastSignInAt: Date | null
  readonly twoFactor: boolean
}

/**
 * Adds a person to the actor's organisation with their first duties and an invitation to choose a
 * password. The name is sealed; the staff code is what they sign in with.
 */
export async function addPerson(
  ctx: Ctx,
  vault: Vault,
  input: {
    readonly staffCode: string
    readonly name: string
    readonly duties: readonly DutyInput[]
  },
): Promise<{ id: string; invitation: Invitation }> {
  const organisationId = administered(ctx)
  const id = newId(ctx.now)
  const key = await vault.forWriting(standingKey(organisationId))
  const { numInsertedOrUpdatedRows } = await ctx.tx
    .insertInto('directory.person')
    .values({
      id,
      organisation_id: organisationId,
      staff_code: input.staffCode.toLowerCase(),
      name_sealed: key.record(id).seal('name', parseName(input.name)),
      added_at: ctx.now,
    })
    .onConflict((c) => c.column('staff_code').doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) throw refuse('staff_code_taken')
  await record(ctx, { type: 'person.added', subject: id, data: { duties: input.duties.length } })
  for (const duty of input.duties) await giveDuty(ctx, { personId: id, ...duty })
  return { id, invitation: await invite(ctx, id) }
}

function parseName(text: string): string {
  const name = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (name.length < 2 || name.length > 100) throw refuse('name_invalid')
  return name
}

/** People of the actor's organisation by staff code, those who left included. */
export async function listPeople(ctx: Ctx, vault: Vault, page: PageOf): Promise<Page<Person>> {
  const { organisationId } = ctx.actor
  authorize(ctx.actor, 'directory.read', { organisationId })
  let query = ctx.tx
    .selectFrom('directory.person as p')
    .leftJoin('auth.user as u', 'u.id', 'p.id')
    .select(['p.id', 'p.staff_code', 'p.left_at', 'p.last_sign_in_at', 'u.two_factor_enabled'])
    .where('p.organisation_id', '=', organisationId)
    .orderBy('p.staff_code')
    .limit(page.limit + 1)
  if (page.after !== undefined) query = query.where('p.staff_code', '>', page.after)
  const { items, next } = toPage(await query.execute(), page.limit, (row) => row.staff_code)
  const ids = items.map((row) => row.id)
  const [names, duties] = [await personNames(ctx, vault, ids), await dutiesOf(ctx, ids)]
  return {
    next,
    items: items.map((row) => ({
      id: row.id,
      staffCode: row.staff_code,
      name: names.get(row.id) ?? row.staff_code,
      state: row.left_at ? 'left' : 'active',
      duties: duties.get(row.id) ?? [],
      lastSignInAt: row.last_sign_in_at,
      twoFactor: row.two_factor_enabled ?? false,
    })),
  }
}

/** Names by person id, for timelines and lists. Someone whose key is destroyed has no name. */
export async function personNames(
  ctx: Ctx,
  vault: Vault,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  if (ids.length === 0) return names
  const rows = await ctx.tx
    .selectFrom('directory.person')
    .select(['id', 'organisation_id', 'name_sealed'])
    .where(sql<boolean>`id = any(${[...new Set(ids)]}::uuid[])`)
    .execute()
  for (const { id, organisation_id, name_sealed } of rows) {
    const key = await vault.find(standingKey(organisation_id))
    // Sealed by `addPerson`, which writes nothing but a string.
    if (key) names.set(id, key.record(id).open('name', name_sealed) as string)
  }
  return names
}
