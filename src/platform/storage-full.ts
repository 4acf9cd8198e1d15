/** There is no room for more bytes: what was asked was not done, and works again once there is. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull'

  constructor(cause?: unknown) {
    super('the store has no room left', { cause })
  }
}

/** Runs what writes; a disk, quota or S3 store that is full becomes `StorageFull`, other errors stay as they are. */
export async function orStorageFull<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    throw isFull(error) ? new StorageFull(error) : error
  }
}

/** Whether an error, or what caused it, is a disk, quota, store or PostgreSQL (53100) without room. */
export function lacksRoom(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause)
    if (at instanceof StorageFull || isFull(at) || ('code' in at && at.code === '53100'))
      return true
  return false
}

function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')) return true
  // What S3 stores answer for a quota; 507 is their answer for a full disk.
  if (error.name === 'QuotaExceeded') return true
  return '$metadata' in error && httpStatus(error.$metadata) === 507
}

function httpStatus(metadata: unknown): unknown {
  // What the S3 client says of the answer it got.
  return (metadata as { httpStatusCode?: unknown } | undefined)?.httpStatusCode
}
