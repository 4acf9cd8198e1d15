export { publicTermsRoutes } from './public-routes.ts'
export { termsRoutes } from './routes.ts'
