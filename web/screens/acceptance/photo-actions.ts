import { dropPhoto } from '../../api/acceptance.ts'
import { Problem } from '../../api/problem.ts'
import { onSignOut } from '../../session/empty-rooms.ts'
import { type Photo, fill, form, newKey } from './form.ts'
import { uploadPhoto } from './photo-upload.ts'

const largestBytes = 12 * 1024 * 1024

/** What gives up the photos that are on their way, by their keys. */
const underWay = new Map<string, () => void>()
onSignOut(() => stopPhotos())

/** Takes pictures in: shown at once, sent at once, each on its own. */
export function addPhotos(officeId: string, pictures: readonly Blob[]): void {
  for (const picture of pictures) addPhoto(officeId, picture)
}

function addPhoto(officeId: string, picture: Blob): void {
  const key = newKey()
  const preview = URL.createObjectURL(picture)
  const photo: Photo = { key, preview, id: null, progress: 0, paused: false, problem: null }
  fill({ photos: [...form.get().photos, photo] })
  if (picture.size > largestBytes) {
    change(key, { problem: new Problem({ status: 413, code: 'acceptance.photo_too_large' }) })
    return
  }
  const giveUp = uploadPhoto(officeId, picture, {
    onProgress: (progress) => change(key, { progress, paused: false }),
    onPause: () => change(key, { paused: true }),
    onSent: (id) => end(key, { id, progress: 1, paused: false }),
    onRefused: (problem) => end(key, { problem, paused: false }),
  })
  underWay.set(key, giveUp)
}

/** Takes a picture out again, wherever it has come to. */
export function removePhoto({ key, id, preview }: Photo): void {
  fill({ photos: form.get().photos.filter((photo) => photo.key !== key) })
  URL.revokeObjectURL(preview)
  underWay.get(key)?.()
  underWay.delete(key)
  // What stays behind on failure is dropped by the server with all photos of no parcel.
  if (id) dropPhoto(id).catch(() => undefined)
}

/** Lets go of every picture of the form: it is accepted, or its clerk has left. */
export function stopPhotos(): void {
  for (const giveUp of underWay.values()) giveUp()
  underWay.clear()
  for (const { preview } of form.get().photos) URL.revokeObjectURL(preview)
}

function end(key: string, part: Partial<Photo>): void {
  underWay.delete(key)
  change(key, part)
}

function change(key: string, part: Partial<Photo>): void {
  const photos = form
    .get()
    .photos.map((photo) => (photo.key === key ? { ...photo, ...part } : photo))
  fill({ photos })
}

/** The pictures among what was dropped or pasted. */
export function picturesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
}
