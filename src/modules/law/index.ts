export type { Clause } from './clause.ts'
export { citation, clauseOf, clauses, isInForce, lawInForce } from './clauses.ts'
export {
  accessLogMonths,
  longestRetentionMonths,
  type RetentionPeriod,
  retentionPeriod,
} from './periods.ts'
