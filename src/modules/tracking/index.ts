export { controlOf, proveControl } from './control.ts'
export { trackingJobs, trackingRecurring } from './jobs.ts'
export { trackingRoutes } from './routes.ts'
