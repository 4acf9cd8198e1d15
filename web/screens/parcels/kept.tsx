import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { holdsOfParcel, readKeptUntil } from '../../api/compliance.ts'
import { date } from '../../i18n/format.ts'
import { useMe } from '../../session/me.ts'
import classes from './parcel.module.css'

/** Until when each part of a parcel can be read, and the holds that keep it longer. */
export function Kept({ parcelId }: { parcelId: string }) {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const kept = useQuery({ queryKey: ['kept', parcelId], queryFn: () => readKeptUntil(parcelId) })
  const holds = useQuery({
    queryKey: ['holds-of', parcelId],
    queryFn: () => holdsOfParcel(parcelId),
    enabled: permissions.includes('hold.read'),
  })
  return (
    <ul className={classes['kept']}>
      {kept.data?.items.map((one) => (
        <li key={one.class}>
          {t(one.erasedAt ? 'parcel.kept_erased' : 'parcel.kept_until', {
            class: t(`key_class.${one.class}`),
            day: date(one.erasedAt ?? one.keptUntil),
          })}
        </li>
      ))}
      {holds.data?.items.map((hold) => (
        <li key={hold.id}>
          {t('parcel.held_by')}:{' '}
          <Link to="/tuan-thu/lenh-luu-giu/$id" params={{ id: hold.id }}>
            {hold.reference ?? t(`hold_ground.${hold.ground}`)}
          </Link>
        </li>
      ))}
    </ul>
  )
}
