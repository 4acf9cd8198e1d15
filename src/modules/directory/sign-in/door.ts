import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import type { Actor, Ctx } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { RateLimit } from '#platform/rate-limit.ts'
import type { Ask } from './gateway.ts'

/** Who is signed in, and the ways to become so. */
export type SignIn = {
  /** Session cookie or API key → actor; undefined when neither is good. One indexed query. */
  readonly authenticate: (request: FastifyRequest) => Promise<Actor | undefined>
  /** The session a request's cookie belongs to, for telling it from the person's others. */
  readonly sessionToken: (request: FastifyRequest) => string | undefined
  /** Runs a change for someone who is not signed in. */
  readonly visit: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>
  /** Guesses by address: passwords, codes, invitations. */
  readonly guesses: RateLimit
  /** `POST /auth/sign-in/username` and the rest; registered without a prefix. */
  readonly routes: FastifyPluginAsync
}

/** What a change of sign-in stands on beside its context. */
export type Door = {
  readonly ask: Ask
  readonly secret: string
  readonly secure: boolean
}

/** What the routes of sign-in stand on. */
export type DoorDeps = Omit<SignIn, 'routes'> & {
  readonly db: Database
  readonly door: Door
  readonly challenges: RateLimit
  /** Where our own pages come from. */
  readonly origins: readonly string[]
}

/** Bodies of sign-in are short; a passkey's answer is the longest of them. */
export const bodyLimit = 65_536
