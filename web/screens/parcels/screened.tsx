import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openXray, type ParcelImage, xrayOfParcel } from '../../api/xray.ts'
import { dateTime } from '../../i18n/format.ts'
import { Picture } from '../../ui/picture.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Card } from './card.tsx'
import classes from './measures.module.css'

const tones = { clear: 'ok', suspicious: 'warn', found: 'stop' } as const

/** The X-ray images of a parcel and what was said of them; nothing where there are none. */
export function Screened({ parcelId }: { parcelId: string }) {
  const { t } = useTranslation()
  const images = useQuery({
    queryKey: ['xray-of', parcelId],
    queryFn: () => xrayOfParcel(parcelId),
  })
  if (images.data?.items.length === 0) return null
  return (
    <Card title={t('screened.title')}>
      <ProblemNote thrown={images.error} />
      <ul className={classes['story']}>
        {images.data?.items.map((image) => (
          <li key={image.id}>
            <ScreenedImage image={image} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function ScreenedImage({ image }: { image: ParcelImage }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const picture = useQuery({
    queryKey: ['xray-picture', image.id],
    queryFn: () => openXray(image.id),
    enabled: isOpen,
    gcTime: 0,
  })
  const { verdict, suggestion, judgedBy, judgedAt, note } = image
  return (
    <>
      <div className={classes['what']}>
        {verdict ? (
          <Tag tone={tones[verdict]}>{t(`xray_verdict.${verdict}`)}</Tag>
        ) : (
          <Tag tone="plain">{t('screened.waiting')}</Tag>
        )}
        {suggestion && (
          <span className={classes['fact']}>{t(`xray_machine.${suggestion.answer}`)}</span>
        )}
      </div>
      <span className={classes['fact']}>
        {[dateTime(judgedAt ?? image.receivedAt), judgedBy].filter(Boolean).join(' · ')}
      </span>
      {note && <span>{note}</span>}
      <ProblemNote thrown={picture.error} />
      {picture.data && (
        <Picture bytes={picture.data} alt={t('xray.image')} className={classes['xray']} />
      )}
      {!isOpen && (
        <Button variant="light" size="xs" w="fit-content" onClick={() => setOpen(true)}>
          {t('screened.open')}
        </Button>
      )}
    </>
  )
}
