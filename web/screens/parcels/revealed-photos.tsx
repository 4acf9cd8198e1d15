import { Modal } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openPhoto } from '../../api/parcels.ts'
import type { RevealedPhoto } from '../../api/types.ts'
import { Note } from '../../ui/note.tsx'
import { Picture } from '../../ui/picture.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Waiting } from '../../ui/route-states.tsx'
import classes from './revealed-photos.module.css'

/** The photos of a reveal in small; each opens in full, as long as they are shown. */
export function RevealedPhotos(props: { revealId: string; photos: readonly RevealedPhoto[] }) {
  const { t } = useTranslation()
  const { revealId, photos } = props
  const [opened, setOpened] = useState<number | null>(null)
  const photo = opened === null ? undefined : photos[opened]
  const title = t('photos.number', { number: (opened ?? 0) + 1 })
  return (
    <>
      <ul className={classes['small']}>
        {photos.map((one, index) => (
          <li key={one.id} data-altered={one.altered || undefined}>
            <button
              type="button"
              aria-label={t('reveal.open_photo', { number: index + 1 })}
              onClick={() => setOpened(index)}
            >
              <Thumbnail photo={one} number={index + 1} />
            </button>
          </li>
        ))}
      </ul>
      {photos.map(
        ({ id, altered }, index) =>
          altered && (
            <Note
              key={id}
              tone="stop"
              title={t('reveal.altered', { number: index + 1 })}
              role="alert"
            />
          ),
      )}
      <Modal
        opened={photo !== undefined}
        onClose={() => setOpened(null)}
        title={title}
        size="auto"
        centered
      >
        {photo && <Full revealId={revealId} photo={photo} alt={title} />}
      </Modal>
    </>
  )
}

function Thumbnail({ photo, number }: { photo: RevealedPhoto; number: number }) {
  const { t } = useTranslation()
  const [jpeg] = useState(() => new Blob([bytesOf(photo.thumbnail)], { type: 'image/jpeg' }))
  return <Picture bytes={jpeg} alt={t('photos.number', { number })} />
}

function Full(props: { revealId: string; photo: RevealedPhoto; alt: string }) {
  const { revealId, photo, alt } = props
  const cache = useQueryClient()
  // Never kept: whoever opens it again asks the server again.
  const { data, error } = useQuery({
    queryKey: ['revealed-photo', revealId, photo.id],
    queryFn: async () => {
      const jpeg = await openPhoto(revealId, photo.id)
      // That it was opened is now part of the story.
      void cache.invalidateQueries({ queryKey: ['parcel'] })
      return jpeg
    },
    gcTime: 0,
    staleTime: Infinity,
  })
  if (error) return <ProblemNote thrown={error} />
  if (!data) return <Waiting />
  const { width, height } = photo
  return <Picture className={classes['full']} {...{ bytes: data, alt, width, height }} />
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
