import { readFileSync, statSync } from 'node:fs'
import type Pkcs11 from 'pkcs11js'
import type { TokenSettings } from './messages.ts'
import { TokenTrouble } from './troubles.ts'

/** A token with somebody logged in. All its calls block: it lives in a process of its own. */
export type OpenToken = {
  /** Logged in for this piece of work: what others changed in the token is seen. */
  readonly fresh: boolean
  readonly constants: typeof Pkcs11
  readonly pkcs11: Pkcs11.PKCS11
  readonly session: Pkcs11.Handle
}

/** After these the session may be gone while the token is not; one new login tells. */
const sessionLost: ReadonlySet<string> = new Set([
  'CKR_SESSION_HANDLE_INVALID',
  'CKR_SESSION_CLOSED',
  'CKR_USER_NOT_LOGGED_IN',
  'CKR_CRYPTOKI_NOT_INITIALIZED',
  'CKR_TOKEN_NOT_PRESENT',
  'CKR_DEVICE_REMOVED',
  'CKR_DEVICE_ERROR',
  'CKR_GENERAL_ERROR',
  'CKR_FUNCTION_FAILED',
  'CKR_KEY_HANDLE_INVALID',
  'CKR_OBJECT_HANDLE_INVALID',
])

/** The one session with the token; logs in when it must, and once more when the session was lost. */
export class TokenSession {
  readonly #constants: typeof Pkcs11
  readonly #pkcs11: Pkcs11.PKCS11
  readonly #settings: TokenSettings
  #session: Pkcs11.Handle | undefined
  #refusedPin: string | undefined

  constructor(constants: typeof Pkcs11, settings: TokenSettings) {
    this.#constants = constants
    this.#settings = settings
    this.#pkcs11 = new constants.PKCS11()
    try {
      this.#pkcs11.load(settings.modulePath)
    } catch {
      throw new TokenTrouble('module_unusable', { modulePath: settings.modulePath })
    }
  }

  /** Does the work, again after a new login when the session turns out to be lost or its view too old. */
  use<T>(work: (token: OpenToken) => T): T {
    try {
      return work(this.#open())
    } catch (error) {
      if (!isSessionLost(error) && !(error instanceof StaleView)) throw error
      this.close()
      return work(this.#open())
    }
  }

  close(): void {
    this.#session = undefined
    try {
      this.#pkcs11.C_Finalize()
    } catch {
      // A library that lost its token may refuse this too; the next C_Initialize tells.
    }
  }

  #open(): OpenToken {
    const opened = { constants: this.#constants, pkcs11: this.#pkcs11 }
    if (this.#session) return { ...opened, session: this.#session, fresh: false }
    this.#session = this.#loginPatiently()
    return { ...opened, session: this.#session, fresh: true }
  }

  /** A token that another process logs in to can be out of sight for a moment: SoftHSM rewrites its file then. */
  #loginPatiently(): Pkcs11.Handle {
    for (const pauseMs of [50, 200, 800, 0]) {
      try {
        return this.#login()
      } catch (error) {
        // Libraries look for tokens when they begin, so the next try begins anew.
        this.close()
        const unseen = error instanceof TokenTrouble && error.code === 'token_missing'
        if (!unseen || pauseMs === 0) throw error
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs)
      }
    }
    throw new Error('unreachable')
  }

  #login(): Pkcs11.Handle {
    const { CKF_OS_LOCKING_OK, CKF_SERIAL_SESSION, CKF_RW_SESSION, CKU_USER } = this.#constants
    const pin = readPin(this.#settings.pinFile)
    if (pin === this.#refusedPin) throw this.#pinRefused('CKR_PIN_INCORRECT')
    this.#initialize(CKF_OS_LOCKING_OK)
    const slot = this.#findSlot()
    const session = this.#pkcs11.C_OpenSession(slot, CKF_SERIAL_SESSION | CKF_RW_SESSION)
    try {
      this.#pkcs11.C_Login(session, CKU_USER, pin)
    } catch (error) {
      const name = errorName(error)
      if (name === 'CKR_USER_ALREADY_LOGGED_IN') return session
      if (!name?.startsWith('CKR_PIN_')) throw error
      this.#refusedPin = pin
      throw this.#pinRefused(name)
    }
    return session
  }

  #initialize(flags: number): void {
    try {
      this.#pkcs11.C_Initialize({ flags })
    } catch (error) {
      if (errorName(error) !== 'CKR_CRYPTOKI_ALREADY_INITIALIZED') throw error
    }
  }

  #findSlot(): Pkcs11.Handle {
    const { tokenLabel } = this.#settings
    const slots = this.#pkcs11.C_GetSlotList(true).filter((s) => this.#labelOf(s) === tokenLabel)
    const [slot] = slots
    if (!slot) throw new TokenTrouble('token_missing', { tokenLabel })
    if (slots.length > 1) throw new TokenTrouble('token_twice', { tokenLabel })
    const offered = this.#pkcs11.C_GetMechanismList(slot)
    for (const mechanism of ['CKM_AES_KEY_GEN', 'CKM_AES_GCM'] as const)
      if (!offered.includes(this.#constants[mechanism]))
        throw new TokenTrouble('mechanism_missing', { tokenLabel, mechanism })
    return slot
  }

  #labelOf(slot: Pkcs11.Handle): string | undefined {
    try {
      return this.#pkcs11.C_GetTokenInfo(slot).label.trimEnd()
    } catch {
      // Another slot of the machine, with a token that is not ours to understand.
      return undefined
    }
  }

  #pinRefused(error: string): TokenTrouble {
    return new TokenTrouble('pin_refused', { tokenLabel: this.#settings.tokenLabel, error })
  }
}

/** The `CKR_…` name of an error of the token, undefined for any other error. */
export function errorName(error: unknown): string | undefined {
  return error instanceof Error && error.message.startsWith('CKR_') ? error.message : undefined
}

/** Some libraries remember which keys there are: what must not be missed is looked up after a new login. */
export class StaleView extends Error {
  override readonly name = 'StaleView'
}

/** The token shows no key of this ring at all: it was pulled out, swapped or initialised anew. */
export class AnchorMissing extends Error {
  override readonly name = 'AnchorMissing'
}

export function isSessionLost(error: unknown): boolean {
  if (error instanceof AnchorMissing) return true
  const name = errorName(error)
  return name !== undefined && sessionLost.has(name)
}

function readPin(pinFile: string): string {
  try {
    if (statSync(pinFile).mode & 0o077) throw new TokenTrouble('pin_file_open', { pinFile })
    const pin = readFileSync(pinFile, 'utf8').replace(/\r?\n$/, '')
    if (pin !== '') return pin
  } catch (error) {
    if (error instanceof TokenTrouble) throw error
  }
  throw new TokenTrouble('pin_file_unreadable', { pinFile })
}
