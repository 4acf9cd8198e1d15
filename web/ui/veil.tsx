import { FocusTrap, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect, useId } from 'react'
import classes from './veil.module.css'

/** A panel over the page for what must be answered first; the page below stays as it was. */
export function Veil(props: {
  title: string
  hint: string
  children: ReactNode
  onEscape?: () => void
}) {
  const { title, hint, children, onEscape } = props
  const id = useId()

  useEffect(() => {
    if (!onEscape) return
    const leave = ({ key }: KeyboardEvent) => key === 'Escape' && onEscape()
    window.addEventListener('keydown', leave)
    return () => window.removeEventListener('keydown', leave)
  }, [onEscape])

  return (
    <div className={classes['veil']}>
      <FocusTrap>
        <section className={classes['panel']} role="dialog" aria-modal="true" aria-labelledby={id}>
          <Title order={2} id={id}>
            {title}
          </Title>
          <Text c="dimmed" size="sm" mt={4} mb="md">
            {hint}
          </Text>
          {children}
        </section>
      </FocusTrap>
    </div>
  )
}
