import { Button, Table, Title } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Alarm, type CutOff, liftCutOff, listCutOffs } from '../../api/security.ts'
import { dateTime } from '../../i18n/format.ts'
import { useMe } from '../../session/me.ts'
import desk from '../../ui/desk.module.css'
import { Empty } from '../../ui/empty.tsx'
import { MoreOf } from '../../ui/more.tsx'
import { Note } from '../../ui/note.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { SayForm } from '../../ui/say-form.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { kindOf } from './alarm-words.ts'
import classes from './security.module.css'

const touched = ['cut-offs', 'alarm', 'alarms']

/** Who may see nothing in clear now, and who gave it back to whom. */
export function CutOffs() {
  const { t } = useTranslation()
  const { lines, ...pages } = usePages<CutOff>(
    ['cut-offs', 'standing'],
    (after) => listCutOffs('standing', after),
    { everyMs: 30_000 },
  )
  return (
    <>
      {pages.isPending && <Waiting />}
      <ProblemNote thrown={pages.error} />
      {pages.data && lines.length === 0 && (
        <Empty icon={IconEye} title={t('cut_offs.none')}>
          {t('cut_offs.none_hint')}
        </Empty>
      )}
      {lines.map((cutOff) => (
        <Standing key={cutOff.id} cutOff={cutOff} />
      ))}
      <MoreOf pages={pages} />
      <Lifted />
    </>
  )
}

/** The cut-off that came with an alarm, while it stands. */
export function CutOffOfAlarm({ alarm }: { alarm: Alarm }) {
  const { permissions } = useMe()
  const standing = useQuery({
    queryKey: ['cut-offs', 'standing', 'first'],
    queryFn: () => listCutOffs('standing', null),
    enabled: permissions.includes('cut_off.lift') && alarm.about !== null,
  })
  const own = standing.data?.items.find((cutOff) => cutOff.actor.id === alarm.about?.id)
  return own ? <Standing cutOff={own} /> : null
}

function Standing({ cutOff }: { cutOff: CutOff }) {
  const { t } = useTranslation()
  const [lifting, setLifting] = useState(false)
  const name = cutOff.actor.name ?? t('alarms.someone')
  if (lifting)
    return (
      <SayForm
        label={t('cut_offs.reason')}
        send={t('cut_offs.lift_confirm')}
        work={(reason) => liftCutOff(cutOff.id, reason)}
        refreshes={touched}
        onClose={() => setLifting(false)}
      >
        <strong>{t('cut_offs.of', { name })}</strong>
      </SayForm>
    )
  return (
    <Note
      tone="stop"
      title={t('cut_offs.of', { name })}
      aside={
        !cutOff.actor.own && (
          <Button variant="default" size="compact-sm" onClick={() => setLifting(true)}>
            {t('cut_offs.lift')}
          </Button>
        )
      }
    >
      <Link to="/an-ninh/bao-dong/$id" params={{ id: cutOff.alarm.id }}>
        {kindOf(t, cutOff.alarm.kind)}
      </Link>{' '}
      · <span className="figures">{dateTime(cutOff.at)}</span>
      <p>{t(cutOff.actor.own ? 'cut_offs.own' : 'cut_offs.means')}</p>
    </Note>
  )
}

function Lifted() {
  const { t } = useTranslation()
  const { lines, ...pages } = usePages<CutOff>(['cut-offs', 'lifted'], (after) =>
    listCutOffs('lifted', after),
  )
  if (lines.length === 0) return null
  return (
    <section>
      <Title order={2} className={classes['heading']}>
        {t('cut_offs.lifted')}
      </Title>
      <div className={desk['sheet']}>
        <Table className={desk['table']}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('cut_offs.who')}</Table.Th>
              <Table.Th>{t('cut_offs.because')}</Table.Th>
              <Table.Th>{t('cut_offs.lifted_by')}</Table.Th>
              <Table.Th>{t('cut_offs.reason')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((cutOff) => (
              <LiftedLine key={cutOff.id} cutOff={cutOff} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <MoreOf pages={pages} />
    </section>
  )
}

function LiftedLine({ cutOff }: { cutOff: CutOff }) {
  const { t } = useTranslation()
  return (
    <Table.Tr>
      <Table.Td>
        <span className={desk['main']}>{cutOff.actor.name ?? t('alarms.someone')}</span>
        <span className={`${desk['second'] ?? ''} figures`}>{dateTime(cutOff.at)}</span>
      </Table.Td>
      <Table.Td>
        <Link to="/an-ninh/bao-dong/$id" params={{ id: cutOff.alarm.id }}>
          {kindOf(t, cutOff.alarm.kind)}
        </Link>
      </Table.Td>
      <Table.Td>
        {cutOff.liftedBy}
        <div className={`${desk['second'] ?? ''} figures`}>
          {cutOff.liftedAt && dateTime(cutOff.liftedAt)}
        </div>
      </Table.Td>
      <Table.Td>{cutOff.reason ?? t('alarms.note_gone')}</Table.Td>
    </Table.Tr>
  )
}
