import type * as Reader from 'zxing-wasm/reader'
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'

let loading: Promise<typeof Reader> | null = null

/** Loads the decoder once, when a camera is first asked to scan: most counters have a scanner. */
function loadReader(): Promise<typeof Reader> {
  loading ??= import('zxing-wasm/reader').then((reader) => {
    reader.prepareZXingModule({ overrides: { locateFile: () => wasm } })
    return reader
  })
  return loading
}

/** The text of the first QR code in a picture, or null. */
export async function readQr(picture: Blob | ImageData): Promise<string | null> {
  const reader = await loadReader()
  const [found] = await reader.readBarcodes(picture, {
    formats: ['QRCode'],
    tryHarder: true,
    maxNumberOfSymbols: 1,
  })
  return found?.isValid ? found.text : null
}

/** What a video shows now, small enough to decode several times a second. */
export function frameOf(video: HTMLVideoElement): ImageData | null {
  if (video.videoWidth === 0) return null
  const scale = Math.min(1, 1280 / video.videoWidth)
  const surface = document.createElement('canvas')
  surface.width = Math.round(video.videoWidth * scale)
  surface.height = Math.round(video.videoHeight * scale)
  const pen = surface.getContext('2d', { willReadFrequently: true })
  if (!pen) return null
  pen.drawImage(video, 0, 0, surface.width, surface.height)
  return pen.getImageData(0, 0, surface.width, surface.height)
}
