export { plantCanary } from './canary.ts'
export { parseEmbargo } from './embargo.ts'
export { embargoesOn } from './embargoed.ts'
export { assertNotCutOff } from './cut-off.ts'
export { revealJobs, revealRecurring } from './jobs.ts'
export { ParcelLine, parcelLines } from './line.ts'
export {
  type Purpose,
  purposes,
  purposesFor,
  purposeWords,
  type RevealGroup,
  revealGroups,
} from './purposes.ts'
export { revealGroup } from './reveal.ts'
export { revealRoutes } from './routes.ts'
export { type Stage, stageOf } from './stage.ts'
export { sweepReveals } from './sweep.ts'
export { valueForSearch } from './search.ts'
