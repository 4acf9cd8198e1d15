import { dropPhoto, sendPhoto } from '../../api/acceptance.ts'
import { Problem } from '../../api/problem.ts'
import { type Photo, fill, form, newKey } from './form.ts'

const largestBytes = 12 * 1024 * 1024

/** Takes pictures in: shown at once, sent at once, each on its own. */
export function addPhotos(officeId: string, pictures: readonly Blob[]): void {
  for (const picture of pictures) void addPhoto(officeId, picture)
}

async function addPhoto(officeId: string, picture: Blob): Promise<void> {
  const photo: Photo = {
    key: newKey(),
    preview: URL.createObjectURL(picture),
    id: null,
    problem: null,
  }
  fill({ photos: [...form.get().photos, photo] })
  try {
    if (picture.size > largestBytes)
      throw new Problem({ status: 413, code: 'acceptance.photo_too_large' })
    const { id } = await sendPhoto(officeId, picture)
    change(photo.key, { id })
  } catch (problem) {
    change(photo.key, { problem })
  }
}

/** Takes a picture out again, also where the server holds it. */
export function removePhoto({ key, id, preview }: Photo): void {
  fill({ photos: form.get().photos.filter((photo) => photo.key !== key) })
  URL.revokeObjectURL(preview)
  // What stays behind on failure is dropped by the server with all photos of no parcel.
  if (id) dropPhoto(id).catch(() => undefined)
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
