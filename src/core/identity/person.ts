import type { Day } from '#core/time.ts'

export type Sex = 'male' | 'female'

/**
 * What a document says of its holder. Ethnicity, religion, features and parents have no field
 * here on purpose: the post never keeps them.
 */
export interface PersonIdentity {
  /** The twelve-digit personal number; absent from a foreign passport. */
  readonly number?: string
  readonly name: string
  readonly birthDate: Day
  /** Absent where the document leaves it open (`<` or `X` in a machine-readable zone). */
  readonly sex?: Sex
  readonly address?: string
  readonly issuedOn?: Day
  readonly expiresOn?: Day
  /** The code printed in the machine-readable zone: `VNM`, `USA`, `D`. */
  readonly nationality?: string
  readonly documentNumber?: string
}

/** What the QR code of a Vietnamese citizen card says. */
export interface CardIdentity extends PersonIdentity {
  readonly number: string
  readonly sex: Sex
  readonly address: string
  readonly issuedOn: Day
}
