import { Button, Table } from '@mantine/core'
import { IconCertificate, IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { listCertificates } from '../../api/compliance.ts'
import { date, dateTime } from '../../i18n/format.ts'
import { Empty } from '../../ui/empty.tsx'
import { MoreOf } from '../../ui/more.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { Tag } from '../../ui/tag.tsx'
import { usePages } from '../../ui/use-pages.ts'
import desk from '../../ui/desk.module.css'
import classes from './compliance.module.css'

/** The proofs of what was erased; each is a file that a stranger can check. */
export function Certificates() {
  const { t } = useTranslation()
  const { lines, ...pages } = usePages(['certificates'], listCertificates)
  if (pages.isPending) return <Waiting />
  if (pages.error) return <ProblemNote thrown={pages.error} />
  if (lines.length === 0)
    return (
      <Empty icon={IconCertificate} title={t('certificates.none')}>
        {t('certificates.none_hint')}
      </Empty>
    )
  return (
    <>
      <p className={classes['none']}>{t('certificates.hint')}</p>
      <div className={desk['sheet']}>
        <Table className={desk['table']}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('retention.day')}</Table.Th>
              <Table.Th>{t('retention.class')}</Table.Th>
              <Table.Th ta="right">{t('retention.records')}</Table.Th>
              <Table.Th ta="right">{t('retention.held')}</Table.Th>
              <Table.Th>{t('certificates.issued')}</Table.Th>
              <Table.Th>{t('certificates.swept')}</Table.Th>
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Table.Tr key={line.id}>
                <Table.Td className="figures">{date(line.day)}</Table.Td>
                <Table.Td>{t(`key_class.${line.class}`)}</Table.Td>
                <Table.Td ta="right" className="figures" data-label={t('retention.records')}>
                  {line.records}
                </Table.Td>
                <Table.Td ta="right" className="figures" data-label={t('retention.held')}>
                  {line.held}
                </Table.Td>
                <Table.Td className="figures" data-label={t('certificates.issued')}>
                  {dateTime(line.issuedAt)}
                </Table.Td>
                <Table.Td data-label={t('certificates.swept')}>
                  {line.sweptAt ? (
                    <span className="figures">{dateTime(line.sweptAt)}</span>
                  ) : (
                    <Tag tone="warn">{t('certificates.sweeping')}</Tag>
                  )}
                </Table.Td>
                <Table.Td ta="right">
                  <Button
                    component="a"
                    href={`/v1/retention/certificates/${line.id}`}
                    download
                    variant="subtle"
                    size="compact-sm"
                    leftSection={<IconDownload size={15} stroke={1.8} />}
                  >
                    {t('certificates.download')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <MoreOf pages={pages} />
    </>
  )
}
