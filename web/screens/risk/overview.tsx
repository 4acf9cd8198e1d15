import { Button, Checkbox, Group, NumberInput, Table, Text } from '@mantine/core'
import { IconGauge } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  listOfficeDays,
  type OfficeDay,
  type Overview as Day,
  readOverview,
  setCapacity,
} from '../../api/risk.ts'
import { count, date, time } from '../../i18n/format.ts'
import { useMe } from '../../session/me.ts'
import { AddForm } from '../../ui/add-form.tsx'
import desk from '../../ui/desk.module.css'
import { Empty } from '../../ui/empty.tsx'
import { MoreOf } from '../../ui/more.tsx'
import { Note } from '../../ui/note.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { Tag } from '../../ui/tag.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { Interval } from './interval.tsx'
import { LaneBar } from './lane-bar.tsx'
import { lanesInLine } from './risk-words.ts'
import classes from './risk.module.css'

const leastFollowed = 0.9

/** How the day stands by lanes, what waits, whether chance is followed, and what each office can do. */
export function Overview() {
  const day = useQuery({
    ...{ queryKey: ['risk', 'overview'], queryFn: readOverview, refetchInterval: 60_000 },
  })
  if (day.isPending) return <Waiting />
  if (!day.data) return <ProblemNote thrown={day.error} />
  return (
    <>
      <Today day={day.data} />
      <Chance day={day.data} />
      <Offices />
    </>
  )
}

function Today({ day }: { day: Day }) {
  const { t } = useTranslation()
  return (
    <section className={desk['card']}>
      <Group justify="space-between" mb="sm">
        <h2 className={classes['heading']}>{t('risk.today', { day: date(day.day) })}</h2>
        <span className={desk['second']}>
          {day.countedAt
            ? t('risk.counted_at', { at: time(day.countedAt) })
            : t('risk.not_counted')}
        </span>
      </Group>
      <LaneBar counts={day.lanes} words />
      <p className={classes['said']}>
        {t('risk.open_measures', {
          count: day.openMeasures,
          shown: `${day.openMeasuresCapped ? '> ' : ''}${count(day.openMeasures)}`,
        })}
      </p>
    </section>
  )
}

/** The random share: what it says, and whether it is followed at all. */
function Chance({ day: { drawn, followed, base } }: { day: Day }) {
  const { t } = useTranslation()
  const isNeglected = followed !== null && followed.value < leastFollowed
  return (
    <section className={desk['card']}>
      <h2 className={classes['heading']}>{t('risk.chance')}</h2>
      <Text size="sm" maw={720}>
        {t('risk.chance_hint')}
      </Text>
      <dl className={classes['estimates']}>
        <div>
          <dt>{t('risk.followed', { count: drawn, shown: count(drawn) })}</dt>
          <dd>
            <Interval estimate={followed} none={t('risk.nothing_drawn')} />
          </dd>
        </div>
        <div>
          <dt>{t('risk.base')}</dt>
          <dd>
            <Interval estimate={base} most={0.2} none={t('risk.nobody_looked')} />
          </dd>
        </div>
      </dl>
      {isNeglected && (
        <Note tone="warn" title={t('risk.neglected')}>
          {t('risk.neglected_hint')}
        </Note>
      )}
    </section>
  )
}

function Offices() {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const [editing, setEditing] = useState<string | null>(null)
  const { lines, ...pages } = usePages<OfficeDay>(['risk', 'offices'], listOfficeDays)
  const maySet = permissions.includes('risk.draft')
  return (
    <section>
      <h2 className={classes['heading']}>{t('risk.offices')}</h2>
      {pages.isPending && <Waiting />}
      <ProblemNote thrown={pages.error} />
      {pages.data && lines.length === 0 && <Empty icon={IconGauge} title={t('risk.no_offices')} />}
      {lines.length > 0 && (
        <div className={desk['sheet']}>
          <Table className={desk['table']}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('risk.office')}</Table.Th>
                <Table.Th>{t('risk.lanes_today')}</Table.Th>
                <Table.Th>{t('risk.capacity')}</Table.Th>
                <Table.Th>{t('risk.borders')}</Table.Th>
                <Table.Th>{t('risk.draws')}</Table.Th>
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lines.map((office) =>
                editing === office.officeId ? (
                  <Table.Tr key={office.officeId}>
                    <Table.Td colSpan={6}>
                      <CapacityForm office={office} onClose={() => setEditing(null)} />
                    </Table.Td>
                  </Table.Tr>
                ) : (
                  <Line
                    key={office.officeId}
                    office={office}
                    onEdit={maySet ? () => setEditing(office.officeId) : undefined}
                  />
                ),
              )}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <MoreOf pages={pages} />
    </section>
  )
}

