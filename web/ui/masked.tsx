import { IconEye } from '@tabler/icons-react'
import { useState } from 'react'
import classes from './masked.module.css'

/** A value that shows itself only while the eye is held: bystanders read the screen too. */
export function Masked({ masked, value, hold }: { masked: string; value: string; hold: string }) {
  const [held, setHeld] = useState(false)
  const show = () => setHeld(true)
  const hide = () => setHeld(false)
  return (
    <span className={classes['masked']}>
      <span className="figures">{held ? value : masked}</span>
      <button
        type="button"
        tabIndex={-1}
        className={classes['eye']}
        aria-label={hold}
        title={hold}
        aria-pressed={held}
        onPointerDown={show}
        onPointerUp={hide}
        onPointerLeave={hide}
        onKeyDown={(event) => event.key === ' ' && show()}
        onKeyUp={hide}
        onBlur={hide}
      >
        <IconEye size={15} aria-hidden="true" />
      </button>
    </span>
  )
}
