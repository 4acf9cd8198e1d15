export { controlOf, proveControl } from './control.ts'
export { trackingJobs, trackingRecurring } from './jobs.ts'
export { publicLimits, trackingRoutes } from './routes.ts'
