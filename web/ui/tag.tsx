import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './tag.module.css'

export type Tone = 'ok' | 'warn' | 'stop' | 'brand' | 'plain'

/** A short state in words, with a colour that repeats it. */
export function Tag(props: { tone?: Tone; icon?: Icon; children: ReactNode; title?: string }) {
  const { tone = 'plain', icon: Glyph, children, title } = props
  return (
    <span className={classes['tag']} data-tone={tone} title={title}>
      {Glyph && <Glyph size={14} stroke={2} aria-hidden="true" />}
      {children}
    </span>
  )
}
