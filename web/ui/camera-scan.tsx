import { Button, Group, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { frameOf, readQr } from './barcode.ts'
import { useCamera } from './camera.ts'
import classes from './camera-scan.module.css'
import { Note } from './note.tsx'

const everyMs = 250

/** The camera as a scanner: looks for a QR code until it has one, entirely in this browser. */
export function CameraScan({
  onText,
  onClose,
}: {
  onText: (text: string) => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { video, state, start } = useCamera()
  const found = useEffectEvent(onText)

  useEffect(() => {
    void start()
  }, [start])

  useEffect(() => {
    if (state !== 'on') return
    let done = false
    const look = async () => {
      const frame = video.current && frameOf(video.current)
      const text = frame && (await readQr(frame))
      if (done) return
      if (text) found(text)
      else timer = window.setTimeout(() => void look(), everyMs)
    }
    let timer = window.setTimeout(() => void look(), everyMs)
    return () => {
      done = true
      window.clearTimeout(timer)
    }
  }, [state, video])

  if (state === 'refused' || state === 'missing')
    return (
      <Note tone="warn" title={t(`ui.camera_${state}`)} role="alert">
        <Button size="compact-sm" variant="default" mt={6} onClick={onClose}>
          {t('ui.close')}
        </Button>
      </Note>
    )
  return (
    <div className={classes['frame']}>
      <video ref={video} className={classes['video']} playsInline muted />
      <div className={classes['target']} aria-hidden="true" />
      <Group className={classes['bar']} justify="space-between" wrap="nowrap">
        <Text size="sm">{t('ui.camera_aim')}</Text>
        <Button size="compact-sm" color="dark" leftSection={<IconX size={14} />} onClick={onClose}>
          {t('ui.close')}
        </Button>
      </Group>
    </div>
  )
}
