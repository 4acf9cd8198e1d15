import { ActionIcon, Button, FileButton, Group, Loader } from '@mantine/core'
import { IconCamera, IconCheck, IconPhotoPlus, IconWifiOff, IconX } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem } from '../../api/problem.ts'
import { capture, useCamera } from '../../ui/camera.ts'
import { Key } from '../../ui/keys.tsx'
import { Note } from '../../ui/note.tsx'
import { useProblemText } from '../../ui/problem-note.tsx'
import { useStore } from '../../ui/store.ts'
import { type Photo, form, isOnItsWay } from './form.ts'
import { addPhotos, picturesIn, removePhoto } from './photo-actions.ts'
import classes from './photos.module.css'
import { useFieldError } from './use-field-error.ts'

/** At least one picture of what is inside: from the camera, a file, dropped or pasted. */
export function Photos({ officeId }: { officeId: string }) {
  const { t } = useTranslation()
  const photos = useStore(form, (now) => now.photos)
  const error = useFieldError('photos')
  const { video, state, start } = useCamera()
  const [over, setOver] = useState(false)
  const live = state === 'on' || state === 'starting'

  const shoot = async () => {
    if (state !== 'on') {
      await start()
      return
    }
    const picture = video.current && (await capture(video.current))
    if (picture) addPhotos(officeId, [picture])
  }
  usePhotoKeys({ shoot: () => void shoot(), pasted: (pictures) => addPhotos(officeId, pictures) })

  return (
    <section
      className={classes['photos']}
      data-over={over || undefined}
      aria-label={t('counter.photos')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        addPhotos(officeId, picturesIn(event.dataTransfer))
      }}
    >
      <Group justify="space-between" gap="xs">
        <span className={classes['title']}>{t('counter.photos')}</span>
        <Group gap={6}>
          <Button
            id="photos"
            data-step
            variant={live ? 'filled' : 'default'}
            size="compact-md"
            fz="sm"
            leftSection={<IconCamera size={16} stroke={1.7} />}
            rightSection={<Key bright={live}>F7</Key>}
            loading={state === 'starting'}
            onClick={() => void shoot()}
          >
            {t(live ? 'photos.shoot' : 'photos.camera')}
          </Button>
          <FileButton
            multiple
            accept="image/jpeg,image/png,image/webp"
            onChange={(files) => addPhotos(officeId, files)}
            inputProps={{ 'aria-label': t('photos.file') }}
          >
            {(button) => (
              <Button
                {...button}
                variant="default"
                size="compact-md"
                fz="sm"
                leftSection={<IconPhotoPlus size={16} stroke={1.7} />}
              >
                {t('photos.file')}
              </Button>
            )}
          </FileButton>
        </Group>
      </Group>
      {(state === 'refused' || state === 'missing') && (
        <Note tone="warn" title={t(`ui.camera_${state}`)} role="alert" />
      )}
      <ul className={classes['pictures']} hidden={photos.length === 0 && !live}>
        <li className={classes['live']} hidden={!live}>
          <video ref={video} playsInline muted />
        </li>
        <Pictures />
      </ul>
      <BrokenPhoto />
      {photos.length === 0 && !live && <p className={classes['hint']}>{t('photos.hint')}</p>}
      {error && (
        <p role="alert" className={classes['error']}>
          {error}
        </p>
      )}
    </section>
  )
}

function Pictures() {
  const { t } = useTranslation()
  const photos = useStore(form, (now) => now.photos)
  return photos.map((photo, index) => (
    <li key={photo.key} data-broken={photo.problem ? true : undefined}>
      <img src={photo.preview} alt={t('photos.number', { number: index + 1 })} />
      <PhotoState photo={photo} />
      <ActionIcon
        className={classes['remove']}
        size="sm"
        variant="filled"
        color="dark"
        radius="xl"
        aria-label={t('photos.remove', { number: index + 1 })}
        onClick={() => removePhoto(photo)}
      >
        <IconX size={12} />
      </ActionIcon>
    </li>
  ))
}

/** How far a picture has come: a bar that fills, a sign while there is no network, a tick at the end. */
function PhotoState({ photo }: { photo: Photo }) {
  const { t } = useTranslation()
  if (photo.id)
    return (
      <span className={classes['state']}>
        <IconCheck size={14} stroke={2.6} aria-label={t('photos.sent')} />
      </span>
    )
  if (!isOnItsWay(photo)) return null
  const percent = Math.round(photo.progress * 100)
  return (
    <>
      <span className={classes['state']} title={photo.paused ? t('photos.paused') : undefined}>
        {photo.paused ? (
          <IconWifiOff size={13} stroke={2.2} aria-label={t('photos.paused')} />
        ) : (
          <Loader size={12} color="white" />
        )}
      </span>
      <span
        className={classes['progress']}
        data-paused={photo.paused || undefined}
        role="progressbar"
        aria-label={t('photos.progress')}
        aria-valuenow={percent}
        style={{ '--part': photo.progress } as React.CSSProperties}
      />
    </>
  )
}

function BrokenPhoto() {
  const text = useProblemText()
  const photos = useStore(form, (now) => now.photos)
  const broken = photos.find(({ problem }) => problem)
  return broken && <Note tone="stop" title={text(asProblem(broken.problem))} role="alert" />
}

function usePhotoKeys(on: { shoot: () => void; pasted: (pictures: File[]) => void }): void {
  const shoot = useEffectEvent(on.shoot)
  const pasted = useEffectEvent(on.pasted)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F7') return
      event.preventDefault()
      shoot()
    }
    const onPaste = (event: ClipboardEvent) => {
      const pictures = picturesIn(event.clipboardData)
      if (pictures.length === 0) return
      event.preventDefault()
      pasted(pictures)
    }
    document.addEventListener('keydown', onKeyDown)
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
      document.removeEventListener('paste', onPaste)
    }
  }, [])
}
