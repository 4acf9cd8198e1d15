import { type Static, Type } from 'typebox'
import { type Day, isDay } from '#core/time.ts'
import { getOrganisation, listOperators, personNames } from '#modules/directory/index.ts'
import { publicList } from '#modules/goods/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Vault } from '#platform/vault.ts'
import { findDraft } from './draft.ts'
import { refuse } from './errors.ts'
import { standard } from './standard-data.ts'
import { keeperOf, textsOf, type Version, versionName, versionOn, versionsOf } from './terms.ts'

const text = Type.String()
const maybe = Type.Union([text, Type.Null()])
const texts = { textVi: text, textEn: maybe }
const operator = Type.Object({ code: text, name: text })
const version = {
  ...{ version: text, standard: Type.Boolean(), validFrom: text, validTo: maybe, digest: text },
}

/** What anybody may read: whose terms there are, and those of one operator on a day. */
export const PublicTerms = Type.Object({
  operators: Type.Array(operator),
  /** Null where several operators are there and none was asked for. */
  terms: Type.Union([
    Type.Null(),
    Type.Object({
      operator,
      ...version,
      ...texts,
      /** The operator's list of goods on that day. */
      catalogueVersion: text,
      versions: Type.Array(Type.Object(version)),
    }),
  ]),
})
export type PublicTerms = Static<typeof PublicTerms>

/** What whoever keeps the terms works with: the draft, and every version with who published it. */
export const TermsDesk = Type.Object({
  operatorCode: text,
  draft: Type.Union([
    Type.Null(),
    Type.Object({ ...texts, digest: text, writtenBy: maybe, writtenAt: text }),
  ]),
  versions: Type.Array(Type.Object({ ...version, publishedBy: maybe, publishedAt: maybe })),
  standard: Type.Object({ textVi: text, textEn: text }),
})
export type TermsDesk = Static<typeof TermsDesk>

/** The terms of an operator as they stand on a day, for anybody. Refuses a code nobody has, and a day before all terms. */
export async function readTerms(
  ctx: Ctx,
  { code, day }: { readonly code: string | undefined; readonly day: Day },
): Promise<PublicTerms> {
  const all = await listOperators(ctx)
  const operators = all.map((one) => ({ code: one.code, name: one.name }))
  const asked =
    code === undefined ? all.length === 1 && all[0] : all.find((o) => o.code === code.toUpperCase())
  if (code !== undefined && !asked) throw refuse('operator_unknown')
  if (!asked) return { operators, terms: null }
  const versions = await versionsOf(ctx, asked.id)
  const now = isDay(day) ? versionOn(versions, day) : undefined
  if (!now) throw refuse('no_terms', { date: day })
  const { list } = await publicList(ctx.tx, { operator: asked.code, date: day, now: ctx.now })
  const terms = {
    operator: { code: asked.code, name: asked.name },
    ...versionView(asked.code, now),
    ...(await textsOf(ctx, asked.id, now)),
    catalogueVersion: list.catalogue.version,
    versions: versions.map((one) => versionView(asked.code, one)).reverse(),
  }
  return { operators, terms }
}

/** The desk of whoever keeps the operator's terms. */
export async function readDesk(ctx: Ctx, vault: Vault): Promise<TermsDesk> {
  const operatorId = keeperOf(ctx)
  const { code } = await getOrganisation(ctx, operatorId)
  const draft = await findDraft(ctx, operatorId)
  const published = await publishedBy(ctx, operatorId)
  const people = [...published.values()].map(({ by }) => by)
  const names = await personNames(ctx, vault, draft ? [...people, draft.written_by] : people)
  return {
    operatorCode: code,
    draft: draft
      ? {
          ...{ textVi: draft.text_vi, textEn: draft.text_en, digest: draft.digest },
          writtenBy: names.get(draft.written_by) ?? null,
          writtenAt: draft.written_at.toISOString(),
        }
      : null,
    versions: (await versionsOf(ctx, operatorId)).reverse().map((one) => {
      const done = published.get(one.number)
      return {
        ...versionView(code, one),
        publishedBy: (done && names.get(done.by)) ?? null,
        publishedAt: done?.at.toISOString() ?? null,
      }
    }),
    standard: { textVi: standard.textVi, textEn: standard.textEn },
  }
}

function versionView(operatorCode: string, one: Version) {
  const { number, validFrom, validTo, digest } = one
  const name = versionName(operatorCode, one)
  return { version: name, standard: number === 0, validFrom, validTo, digest }
}

async function publishedBy(
  ctx: Ctx,
  operatorId: string,
): Promise<ReadonlyMap<number, { readonly by: string; readonly at: Date }>> {
  const rows = await ctx.tx
    .selectFrom('terms.version')
    .select(['number', 'published_by', 'published_at'])
    .where('operator_id', '=', operatorId)
    .where('state', '=', 'published')
    .execute()
  // The check `published_is_whole` keeps all three.
  return new Map(rows.map((row) => [row.number!, { by: row.published_by!, at: row.published_at! }]))
}
