export { exportJobs, exportRecurring } from './jobs.ts'
export { exportRoutes } from './routes.ts'
