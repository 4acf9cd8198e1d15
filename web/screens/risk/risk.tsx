import { useTranslation } from 'react-i18next'
import { useMe } from '../../session/me.ts'
import { Room } from '../../ui/room.tsx'

/** How parcels are rated, how well that finds, and who decides how it is done. */
export function Risk() {
  const { t } = useTranslation()
  const { organisation } = useMe()
  const desks = [
    { to: '/rui-ro', label: t('risk.overview') },
    { to: '/rui-ro/chat-luong', label: t('risk.quality') },
    { to: '/rui-ro/bien-dong', label: t('risk.drift') },
    { to: '/rui-ro/chinh-sach', label: t('risk.policies'), exact: false },
    { to: '/rui-ro/yeu-to', label: t('risk.factors') },
    { to: '/rui-ro/ban-do', label: t('risk.map') },
    { to: '/rui-ro/mo-hinh', label: t('risk.models') },
  ] as const
  return <Room organisation={organisation.name} title={t('nav.risk')} desks={desks} />
}
