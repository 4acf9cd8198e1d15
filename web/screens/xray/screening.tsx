import { useTranslation } from 'react-i18next'
import { useMe } from '../../session/me.ts'
import { Room } from '../../ui/room.tsx'

/** The screening room: images that wait, those without a parcel, and what the stations are worth. */
export function Screening() {
  const { t } = useTranslation()
  const { organisation, permissions } = useMe()
  const desks = [
    { to: '/soi-chieu', label: t('xray.queue'), needs: 'xray.judge' },
    { to: '/soi-chieu/chua-khop', label: t('xray.unmatched'), needs: 'xray.read' },
    { to: '/soi-chieu/so-lieu', label: t('xray.figures'), needs: 'xray.read' },
  ] as const
  const own = desks.filter(({ needs }) => permissions.includes(needs))
  return <Room organisation={organisation.name} title={t('nav.screening')} desks={own} />
}
