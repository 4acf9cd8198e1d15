export { ParcelLine, parcelLines } from './line.ts'
export { type Purpose, purposes, purposeWords, type RevealGroup, revealGroups } from './purposes.ts'
export { revealRoutes } from './routes.ts'
export { valueForSearch } from './search.ts'
