import { createHash } from 'node:crypto'
import type { Day } from '#core/time.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'

/** The tree of no entries (RFC 6962 section 2.1): the seed of the very first day. */
const emptyRoot = createHash('sha256').digest()

/**
 * Chooses the root that chance draws by on a day: of the newest checkpoint when the first parcel of the day is rated. It is
 * chosen once for all servers and stands in the ledger, so whoever has the log draws again (docs/formats/draw.md).
 */
export async function chooseSeed(ctx: Ctx, day: Day): Promise<Buffer> {
  const newest = await ctx.tx
    .selectFrom('ledger.checkpoint')
    .select(['size', 'root'])
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  const root = newest?.root ?? emptyRoot
  const size = Number(newest?.size ?? 0)
  const mine = await ctx.tx
    .insertInto('risk.seed')
    .values({ day, tree_size: size, root, chosen_at: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('day')
    .executeTakeFirst()
  if (!mine) return seedOfAnother(ctx, day)
  await record(ctx, {
    type: 'risk.seed_chosen',
    subject: seedSubject,
    data: { day, treeSize: size, root: root.toString('base64') },
  })
  return root
}

/** Seeds are of the whole deployment. */
const seedSubject = '00000000-0000-0000-0000-000000000000'

async function seedOfAnother(ctx: Ctx, day: Day): Promise<Buffer> {
  const { root } = await ctx.tx
    .selectFrom('risk.seed')
    .select('root')
    .where('day', '=', day)
    .executeTakeFirstOrThrow()
  return root
}
