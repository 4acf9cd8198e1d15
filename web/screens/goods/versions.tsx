import { Button, Group, Radio, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { diffVersions, listVersions, type VersionLine } from '../../api/catalogue.ts'
import { date, dateTime } from '../../i18n/format.ts'
import { useMe } from '../../session/me.ts'
import desk from '../../ui/desk.module.css'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { Tag } from '../../ui/tag.tsx'
import { DiffOfLists } from './diff.tsx'

interface Chosen {
  from: string
  to: string
}

/** Every version of the list, by law or by amendment, and what changed between any two. */
export function VersionsDesk() {
  const { t } = useTranslation()
  const versions = useQuery({ queryKey: ['goods-versions'], queryFn: listVersions })
  const [chosen, setChosen] = useState<Partial<Chosen>>({})
  const [asked, setAsked] = useState<Chosen | null>(null)
  if (versions.isPending) return <Waiting />
  if (!versions.data) return <ProblemNote thrown={versions.error} />
  const { from, to } = chosen
  return (
    <>
      <Group gap="xs">
        <Button
          disabled={!from || !to || from === to}
          onClick={() => from && to && setAsked({ from, to })}
        >
          {t('catalogue.compare')}
        </Button>
        <span className={desk['second']}>{t('catalogue.compare_hint')}</span>
      </Group>
      {asked && <Compared asked={asked} />}
      <div className={desk['sheet']}>
        <Table className={desk['table']}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('catalogue.version')}</Table.Th>
              <Table.Th>{t('catalogue.since')}</Table.Th>
              <Table.Th>{t('catalogue.by')}</Table.Th>
              <Table.Th>{t('catalogue.older')}</Table.Th>
              <Table.Th>{t('catalogue.newer')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {versions.data.items.map((line) => (
              <Line
                key={`${line.version} ${line.at}`}
                line={line}
                chosen={chosen}
                onChoose={(part) => setChosen({ ...chosen, ...part })}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  )
}

function Line(props: {
  line: VersionLine
  chosen: Partial<Chosen>
  onChoose: (part: Partial<Chosen>) => void
}) {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const { line, chosen, onChoose } = props
  const { version, at, amendment, inForce } = line
  const choice = (part: 'from' | 'to', label: string) => (
    <Radio
      name={part}
      aria-label={`${label}: ${version}`}
      checked={chosen[part] === version}
      onChange={() => onChoose({ [part]: version })}
    />
  )
  return (
    <Table.Tr>
      <Table.Td>
        <code>{version}</code> {inForce && <Tag tone="ok">{t('catalogue.in_force')}</Tag>}
      </Table.Td>
      <Table.Td className="figures" data-label={t('catalogue.since')}>
        {amendment ? dateTime(at) : date(at)}
      </Table.Td>
      <Table.Td data-label={t('catalogue.by')}>
        {!amendment && t('catalogue.by_law')}
        {amendment && permissions.includes('catalogue.draft') && (
          <Link to="/danh-muc/sua-doi/$id" params={{ id: amendment.id }}>
            {t('amendments.numbered', { number: amendment.number })}
          </Link>
        )}
        {amendment &&
          !permissions.includes('catalogue.draft') &&
          t('amendments.numbered', { number: amendment.number })}
      </Table.Td>
      <Table.Td data-label={t('catalogue.older')}>{choice('from', t('catalogue.older'))}</Table.Td>
      <Table.Td data-label={t('catalogue.newer')}>{choice('to', t('catalogue.newer'))}</Table.Td>
    </Table.Tr>
  )
}

function Compared({ asked }: { asked: Chosen }) {
  const { data, isPending, error } = useQuery({
    queryKey: ['goods-diff', asked],
    queryFn: () => diffVersions(asked.from, asked.to),
  })
  if (isPending) return <Waiting />
  if (!data) return <ProblemNote thrown={error} />
  return (
    <div className={desk['card']}>
      <DiffOfLists diff={data} />
    </div>
  )
}
