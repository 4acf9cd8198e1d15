import { answerAs, door } from './client.ts'
import type { Purpose, Role } from './types.ts'

export interface Named {
  itemNumber: string
  phone: string
}

export interface AskedCode {
  id: string
  expiresAt: string
}

export interface Ticket {
  ticket: string
  until: string
}

/** One time that somebody of the operator saw personal data in clear. */
export interface AccessLine {
  /** Its number in the ledger: what its proof is asked by. */
  entry: string
  at: string
  kind: 'reveal' | 'photo' | 'export'
  role: Role | null
  organisation: string
  purpose: { code: Purpose; vi: string; en: string; basis: string } | null
  groups: string[]
  fields: number
}

export interface AccessHistory {
  itemNumber: string
  state: string
  acceptedOn: string
  side: 'sender' | 'recipient'
  lines: AccessLine[]
}

export const askForCode = (body: Named) =>
  answerAs<AskedCode>()(door.POST('/v1/tracking/codes', { body }))

export const proveControl = (codeId: string, code: string) =>
  answerAs<Ticket>()(
    door.POST('/v1/tracking/codes/{codeId}/verify', {
      params: { path: { codeId } },
      body: { code },
    }),
  )

export const readHistory = (ticket: string) =>
  answerAs<AccessHistory>()(door.POST('/v1/tracking/history', { headers: bearer(ticket) }))

export const readProof = (ticket: string, entry: string) =>
  answerAs<string>()(
    door.GET('/v1/tracking/history/{entry}/proof', {
      params: { path: { entry } },
      headers: bearer(ticket),
      parseAs: 'text',
    }),
  )

function bearer(ticket: string) {
  return { authorization: `Bearer ${ticket}` }
}