function Line({ office, onEdit }: { office: OfficeDay; onEdit: (() => void) | undefined }) {
  const { t } = useTranslation()
  const { redPerDay, yellowPerDay, redFrom, yellowFrom, drawn, followed } = office
  const said = [
    redPerDay !== null && t('risk.red_a_day', { count: redPerDay }),
    yellowPerDay !== null && t('risk.yellow_a_day', { count: yellowPerDay }),
    office.hasXray && t('risk.has_xray'),
  ].filter((one) => one !== false)
  return (
    <Table.Tr>
      <Table.Td>
        <span className={desk['main']}>{office.name}</span>
        <span className={`${desk['second'] ?? ''} code`}>{office.code}</span>
      </Table.Td>
      <Table.Td>
        <LaneBar counts={office.lanes} />
        <span className={`${desk['second'] ?? ''} figures`}>{lanesInLine(t, office.lanes)}</span>
      </Table.Td>
      <Table.Td data-label={t('risk.capacity')}>{said.join(' · ') || t('risk.not_said')}</Table.Td>
      <Table.Td data-label={t('risk.borders')} className="figures">
        {redFrom && yellowFrom
          ? t('risk.borders_at', { red: redFrom, yellow: yellowFrom })
          : t('risk.usual')}
      </Table.Td>
      <Table.Td data-label={t('risk.draws')}>
        <Tag tone={drawn > 0 && followed / drawn < leastFollowed ? 'warn' : 'plain'}>
          {t('risk.followed_of', { followed: count(followed), drawn: count(drawn) })}
        </Tag>
      </Table.Td>
      <Table.Td ta="right">
        {onEdit && (
          <Button variant="default" size="compact-sm" onClick={onEdit}>
            {t('risk.set_capacity')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

function CapacityForm({ office, onClose }: { office: OfficeDay; onClose: () => void }) {
  const { t } = useTranslation()
  const [red, setRed] = useState<number | string>(office.redPerDay ?? '')
  const [yellow, setYellow] = useState<number | string>(office.yellowPerDay ?? '')
  const [hasXray, setHasXray] = useState(office.hasXray)
  const whole = (value: number | string) => (typeof value === 'number' ? value : null)
  return (
    <AddForm
      className={classes['inline']}
      compact
      send={t('risk.save_capacity')}
      ready
      work={() =>
        setCapacity(office.officeId, {
          ...{ redPerDay: whole(red), yellowPerDay: whole(yellow), hasXray },
        })
      }
      refreshes={['risk']}
      onClose={onClose}
    >
      <strong>{office.name}</strong>
      <Group align="end">
        <NumberInput
          label={t('risk.red_per_day')}
          w={170}
          min={0}
          max={100_000}
          allowDecimal={false}
          value={red}
          onChange={setRed}
        />
        <NumberInput
          label={t('risk.yellow_per_day')}
          w={170}
          min={0}
          max={1_000_000}
          allowDecimal={false}
          value={yellow}
          onChange={setYellow}
        />
        <Checkbox
          label={t('risk.has_xray')}
          mb={8}
          checked={hasXray}
          onChange={(event) => setHasXray(event.currentTarget.checked)}
        />
      </Group>
      <Text size="xs" c="dimmed">
        {t('risk.capacity_hint')}
      </Text>
    </AddForm>
  )
}
