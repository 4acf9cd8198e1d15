export { type Purpose, purposes, purposeWords, type RevealGroup, revealGroups } from './purposes.ts'
export { revealRoutes } from './routes.ts'
