import { addDays, dayOf, startOfDay } from '#core/time.ts'
import { visitor } from '#modules/directory/index.ts'
import { change } from '#platform/change.ts'
import type { Clock } from '#platform/clock.ts'
import type { Ctx } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { BlobStore } from '#platform/blobs.ts'
import type { Log } from '#platform/log.ts'
import type { Vault } from '#platform/vault.ts'
import { foundOperator, foundOrganisation } from './found.ts'
import type { OrganisationPart } from './cast.ts'
import { operators } from './operators.ts'
import { drawParcels } from './pictures.ts'
import { liveAfternoonOfPrying } from './prying.ts'
import { type Counters, readRegister, receiveBatch, receiveVisit } from './receive.ts'
import { countNight, countToday } from '#modules/risk/index.ts'
import { liveSixWeeksOfRatings } from './risk-past.ts'
import { liveHourOfSorting } from './sorting.ts'
import { liveNightOnTheBelt } from './screening.ts'
import { departments, ministry, police } from './state.ts'
import { type DayOfWeek, weekUntil } from './week.ts'

export type SeedDeps = {
  readonly db: Database
  readonly vault: Vault
  readonly blobs: BlobStore
  readonly now: Clock
  readonly log: Log
}

/** A part of the country that is made in one change, once. */
type Step = {
  readonly name: string
  readonly at: Date
  readonly make: (ctx: Ctx) => Promise<void>
}

/** Organisations stand this many days before the last day of the week. */
const establishedDays = 30

/** What there is of the demo country; undefined in a deployment that has none. */
export async function readCountry(db: Database) {
  return db.selectFrom('demo.country').selectAll().executeTakeFirst()
}

/**
 * Makes the demo country, or what an interrupted start left to be made. Every step commits with its
 * own mark, so none is done twice; the week ends with the instant of the first start.
 */
export async function seed(deps: SeedDeps): Promise<void> {
  const foundedAt = (await readCountry(deps.db))?.founded_at ?? deps.now()
  const done = await deps.db.selectFrom('demo.step').select('name').execute()
  const doneBefore = new Set(done.map(({ name }) => name))
  const take = async (step: Step) => {
    if (!doneBefore.has(step.name)) await takeStep(deps, step)
  }

  const [first, ...others] = foundations(deps, foundedAt)
  await take(first)
  await Promise.all(others.map(take))
  const counters = { ...deps, pictures: await drawParcels() }
  for (const day of weekUntil(foundedAt)) await take(liveThrough(counters, day))
  await take(pryInto(deps, foundedAt))
  await take(sortInto(deps, foundedAt))
  await take(screenFor(deps, foundedAt))
  await take(rateThePast(foundedAt))
  await countThePast(deps)
  // Book-keeping: what it says is in the ledger already.
  await deps.db.updateTable('demo.country').set({ completed_at: deps.now() }).execute()
}

async function takeStep({ db, now, log }: SeedDeps, { name, at, make }: Step): Promise<void> {
  const begun = performance.now()
  await change(db, { actor: visitor, now: at }, async (ctx) => {
    await make(ctx)
    await ctx.tx.insertInto('demo.step').values({ name, done_at: now() }).execute()
  })
  log.info(`demo country: ${name}`, { ms: Math.round(performance.now() - begun) })
}

/** Who there is. The first step says that this is a demo country: from then on a start goes on with it. */
function foundations({ vault }: SeedDeps, foundedAt: Date): [Step, ...Step[]] {
  const at = establishedAt(foundedAt)
  const foundAll = async (ctx: Ctx, bodies: readonly OrganisationPart[]) => {
    for (const body of bodies) await foundOrganisation(ctx, vault, body)
  }
  const begin = async (ctx: Ctx) => {
    await ctx.tx.insertInto('demo.country').values({ founded_at: foundedAt }).execute()
    await foundAll(ctx, ministry)
  }
  return [
    { name: 'ministry', at, make: begin },
    { name: 'departments', at, make: (ctx) => foundAll(ctx, departments) },
    { name: 'police', at, make: (ctx) => foundAll(ctx, police) },
    ...operators.map((part) => ({
      name: `operator ${part.code}`,
      at,
      make: (ctx: Ctx) => foundOperator(ctx, vault, part),
    })),
  ]
}

function establishedAt(foundedAt: Date): Date {
  const day = startOfDay(addDays(dayOf(foundedAt), -establishedDays))
  return new Date(day.getTime() + 8 * 3_600_000)
}

function liveThrough(counters: Counters, { day, happenings }: DayOfWeek): Step {
  return {
    name: `day ${day}`,
    at: startOfDay(day),
    async make(ctx) {
      const register = await readRegister(ctx)
      for (const one of happenings)
        await ('visit' in one
          ? receiveVisit(ctx, counters, { ...one, register })
          : receiveBatch(ctx, counters, { ...one, register }))
    },
  }
}

function screenFor(store: SeedDeps, end: Date): Step {
  return {
    name: 'screening',
    at: end,
    make: async (ctx) => liveNightOnTheBelt(ctx, store, { register: await readRegister(ctx), end }),
  }
}

function pryInto(store: SeedDeps, end: Date): Step {
  return {
    name: 'prying',
    at: end,
    make: async (ctx) =>
      liveAfternoonOfPrying(ctx, store, { register: await readRegister(ctx), end }),
  }
}

function rateThePast(end: Date): Step {
  return { name: 'ratings', at: end, make: (ctx) => liveSixWeeksOfRatings(ctx, end) }
}

/** What the night would do, so that the figures stand when the first person looks. */
async function countThePast({ db, now }: SeedDeps): Promise<void> {
  await countNight({ db, now })
  await countToday({ db, now })
}

function sortInto({ vault }: SeedDeps, end: Date): Step {
  return {
    name: 'sorting',
    at: end,
    make: async (ctx) => liveHourOfSorting(ctx, vault, { register: await readRegister(ctx), end }),
  }
}
