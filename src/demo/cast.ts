import type { OfficeKind, OrganisationKind } from '#modules/directory/index.ts'
import type { Role } from '#platform/context.ts'

/** Somebody who works somewhere; `office` is the code of one office, null the whole organisation. */
export type Staff = {
  readonly staffCode: string
  readonly name: string
  readonly role: Role
  readonly office: string | null
}

export type OrganisationPart = {
  readonly kind: OrganisationKind
  readonly code: string
  readonly name: string
  readonly provinceCode: string | null
  readonly staff: readonly Staff[]
}

export type OfficePart = {
  readonly code: string
  readonly name: string
  readonly kind: OfficeKind
  readonly commune: string
  /** Parcels a counter takes on a weekday. */
  readonly daily: number
}

/** A shop that sends by contract, from its own store room, in nightly batches by machine. */
export type ContractPart = {
  readonly code: string
  readonly name: string
  readonly phone: string
  readonly address: { readonly commune: string; readonly rest: string }
  /** The office its parcels are brought to. */
  readonly office: string
  readonly goods: readonly string[]
  readonly daily: number
}

export type OperatorPart = OrganisationPart & {
  readonly kind: 'operator'
  readonly offices: readonly OfficePart[]
  readonly contracts: readonly ContractPart[]
}
