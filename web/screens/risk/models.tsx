import { Table, Text } from '@mantine/core'
import { IconBrain } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { listModels, type Model } from '../../api/risk.ts'
import { count, date, dateTime } from '../../i18n/format.ts'
import desk from '../../ui/desk.module.css'
import { Empty } from '../../ui/empty.tsx'
import { MoreOf } from '../../ui/more.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { Tag } from '../../ui/tag.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { index } from './risk-words.ts'

/** What was learned, from what, how well it did on days it had not seen, and which is in force. */
export function Models() {
  const { t } = useTranslation()
  const { lines, ...pages } = usePages<Model, Awaited<ReturnType<typeof listModels>>>(
    ['risk', 'models'],
    listModels,
  )
  return (
    <>
      {pages.isPending && <Waiting />}
      <ProblemNote thrown={pages.error} />
      {pages.data && lines.length === 0 && (
        <Empty icon={IconBrain} title={t('models.none')}>
          {t('models.none_hint')}
        </Empty>
      )}
      {lines.length > 0 && (
        <div className={desk['sheet']}>
          <Table className={desk['table']}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('models.version')}</Table.Th>
                <Table.Th>{t('models.learned_from')}</Table.Th>
                <Table.Th>{t('models.auc')}</Table.Th>
                <Table.Th>{t('models.rules_auc')}</Table.Th>
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lines.map((model) => (
                <Line key={model.number} model={model} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <MoreOf pages={pages} />
      <Text size="sm" c="dimmed" maw={760}>
        {t('models.how')}
      </Text>
    </>
  )
}

function Line({ model }: { model: Model }) {
  const { t } = useTranslation()
  const { version, trainedAt, from, to, rows, found, quality, inForce, inForceAt } = model
  const area = (value: number | null) => (value === null ? '—' : index(value))
  return (
    <Table.Tr>
      <Table.Td>
        <span className={`${desk['main'] ?? ''} code`}>{version}</span>
        <span className={`${desk['second'] ?? ''} figures`}>{dateTime(trainedAt)}</span>
      </Table.Td>
      <Table.Td data-label={t('models.learned_from')} className="figures">
        {t('models.rows', {
          ...{ from: date(from), to: date(to), rows: count(rows), found: count(found) },
        })}
      </Table.Td>
      <Table.Td data-label={t('models.auc')} className="figures">
        {area(quality.auc)}
      </Table.Td>
      <Table.Td data-label={t('models.rules_auc')} className="figures">
        {area(quality.rulesAuc)}
      </Table.Td>
      <Table.Td ta="right">
        {inForce ? (
          <Tag tone="ok">{t('models.in_force')}</Tag>
        ) : (
          <Tag>{t(inForceAt ? 'models.ended' : 'models.not_good')}</Tag>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
