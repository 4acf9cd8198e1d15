import { Button, Table } from '@mantine/core'
import { IconExternalLink, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readTerms, readTermsDesk, type TermsDesk as Desk } from '../../api/terms.ts'
import { dateTime, vietnameseDay } from '../../i18n/format.ts'
import desk from '../../ui/desk.module.css'
import { Note } from '../../ui/note.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useAction } from '../../ui/use-action.ts'
import { Days } from '../public/terms.tsx'
import { TermsDraft, type Texts } from './terms-draft.tsx'

/** The operator's terms of service: what stands, what is announced, and the draft of what comes next. */
export function TermsDesk() {
  const { data, error, isPending } = useQuery({ queryKey: ['terms'], queryFn: readTermsDesk })
  if (isPending) return <Waiting />
  if (error) return <ProblemNote thrown={error} />
  return (
    <>
      <Writing terms={data} />
      <Versions terms={data} />
    </>
  )
}

/** The draft, or the way to begin one from the text that was published last. */
function Writing({ terms }: { terms: Desk }) {
  const { t } = useTranslation()
  const { act, busy, thrown } = useAction([])
  const [begun, setBegun] = useState<Texts | null>(null)
  const { draft, versions, operatorCode, standard } = terms

  const begin = () =>
    act(async () => {
      const last = versions[0]
      const date = last?.validFrom
      const found = date ? (await readTerms({ operator: operatorCode, date })).terms : null
      setBegun({ textVi: found?.textVi ?? standard.textVi, textEn: found?.textEn ?? '' })
    })

  const kept = draft && { textVi: draft.textVi, textEn: draft.textEn ?? '' }
  const texts = kept ?? begun
  if (texts)
    return (
      <TermsDraft
        key={draft ? 'kept' : 'begun'}
        texts={texts}
        draft={draft}
        standard={standard}
        after={versions[0]?.validFrom ?? ''}
        onDropped={() => setBegun(null)}
      />
    )
  return (
    <>
      {versions[0]?.standard && (
        <Note title={t('terms.standard')}>{t('terms.standard_for_keeper')}</Note>
      )}
      <ProblemNote thrown={thrown} />
      <Button
        leftSection={<IconPlus size={17} stroke={1.8} />}
        w="fit-content"
        loading={busy}
        onClick={() => void begin()}
      >
        {t('terms.begin')}
      </Button>
    </>
  )
}

function Versions({ terms }: { terms: Desk }) {
  const { t } = useTranslation()
  const { versions, operatorCode } = terms
  const today = vietnameseDay(new Date())
  return (
    <div className={desk['sheet']}>
      <Table className={desk['table']}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('terms.version')}</Table.Th>
            <Table.Th>{t('terms.days')}</Table.Th>
            <Table.Th>{t('terms.published')}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {versions.map((one) => (
            <Table.Tr key={one.version}>
              <Table.Td>
                <span className={desk['main']}>{one.version}</span>
                <span className={`${desk['second'] ?? ''} code`} title={one.digest}>
                  {one.digest.slice(0, 16)}…
                </span>
              </Table.Td>
              <Table.Td>
                <Days version={one} />{' '}
                {one.validFrom > today && <Tag tone="warn">{t('terms.announced')}</Tag>}
                {one.validFrom <= today && (one.validTo === null || one.validTo >= today) && (
                  <Tag tone="ok">{t('terms.in_force')}</Tag>
                )}
              </Table.Td>
              <Table.Td>
                {one.publishedAt
                  ? `${one.publishedBy ?? t('terms.somebody')} · ${dateTime(one.publishedAt)}`
                  : t('terms.standard_short')}
              </Table.Td>
              <Table.Td ta="right">
                <Link
                  to="/dieu-khoan"
                  search={{ operator: operatorCode, ngay: one.validFrom }}
                  target="_blank"
                >
                  {t('terms.open')} <IconExternalLink size={14} stroke={1.7} aria-hidden="true" />
                </Link>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
