import { Burger, Collapse, Group, Menu, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import {
  IconBuilding,
  IconChevronDown,
  IconLogout,
  IconSettings,
  IconUserCircle,
} from '@tabler/icons-react'
import { useNavigate, Link, Outlet, useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { signOut } from '../api/auth.ts'
import type { Me } from '../api/types.ts'
import { Wordmark } from '../ui/brand.tsx'
import { LanguageSwitch, SchemeSwitch } from '../ui/switches.tsx'
import { emptyRooms } from './empty-rooms.ts'
import { ExpiredPanel } from './expired-panel.tsx'
import classes from './frame.module.css'
import { queries, useMe } from './me.ts'
import { roomsOf } from './rooms.ts'
import { StepUpPanel } from './step-up-panel.tsx'

/** What stands around every room: where one is, who one is, and the way out. */
export function Frame() {
  const { t } = useTranslation()
  const me = useMe()
  const [open, { toggle, close }] = useDisclosure()
  const { pathname } = useLocation()

  useEffect(close, [pathname, close])

  return (
    <div className={classes['frame']}>
      <div className="airmail" aria-hidden="true" />
      <header className={classes['header']}>
        <Link to="/" className={classes['brand']} aria-label={t('nav.start')}>
          <Wordmark size={26} />
        </Link>
        <Rooms me={me} className={classes['wide']} />
        <Group gap={4} ml="auto" wrap="nowrap">
          <LanguageSwitch />
          <SchemeSwitch />
          <Person me={me} />
          <Burger
            size="sm"
            className={classes['narrow']}
            opened={open}
            onClick={toggle}
            aria-label={t('nav.menu')}
          />
        </Group>
      </header>
      <Collapse expanded={open} className={classes['narrow']} keepMounted={false}>
        <Rooms me={me} className={classes['drop']} />
      </Collapse>
      <main className={classes['main']}>
        <Outlet />
      </main>
      <StepUpPanel />
      <ExpiredPanel me={me} />
    </div>
  )
}

function Rooms({ me, className }: { me: Me; className: string | undefined }) {
  const { t } = useTranslation()
  return (
    <nav className={className} aria-label={t('nav.rooms')}>
      {roomsOf(me).map(({ path, label }) => (
        <Link key={path} to={path} className={classes['room']}>
          {t(label)}
        </Link>
      ))}
    </nav>
  )
}

function Person({ me }: { me: Me }) {
  const { t } = useTranslation()
  const navigate = useNavigate()

  const leave = async () => {
    await signOut()
    emptyRooms()
    queries.clear()
    await navigate({ to: '/dang-nhap' })
  }

  return (
    <Menu position="bottom-end" width={280} shadow="md">
      <Menu.Target>
        <UnstyledButton
          className={classes['person']}
          aria-label={t('nav.person', { name: me.name })}
        >
          <span className={classes['initial']} aria-hidden="true">
            {me.name.split(' ').at(-1)?.[0]}
          </span>
          <span className={classes['name']}>{me.name}</span>
          <IconChevronDown size={14} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <strong style={{ color: 'var(--ink)', fontSize: 15 }}>{me.name}</strong>
          <br />
          {t('nav.staff_code', { code: me.staffCode })}
        </Menu.Label>
        <Menu.Item component="div" leftSection={<IconBuilding size={16} />} disabled c="var(--ink)">
          {me.organisation.name}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconUserCircle size={16} />}
          onClick={() => void navigate({ to: '/cua-toi' })}
        >
          {t('nav.home')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconSettings size={16} />}
          onClick={() => void navigate({ to: '/tai-khoan' })}
        >
          {t('nav.account')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void leave()}>
          {t('nav.sign_out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
