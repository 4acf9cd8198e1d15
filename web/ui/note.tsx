import {
  IconAlertTriangle,
  IconCircleCheck,
  IconHandStop,
  IconInfoCircle,
  type Icon,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './note.module.css'
import type { Tone } from './tag.tsx'

const glyphs: Readonly<Record<Tone, Icon>> = {
  ok: IconCircleCheck,
  warn: IconAlertTriangle,
  stop: IconHandStop,
  brand: IconInfoCircle,
  plain: IconInfoCircle,
}

/** A panel that says something about what is on the page, in a colour that repeats it. */
export function Note(props: {
  tone?: Tone
  title: ReactNode
  children?: ReactNode
  aside?: ReactNode
  role?: 'status' | 'alert' | 'note'
}) {
  const { tone = 'plain', title, children, aside, role = 'note' } = props
  const Glyph = glyphs[tone]
  return (
    <div className={classes['note']} data-tone={tone} role={role}>
      <Glyph size={20} stroke={1.8} className={classes['glyph']} aria-hidden="true" />
      <div className={classes['words']}>
        <div className={classes['title']}>{title}</div>
        {children && <div className={classes['body']}>{children}</div>}
      </div>
      {aside && <div className={classes['aside']}>{aside}</div>}
    </div>
  )
}
