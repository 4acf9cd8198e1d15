import { tooOldAt } from './photo.ts'
import type { SweepDeps } from './photo-sweep.ts'
import { begunAtOf, pieceFolder } from './upload.ts'

const batch = 500

/**
 * Forgets uploads that began more than a day ago, and all pieces of that time, those of a crash among
 * them: pieces lie in the order in which their uploads began, so the old ones are the first.
 */
export async function sweepUploads({ db, now, blobs }: SweepDeps): Promise<void> {
  const before = tooOldAt(now())
  await db.deleteFrom('acceptance.upload').where('begun_at', '<', before).execute()
  for (;;) {
    const page = await blobs.list({ prefix: pieceFolder, limit: batch })
    const old = page.filter(({ name }) => begunAtOf(name) < before)
    for (const { name } of old) await blobs.delete(name)
    if (old.length < batch) return
  }
}
