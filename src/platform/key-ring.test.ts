import { openFileKeyRing } from '#platform/file-key-ring.ts'
import { keyRingContract } from '#platform/key-ring.testing.ts'
import { testFolder } from '#platform/testing.ts'

keyRingContract('files', () => {
  const folder = testFolder()
  return () => openFileKeyRing(folder)
})
