import { visitor } from '#modules/directory/index.ts'
import { change, look } from '#platform/change.ts'
import type { Ctx } from '#platform/context.ts'
import { addJob } from '#platform/jobs.ts'
import { record } from '#platform/ledger.ts'
import {
  addressChallenge,
  type Control,
  findByTicket,
  issueTicket,
  makeChallenge,
  tryCode,
} from './challenge.ts'
import type { ControlDeps } from './deps.ts'
import type { Enquiries } from './enquiries.ts'
import { refuse } from './errors.ts'
import { findProvable, type Named } from './find-provable.ts'

/**
 * Sends a code to the phone when it is that of the item's sender or recipient, and says neither whether the
 * item exists nor whether the phone is theirs: every answer is the same, and is given before anyone looks.
 */
export async function askForCode(
  deps: ControlDeps,
  enquiries: Enquiries,
  named: Named,
): Promise<{ id: string; expiresAt: Date }> {
  const challenge = await makeChallenge(deps)
  enquiries.add(() => sendIfTheirs(deps, challenge.id, named))
  return challenge
}

async function sendIfTheirs(deps: ControlDeps, challengeId: string, named: Named): Promise<void> {
  const { db, now, vault } = deps
  const who = { actor: visitor, now: now() }
  const control = await look(db, who, (ctx) => findProvable(ctx, vault, named))
  if (!control) return
  await change(db, who, async (ctx) => {
    await record(ctx, { type: 'tracking.asked', subject: challengeId, data: dataOf(control) })
    await addJob(ctx, { name: 'tracking.send_code', payload: { challengeId } })
    // Last: until the commit it keeps the row, and a try that waited for it would tell that it is real.
    await addressChallenge(ctx, challengeId, control)
  })
}

/**
 * Changes a right code for a ticket: whoever has it holds the phone of that side of that parcel. A wrong
 * code, one that is over, tried too often or used, and one for nobody are refused alike.
 */
export async function proveControl(
  deps: ControlDeps,
  typed: { readonly id: string; readonly code: string },
): Promise<{ ticket: string; until: Date }> {
  const control = await tryCode(deps, typed)
  if (!control) throw refuse('code_wrong')
  return change(deps.db, { actor: visitor, now: deps.now() }, async (ctx) => {
    const given = await issueTicket(ctx, typed.id)
    if (!given) throw refuse('code_wrong')
    await record(ctx, { type: 'tracking.proved', subject: typed.id, data: dataOf(control) })
    return given
  })
}

/** What the bearer of a ticket has proven to hold; refuses one that is over or was never given. */
export async function controlOf(
  ctx: Ctx,
  ticket: string,
): Promise<Control & { readonly challengeId: string }> {
  const control = await findByTicket(ctx, ticket)
  if (!control) throw refuse('ticket_over')
  return control
}

/**
 * The parcel stands in the data and is not the subject: its story is read by staff, and who looked at it is
 * not warned that somebody checks.
 */
function dataOf({ parcelId, side }: Control) {
  return { parcel: parcelId, side }
}
