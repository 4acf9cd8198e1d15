import { proveEntry, type TileStore } from '#modules/ledger/index.ts'
import type { Ctx } from '#platform/context.ts'
import { controlOf } from './control.ts'
import { refuse } from './errors.ts'
import { linesFor } from './history.ts'

/**
 * A line of one's access history as a file that shows it in the ledger, also against the ledger's owner.
 * One that is not among the bearer's own lines now, such as one under an embargo, is not there.
 */
export async function proveAccess(
  ctx: Ctx,
  tiles: TileStore,
  { ticket, entry }: { readonly ticket: string; readonly entry: string },
): Promise<string> {
  const { parcelId, side } = await controlOf(ctx, ticket)
  const lines = await linesFor(ctx, { id: parcelId }, side)
  if (!lines.some((line) => line.entry === entry)) throw refuse('line_unknown')
  return proveEntry(ctx.tx, tiles, entry)
}
