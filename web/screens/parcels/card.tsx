import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './parcel.module.css'

/** A part of a parcel's page under its own heading. */
export function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes['card']}>
      <Title order={2} fz="md" mb="sm">
        {title}
      </Title>
      {children}
    </section>
  )
}
