import { personNames } from '#modules/directory/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Vault } from '#platform/vault.ts'

export type Doer = { readonly personId: string; readonly organisationId: string }

/**
 * The names of those who did something, for a person of the same organisation. A machine, a
 * contract sender's among them, and people of another organisation learn no names of staff.
 */
export async function colleagueNames(
  ctx: Ctx,
  vault: Vault,
  doers: readonly Doer[],
): Promise<ReadonlyMap<string, string>> {
  if (ctx.actor.kind !== 'person') return new Map()
  const colleagues = doers.filter((doer) => doer.organisationId === ctx.actor.organisationId)
  return personNames(
    ctx,
    vault,
    colleagues.map(({ personId }) => personId),
  )
}
