import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../session/me.ts'

/** The way to a parcel's page, for who may read it. */
export function ParcelLink({ parcelId }: { parcelId: string }) {
  const { t } = useTranslation()
  const { permissions } = useMe()
  if (!permissions.includes('parcel.read')) return null
  return (
    <Link to="/buu-gui/$id" params={{ id: parcelId }}>
      {t('measures.see_parcel')}
    </Link>
  )
}
