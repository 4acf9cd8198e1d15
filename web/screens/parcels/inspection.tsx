import { IconCheck, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Inspection as Inspected, Parcel } from '../../api/types.ts'
import { dateTime } from '../../i18n/format.ts'
import { checks } from '../acceptance/checks.tsx'
import classes from './parcel.module.css'
import { Reveal } from './reveal.tsx'

/** What sender and clerk looked at together, and how the sender confirmed it; or why nobody looked. */
export function Inspection({ parcel, inspection }: { parcel: Parcel; inspection: Inspected }) {
  const { t } = useTranslation()
  const { method, checklist, photos, confirmation, waivedBy } = inspection
  const clerk = inspection.clerk ?? t('inspection.someone')
  const at = dateTime(inspection.at)
  if (method === 'letter') return <p className={classes['fine']}>{t('inspection.letter')}</p>
  if (method === 'waived')
    return (
      <p className={classes['fine']}>
        {t('inspection.waived', { rule: waivedBy ?? '', clerk, at })}
      </p>
    )
  if (method === 'refused' && checklist.length === 0 && photos === 0)
    return <p className={classes['fine']}>{t('inspection.none')}</p>
  return (
    <>
      <ul className={classes['checks']}>
        {checks.map((name) => {
          const done = checklist.includes(name)
          return (
            <li key={name} data-on={done || undefined}>
              {done ? <IconCheck size={16} stroke={2.4} /> : <IconX size={16} />}
              {t(`check.${name}`)}
            </li>
          )
        })}
      </ul>
      <p className={classes['fine']}>
        {confirmation
          ? t('inspection.words', {
              photos,
              confirmation: t(`confirmation.by_${confirmation}`),
              clerk,
              at,
            })
          : t('inspection.unconfirmed', { photos, clerk, at })}
      </p>
      {photos > 0 && (
        <Reveal
          parcelId={parcel.id}
          group="photos"
          purposes={parcel.mayReveal.find(({ group }) => group === 'photos')?.purposes ?? []}
          masked={[]}
        />
      )}
    </>
  )
}
