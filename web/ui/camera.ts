import { useCallback, useEffect, useRef, useState } from 'react'

export type CameraState = 'off' | 'starting' | 'on' | 'refused' | 'missing'

/** A live camera on a `<video>`: started by a person, stopped when the screen is left. */
export function useCamera(facing: 'environment' | 'user' = 'environment') {
  const video = useRef<HTMLVideoElement>(null)
  const stream = useRef<MediaStream | null>(null)
  const [state, setState] = useState<CameraState>('off')

  const stop = useCallback(() => {
    stream.current?.getTracks().forEach((track) => track.stop())
    stream.current = null
    setState('off')
  }, [])

  const start = useCallback(async () => {
    setState('starting')
    try {
      stream.current = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: facing, width: { ideal: 1920 }, height: { ideal: 1080 } },
      })
      if (video.current) {
        video.current.srcObject = stream.current
        await video.current.play()
      }
      setState('on')
    } catch (thrown) {
      const refused = thrown instanceof DOMException && thrown.name === 'NotAllowedError'
      setState(refused ? 'refused' : 'missing')
    }
  }, [facing])

  useEffect(
    () => () => {
      stream.current?.getTracks().forEach((track) => track.stop())
    },
    [],
  )

  return { video, state, start, stop }
}

/** The picture a video shows now, as JPEG. */
export function capture(video: HTMLVideoElement): Promise<Blob | null> {
  const surface = document.createElement('canvas')
  surface.width = video.videoWidth
  surface.height = video.videoHeight
  surface.getContext('2d')?.drawImage(video, 0, 0)
  return new Promise((resolve) => surface.toBlob(resolve, 'image/jpeg', 0.9))
}
