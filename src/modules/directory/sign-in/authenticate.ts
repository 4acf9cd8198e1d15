import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { dayOf } from '#core/time.ts'
import type { Clock } from '#platform/clock.ts'
import type { Actor, Duty, Role } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { hashOfKey } from '../api-key.ts'
import { sessionLifetimeMs } from './better-auth.ts'
import { cookieNames, readSignedCookie } from './cookie.ts'
import type { DeadKey, DeadKeys } from './dead-key.ts'

/** A clerk's shift: a session nobody used for this long is over. */
export const idleMs = 12 * 3_600_000

/** How often "last seen" is written down, at most. */
const seenEveryMs = 5 * 60_000

export type AuthenticateDeps = {
  readonly db: Database
  readonly now: Clock
  readonly secret: string
  readonly secure: boolean
  readonly deadKeys: DeadKeys
}

/** Finds out who asks. Nothing is remembered between requests: what was taken back is gone at once. */
export function createAuthenticate(deps: AuthenticateDeps) {
  const cookies = cookieNames(deps.secure)

  /** The session token that a request's cookie carries, when we signed it. */
  const sessionToken = (request: FastifyRequest) =>
    readSignedCookie(request.headers.cookie, cookies.session, deps.secret)

  /** Session cookie or `Authorization: Bearer bua_…` → actor; undefined when neither is good. */
  async function authenticate(request: FastifyRequest): Promise<Actor | undefined> {
    const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
    if (bearer !== undefined) return machine(deps, bearer)
    const token = sessionToken(request)
    return token === undefined ? undefined : person(deps, token)
  }

  return { authenticate, sessionToken }
}

async function person({ db, now }: AuthenticateDeps, token: string): Promise<Actor | undefined> {
  const at = now()
  const { rows } = await sql<SessionRow>`
    select p.id, p.organisation_id, s.updated_at as seen, s.second_factor_at,
           coalesce(json_agg(json_build_object('role', d.role, 'officeId', d.office_id))
             filter (where d.id is not null), '[]') as duties
    from auth.session s
    join directory.person p on p.id = s.user_id and p.left_at is null
    join directory.organisation o on o.id = p.organisation_id and o.closed_at is null
    left join directory.duty d on d.person_id = p.id and d.ended_at is null
    where s.token = ${token}
      and s.updated_at > ${new Date(at.getTime() - idleMs)}
      and s.created_at > ${new Date(at.getTime() - sessionLifetimeMs)}
    group by p.id, p.organisation_id, s.updated_at, s.second_factor_at`.execute(db)
  const found = rows[0]
  if (!found) return undefined
  if (at.getTime() - found.seen.getTime() > seenEveryMs) await seen(db, { token, at })
  const { id, organisation_id: organisationId, duties, second_factor_at: secondFactorAt } = found
  const actor: Actor = { id, kind: 'person', organisationId, duties }
  return secondFactorAt ? { ...actor, secondFactorAt } : actor
}

type SessionRow = {
  id: string
  organisation_id: string
  seen: Date
  second_factor_at: Date | null
  duties: Duty[]
}

async function machine(deps: AuthenticateDeps, key: string): Promise<Actor | undefined> {
  const { db, now } = deps
  const hash = hashOfKey(key)
  if (!hash) return undefined
  const at = now()
  const { rows } = await sql<KeyRow>`
    select k.id, k.organisation_id, k.role, k.office_id, k.last_used_on,
           case when o.closed_at is not null then 'organisation_closed'
                when k.revoked_at is not null then 'revoked'
                when k.expires_at <= ${at} then 'expired' end as dead
    from directory.api_key k
    join directory.organisation o on o.id = k.organisation_id
    where k.hash = ${hash}`.execute(db)
  const found = rows[0]
  if (!found) return undefined
  if (found.dead) {
    const { id: keyId, organisation_id: organisationId, office_id: officeId, dead: why } = found
    await deps.deadKeys.used({ keyId, organisationId, officeId, why })
    return undefined
  }
  const today = dayOf(at)
  if (found.last_used_on !== today) await used(db, { id: found.id, today })
  return {
    id: found.id,
    kind: 'machine',
    organisationId: found.organisation_id,
    duties: [{ role: found.role, officeId: found.office_id }],
  }
}

type KeyRow = {
  id: string
  organisation_id: string
  role: Role
  office_id: string | null
  last_used_on: string | null
  dead: DeadKey['why'] | null
}

// "Last seen" and "last used" are book-keeping: nothing in the world changes, so no ledger entry.

async function seen(db: Database, session: { token: string; at: Date }): Promise<void> {
  await db
    .updateTable('auth.session')
    .set({ updated_at: session.at })
    .where('token', '=', session.token)
    .execute()
}

async function used(db: Database, key: { id: string; today: string }): Promise<void> {
  await db
    .updateTable('directory.api_key')
    .set({ last_used_on: key.today })
    .where('id', '=', key.id)
    .execute()
}
