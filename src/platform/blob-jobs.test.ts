import assert from 'node:assert/strict'
import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { blobJobs } from '#platform/blob-jobs.ts'
import { openFolderBlobs } from '#platform/blobs.ts'
import { noon, testFolder } from '#platform/testing.ts'

test('what a crashed put left goes after a day, and a put at work is left alone', async () => {
  const folder = testFolder()
  const blobs = openFolderBlobs(folder)
  for (const [file, hoursAgo] of [
    ['crashed', 25],
    ['at-work', 23],
  ] as const) {
    const path = join(folder, '.unfinished', file)
    writeFileSync(path, 'half')
    const begun = new Date(noon.getTime() - hoursAgo * 3_600_000)
    utimesSync(path, begun, begun)
  }
  await blobJobs({ blobs, now: () => noon })['blobs.drop_unfinished']!({})
  assert.deepEqual(readdirSync(join(folder, '.unfinished')), ['at-work'])
})
