import type { FastifyInstance } from 'fastify'
import type { Database } from '#platform/database.ts'
import type { Notifier } from '#platform/notifier.ts'
import { createDemoPhone } from './demo-phone.ts'
import { demoRoutes } from './routes.ts'
import { readCountry, seed, type SeedDeps } from './seed.ts'
import { listSignIns } from './sign-ins.ts'
import { welcome } from './welcome.ts'

export type DemoCountry = {
  readonly notifier: Notifier
  /** `GET /demo`, to be registered below `/v1`. */
  readonly routes: (app: FastifyInstance) => void
  /** What the terminal shows once the server answers at an address. */
  welcome(address: string): string
}

/**
 * Opens the demo country of a deployment: makes it where nothing has happened yet, finishes one that
 * was interrupted. A deployment of one's own stays as it is and has none: its
 * one-time codes must not end up on a public page.
 */
export async function openDemo(deps: SeedDeps): Promise<DemoCountry | undefined> {
  const country = await readCountry(deps.db)
  if (!country && !(await isUntouched(deps.db))) {
    deps.log.warn('no demo country: this data folder has a history of its own')
    return undefined
  }
  if (!country?.completed_at) await seed(deps)
  const phone = createDemoPhone(deps.now)
  const signIns = await listSignIns(deps)
  return {
    notifier: phone.notifier,
    routes: demoRoutes({ ...deps, phone }),
    welcome: (address) => welcome(address, signIns),
  }
}

/** Whether nothing has ever happened here: the ledger has no first line. */
async function isUntouched(db: Database): Promise<boolean> {
  const entry = await db.selectFrom('ledger.entry').select('seq').limit(1).executeTakeFirst()
  return entry === undefined
}
