import { Title } from '@mantine/core'
import { Link, type LinkProps, Outlet } from '@tanstack/react-router'
import classes from './desk.module.css'

/** A room with several desks: whose it is, what it is called, and a way from desk to desk. */
export function Room(props: {
  organisation: string
  title: string
  desks: readonly { to: NonNullable<LinkProps['to']>; label: string; exact?: boolean }[]
}) {
  const { organisation, title, desks } = props
  return (
    <div className={classes['page']}>
      <header>
        <p className={classes['organisation']}>{organisation}</p>
        <Title order={1}>{title}</Title>
      </header>
      {desks.length > 1 && (
        <nav className={classes['desks']} aria-label={title}>
          {desks.map(({ to, label, exact = true }) => (
            <Link key={label} to={to} activeOptions={{ exact }} className={classes['desk']}>
              {label}
            </Link>
          ))}
        </nav>
      )}
      <Outlet />
    </div>
  )
}
