import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Wordmark } from './brand.tsx'
import classes from './open-page.module.css'
import { LanguageSwitch, SchemeSwitch } from './switches.tsx'

/** A page for whoever comes, without an account: what this is, in which language, and on whose word. */
export function OpenPage(props: { children: ReactNode; aside?: ReactNode; footed?: boolean }) {
  const { children, aside, footed = false } = props
  const { t } = useTranslation()
  return (
    <div className={classes['page']}>
      <div className="airmail" aria-hidden="true" />
      <header className={classes['top']}>
        <Link to="/" className={classes['brand']} aria-label={t('nav.start')}>
          <Wordmark size={30} />
        </Link>
        <div className={classes['switches']}>
          <LanguageSwitch />
          <SchemeSwitch />
          {aside}
        </div>
      </header>
      {children}
      {footed && <footer className={classes['foot']}>{t('start.foot')}</footer>}
    </div>
  )
}
