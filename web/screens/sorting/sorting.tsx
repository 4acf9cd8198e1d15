import { useTranslation } from 'react-i18next'
import { useMe } from '../../session/me.ts'
import { Room } from '../../ui/room.tsx'

/** Where parcels pass through: the gate at each scan, and what has to be done before one goes on. */
export function Sorting() {
  const { t } = useTranslation()
  const { organisation, permissions } = useMe()
  const desks = [
    { to: '/khai-thac', label: t('sorting.scan'), needs: 'scan.record' },
    { to: '/khai-thac/bien-phap', label: t('sorting.measures'), needs: 'measure.read' },
  ] as const
  const own = desks.filter(({ needs }) => permissions.includes(needs))
  return <Room organisation={organisation.name} title={t('nav.sorting')} desks={own} />
}
