import type { ReactNode } from 'react'
import classes from './facts.module.css'

/** What a fact is called, and what it is; undefined leaves it out. */
export type Fact = readonly [term: string, value: ReactNode]

/** Facts in two columns: what, and how it is. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={classes['facts']}>
      {facts
        .filter(([, value]) => value !== undefined)
        .map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ))}
    </dl>
  )
}
