import { useTranslation } from 'react-i18next'
import { useMe } from '../../session/me.ts'
import { Room } from '../../ui/room.tsx'

/** What is kept, for how long, on whose word, and the proof of what is gone. */
export function Compliance() {
  const { t } = useTranslation()
  const { organisation, permissions } = useMe()
  const desks = [
    { to: '/tuan-thu', label: t('retention.title') },
    ...(permissions.includes('hold.read')
      ? [{ to: '/tuan-thu/lenh-luu-giu', label: t('holds.title'), exact: false } as const]
      : []),
    { to: '/tuan-thu/chung-nhan', label: t('certificates.title') },
  ] as const
  return <Room organisation={organisation.name} title={t('nav.compliance')} desks={desks} />
}
