import { Table } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { spacedItemNumber } from '#core/label/s10.ts'
import type { ParcelLine } from '../../api/types.ts'
import { dateTime, time } from '../../i18n/format.ts'
import { Tag } from '../../ui/tag.tsx'
import classes from './list.module.css'
import { LaneTag, StateTag } from './state-tag.tsx'

/** Parcels one to a line: a table at a desk, cards in a hand. */
export function Lines({
  lines,
  withDay = false,
}: {
  lines: readonly ParcelLine[]
  withDay?: boolean
}) {
  const { t } = useTranslation()
  return (
    <div className={classes['sheet']}>
      <Table className={classes['table']} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('parcels.time')}</Table.Th>
            <Table.Th>{t('parcels.number')}</Table.Th>
            <Table.Th>{t('party.sender')}</Table.Th>
            <Table.Th>{t('party.recipient')}</Table.Th>
            <Table.Th>{t('parcels.to')}</Table.Th>
            <Table.Th>{t('parcels.state')}</Table.Th>
            <Table.Th>{t('parcels.risk')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Line key={line.id} line={line} withDay={withDay} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

/** A parcel that was refused never got a number; one that is erased has none any more. */
export function isNumbered({ itemNumber }: { itemNumber: string }): boolean {
  return /^[A-Z]/.test(itemNumber)
}

function Line({ line, withDay }: { line: ParcelLine; withDay: boolean }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { id, itemNumber, acceptedAt, sender, recipient } = line
  return (
    <Table.Tr
      className={classes['line']}
      onClick={() => void navigate({ to: '/buu-gui/$id', params: { id } })}
    >
      <Table.Td className="figures" data-label={t('parcels.time')}>
        {withDay ? dateTime(acceptedAt) : time(acceptedAt)}
      </Table.Td>
      <Table.Td className={classes['number']}>
        <Link
          to="/buu-gui/$id"
          params={{ id }}
          className="figures"
          onClick={(event) => event.stopPropagation()}
        >
          {isNumbered(line) ? spacedItemNumber(itemNumber) : t('parcels.no_number')}
        </Link>
        <span className={classes['type']}>{t(`item.${line.itemType}`)}</span>
      </Table.Td>
      <Table.Td data-label={t('party.sender')}>
        <Party {...sender} />
      </Table.Td>
      <Table.Td data-label={t('party.recipient')}>
        <Party {...recipient} />
      </Table.Td>
      <Table.Td data-label={t('parcels.to')}>{recipient.place}</Table.Td>
      <Table.Td className={classes['tags']}>
        <StateTag state={line.state} />
        {line.erased && <Tag>{t('parcels.erased')}</Tag>}
      </Table.Td>
      <Table.Td className={classes['tags']}>
        <LaneTag lane={line.lane} />
      </Table.Td>
    </Table.Tr>
  )
}

function Party({ name, phone }: { name: string; phone: string }) {
  return (
    <>
      <span className={classes['name']}>{name}</span>
      <span className={classes['phone']}>{phone}</span>
    </>
  )
}
