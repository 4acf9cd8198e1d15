import { DetailedError, Upload } from 'tus-js-client'
import { spokenLanguage } from '../../api/client.ts'
import { untilSignedIn } from '../../api/expiry.ts'
import { Problem, problemOf } from '../../api/problem.ts'

export interface PhotoWatcher {
  /** From 0 to 1. */
  onProgress: (part: number) => void
  /** There is no way to the server; it goes on by itself once there is. */
  onPause: () => void
  onSent: (photoId: string) => void
  onRefused: (problem: Problem) => void
}

const pieceBytes = 512 * 1024
const againAfterMs = 5_000
/** A connection on which nothing moves for so long is taken for dead. */
const stallMs = 20_000

/**
 * Sends a photo to the server in pieces, and goes on from where it stood whenever the connection or
 * the session was lost. Nothing of it is kept in the browser's storage. Returns what gives it up.
 */
export function uploadPhoto(officeId: string, picture: Blob, watcher: PhotoWatcher): () => void {
  let over = false
  let timer = 0
  const upload = new Upload(picture, {
    endpoint: new URL('/v1/photo-uploads', location.href).href,
    metadata: { officeId },
    headers: { 'accept-language': spokenLanguage() },
    chunkSize: pieceBytes,
    retryDelays: [0, 1_000, 3_000],
    storeFingerprintForResuming: false,
    onProgress: (sent, total) => {
      after(stallMs, again)
      watcher.onProgress(sent / total)
    },
    onSuccess: () => {
      close()
      watcher.onSent(upload.url?.split('/').at(-1) ?? '')
    },
    onError: (thrown) => void recover(problemIn(thrown)),
  })

  const recover = async (problem: Problem) => {
    if (over) return
    if (problem.code === 'session.required') {
      window.clearTimeout(timer)
      await untilSignedIn().then(start, () => refuse(problem))
    } else if (problem.status === 0 || problem.status >= 500) {
      watcher.onPause()
      after(againAfterMs, start)
    } else refuse(problem)
  }
  const refuse = (problem: Problem) => {
    close()
    watcher.onRefused(problem)
  }
  const after = (ms: number, work: () => void) => {
    window.clearTimeout(timer)
    timer = window.setTimeout(work, ms)
  }
  const start = () => {
    if (over) return
    after(stallMs, again)
    upload.start()
  }
  /** Leaves the connection, and asks on a new one how far it had come. */
  const again = () => {
    if (!over) void upload.abort().then(start)
  }
  const pause = () => {
    watcher.onPause()
    window.clearTimeout(timer)
    void upload.abort()
  }
  const close = () => {
    over = true
    window.clearTimeout(timer)
    window.removeEventListener('offline', pause)
    window.removeEventListener('online', again)
  }

  window.addEventListener('offline', pause)
  window.addEventListener('online', again)
  start()
  return () => {
    if (over) return
    close()
    // What stays behind on failure is dropped by the server after a day.
    upload.abort(true).catch(() => undefined)
  }
}

function problemIn(thrown: Error): Problem {
  const response = thrown instanceof DetailedError ? thrown.originalResponse : null
  const status = response?.getStatus() ?? 0
  if (!response || status === 0) return new Problem({ status: 0, code: 'network' })
  return problemOf({ status }, bodyOf(response.getBody()))
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
