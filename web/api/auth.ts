import { answerAs, api, done, door } from './client.ts'
import { Problem } from './problem.ts'

export interface PasskeyLine {
  id: string
  name: string | null
  createdAt: string | null
  deviceType: string
}

/** Signs in with staff code and password; answers `totp` when the second factor is still owed. */
export async function signIn(username: string, password: string): Promise<'done' | 'totp'> {
  const { twoFactorRedirect } = await answerAs<{ twoFactorRedirect: boolean }>()(
    door.POST('/auth/sign-in/username', { body: { username, password } }),
  )
  return twoFactorRedirect ? 'totp' : 'done'
}

export const verifyTotp = (code: string) =>
  done(door.POST('/auth/two-factor/verify-totp', { body: { code } }))

export const verifyBackupCode = (code: string) =>
  done(door.POST('/auth/two-factor/verify-backup-code', { body: { code } }))

export const signOut = () => done(door.POST('/auth/sign-out'))

export interface TotpSetup {
  totpURI: string
  backupCodes: string[]
}

/** Starts TOTP: it counts only after `verifyTotp` has seen a right code. */
export const enableTotp = (password: string) =>
  answerAs<TotpSetup>()(api.POST('/auth/two-factor/enable', { body: { password } }))

export const disableTotp = (password: string) =>
  done(api.POST('/auth/two-factor/disable', { body: { password } }))

export const changePassword = (currentPassword: string, newPassword: string) =>
  done(api.POST('/auth/change-password', { body: { currentPassword, newPassword } }))

export const listPasskeys = () =>
  answerAs<PasskeyLine[]>()(api.GET('/auth/passkey/list-user-passkeys'))

export const removePasskey = (id: string) =>
  done(api.POST('/auth/passkey/delete-passkey', { body: { id } }))

/** Whether this browser can speak WebAuthn in JSON, as the server does. */
export const passkeysSupported =
  typeof PublicKeyCredential !== 'undefined' &&
  'parseRequestOptionsFromJSON' in PublicKeyCredential &&
  'parseCreationOptionsFromJSON' in PublicKeyCredential

/** Signs in with a passkey the device offers; the staff code is not asked for. */
export async function signInWithPasskey(): Promise<void> {
  const response = await passkeyAnswer(door)
  await done(door.POST('/auth/passkey/verify-authentication', { body: { response } }))
}

async function passkeyAnswer(through: typeof api): Promise<Record<string, unknown>> {
  const options = await answerAs<Challenge>()(
    through.GET('/auth/passkey/generate-authenticate-options'),
  )
  return ceremony(() => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
    return navigator.credentials.get({ publicKey })
  })
}

export const stepUpByTotp = (code: string) =>
  done(api.POST('/auth/step-up/totp', { body: { code } }))

/** Shows one's own passkey again in the session that is open. */
export async function stepUpByPasskey(): Promise<void> {
  const response = await passkeyAnswer(api)
  await done(api.POST('/auth/step-up/passkey', { body: { response } }))
}

/** Registers a passkey of this device for the person who is signed in. */
export async function addPasskey(): Promise<void> {
  const options = await answerAs<Challenge>()(api.GET('/auth/passkey/generate-register-options'))
  const response = await ceremony(() => {
    // What the challenge holds beyond the document is WebAuthn's own: the browser checks it.
    const creation = options as unknown as PublicKeyCredentialCreationOptionsJSON
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(creation)
    return navigator.credentials.create({ publicKey })
  })
  await done(api.POST('/auth/passkey/verify-registration', { body: { response } }))
}

type Challenge = { challenge: string } & Record<string, unknown>

async function ceremony(ask: () => Promise<Credential | null>): Promise<Record<string, unknown>> {
  try {
    const credential = await ask()
    if (credential instanceof PublicKeyCredential) return { ...credential.toJSON() }
  } catch (thrown) {
    if (!(thrown instanceof DOMException)) throw thrown
    // A passkey belongs to one address: the page was opened at another.
    if (thrown.name === 'SecurityError')
      throw new Problem({ status: 0, code: 'session.passkey_elsewhere' })
  }
  // Given up, timed out or not there: the browser deliberately does not say which.
  throw new Problem({ status: 0, code: 'session.passkey_given_up' })
}
