import { IconCheck } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { Key } from '../../ui/keys.tsx'
import classes from './counter.module.css'

/** One of the three columns; its postmark turns to a tick when nothing in it is owed. */
export function Column(props: {
  number: number
  title: string
  done: boolean
  keys: string[]
  children: ReactNode
}) {
  const { number, title, done, keys, children } = props
  const id = useId()
  return (
    <section className={classes['column']} aria-labelledby={id}>
      <header className={classes['columnHead']}>
        <span className={classes['postmark']} data-done={done || undefined} aria-hidden="true">
          {done ? <IconCheck size={16} stroke={2.6} /> : number}
        </span>
        <h2 id={id}>{title}</h2>
        <span className={classes['columnKeys']}>
          {keys.map((key) => (
            <Key key={key}>{key}</Key>
          ))}
        </span>
      </header>
      <div className={classes['columnBody']}>{children}</div>
    </section>
  )
}
