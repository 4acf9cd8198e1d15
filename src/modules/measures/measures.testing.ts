import { randomUUID } from 'node:crypto'
import { after } from 'node:test'
import { sql } from 'kysely'
import type { Measure } from '#core/risk/policy.ts'
import { founder, openOffice } from '#modules/directory/index.ts'
import type { ParcelInput } from '#modules/acceptance/index.ts'
import { aColleague, aDesk, anAccepted, type Desk } from '#modules/reveals/desk.testing.ts'
import { scanRoutes } from '#modules/scans/routes.ts'
import type { Actor } from '#platform/context.ts'
import { createHttp } from '#platform/http.ts'
import { silentLog } from '#platform/log.ts'
import { createMetrics } from '#platform/metrics.ts'
import { as, noon } from '#platform/testing.ts'
import { measureRoutes } from './routes.ts'

/** Everybody who works on measures, at a counter and at a sorting centre of one operator, by HTTP. */
export async function aMeasureDesk(base?: Desk) {
  const desk = base ?? (await aDesk())
  const { id: sortingId } = await as(desk.db, founder(desk.operatorId), (ctx) =>
    openOffice(ctx, {
      ...{ code: 'HN90', name: 'Kho Đông Anh', kind: 'sorting_centre', communeCode: '00454' },
    }),
  )
  const people = {
    clerk: desk.clerk,
    colleague: await aColleague(desk, 'counter-clerk', { name: 'Bùi Thị Xuân' }),
    hand: await aColleague(desk, 'sorting-hand', { officeId: sortingId }),
    courier: await aColleague(desk, 'courier'),
    lead: await aColleague(desk, 'security-lead', { officeId: null, name: 'Hoàng Trung Kiên' }),
    officer: await aColleague(desk, 'compliance-officer', { officeId: null }),
  }
  const images = new Set<string>()
  const ask = await aClient(desk, { people, images })
  return { ...desk, sortingId, people, images, ask }
}
export type MeasureDesk = Awaited<ReturnType<typeof aMeasureDesk>>

export type Who = 'clerk' | 'colleague' | 'hand' | 'courier' | 'lead' | 'officer'
/** Who asks, under a key of their own where it matters. */
export type Asker = Who | { readonly who: Who; readonly key: string }

async function aClient(
  { db, store }: Desk,
  { people, images }: { people: Readonly<Record<string, Actor>>; images: ReadonlySet<string> },
) {
  let moments = 0
  const app = createHttp({
    db,
    // Each request comes a moment after the one before it.
    now: () => new Date(noon.getTime() + 60_000 + moments++),
    ...{ log: silentLog, metrics: createMetrics(), secure: false },
    authenticate: async ({ headers }) => people[String(headers['x-test-person'])],
  })
  const { vault } = store
  const hasImage = async (_: unknown, parcelId: string) => images.has(parcelId)
  await app.register(measureRoutes({ vault, hasImage }), { prefix: '/v1' })
  await app.register(scanRoutes({ vault }), { prefix: '/v1' })
  after(() => app.close())

  /** A request that says something is a POST. */
  return async (asker: Asker, url: string, payload?: object) => {
    const { who, key } = typeof asker === 'string' ? { who: asker, key: randomUUID() } : asker
    const method = payload ? 'POST' : 'GET'
    const headers = { 'x-test-person': who, 'idempotency-key': key }
    const answer = await app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
    return {
      status: answer.statusCode,
      // What is asked of it is asserted by each test.
      // eslint-disable-next-line @typescript-eslint/no-explicit-any
      body: answer.body === '' ? {} : answer.json<Record<string, any>>(),
    }
  }
}

/** A parcel accepted by the clerk of which these measures are still asked. */
export async function aParcelAsked(
  desk: Desk,
  open: readonly Measure[],
  parts: Partial<ParcelInput> = {},
): Promise<{ parcelId: string; itemNumber: string }> {
  const { parcelId, itemNumber } = await anAccepted(desk, parts)
  await sql`
    update risk.rating set measures = ${[...open]}::text[], open_measures = ${[...open]}::text[]
    where parcel_id = ${parcelId}`.execute(desk.db)
  return { parcelId, itemNumber }
}

/** What is still asked of a parcel, as the rating says. */
export async function openOf({ db }: Desk, parcelId: string): Promise<string[]> {
  const row = await db
    .selectFrom('risk.rating')
    .select('open_measures')
    .where('parcel_id', '=', parcelId)
    .executeTakeFirstOrThrow()
  return row.open_measures
}
