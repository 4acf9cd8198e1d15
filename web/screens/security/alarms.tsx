import { SegmentedControl } from '@mantine/core'
import { IconBellRinging, IconShieldCheck } from '@tabler/icons-react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type AlarmLine, listAlarms } from '../../api/security.ts'
import { date } from '../../i18n/format.ts'
import { Empty } from '../../ui/empty.tsx'
import { MoreOf } from '../../ui/more.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { Tag } from '../../ui/tag.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { alarmIcons, deadlineOf, factOf, kindOf, ownerOf } from './alarm-words.ts'
import classes from './security.module.css'

/** What needs a person now, the nearest deadline first; and what became of what did. */
export function Alarms() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { xem } = useSearch({ from: '/inside/an-ninh/bao-dong' })
  const state = xem === 'da-dong' ? 'closed' : 'open'
  const { lines, ...pages } = usePages<AlarmLine>(
    ['alarms', state],
    (after) => listAlarms(state, after),
    { everyMs: 30_000 },
  )
  return (
    <>
      <SegmentedControl
        w="fit-content"
        value={state}
        onChange={(chosen) =>
          void navigate({
            to: '/an-ninh/bao-dong',
            search: chosen === 'closed' ? { xem: 'da-dong' } : {},
          })
        }
        data={[
          { value: 'open', label: t('alarms.open') },
          { value: 'closed', label: t('alarms.closed') },
        ]}
      />
      {pages.isPending && <Waiting />}
      <ProblemNote thrown={pages.error} />
      {pages.data && lines.length === 0 && (
        <Empty icon={IconShieldCheck} title={t(`alarms.none_${state}`)}>
          {t(`alarms.none_${state}_hint`)}
        </Empty>
      )}
      <ul className={classes['cases']}>
        {lines.map((alarm) => (
          <Case key={alarm.id} alarm={alarm} />
        ))}
      </ul>
      <MoreOf pages={pages} />
    </>
  )
}

function Case({ alarm }: { alarm: AlarmLine }) {
  const { t } = useTranslation()
  const Glyph = alarmIcons[alarm.kind] ?? IconBellRinging
  const deadline = deadlineOf(t, alarm)
  const { about, office, times } = alarm
  const where = [about?.name, office?.name, alarm.deployment && t('alarms.deployment')]
  return (
    <li>
      <Link
        to="/an-ninh/bao-dong/$id"
        params={{ id: alarm.id }}
        className={classes['case']}
        data-tone={alarm.state === 'closed' ? 'plain' : deadline.tone}
      >
        <Glyph size={24} stroke={1.5} className={classes['glyph']} aria-hidden="true" />
        <span className={classes['what']}>
          <strong>{kindOf(t, alarm.kind)}</strong>
          {where.some(Boolean) && <span>{where.filter(Boolean).join(' · ')}</span>}
          <span className={classes['fact']}>{factOf(t, alarm)}</span>
        </span>
        <span className={classes['when']}>
          {alarm.closedAt && alarm.outcome ? (
            <>
              <Tag>{t(`outcome.${alarm.outcome}`)}</Tag>
              <span className={classes['second']}>{date(alarm.closedAt)}</span>
            </>
          ) : (
            <>
              <Tag tone={deadline.tone}>{deadline.text}</Tag>
              <span className={classes['second']}>{ownerOf(t, alarm)}</span>
            </>
          )}
          {times > 1 && (
            <span className={classes['second']}>{t('alarms.times', { count: times })}</span>
          )}
        </span>
      </Link>
    </li>
  )
}
