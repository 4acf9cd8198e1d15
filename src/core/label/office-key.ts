import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { rawPublic, x25519Private } from '#core/hpke/x25519.ts'
import { addDays, type Day } from '#core/time.ts'

/** `delivery` keys open the recipient of a label, `return` keys its sender. */
export type KeyRole = 'delivery' | 'return'

/** Which key of an office a block is sealed to. `root` counts the office's roots, 0 to 255. */
export interface OfficeKeyName {
  readonly office: string
  readonly root: number
  readonly role: KeyRole
  readonly day: Day
}

/** An office-day key in the hands of a device. It lives `days` days, the first of them `day`. */
export interface OfficeDayKey extends OfficeKeyName {
  readonly days: number
  readonly privateKey: KeyObject
}

/** The id of a key, known from the label alone: `HN01/0/delivery/2026-11-22`. */
export function officeKeyId({ office, root, role, day }: OfficeKeyName): string {
  return `${office}/${root}/${role}/${day}`
}

/**
 * The secret all day keys of one office come from: 32 random bytes that never leave the operator's key
 * ring. A device is given days of it. From one day's key neither the root nor another day follows.
 */
export class OfficeRoot {
  readonly #key: KeyObject
  readonly #office: string
  readonly #root: number

  constructor(secret: Uint8Array, { office, root }: Pick<OfficeKeyName, 'office' | 'root'>) {
    if (secret.length !== 32) throw new RangeError('an office root has 32 bytes')
    if (!Number.isInteger(root) || root < 0 || root > 255)
      throw new RangeError('roots are counted from 0 to 255')
    this.#key = createSecretKey(secret)
    this.#office = office
    this.#root = root
  }

  /** The private key of a day: HKDF-Expand (RFC 5869 §2.3) of the uniformly random root. */
  privateKey(role: KeyRole, day: Day): KeyObject {
    const id = officeKeyId({ office: this.#office, root: this.#root, role, day })
    const mac = createHmac('sha256', this.#key).update(`buuan/label/v2/key/${id}\x01`)
    return x25519Private(mac.digest())
  }

  /** The 32 bytes whoever prints labels needs. They may be published for days to come. */
  publicKey(role: KeyRole, day: Day): Buffer {
    return rawPublic(this.privateKey(role, day))
  }

  /** What a device on duty is handed: the key of each day asked for. */
  dayKeys(role: KeyRole, term: { readonly from: readonly Day[]; readonly days: number }) {
    return term.from.map((day): OfficeDayKey => {
      const name = { office: this.#office, root: this.#root, role, day }
      return { ...name, days: term.days, privateKey: this.privateKey(role, day) }
    })
  }
}

/** Why a key or label does not serve on a day, or undefined when it does. */
export function outsideDays(
  { day, days }: { readonly day: Day; readonly days: number },
  today: Day,
): 'not_yet' | 'expired' | undefined {
  if (today < day) return 'not_yet'
  return today > lastDay({ day, days }) ? 'expired' : undefined
}

/** The last day of a term of days: of one day, that day. */
export function lastDay({ day, days }: { readonly day: Day; readonly days: number }): Day {
  return addDays(day, days - 1)
}
