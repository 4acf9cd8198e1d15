import { type Static, Type } from 'typebox'
import { measures as allMeasures } from '#core/risk/policy.ts'
import type { RecordKey } from '#core/vault/day-key.ts'
import { officesByIds, personNames } from '#modules/directory/index.ts'
import { mayRead, type Parcel, refuseParcel } from '#modules/parcels/index.ts'
import { ratingsOf } from '#modules/risk/index.ts'
import type { Ctx } from '#platform/context.ts'
import { authorize, may } from '#platform/policy.ts'
import type { Vault } from '#platform/vault.ts'
import { findKeyOf, sealPlace } from './act.ts'
import { performable, results, type Statement } from './measure.ts'
import type { Request } from './request.ts'
import { stopsOf } from './stop.ts'
import { parcelHere } from './where.ts'

const Id = Type.String({ format: 'uuid' })
const maybe = Type.Union([Type.Null(), Type.String()])
const Measure = Type.Enum([...performable])

const ActView = Type.Object({
  id: Id,
  measure: Measure,
  result: Type.Enum([...results]),
  category: maybe,
  /** What a suspicion asked for. */
  asked: Type.Array(Measure),
  by: maybe,
  office: maybe,
  at: Type.String(),
  /** In clear for who wrote it and who answers for the house. */
  note: maybe,
  station: maybe,
})

export const RequestView = Type.Object({
  id: Id,
  parcelId: Id,
  kind: Type.Enum(['waiver', 'release']),
  measure: Type.Union([Type.Null(), Measure]),
  state: Type.Enum(['open', 'approved', 'refused', 'lapsed']),
  askedBy: maybe,
  askedAt: Type.String(),
  reason: maybe,
  /** Asked by the one who looks, who cannot decide it. */
  own: Type.Boolean(),
  decidedBy: maybe,
  decidedAt: maybe,
  answer: maybe,
})
export type RequestView = Static<typeof RequestView>

/** What was asked of a parcel and done, waived or not; newest first, of a long story the latest part. */
export const MeasuresPage = Type.Object({
  open: Type.Array(Type.Enum([...allMeasures])),
  stopped: Type.Union([Type.Null(), Type.Enum(['found', 'doubt'])]),
  office: maybe,
  acts: Type.Array(ActView),
  requests: Type.Array(RequestView),
})
export type MeasuresPage = Static<typeof MeasuresPage>

const limit = 100

/** The measures of a parcel, for who may read it or works on measures where it is. */
export async function measuresPage(
  ctx: Ctx,
  vault: Vault,
  parcelId: string,
): Promise<MeasuresPage> {
  const { parcel, officeId, place } = await parcelHere(ctx, parcelId)
  if (!may(ctx.actor, 'measure.read', place) && !mayRead(ctx.actor, parcel))
    throw refuseParcel('not_found')
  const key = await findKeyOf(vault, parcel)
  const rating = (await ratingsOf(ctx, [parcel.id])).get(parcel.id)
  return {
    open: [...(rating?.openMeasures ?? [])] as MeasuresPage['open'],
    stopped: (await stopsOf(ctx, [parcel.id])).get(parcel.id) ?? null,
    office: (await officesByIds(ctx, [officeId])).get(officeId)?.name ?? null,
    acts: await actsOf(ctx, vault, { parcel, key }),
    requests: await requestViews(ctx, vault, {
      requests: await requestsOf(ctx, parcel.id),
      keys: new Map(key ? [[parcel.id, key]] : []),
    }),
  }
}

