import { Button, Group, Text, Title } from '@mantine/core'
import { IconPrinter, IconReceipt } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { spacedItemNumber } from '#core/label/s10.ts'
import { readParcel } from '../../api/parcels.ts'
import type { Parcel } from '../../api/types.ts'
import { dateTime, grams } from '../../i18n/format.ts'
import { useMe } from '../../session/me.ts'
import { Note } from '../../ui/note.tsx'
import { printPdf } from '../../ui/print.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { RatingWords } from '../acceptance/rating-panel.tsx'
import { Card } from './card.tsx'
import { Inspection } from './inspection.tsx'
import { Kept } from './kept.tsx'
import { MaskedGroups } from './masked-groups.tsx'
import classes from './parcel.module.css'
import { isNumbered } from './lines.tsx'
import { Measures } from './measures.tsx'
import { Scans } from './scans.tsx'
import { Screened } from './screened.tsx'
import { Seen } from './seen.tsx'
import { LaneTag, StateTag } from './state-tag.tsx'
import { Story } from './story.tsx'

/** A parcel's whole story on one page, masked until someone gives a purpose. */
export function ParcelPage() {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const { id } = useParams({ from: '/inside/buu-gui/$id' })
  const parcel = useQuery({ queryKey: ['parcel', id], queryFn: () => readParcel(id) })

  if (parcel.isPending) return <Waiting />
  if (parcel.error)
    return (
      <div className={classes['page']}>
        <ProblemNote thrown={parcel.error} />
        <Button
          renderRoot={(rest) => <Link to="/buu-gui" {...rest} />}
          variant="light"
          w="fit-content"
        >
          {t('parcel.back')}
        </Button>
      </div>
    )
  return (
    <div className={classes['page']}>
      <Head parcel={parcel.data} />
      {parcel.data.erased && <Note tone="warn" title={t('parcel.erased')} />}
      <div className={classes['columns']}>
        <div className={classes['facts']}>
          <Refusal parcel={parcel.data} />
          <MaskedGroups parcel={parcel.data} />
          <Risk parcel={parcel.data} />
          {parcel.data.rating && (
            <Card title={t('measures.title')}>
              <Measures parcel={parcel.data} />
            </Card>
          )}
          {permissions.includes('xray.read') && <Screened parcelId={parcel.data.id} />}
          {parcel.data.inspection && (
            <Card title={t('inspection.title')}>
              <Inspection parcel={parcel.data} inspection={parcel.data.inspection} />
            </Card>
          )}
          <Card title={t('parcel.kept')}>
            <Kept parcelId={parcel.data.id} />
          </Card>
        </div>
        <div className={classes['facts']}>
          <Card title={t('seen.title')}>
            <Seen parcelId={parcel.data.id} timeline={parcel.data.timeline} />
          </Card>
          <Card title={t('scans.title')}>
            <Scans parcelId={parcel.data.id} />
          </Card>
          <Card title={t('parcel.story')}>
            <Story parcelId={parcel.data.id} timeline={parcel.data.timeline} />
          </Card>
        </div>
      </div>
    </div>
  )
}

function Head({ parcel }: { parcel: Parcel }) {
  const { t } = useTranslation()
  const me = useMe()
  const { itemNumber, state, lane, itemType, weightGrams, transportMode, office } = parcel
  const facts = [
    t(`item.${itemType}`),
    weightGrams && grams(weightGrams),
    t(`mode.${transportMode}`),
    `${office.name} (${office.code})`,
    dateTime(parcel.acceptedAt),
  ]
  return (
    <header className={classes['head']}>
      <div>
        <Link to="/buu-gui" className={classes['back']}>
          ← {t('parcel.back')}
        </Link>
        <Group gap="sm" align="center">
          <Title order={1} className="figures">
            {isNumbered(parcel) ? spacedItemNumber(itemNumber) : t('parcels.no_number')}
          </Title>
          <StateTag state={state} />
          <LaneTag lane={lane} />
        </Group>
        <Text c="dimmed" size="sm">
          {facts.filter(Boolean).join(' · ')}
        </Text>
      </div>
      {state === 'accepted' && me.permissions.includes('label.print') && (
        <Group gap="xs">
          <PrintButton url={`/v1/parcels/${parcel.id}/label.pdf`} icon={IconPrinter}>
            {t('parcel.label')}
          </PrintButton>
          <PrintButton url={`/v1/parcels/${parcel.id}/receipt.pdf`} icon={IconReceipt}>
            {t('parcel.receipt')}
          </PrintButton>
        </Group>
      )}
    </header>
  )
}

function PrintButton(props: { url: string; icon: typeof IconPrinter; children: ReactNode }) {
  const { url, icon: Glyph, children } = props
  return (
    <Button
      variant="default"
      leftSection={<Glyph size={17} stroke={1.7} />}
      onClick={() => printPdf(url)}
    >
      {children}
    </Button>
  )
}

function Refusal({ parcel: { refusal } }: { parcel: Parcel }) {
  const { t } = useTranslation()
  if (!refusal) return null
  return (
    <Note tone="stop" title={t('parcel.refused', { ground: t(`ground.${refusal.ground}`) })}>
      {t('parcel.refused_hint')}
    </Note>
  )
}

function Risk({ parcel: { rating } }: { parcel: Parcel }) {
  const { t } = useTranslation()
  if (!rating) return null
  return (
    <Card title={t('rating.title')}>
      <RatingWords rating={rating} />
      {rating.openMeasures.length > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('parcel.open_measures')}
        </Text>
      )}
    </Card>
  )
}
