/**
 * How far an identity is believed, lowest first. L3 needs a chip whose signature leads to a trusted national
 * certificate, or an answer of VNeID: nothing in this file can give it, only carry it.
 */
export const assuranceLevels = ['L0', 'L1', 'L2', 'L3'] as const
export type AssuranceLevel = (typeof assuranceLevels)[number]

export type AssuranceName = 'declared' | 'phone' | 'scan' | 'verified'

export const assuranceNames: Readonly<Record<AssuranceLevel, AssuranceName>> = {
  L0: 'declared',
  L1: 'phone',
  L2: 'scan',
  L3: 'verified',
}

/** One thing that speaks for the sender. A QR code or a machine-readable zone is unsigned: anyone can print one. */
export type Evidence =
  | { readonly method: 'declared' }
  /** The phone number answered with the one-time code it was sent. */
  | { readonly method: 'phone_code' }
  /** `faceToFace`: the clerk compared the holder with the document. */
  | { readonly method: 'card_qr' | 'mrz'; readonly faceToFace: boolean }
  /** A contract sender identified before; keeps the level recorded then. */
  | { readonly method: 'standing'; readonly level: AssuranceLevel }

/** The highest level the evidence reaches; without evidence the identity is only declared. */
export function assuranceOf(evidence: readonly Evidence[]): AssuranceLevel {
  return evidence.map(levelOf).reduce(higher, 'L0')
}

/** True when `level` is at least `required`. */
export function meetsAssurance(level: AssuranceLevel, required: AssuranceLevel): boolean {
  return assuranceLevels.indexOf(level) >= assuranceLevels.indexOf(required)
}

function levelOf(evidence: Evidence): AssuranceLevel {
  switch (evidence.method) {
    case 'declared':
      return 'L0'
    case 'phone_code':
      return 'L1'
    case 'card_qr':
    case 'mrz':
      return evidence.faceToFace ? 'L2' : 'L0'
    case 'standing':
      return evidence.level
  }
}

function higher(a: AssuranceLevel, b: AssuranceLevel): AssuranceLevel {
  return meetsAssurance(a, b) ? a : b
}
