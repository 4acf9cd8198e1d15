import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type MeasureAct, type MeasureRequest, measuresOf } from '../../api/measures.ts'
import type { Parcel } from '../../api/types.ts'
import { dateTime } from '../../i18n/format.ts'
import { useMe } from '../../session/me.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Tag } from '../../ui/tag.tsx'
import { MeasureTag, resultTones } from '../sorting/measure-words.tsx'
import { MeasureActions } from '../sorting/perform.tsx'
import { RequestNote, titleOf } from '../sorting/requests.tsx'
import classes from './measures.module.css'

/** What is still asked of a parcel, what was done and what it showed, and what it was let off. */
export function Measures({ parcel }: { parcel: Parcel }) {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const { data, error } = useQuery({
    queryKey: ['measures-of', parcel.id],
    queryFn: () => measuresOf(parcel.id),
  })
  if (!data) return <ProblemNote thrown={error} />
  const waiting = data.requests.filter(({ state }) => state === 'open')
  const decided = data.requests.filter(({ state }) => state !== 'open')
  return (
    <div className={classes['measures']}>
      {data.open.length === 0 && !data.stopped && <span>{t('measures.all_done')}</span>}
      {data.open.length > 0 && (
        <div className={classes['open']}>
          {data.open.map((measure) => (
            <MeasureTag key={measure} measure={measure} />
          ))}
        </div>
      )}
      <MeasureActions
        asked={{
          ...{ parcelId: parcel.id, itemType: parcel.itemType, open: data.open },
          stopped: data.stopped,
          waiverAsked: waiting.flatMap(({ measure }) => measure ?? []),
          releaseAsked: waiting.some(({ kind }) => kind === 'release'),
        }}
      />
      {waiting.map((request) => (
        <RequestNote
          key={request.id}
          request={request}
          withLink={false}
          mayDecide={permissions.includes('measure.decide_waiver')}
        />
      ))}
      <ul className={classes['story']}>
        {data.acts.map((act) => (
          <Act key={act.id} act={act} />
        ))}
        {decided.map((request) => (
          <Decided key={request.id} request={request} />
        ))}
      </ul>
    </div>
  )
}

function Act({ act }: { act: MeasureAct }) {
  const { t } = useTranslation()
  const facts = [dateTime(act.at), act.by, act.office, act.station]
  return (
    <li>
      <div className={classes['what']}>
        <strong>{t(`measure.${act.measure}`)}</strong>
        <Tag tone={resultTones[act.result]}>{t(`result.${act.result}`)}</Tag>
      </div>
      <span className={classes['fact']}>{facts.filter(Boolean).join(' · ')}</span>
      {act.asked.length > 0 && (
        <span className={classes['fact']}>
          {t('measures.then_asked', {
            measures: act.asked.map((measure) => t(`measure.${measure}`)).join(', '),
          })}
        </span>
      )}
      {act.note && <span>“{act.note}”</span>}
    </li>
  )
}

const stateTones = { approved: 'warn', refused: 'plain', lapsed: 'plain', open: 'warn' } as const

function Decided({ request }: { request: MeasureRequest }) {
  const { t } = useTranslation()
  const facts = [request.decidedBy, request.decidedAt && dateTime(request.decidedAt)]
  return (
    <li>
      <div className={classes['what']}>
        <strong>{titleOf(t, request)}</strong>
        <Tag tone={stateTones[request.state]}>{t(`measure_request.${request.state}`)}</Tag>
      </div>
      <span className={classes['fact']}>
        {[request.askedBy, ...facts].filter(Boolean).join(' · ')}
      </span>
      {request.reason && <span>“{request.reason}”</span>}
      {request.answer && <span>“{request.answer}”</span>}
    </li>
  )
}
