import { IconBuildingStore, IconChecks, IconDice5 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { spacedItemNumber } from '#core/label/s10.ts'
import { listWaiting, type WaitingParcel } from '../../api/measures.ts'
import type { OfficeName } from '../../api/types.ts'
import { dateTime } from '../../i18n/format.ts'
import { useMe } from '../../session/me.ts'
import { Empty } from '../../ui/empty.tsx'
import { MoreOf } from '../../ui/more.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { Tag } from '../../ui/tag.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { LaneTag } from '../parcels/state-tag.tsx'
import { MeasureTag } from './measure-words.tsx'
import { OfficeSelect, useChosenOffice, useOffices } from './offices.tsx'
import { MeasureActions } from './perform.tsx'
import { Requests, WaiverRates } from './requests.tsx'
import classes from './sorting.module.css'

const readers = ['sorting-hand', 'counter-clerk', 'security-lead', 'compliance-officer'] as const

/** What waits at an office to be looked at, oldest first; for who decides, what waits for them. */
export function MeasureQueue() {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const { offices, pending } = useOffices(readers)
  const { office, choose } = useChosenOffice(offices)
  if (pending) return <Waiting />
  if (!office)
    return (
      <Empty icon={IconBuildingStore} title={t('sorting.no_office')}>
        {t('sorting.no_office_hint')}
      </Empty>
    )
  const decides = permissions.includes('measure.decide_waiver')
  return (
    <>
      {decides && <Requests />}
      <OfficeSelect offices={offices} office={office} onChoose={choose} />
      <Queue key={office.id} office={office} />
      {decides && <WaiverRates />}
    </>
  )
}

function Queue({ office }: { office: OfficeName }) {
  const { t } = useTranslation()
  const { lines, ...pages } = usePages<WaitingParcel>(
    ['waiting', office.id],
    (after) => listWaiting(office.id, after),
    { everyMs: 30_000 },
  )
  return (
    <>
      {pages.isPending && <Waiting />}
      <ProblemNote thrown={pages.error} />
      {pages.data && lines.length === 0 && (
        <Empty icon={IconChecks} title={t('measures.none', { office: office.name })}>
          {t('measures.none_hint')}
        </Empty>
      )}
      <ul className={classes['queue']} aria-label={t('sorting.measures')}>
        {lines.map((parcel) => (
          <Line key={parcel.parcelId} parcel={parcel} />
        ))}
      </ul>
      <MoreOf pages={pages} />
    </>
  )
}

function Line({ parcel }: { parcel: WaitingParcel }) {
  const { t, i18n } = useTranslation()
  const { itemNumber, itemType, rating, stopped, drawn } = parcel
  const number = itemNumber ? spacedItemNumber(itemNumber) : t('parcels.no_number')
  const tone = stopped ? 'stop' : rating.lane === 'red' ? 'warn' : undefined
  return (
    <li className={classes['case']} data-tone={tone}>
      <div className={classes['head']}>
        <strong className="figures">{number}</strong>
        <span>{t(`item.${itemType}`)}</span>
        <LaneTag lane={rating.lane} />
        {drawn && (
          <Tag tone="brand" icon={IconDice5}>
            {t('measures.drawn')}
          </Tag>
        )}
        <span className={classes['since']}>{dateTime(parcel.acceptedAt)}</span>
      </div>
      <div className={classes['measures']}>
        {rating.openMeasures.map((measure) => (
          <MeasureTag key={measure} measure={measure} />
        ))}
        {parcel.waiverAsked.map((measure) => (
          <Tag key={`waiver ${measure}`}>
            {t('measures.waiver_waits', { measure: t(`measure.${measure}`) })}
          </Tag>
        ))}
      </div>
      {rating.reasons.length > 0 && (
        <p className={classes['why']}>
          {rating.reasons.map(({ vi, en }) => (i18n.language === 'vi' ? vi : en)).join(' · ')}
        </p>
      )}
      <MeasureActions asked={{ ...parcel, open: rating.openMeasures }} />
    </li>
  )
}
