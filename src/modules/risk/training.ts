import { Worker } from 'node:worker_threads'
import { qualityOf } from '#core/learn/quality.ts'
import { type KeptModel, openModel, whatModelSays } from '#core/risk/model.ts'
import { rate } from '#core/risk/rate.ts'
import { riskPolicy } from '#core/risk/rules.ts'
import type { Example } from '#core/risk/train.ts'
import { addDays, dayOf } from '#core/time.ts'
import { visitor } from '#modules/directory/index.ts'
import { change } from '#platform/change.ts'
import type { Ctx } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { record } from '#platform/ledger.ts'
import { examplesOf, type PastExample } from './examples.ts'

/** A new model needs this many outcomes the last one did not have. */
const newsNeeded = 50
/** Days kept apart to judge by. */
const judgedDays = 7
/** Ranks no better than by chance are not worth having; nor are ranks well below those of the rules alone. */
const leastAuc = 0.6
const slack = 0.02

export type TrainingDeps = { readonly db: Database; readonly now: () => Date }

/** What the trees found in days they had not seen, beside the rules alone; they are in the model where they are worth it. */
export type ModelQuality = {
  readonly trees: boolean
  readonly days: number
  readonly rows: number
  readonly found: number
  readonly auc: number | null
  readonly rulesAuc: number | null
}

/**
 * Learns from an operator's outcomes, where there are enough new ones. Trees are judged on the newest days, which were kept
 * from them, and come into force where they rank as well as the rules; every model is kept with its figures.
 */
export async function trainOperator(deps: TrainingDeps, operatorId: string): Promise<void> {
  const { db } = deps
  const today = dayOf(deps.now())
  const examples = await examplesOf(db, operatorId, today)
  const last = await lastModel(db, operatorId)
  if (examples.length < (last?.rows ?? 0) + newsNeeded && !isStale(last, deps.now())) return
  const judgedFrom = addDays(today, -judgedDays)
  const quality = await judge(examples, judgedFrom)
  const body = await trainAside(examples, quality)
  if (!body) return
  const actor = { ...visitor, organisationId: operatorId }
  await change(db, { actor, now: deps.now() }, (ctx) =>
    keepModel(ctx, { body, quality, examples, number: (last?.number ?? 0) + 1 }),
  )
}

async function lastModel(db: Database, operatorId: string) {
  return db
    .selectFrom('risk.model')
    .select(['number', 'rows', 'trained_at'])
    .where('operator_id', '=', operatorId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** When the window is full the count of outcomes stands still: a week makes news of its own. */
function isStale(last: { trained_at: Date } | undefined, now: Date): boolean {
  return last !== undefined && now.getTime() - last.trained_at.getTime() > judgedDays * 86_400_000
}

/** Trains on what came before and looks at what came after. */
async function judge(examples: readonly PastExample[], judgedFrom: string): Promise<ModelQuality> {
  const later = examples.filter(({ day }) => day >= judgedFrom)
  const body = await trainAside(
    examples.filter(({ day }) => day < judgedFrom),
    { trees: true },
  )
  if (!body || body.trees.length === 0)
    return { trees: false, days: judgedDays, rows: 0, found: 0, auc: null, rulesAuc: null }
  const model = openModel(body, 'judged')
  const labels = later.map(({ found }) => Number(found))
  const learned = later.map(({ facts }) => whatModelSays(model, facts).probability)
  const rules = later.map(({ facts, day }) => rate(facts, rulesAlone, day).score)
  const [auc, rulesAuc] = [qualityOf(learned, labels).auc, qualityOf(rules, labels).auc]
  return {
    trees: auc !== null && auc >= leastAuc && auc >= (rulesAuc ?? 0) - slack,
    days: judgedDays,
    rows: later.length,
    found: labels.filter((label) => label === 1).length,
    auc,
    rulesAuc,
  }
}

const rulesAlone = { policy: riskPolicy, model: undefined, borders: undefined, drawn: false }

/** Trains in a thread of its own. */
function trainAside(
  examples: readonly Example[],
  { trees }: { readonly trees: boolean },
): Promise<KeptModel | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<KeptModel | undefined>()
  const taught: Example[] = examples.map(({ facts, found, ageDays }) => ({ facts, found, ageDays }))
  const thread = new Worker(new URL('./training-thread.ts', import.meta.url), {
    workerData: { examples: taught, trees },
  })
  thread.once('message', (model: KeptModel | null) => resolve(model ?? undefined))
  thread.once('error', reject)
  thread.once('exit', (code) => reject(new Error(`training ended with ${code}`)))
  return promise
}

type Trained = {
  readonly body: KeptModel
  readonly quality: ModelQuality
  readonly examples: readonly PastExample[]
  readonly number: number
}

async function keepModel(ctx: Ctx, { body, quality, examples, number }: Trained): Promise<void> {
  const operatorId = ctx.actor.organisationId
  const found = examples.filter((example) => example.found).length
  await ctx.tx
    .updateTable('risk.model')
    .set({ ended_at: ctx.now })
    .where('operator_id', '=', operatorId)
    .where('in_force_at', 'is not', null)
    .where('ended_at', 'is', null)
    .execute()
  await ctx.tx
    .insertInto('risk.model')
    .values({
      operator_id: operatorId,
      number,
      trained_at: ctx.now,
      first_day: examples.at(-1)!.day,
      last_day: examples[0]!.day,
      rows: examples.length,
      found,
      body: JSON.stringify(body),
      quality: JSON.stringify(quality),
      in_force_at: ctx.now,
    })
    .execute()
  await record(ctx, {
    type: 'risk.model_trained',
    subject: operatorId,
    data: { number, rows: examples.length, found, auc: quality.auc, trees: quality.trees },
  })
}
