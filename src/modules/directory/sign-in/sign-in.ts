import { change } from '#platform/change.ts'
import type { Clock } from '#platform/clock.ts'
import type { Ctx } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { RateLimit } from '#platform/rate-limit.ts'
import { visitor } from '../organisation.ts'
import { createAuthenticate } from './authenticate.ts'
import { createBetterAuth, originsOf } from './better-auth.ts'
import { type DeadKey, DeadKeys } from './dead-key.ts'
import type { Door, SignIn } from './door.ts'
import { createGateway } from './gateway.ts'
import { signInRoutes } from './routes.ts'
import { readSecret } from './secret.ts'

export type SignInDeps = {
  readonly db: Database
  readonly now: Clock
  /** Where `auth.secret` lies: beside the master key, apart from the database. */
  readonly keyFolder: string
  readonly publicUrl: string
  /** Guesses a minute from one address; right ones do not count. */
  readonly perMinute?: number
  /** Hears of a key that is no longer good and is used, once an hour and key. */
  readonly onDeadKey?: (key: DeadKey) => Promise<void>
}

/** Opens the door: better-auth behind our own routes, lock-out and ledger. */
export function createSignIn(deps: SignInDeps): SignIn {
  const { db, now, publicUrl, perMinute = 20, onDeadKey = async () => undefined } = deps
  const secret = readSecret(deps.keyFolder)
  const secure = publicUrl.startsWith('https:')
  const ask = createGateway(createBetterAuth({ secret, publicUrl, now }), publicUrl)
  const door: Door = { ask, secret, secure }
  const found = {
    ...createAuthenticate({ db, now, secret, secure, deadKeys: new DeadKeys(onDeadKey, now) }),
    visit: <T>(work: (ctx: Ctx) => Promise<T>) => change(db, { actor: visitor, now: now() }, work),
    guesses: new RateLimit(perMinute),
  }
  const challenges = new RateLimit(3 * perMinute)
  return {
    ...found,
    routes: signInRoutes({ ...found, db, door, challenges, origins: originsOf(publicUrl) }),
  }
}
