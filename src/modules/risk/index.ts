export { ratingsOf, storeRatings, type RatedParcel, type StoredRating } from './rating.ts'
export { sweepRatings } from './sweep.ts'
export { RatingView, ratingView } from './view.ts'
