export { riskJobs, riskRecurring } from './jobs.ts'
export {
  askMeasures,
  lockOpenMeasures,
  type OpenMeasures,
  settleMeasures,
} from './open-measures.ts'
export {
  type Outcome,
  type OutcomeKind,
  outcomeKinds,
  outcomesOf,
  recordOutcomes,
} from './outcome.ts'
export { ratingsOf, storeRatings, type RatedParcel, type StoredRating } from './rating.ts'
export { sweepRatings } from './sweep.ts'
export { RatingView, ratingView } from './view.ts'
export { countNight, countToday, qualityJobs, qualityRecurring } from './quality-night.ts'
export { riskRoutes } from './routes.ts'
export { chooseSeed } from './seed.ts'
export { type OfficeStanding, standingOf } from './standing.ts'
