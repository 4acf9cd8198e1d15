import { Button, Group, Table, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  decideMeasureRequest,
  listMeasureRequests,
  type MeasureRequest,
  readWaiverRates,
} from '../../api/measures.ts'
import { count, dateTime } from '../../i18n/format.ts'
import { AddForm } from '../../ui/add-form.tsx'
import desk from '../../ui/desk.module.css'
import { MoreOf } from '../../ui/more.tsx'
import { Note } from '../../ui/note.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { SayForm } from '../../ui/say-form.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { ParcelLink } from './parcel-link.tsx'

const touched = ['waiting', 'measures-of', 'measure-requests', 'waiver-rates', 'parcel']

/** Waivers and releases that wait for a second person. */
export function Requests() {
  const { t } = useTranslation()
  const { lines, ...pages } = usePages<MeasureRequest>(
    ['measure-requests'],
    (after) => listMeasureRequests(after),
    { everyMs: 30_000 },
  )
  if (lines.length === 0) return <ProblemNote thrown={pages.error} />
  return (
    <section>
      <Title order={2} fz="md" mb={8}>
        {t('measures.waits_for_you')}
      </Title>
      <div style={{ display: 'grid', gap: 10 }}>
        {lines.map((request) => (
          <RequestNote key={request.id} request={request} />
        ))}
      </div>
      <MoreOf pages={pages} />
    </section>
  )
}

/** One request that waits, and the second person's answer. */
export function RequestNote(props: {
  request: MeasureRequest
  mayDecide?: boolean
  withLink?: boolean
}) {
  const { request, mayDecide = true, withLink = true } = props
  const { t } = useTranslation()
  const [deciding, setDeciding] = useState<'yes' | 'no' | null>(null)
  if (deciding)
    return <Decide request={request} yes={deciding === 'yes'} onClose={() => setDeciding(null)} />
  return (
    <Note
      tone="warn"
      title={titleOf(t, request)}
      aside={
        mayDecide &&
        !request.own && (
          <Group gap="xs" wrap="nowrap">
            <Button size="compact-sm" onClick={() => setDeciding('yes')}>
              {t('second.approve')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setDeciding('no')}>
              {t('second.refuse')}
            </Button>
          </Group>
        )
      }
    >
      {request.reason && <p>“{request.reason}”</p>}
      {[request.askedBy, dateTime(request.askedAt)].filter(Boolean).join(' · ')}
      {withLink && (
        <>
          {' · '}
          <ParcelLink parcelId={request.parcelId} />
        </>
      )}
      {request.own && <p>{t('second.waits')}</p>}
    </Note>
  )
}

/** A waiver needs no word but may have one; whoever lets a stopped parcel go on says why. */
function Decide(props: { request: MeasureRequest; yes: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const { request, yes, onClose } = props
  const send = t(yes ? 'second.approve' : 'second.refuse')
  const work = (answer: string) => decideMeasureRequest({ requestId: request.id, yes }, answer)
  const title = <strong>{titleOf(t, request)}</strong>
  if (yes && request.kind === 'waiver')
    return (
      <AddForm send={send} ready work={() => work('')} refreshes={touched} onClose={onClose}>
        {title}
        <span>{t('measures.waive_means')}</span>
      </AddForm>
    )
  return (
    <SayForm
      label={t('measures.answer')}
      send={send}
      work={work}
      refreshes={touched}
      onClose={onClose}
    >
      {title}
    </SayForm>
  )
}

export function titleOf(
  t: ReturnType<typeof useTranslation>['t'],
  request: MeasureRequest,
): string {
  return request.measure
    ? t('measures.waive_of', { measure: t(`measure.${request.measure}`) })
    : t('measures.release')
}

/** How often each office was let off in the last four weeks. */
export function WaiverRates() {
  const { t } = useTranslation()
  const rates = useQuery({ queryKey: ['waiver-rates'], queryFn: readWaiverRates })
  const items = rates.data?.items ?? []
  if (items.length === 0) return <ProblemNote thrown={rates.error} />
  return (
    <section>
      <Title order={2} fz="md" mb={8}>
        {t('measures.rates')}
      </Title>
      <div className={desk['sheet']}>
        <Table className={desk['table']}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('sorting.office')}</Table.Th>
              <Table.Th ta="right">{t('measures.performed')}</Table.Th>
              <Table.Th ta="right">{t('result.found')}</Table.Th>
              <Table.Th ta="right">{t('measures.waivers_asked')}</Table.Th>
              <Table.Th ta="right">{t('measures.waived')}</Table.Th>
              <Table.Th ta="right">{t('measures.not_waived')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map(({ office, performed, found, asked, waived, refused }) => (
              <Table.Tr key={office.id}>
                <Table.Td>
                  <span className={desk['main']}>{office.name}</span>
                </Table.Td>
                {[performed, found, asked, waived, refused].map((number, i) => (
                  <Table.Td key={i} ta="right" className="figures">
                    {count(number)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  )
}
