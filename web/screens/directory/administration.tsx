import { Title } from '@mantine/core'
import { Link, Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../session/me.ts'
import classes from './administration.module.css'

const desks = [
  { to: '/quan-tri', label: 'admin.people' },
  { to: '/quan-tri/diem', label: 'admin.offices' },
  { to: '/quan-tri/hop-dong', label: 'admin.contracts' },
  { to: '/quan-tri/thiet-bi', label: 'admin.devices' },
  { to: '/quan-tri/khoa-api', label: 'admin.api_keys' },
] as const

/** People, offices, contracts, devices and keys of one's own organisation. */
export function Administration() {
  const { t } = useTranslation()
  const me = useMe()
  // Only operators have offices, and so contracts and machines.
  const offered = me.organisation.kind === 'operator' ? desks : desks.slice(0, 1)
  return (
    <div className={classes['page']}>
      <header>
        <p className={classes['organisation']}>{me.organisation.name}</p>
        <Title order={1}>{t('nav.administration')}</Title>
      </header>
      {offered.length > 1 && (
        <nav className={classes['desks']} aria-label={t('nav.administration')}>
          {offered.map(({ to, label }) => (
            <Link key={to} to={to} activeOptions={{ exact: true }} className={classes['desk']}>
              {t(label)}
            </Link>
          ))}
        </nav>
      )}
      <Outlet />
    </div>
  )
}
