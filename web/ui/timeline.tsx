import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Tone } from './tag.tsx'
import classes from './timeline.module.css'

export interface Moment {
  key: string
  icon: Icon
  tone: Tone
  title: ReactNode
  at: ReactNode
  detail?: ReactNode
  /** What can be done with this one: small, at the end of its line of time. */
  action?: ReactNode
}

/** What happened, in order, on one line of time. */
export function Timeline({ moments }: { moments: readonly Moment[] }) {
  return (
    <ol className={classes['line']}>
      {moments.map(({ key, icon: Glyph, tone, title, at, detail, action }) => (
        <li key={key} className={classes['moment']} data-tone={tone}>
          <span className={classes['dot']}>
            <Glyph size={15} stroke={1.9} aria-hidden="true" />
          </span>
          <div>
            <div className={classes['title']}>{title}</div>
            <div className={classes['at']}>
              {at}
              {action && <span className={classes['action']}>{action}</span>}
            </div>
            {detail && <div className={classes['detail']}>{detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
