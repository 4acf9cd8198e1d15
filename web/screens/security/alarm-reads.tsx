import { Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Alarm, readsOfAlarm } from '../../api/security.ts'
import { dateTime } from '../../i18n/format.ts'
import { useMe } from '../../session/me.ts'
import desk from '../../ui/desk.module.css'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Tag } from '../../ui/tag.tsx'
import classes from './security.module.css'

/** What the person an alarm is about opened in the day before it: which groups, and why. */
export function AlarmReads({ alarm }: { alarm: Alarm }) {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const reads = useQuery({
    queryKey: ['alarm', alarm.id, 'reads'],
    queryFn: () => readsOfAlarm(alarm.id),
    enabled: alarm.about !== null,
  })
  const lines = reads.data?.items ?? []
  if (reads.error) return <ProblemNote thrown={reads.error} />
  if (lines.length === 0) return null
  const mayOpen = permissions.includes('parcel.read')
  return (
    <section>
      <h2 className={classes['heading']}>{t('alarm_reads.title', { count: lines.length })}</h2>
      <div className={desk['sheet']}>
        <Table className={desk['table']}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('alarm_reads.at')}</Table.Th>
              <Table.Th>{t('alarm_reads.what')}</Table.Th>
              <Table.Th>{t('reveal.purpose')}</Table.Th>
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map(({ parcelId, group, purpose, own, at }) => (
              <Table.Tr key={`${at} ${parcelId} ${group}`}>
                <Table.Td className="figures">
                  {mayOpen ? (
                    <Link to="/buu-gui/$id" params={{ id: parcelId }}>
                      {dateTime(at)}
                    </Link>
                  ) : (
                    dateTime(at)
                  )}
                </Table.Td>
                <Table.Td>{t(`group.${group}`)}</Table.Td>
                <Table.Td>{t(`purpose.${purpose}`)}</Table.Td>
                <Table.Td ta="right">{own && <Tag>{t('alarm_reads.own')}</Tag>}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {lines.length === 100 && <Text size="sm">{t('alarm_reads.first_hundred')}</Text>}
    </section>
  )
}
