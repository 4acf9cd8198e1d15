export type { Clause } from './clause.ts'
export { citation, clauseOf, clauses, isInForce, lawInForce } from './clauses.ts'
