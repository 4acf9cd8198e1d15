import { useTranslation } from 'react-i18next'
import { useMe } from '../../session/me.ts'
import { Room } from '../../ui/room.tsx'

/** The list of goods as this operator keeps it: how good it is, what changed, and what clerks say of it. */
export function GoodsRoom() {
  const { t } = useTranslation()
  const { organisation, permissions } = useMe()
  const desks = [
    { to: '/danh-muc', label: t('catalogue.quality'), needs: 'catalogue.read' },
    { to: '/danh-muc/phien-ban', label: t('catalogue.versions'), needs: 'catalogue.read' },
    {
      to: '/danh-muc/sua-doi',
      label: t('amendments.title'),
      needs: 'catalogue.draft',
      exact: false,
    },
    { to: '/danh-muc/gop-y', label: t('corrections.title'), needs: 'catalogue.draft' },
  ] as const
  const own = desks.filter(({ needs }) => permissions.includes(needs))
  return <Room organisation={organisation.name} title={t('nav.goods')} desks={own} />
}
