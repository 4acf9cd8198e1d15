import { useTranslation } from 'react-i18next'
import { useMe } from '../../session/me.ts'
import { Room } from '../../ui/room.tsx'

/** What needs a person now: alarms, cut-offs, canaries, the log, and tables that leave the house. */
export function Security() {
  const { t } = useTranslation()
  const { organisation, permissions } = useMe()
  const desks = [
    {
      to: '/an-ninh/bao-dong',
      label: t('alarms.title'),
      needs: 'alarm.read',
      exact: false,
    },
    { to: '/an-ninh/ngat-quyen', label: t('cut_offs.title'), needs: 'cut_off.lift' },
    { to: '/an-ninh/bay', label: t('canaries.title'), needs: 'canary.manage' },
    { to: '/an-ninh/so-nhat-ky', label: t('ledger.title'), needs: 'witness.read' },
    {
      to: '/an-ninh/xuat-du-lieu',
      label: t('exports.title'),
      needs: 'export.request',
      exact: false,
    },
  ] as const
  const own = desks.filter(({ needs }) => permissions.includes(needs))
  return <Room organisation={organisation.name} title={t('nav.security')} desks={own} />
}
