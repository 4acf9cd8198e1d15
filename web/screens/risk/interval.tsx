import type { Estimate } from '../../api/risk.ts'
import { inWords, percent } from './risk-words.ts'
import classes from './risk.module.css'

/** A share as a dot on its interval, on a scale from nothing to `most`; in words beside it. */
export function Interval(props: { estimate: Estimate | null; most?: number; none: string }) {
  const { estimate, most = 1, none } = props
  if (!estimate) return <span className={classes['none']}>{none}</span>
  const at = (share: number) => `${Math.min(100, (share / most) * 100)}%`
  return (
    <span className={classes['interval']} title={inWords(estimate)}>
      <span className={classes['scale']} aria-hidden="true">
        <span
          className={classes['whisker']}
          style={{ left: at(estimate.low), right: `calc(100% - ${at(estimate.high)})` }}
        />
        <span className={classes['dot']} style={{ left: at(estimate.value) }} />
      </span>
      <span className={`${classes['value'] ?? ''} figures`}>
        <strong>{percent(estimate.value)}</strong>{' '}
        <small>
          {percent(estimate.low)} – {percent(estimate.high)}
        </small>
      </span>
    </span>
  )
}
