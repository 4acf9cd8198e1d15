import { type Icon, IconScan } from '@tabler/icons-react'
import { type ReactNode, type Ref, useState } from 'react'
import classes from './scan-field.module.css'

/**
 * The field a scanner types into. Enter hands its text over and empties it; pasted text is handed over at once.
 * What is scanned never stays visible.
 */
export function ScanField(props: {
  label: string
  hint: ReactNode
  onText: (text: string) => void
  ref?: Ref<HTMLInputElement>
  icon?: Icon
  autoFocus?: boolean
  compact?: boolean
}) {
  const { label, hint, onText, ref, icon: Glyph = IconScan, autoFocus, compact } = props
  const [text, setText] = useState('')

  const hand = (given: string) => {
    setText('')
    if (given.trim() !== '') onText(given)
  }

  return (
    <label className={classes['zone']} data-compact={compact ?? undefined}>
      <Glyph
        size={compact ? 22 : 30}
        stroke={1.5}
        className={classes['glyph']}
        aria-hidden="true"
      />
      <span className={classes['words']}>
        <span className={classes['label']}>{label}</span>
        <span className={classes['hint']}>{hint}</span>
      </span>
      <input
        ref={ref}
        className={classes['input']}
        aria-label={label}
        value={text}
        autoFocus={autoFocus}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          event.preventDefault()
          hand(event.clipboardData.getData('text'))
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          hand(text)
        }}
      />
      <span className={classes['caret']} aria-hidden="true" />
    </label>
  )
}
