export { witnessRoutes, witnessStatusRoutes } from './routes.ts'
export { openWitness, type Witness } from './witness.ts'
