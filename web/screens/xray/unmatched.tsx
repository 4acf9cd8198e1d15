import { Button, Table, Text, TextInput } from '@mantine/core'
import { IconBarcodeOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { spacedItemNumber } from '#core/label/s10.ts'
import { bindXray, openXray, type UnmatchedImage, unmatchedXray } from '../../api/xray.ts'
import { ago, dateTime } from '../../i18n/format.ts'
import { useMe } from '../../session/me.ts'
import { AddForm } from '../../ui/add-form.tsx'
import desk from '../../ui/desk.module.css'
import { Empty } from '../../ui/empty.tsx'
import { MoreOf } from '../../ui/more.tsx'
import { Picture } from '../../ui/picture.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import { Tag } from '../../ui/tag.tsx'
import { usePages } from '../../ui/use-pages.ts'
import classes from './xray.module.css'

/** Images whose number is of no parcel, until somebody reads it by eye or a week is over. */
export function Unmatched() {
  const { t } = useTranslation()
  const { lines, ...pages } = usePages<UnmatchedImage>(['xray-unmatched'], unmatchedXray)
  return (
    <>
      <Text size="sm" maw={680}>
        {t('xray.unmatched_hint')}
      </Text>
      {pages.isPending && <Waiting />}
      <ProblemNote thrown={pages.error} />
      {pages.data && lines.length === 0 && (
        <Empty icon={IconBarcodeOff} title={t('xray.unmatched_none')} />
      )}
      {lines.length > 0 && (
        <div className={desk['sheet']}>
          <Table className={desk['table']}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('xray.number_read')}</Table.Th>
                <Table.Th>{t('xray.station')}</Table.Th>
                <Table.Th>{t('xray.received')}</Table.Th>
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lines.map((image) => (
                <Line key={image.id} image={image} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <MoreOf pages={pages} />
    </>
  )
}

function Line({ image }: { image: UnmatchedImage }) {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const [open, setOpen] = useState(false)
  const { itemNumber, station, receivedAt, expiresAt, suggestion } = image
  return (
    <>
      <Table.Tr>
        <Table.Td>
          <span className={`${desk['main'] ?? ''} code`}>
            {itemNumber ? spacedItemNumber(itemNumber) : '—'}
          </span>
          {suggestion === 'suspect' && <Tag tone="warn">{t('xray_machine.suspect')}</Tag>}
        </Table.Td>
        <Table.Td>{station.name}</Table.Td>
        <Table.Td>
          <span className="figures">{dateTime(receivedAt)}</span>
          <span className={desk['second']}>
            {' · '}
            {t('xray.expires', { when: ago(expiresAt, new Date()) })}
          </span>
        </Table.Td>
        <Table.Td ta="right">
          {permissions.includes('xray.judge') && !open && (
            <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
              {t('xray.bind')}
            </Button>
          )}
        </Table.Td>
      </Table.Tr>
      {open && (
        <Table.Tr>
          <Table.Td colSpan={4}>
            <Bind image={image} onClose={() => setOpen(false)} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  )
}

function Bind({ image, onClose }: { image: UnmatchedImage; onClose: () => void }) {
  const { t } = useTranslation()
  const [number, setNumber] = useState(image.itemNumber ?? '')
  const picture = useQuery({
    queryKey: ['xray-picture', image.id],
    queryFn: () => openXray(image.id),
    gcTime: 0,
    staleTime: Infinity,
  })
  const wanted = number.replaceAll(/\s/g, '').toUpperCase()
  return (
    <div className={desk['accounts']}>
      <div>
        <ProblemNote thrown={picture.error} />
        {picture.data && (
          <Picture bytes={picture.data} alt={t('xray.image')} className={classes['image']} />
        )}
      </div>
      <AddForm
        send={t('xray.bind_confirm')}
        ready={wanted.length === 13}
        work={() => bindXray(image.id, wanted)}
        refreshes={['xray-unmatched', 'xray-queue']}
        onClose={onClose}
      >
        <TextInput
          label={t('parcels.number')}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          autoComplete="off"
          autoFocus
        />
      </AddForm>
    </div>
  )
}
