import { setImmediate as breath } from 'node:timers/promises'
import { type Static, Type } from 'typebox'
import {
  type Agreement,
  type Judgement,
  type Mark,
  rank,
  readMarks,
  Watermark,
} from '#core/watermark/index.ts'
import { newId } from '#core/uuid7.ts'
import { raiseAlarm } from '#modules/alarms/index.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import type { Vault } from '#platform/vault.ts'
import { readCsv } from './csv.ts'
import { refuse } from './errors.ts'
import { authorizePerson, type Export, secretOf, statementOf, toExport } from './export.ts'
import { ExportLine, linesOf } from './list.ts'

/** Copies compared: the newest. The older a leak, the less it is a leak of anything that is still kept. */
const mostCopies = 2_000
const shown = 3

/** One copy, and how sure it is that the found table comes from it. */
const TracedCopy = Type.Object({
  export: ExportLine,
  recipient: Type.Union([Type.Null(), Type.String()]),
  agree: Type.Integer(),
  of: Type.Integer(),
  /** How likely it is that one of the copies compared agrees so well by chance. */
  chance: Type.Number(),
  verdict: Type.Enum(['match', 'likely', 'none']),
})

/** What a trace found: the copies that agree best, a match first. */
export const TraceView = Type.Object({
  /** Values of the table that could carry a mark. */
  values: Type.Integer(),
  /** Copies that ever left. */
  compared: Type.Integer(),
  copies: Type.Array(TracedCopy),
})
export type TraceView = Static<typeof TraceView>

/**
 * Which export a piece that leaked comes from. The piece is read and not kept; a match raises an alarm about
 * who downloaded it. Refuses a piece in which nothing can carry a mark.
 */
export async function traceLeak(ctx: Ctx, vault: Vault, piece: Buffer): Promise<TraceView> {
  const { organisationId } = ctx.actor
  authorizePerson(ctx, 'export.trace', { organisationId })
  const marks = readMarks(sampled(readCsv(piece)))
  if (marks.length === 0) throw refuse('not_readable')
  const ranked = rank(await agreements(ctx, vault, marks))
  const matched = ranked.filter(({ verdict }) => verdict === 'match')
  for (const copy of matched) await raise(ctx, copy)
  const data = {
    ...{ values: marks.length, compared: ranked.length },
    matched: matched.map(({ left }) => left.id),
  }
  await record(ctx, { type: 'export.traced', subject: newId(ctx.now), data })
  return {
    ...{ values: marks.length, compared: ranked.length },
    copies: await viewsOf(ctx, vault, ranked.slice(0, shown)),
  }
}

/** Rows read: more would make others wait, and not make it surer. */
const mostRows = 1_000

/** Of a long table rows from all of it. */
function sampled<Row>(rows: readonly Row[]): Row[] {
  const step = Math.ceil(rows.length / mostRows)
  return rows.filter((_, i) => i % step === 0)
}

type Copy = Agreement & { readonly left: Export }

async function agreements(ctx: Ctx, vault: Vault, marks: readonly Mark[]): Promise<Copy[]> {
  const rows = await ctx.tx
    .selectFrom('exports.export')
    .selectAll()
    .where('operator_id', '=', ctx.actor.organisationId)
    .where('id', 'in', (eb) => eb.selectFrom('exports.opening').select('export_id'))
    .orderBy('id', 'desc')
    .limit(mostCopies)
    .execute()
  const copies: Copy[] = []
  for (const left of rows.map(toExport)) {
    const secret = await secretOf(vault, left)
    if (secret) copies.push({ left, ...new Watermark(secret).agreement(marks) })
    // Each takes milliseconds: others are answered in between.
    await breath()
  }
  return copies
}

async function raise(ctx: Ctx, { left, agree, of }: Copy & Judgement): Promise<void> {
  await raiseAlarm(ctx, {
    kind: 'export_leaked',
    organisationId: left.operator_id,
    officeId: left.office_id,
    about: left.asked_by,
    key: left.id,
    data: { export: left.id, number: left.number, agree, of },
  })
}

async function viewsOf(
  ctx: Ctx,
  vault: Vault,
  copies: readonly (Copy & Judgement)[],
): Promise<TraceView['copies']> {
  const lines = await linesOf(
    ctx,
    vault,
    copies.map(({ left }) => left),
  )
  return Promise.all(
    copies.map(async ({ left, ...judged }, i) => ({
      ...judged,
      export: lines[i]!,
      recipient: (await statementOf(vault, left))?.recipient ?? null,
    })),
  )
}
