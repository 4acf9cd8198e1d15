import { passkey } from '@better-auth/passkey'
import { APIError, betterAuth } from 'better-auth'
import { twoFactor, username } from 'better-auth/plugins'
import { newId } from '#core/uuid7.ts'
import type { Clock } from '#platform/clock.ts'
import { isLoopback } from '#platform/config.ts'
import { deviceLabel } from './device-label.ts'
import { hashPassword, longestPassword, shortestPassword, verifyPassword } from './password.ts'
import { createRunningKysely } from './running-transaction.ts'

export type BetterAuthDeps = {
  readonly secret: string
  readonly publicUrl: string
  readonly now: Clock
}

const appName = 'BưuAn'
const daySeconds = 86_400

/** No session lives longer than this, however busy. */
export const sessionLifetimeMs = 7 * daySeconds * 1000

/**
 * better-auth as we use it: staff code and password, TOTP with backup codes, passkeys. It keeps its
 * rows in schema `auth`, on our transactions; it keeps no address, sends no mail, signs nobody up and
 * calls nobody. What it would offer beyond that is not mounted (`routes.ts`).
 */
export function createBetterAuth({ secret, publicUrl, now }: BetterAuthDeps) {
  const { kysely, within } = createRunningKysely()
  const auth = betterAuth({
    appName,
    secret,
    baseURL: publicUrl,
    basePath: '/auth',
    trustedOrigins: originsOf(publicUrl),
    database: { db: kysely, type: 'postgres', transaction: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => verifyPassword(hash, password),
      },
    },
    // How long an idle session lasts is decided by `authenticate`, on our clock.
    session: {
      expiresIn: sessionLifetimeMs / 1000,
      disableSessionRefresh: true,
      freshAge: 15 * 60,
    },
    verification: { disableCleanup: true },
    databaseHooks: {
      session: { create: { before: async (row) => ({ data: plainSession(row, now()) }) } },
    },
    advanced: {
      cookiePrefix: 'buuan',
      useSecureCookies: publicUrl.startsWith('https:'),
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId(now()), validateSchema: false },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    onAPIError: { throw: true },
    plugins: pluginsOf(publicUrl),
  })
  return { handler: auth.handler, within }
}

export type BetterAuth = ReturnType<typeof createBetterAuth>

function pluginsOf(publicUrl: string) {
  return [
    username({ displayUsername: false, usernameValidator: (code) => /^[\w.-]+$/.test(code) }),
    twoFactor({
      issuer: appName,
      accountLockout: { maxFailedAttempts: 5, durationSeconds: 15 * 60 },
    }),
    passkey({
      rpName: appName,
      rpID: new URL(publicUrl).hostname,
      origin: originsOf(publicUrl),
      // A passkey replaces password and second factor at once: its owner must show it is them.
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      registration: {
        afterVerification: ({ verification }) =>
          assertVerified(verification.registrationInfo?.userVerified),
      },
      authentication: {
        afterVerification: ({ verification }) =>
          assertVerified(verification.authenticationInfo.userVerified),
      },
      schema: { passkey: { fields: { credentialID: 'credentialId' } } },
    }),
  ]
}

/** Neither an address nor a whole user agent is kept; times are our clock's. */
function plainSession<T extends { userAgent?: string | null | undefined }>(row: T, at: Date) {
  const userAgent = deviceLabel(row.userAgent ?? '')
  return { ...row, ipAddress: '', userAgent, createdAt: at, updatedAt: at }
}

function assertVerified(verified: boolean | undefined): void {
  if (!verified) throw new APIError('UNAUTHORIZED', { code: 'AUTHENTICATION_FAILED' })
}

/** On one's own machine `localhost` and `127.0.0.1` are the same place. */
export function originsOf(publicUrl: string): string[] {
  const url = new URL(publicUrl)
  if (!isLoopback(url.hostname)) return [url.origin]
  return ['localhost', '127.0.0.1'].map((host) => {
    url.hostname = host
    return url.origin
  })
}
