import { type AssuranceLevel, assuranceOf } from '#core/identity/assurance.ts'
import { parseCardQr } from '#core/identity/card-qr.ts'
import { parseMrz } from '#core/identity/mrz.ts'
import type { PersonIdentity } from '#core/identity/person.ts'
import { checkPersonalNumber, parsePersonalNumber } from '#core/identity/personal-number.ts'
import type { Day } from '#core/time.ts'
import type { SenderIdentity } from '#modules/parcels/index.ts'
import type { ContractSender } from './contract-sender.ts'
import { refuse } from './errors.ts'
import type { Identity } from './input.ts'

export type Identified = {
  readonly identity: SenderIdentity
  readonly assurance: AssuranceLevel
}

type Around = {
  readonly today: Day
  readonly facePresent: boolean
  /** The sender's phone answered with a one-time code. */
  readonly phoneConfirmed: boolean
  readonly contractSender: ContractSender | undefined
}

/**
 * Reads who the sender is and how far that is believed (CT02 I.4). A printed code is unsigned, so it
 * never counts above "scan" (R3); a number that contradicts birth date or sex is refused (R2).
 */
export function identify(input: Identity, around: Around): Identified {
  switch (input.method) {
    case 'card_qr': {
      const card = parseCardQr(input.text, around.today)
      if (!card.ok) throw refuse('identity_rejected', { reason: card.code })
      return scanned('card_qr', card.value, around)
    }
    case 'mrz': {
      const zone = parseMrz(input.text, around.today)
      if (!zone.ok) throw refuse('identity_rejected', { reason: zone.code })
      return scanned('mrz', zone.value, around)
    }
    case 'declared':
      return declared(input, around)
    case 'contract':
      return standing(around.contractSender)
  }
}

function scanned(method: 'card_qr' | 'mrz', person: PersonIdentity, around: Around): Identified {
  const { name, number, birthDate, sex, documentNumber, nationality, issuedOn } = person
  return {
    identity: {
      method,
      name,
      birthDate,
      ...(number ? { number } : {}),
      ...(sex ? { sex } : {}),
      ...(documentNumber ? { documentNumber } : {}),
      ...(nationality ? { nationality } : {}),
      ...(issuedOn ? { issuedOn } : {}),
    },
    assurance: assuranceOf([
      { method, faceToFace: around.facePresent },
      ...(around.phoneConfirmed ? [{ method: 'phone_code' } as const] : []),
    ]),
  }
}

function declared(
  { name, number, birthDate, sex }: Extract<Identity, { method: 'declared' }>,
  around: Around,
): Identified {
  if (number) assertConsistent(number, { birthDate, sex })
  return {
    identity: {
      method: 'declared',
      name,
      ...(number ? { number } : {}),
      ...(birthDate ? { birthDate } : {}),
      ...(sex ? { sex } : {}),
    },
    assurance: assuranceOf(
      around.phoneConfirmed ? [{ method: 'phone_code' }] : [{ method: 'declared' }],
    ),
  }
}

function assertConsistent(
  text: string,
  person: { birthDate: string | undefined; sex: 'male' | 'female' | undefined },
): void {
  const number = parsePersonalNumber(text)
  if (!number.ok) throw refuse('identity_rejected', { reason: number.code })
  const contradictions = checkPersonalNumber(number.value, {
    ...(person.birthDate ? { birthDate: person.birthDate } : {}),
    ...(person.sex ? { sex: person.sex } : {}),
  })
  if (contradictions.length > 0)
    throw refuse('number_contradiction', { contradictions: [...contradictions] })
}

function standing(sender: ContractSender | undefined): Identified {
  if (!sender) throw refuse('contract_unknown')
  return {
    identity: { method: 'contract', name: sender.name, contractSender: sender.code },
    assurance: assuranceOf([{ method: 'standing', level: sender.assurance }]),
  }
}
