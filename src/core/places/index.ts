export { completeCommune, type CommuneQuery, type CommuneSuggestion } from './complete.ts'
export {
  commune,
  communes,
  communesOf,
  province,
  provinces,
  type Commune,
  type CommuneKind,
  type Province,
} from './places.ts'
export { resolvePlacesLine } from './resolve-line.ts'
export { resolveAddress, type Resolution } from './resolve.ts'
