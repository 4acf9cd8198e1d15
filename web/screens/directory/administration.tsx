import { useTranslation } from 'react-i18next'
import { useMe } from '../../session/me.ts'
import { Room } from '../../ui/room.tsx'

const desks = [
  { to: '/quan-tri', label: 'admin.people' },
  { to: '/quan-tri/diem', label: 'admin.offices' },
  { to: '/quan-tri/hop-dong', label: 'admin.contracts' },
  { to: '/quan-tri/thiet-bi', label: 'admin.devices' },
  { to: '/quan-tri/khoa-api', label: 'admin.api_keys' },
  { to: '/quan-tri/may-soi', label: 'admin.xray' },
  { to: '/quan-tri/dieu-khoan', label: 'admin.terms' },
] as const

/** People, offices, contracts, devices and keys of one's own organisation. */
export function Administration() {
  const { t } = useTranslation()
  const { organisation } = useMe()
  // Only operators have offices, and so contracts and machines.
  const offered = organisation.kind === 'operator' ? desks : desks.slice(0, 1)
  return (
    <Room
      organisation={organisation.name}
      title={t('nav.administration')}
      desks={offered.map(({ to, label }) => ({ to, label: t(label) }))}
    />
  )
}
