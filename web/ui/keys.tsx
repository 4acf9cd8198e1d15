import classes from './keys.module.css'

/** The key that does the same as what stands beside it. Hidden where there is no keyboard to speak of. */
export function Key({ children, bright = false }: { children: string; bright?: boolean }) {
  return (
    <kbd className={classes['key']} data-bright={bright || undefined} aria-hidden="true">
      {children}
    </kbd>
  )
}
