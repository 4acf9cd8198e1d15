import { Table, Title } from '@mantine/core'
import {
  IconCircleCheck,
  IconHandStop,
  IconListCheck,
  IconScan,
  IconWifiOff,
  type Icon,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { spacedItemNumber } from '#core/label/s10.ts'
import type { ScanAnswer, Verdict } from '../../api/scans.ts'
import { asProblem, isUnreachable } from '../../api/problem.ts'
import { time } from '../../i18n/format.ts'
import { useMe } from '../../session/me.ts'
import desk from '../../ui/desk.module.css'
import { useProblemText } from '../../ui/problem-note.tsx'
import { Tag } from '../../ui/tag.tsx'
import { MeasureTag } from './measure-words.tsx'
import classes from './sorting.module.css'
import type { Shown } from './use-scans.ts'

const looks: Readonly<Record<Verdict, { icon: Icon; tone: 'ok' | 'warn' | 'stop' }>> = {
  pass: { icon: IconCircleCheck, tone: 'ok' },
  check: { icon: IconListCheck, tone: 'warn' },
  stop: { icon: IconHandStop, tone: 'stop' },
}

/** The answer to the last scan, large enough to be read from a belt. */
export function Answer({ shown }: { shown: Shown | undefined }) {
  const { t } = useTranslation()
  if (!shown)
    return (
      <div className={classes['answer']}>
        <IconScan size={64} stroke={1.2} aria-hidden="true" />
        <div>
          <div className={classes['verdict']}>{t('sorting.ready')}</div>
          <div className={classes['detail']}>{t('sorting.ready_hint')}</div>
        </div>
      </div>
    )
  if (shown.thrown) return <Unheard shown={shown} />
  if (!shown.answer)
    return (
      <div className={classes['answer']}>
        <IconScan size={64} stroke={1.2} aria-hidden="true" />
        <div className={classes['verdict']}>…</div>
      </div>
    )
  return <Said shown={shown} answer={shown.answer} />
}

function Said({ shown, answer }: { shown: Shown; answer: ScanAnswer }) {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const { icon: Glyph, tone } = looks[answer.verdict]
  const works = answer.openMeasures.length > 0 && permissions.includes('measure.perform')
  return (
    <div className={classes['answer']} data-tone={tone} data-testid="answer">
      <Glyph size={72} stroke={1.6} aria-hidden="true" />
      <div className={classes['words']}>
        <div className={classes['verdict']}>{t(`verdict.${answer.verdict}`)}</div>
        {answer.stops.map((ground) => (
          <div key={ground} className={classes['ground']}>
            {t(`stop_ground.${ground}`)}
          </div>
        ))}
        {answer.openMeasures.length > 0 && (
          <div className={classes['measures']}>
            {answer.openMeasures.map((measure) => (
              <MeasureTag key={measure} measure={measure} />
            ))}
          </div>
        )}
        <div className={classes['detail']}>
          <span className="figures">{numberOf(shown)}</span>
          {answer.destination && (
            <strong>
              {answer.destination.communeName}, {answer.destination.provinceName}
            </strong>
          )}
          {answer.repeated && <span>{t('sorting.repeated')}</span>}
        </div>
        {works && (
          <Link to="/khai-thac/bien-phap" className={classes['next']}>
            {t('sorting.do_now')}
          </Link>
        )}
      </div>
    </div>
  )
}

/** No answer is never a yes: the parcel waits until the server has said something. */
function Unheard({ shown }: { shown: Shown }) {
  const { t } = useTranslation()
  const text = useProblemText()
  return (
    <div className={classes['answer']} data-tone="stop" data-testid="answer">
      <IconWifiOff size={72} stroke={1.6} aria-hidden="true" />
      <div className={classes['words']}>
        <div className={classes['verdict']}>{t('sorting.unheard')}</div>
        <div className={classes['ground']}>
          {isUnreachable(shown.thrown) ? t('sorting.unheard_hint') : text(asProblem(shown.thrown))}
        </div>
        <div className={classes['detail']}>
          <span className="figures">{numberOf(shown)}</span>
        </div>
      </div>
    </div>
  )
}

function numberOf({ number }: Shown): string {
  if (number === null) return ''
  return /^[A-Z]{2}\d{9}[A-Z]{2}$/.test(number) ? spacedItemNumber(number) : number.slice(0, 20)
}

/** What was scanned just before, to look back at. */
export function LastScans({ shown }: { shown: readonly Shown[] }) {
  const { t } = useTranslation()
  if (shown.length === 0) return null
  return (
    <section>
      <Title order={2} fz="md" mb={8}>
        {t('sorting.before')}
      </Title>
      <div className={desk['sheet']}>
        <Table className={desk['table']}>
          <Table.Tbody>
            {shown.map((one) => (
              <Table.Tr key={one.eventId}>
                <Table.Td className="figures">{time(one.at.toISOString())}</Table.Td>
                <Table.Td className="figures">{numberOf(one) || t('sorting.label')}</Table.Td>
                <Table.Td>{t(`scan_event.${one.event}`)}</Table.Td>
                <Table.Td>
                  <Verdicted shown={one} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  )
}

function Verdicted({ shown: { answer, thrown } }: { shown: Shown }) {
  const { t } = useTranslation()
  if (thrown) return <Tag tone="stop">{t('sorting.unheard')}</Tag>
  if (!answer) return <>…</>
  return <VerdictTag verdict={answer.verdict} />
}

export function VerdictTag({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation()
  const { icon, tone } = looks[verdict]
  return (
    <Tag tone={tone} icon={icon}>
      {t(`verdict.${verdict}`)}
    </Tag>
  )
}
