import { call } from './client.ts'
import { Problem } from './problem.ts'

export interface PasskeyLine {
  id: string
  name: string | null
  createdAt: string | null
  deviceType: string
}

/** Signs in with staff code and password; answers `totp` when the second factor is still owed. */
export async function signIn(username: string, password: string): Promise<'done' | 'totp'> {
  const answer = await enter<{ twoFactorRedirect?: boolean }>('sign-in/username', {
    username,
    password,
  })
  return answer.twoFactorRedirect ? 'totp' : 'done'
}

export function verifyTotp(code: string): Promise<unknown> {
  return enter('two-factor/verify-totp', { code })
}

export function signOut(): Promise<unknown> {
  return enter('sign-out', {})
}

/** Starts TOTP: it counts only after `verifyTotp` has seen a right code. */
export function enableTotp(password: string): Promise<{ totpURI: string; backupCodes: string[] }> {
  return auth('two-factor/enable', { password })
}

export function disableTotp(password: string): Promise<unknown> {
  return auth('two-factor/disable', { password })
}

export function changePassword(currentPassword: string, newPassword: string): Promise<unknown> {
  return auth('change-password', { currentPassword, newPassword, revokeOtherSessions: true })
}

export function listPasskeys(): Promise<PasskeyLine[]> {
  return call('/auth/passkey/list-user-passkeys')
}

export function removePasskey(id: string): Promise<unknown> {
  return auth('passkey/delete-passkey', { id })
}

/** Whether this browser can speak WebAuthn in JSON, as the server does. */
export const passkeysSupported =
  typeof PublicKeyCredential !== 'undefined' &&
  'parseRequestOptionsFromJSON' in PublicKeyCredential &&
  'parseCreationOptionsFromJSON' in PublicKeyCredential

/** Signs in with a passkey the device offers; the staff code is not asked for. */
export async function signInWithPasskey(): Promise<void> {
  const options = await call<PublicKeyCredentialRequestOptionsJSON>(
    '/auth/passkey/generate-authenticate-options',
    { anonymous: true },
  )
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
  const credential = await ceremony(() => navigator.credentials.get({ publicKey }))
  await enter('passkey/verify-authentication', { response: credential.toJSON() as unknown })
}

/** Registers a passkey of this device for the person who is signed in. */
export async function addPasskey(name: string): Promise<void> {
  const options = await call<PublicKeyCredentialCreationOptionsJSON>(
    '/auth/passkey/generate-register-options',
    { query: { name } },
  )
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
  const credential = await ceremony(() => navigator.credentials.create({ publicKey }))
  await auth('passkey/verify-registration', { response: credential.toJSON() as unknown, name })
}

async function ceremony(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    const credential = await ask()
    if (credential instanceof PublicKeyCredential) return credential
  } catch (thrown) {
    if (!(thrown instanceof DOMException)) throw thrown
  }
  // Given up, timed out or not there: the browser deliberately does not say which.
  throw new Problem({ status: 0, code: 'session.passkey_given_up' })
}

/** What is asked before there is a session, or to end one. */
function enter<T>(path: string, body: unknown): Promise<T> {
  return call<T>(`/auth/${path}`, { body, anonymous: true })
}

function auth<T>(path: string, body: unknown): Promise<T> {
  return call<T>(`/auth/${path}`, { body })
}