async function actsOf(
  ctx: Ctx,
  vault: Vault,
  { parcel, key }: { parcel: Parcel; key: RecordKey | undefined },
): Promise<MeasuresPage['acts']> {
  const rows = await ctx.tx
    .selectFrom('measures.act')
    .selectAll()
    .where('parcel_id', '=', parcel.id)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  const names = await namesOf(ctx, vault, rows.map((row) => row.performed_by)) // prettier-ignore
  const offices = await officesByIds(ctx, rows.map((row) => row.office_id)) // prettier-ignore
  return rows.map((row) => {
    const reads =
      readsWords(ctx, row.operator_id, row.office_id) || row.performed_by === ctx.actor.id
    const said =
      reads && key && row.sealed_statement
        ? // Sealed by `writeAct`, at this place only.
          (key.open(sealPlace('act', row.id), row.sealed_statement) as Statement)
        : undefined
    return {
      ...{ id: row.id, category: row.category, at: row.at.toISOString() },
      // Checked by Postgres; `asked` written from `followUp`.
      ...({ measure: row.measure, result: row.result, asked: row.asked } as Kinds),
      by: names.get(row.performed_by) ?? null,
      office: offices.get(row.office_id)?.name ?? null,
      note: said?.note ?? null,
      station: said?.station ?? null,
    }
  })
}

type Kinds = Pick<MeasuresPage['acts'][number], 'measure' | 'result' | 'asked'>

async function requestsOf(ctx: Ctx, parcelId: string): Promise<Request[]> {
  const rows = await ctx.tx
    .selectFrom('measures.request')
    .selectAll()
    .where('parcel_id', '=', parcelId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows as Request[]
}

export type WaitingRequests = {
  readonly items: RequestView[]
  readonly next: string | null
}

/** Requests that wait for a second person, oldest first, for who decides them. */
export async function listRequests(
  ctx: Ctx,
  vault: Vault,
  page: { readonly after?: string; readonly limit: number },
): Promise<WaitingRequests> {
  authorize(ctx.actor, 'measure.decide_waiver', { organisationId: ctx.actor.organisationId })
  let query = ctx.tx
    .selectFrom('measures.request')
    .selectAll()
    .where('operator_id', '=', ctx.actor.organisationId)
    .where('state', '=', 'open')
    .orderBy('id')
    .limit(page.limit + 1)
  if (page.after) query = query.where('id', '>', page.after)
  const rows = (await query.execute()) as Request[]
  const shown = rows.slice(0, page.limit)
  const keys = new Map<string, RecordKey>()
  for (const { parcel_id: id, operator_id } of shown) {
    const key = await findKeyOf(vault, { id, operator_id })
    if (key) keys.set(id, key)
  }
  return {
    items: await requestViews(ctx, vault, { requests: shown, keys }),
    next: rows.length > page.limit ? shown.at(-1)!.id : null,
  }
}

async function requestViews(
  ctx: Ctx,
  vault: Vault,
  { requests, keys }: { requests: readonly Request[]; keys: ReadonlyMap<string, RecordKey> },
): Promise<RequestView[]> {
  const people = requests.flatMap((one) => [
    one.asked_by,
    ...(one.decided_by ? [one.decided_by] : []),
  ])
  const names = await namesOf(ctx, vault, people)
  return requests.map((one) => {
    const own = one.asked_by === ctx.actor.id
    const reads = own || readsWords(ctx, one.operator_id, one.office_id)
    const key = reads ? keys.get(one.parcel_id) : undefined
    return {
      ...{ id: one.id, parcelId: one.parcel_id, kind: one.kind, measure: one.measure },
      ...{ state: one.state, own, askedAt: one.asked_at.toISOString() },
      askedBy: names.get(one.asked_by) ?? null,
      decidedBy: (one.decided_by && names.get(one.decided_by)) ?? null,
      decidedAt: one.decided_at?.toISOString() ?? null,
      reason: openWords(key, sealPlace('reason', one.id), one.sealed_reason),
      answer: openWords(key, sealPlace('answer', one.id), one.sealed_answer),
    }
  })
}

function openWords(
  key: RecordKey | undefined,
  place: string,
  sealed: Buffer | null,
): string | null {
  // Sealed by `request.ts`, which writes nothing but a string.
  return key && sealed ? (key.open(place, sealed) as string) : null
}

/** Words may name people: for who answers for the house, and their writer. */
function readsWords({ actor }: Ctx, organisationId: string, officeId: string): boolean {
  return may(actor, 'reveal.audit', { organisationId, officeId })
}

/** Colleagues' names, for persons only. */
async function namesOf(
  ctx: Ctx,
  vault: Vault,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  return ctx.actor.kind === 'person' ? personNames(ctx, vault, [...people]) : new Map()
}
