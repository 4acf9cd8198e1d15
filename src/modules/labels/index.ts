export { type Signature, signAs } from './keys.ts'
export { maskedPlace, maskParty } from './masked-party.ts'
export { type LabelDeps, labelRoutes } from './routes.ts'
export type { MaskedParty } from './sheet.ts'
