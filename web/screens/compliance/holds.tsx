import { Button, Table } from '@mantine/core'
import { IconLock, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listHolds } from '../../api/compliance.ts'
import type { HoldLine } from '../../api/types.ts'
import { date } from '../../i18n/format.ts'
import { useMe } from '../../session/me.ts'
import desk from '../../ui/desk.module.css'
import { Empty } from '../../ui/empty.tsx'
import { MoreOf } from '../../ui/more.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { HoldTag } from './hold-tag.tsx'
import { PlaceHold } from './place-hold.tsx'

/** What is kept beyond its period, on whose word and until when; newest first. */
export function Holds() {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const [placing, setPlacing] = useState(false)
  const { lines: holds, ...pages } = usePages(['holds'], listHolds)
  return (
    <>
      {placing ? (
        <PlaceHold onDone={() => setPlacing(false)} />
      ) : (
        permissions.includes('hold.place') && (
          <Button
            leftSection={<IconPlus size={17} stroke={1.8} />}
            w="fit-content"
            onClick={() => setPlacing(true)}
          >
            {t('holds.place')}
          </Button>
        )
      )}
      {pages.isPending && <Waiting />}
      <ProblemNote thrown={pages.error} />
      {pages.data && holds.length === 0 && (
        <Empty icon={IconLock} title={t('holds.none')}>
          {t('holds.none_hint')}
        </Empty>
      )}
      {holds.length > 0 && <HoldTable holds={holds} />}
      <MoreOf pages={pages} />
    </>
  )
}

function HoldTable({ holds }: { holds: readonly HoldLine[] }) {
  const { t } = useTranslation()
  return (
    <div className={desk['sheet']}>
      <Table className={desk['table']}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('holds.reference')}</Table.Th>
            <Table.Th>{t('holds.placed')}</Table.Th>
            <Table.Th ta="right">{t('holds.parcels')}</Table.Th>
            <Table.Th>{t('holds.review_on')}</Table.Th>
            <Table.Th>{t('holds.ends_on')}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {holds.map((hold) => (
            <Table.Tr key={hold.id} data-over={hold.state === 'released' ? true : undefined}>
              <Table.Td>
                <Link
                  to="/tuan-thu/lenh-luu-giu/$id"
                  params={{ id: hold.id }}
                  className={desk['main']}
                >
                  {hold.reference ?? t('holds.gone')}
                </Link>
                <span className={desk['second']}>{t(`hold_ground.${hold.ground}`)}</span>
              </Table.Td>
              <Table.Td>
                <span className="figures">{date(hold.placedAt)}</span>
                <span className={desk['second']}> · {hold.placedBy ?? '—'}</span>
              </Table.Td>
              <Table.Td ta="right" className="figures" data-label={t('holds.parcels')}>
                <span>
                  {hold.parcels}
                  {hold.persons > 0 && ` · ${t('holds.persons', { count: hold.persons })}`}
                </span>
              </Table.Td>
              <Table.Td className="figures" data-label={t('holds.review_on')}>
                {date(hold.reviewOn)}
              </Table.Td>
              <Table.Td className="figures" data-label={t('holds.ends_on')}>
                {hold.endsOn ? date(hold.endsOn) : '—'}
              </Table.Td>
              <Table.Td ta="right">
                <HoldTag hold={hold} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
