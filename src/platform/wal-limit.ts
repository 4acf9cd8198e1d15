const MiB = 1_048_576

/**
 * How far PostgreSQL's log of changes may grow on a disk of this size: 2 GiB, or a sixteenth of a small
 * disk. It is `max_wal_size` of the embedded server, and the larger part of the reserve (`disk.ts`).
 */
export function walLimitBytes(diskBytes: number): number {
  return Math.min(2_048 * MiB, Math.max(96 * MiB, Math.floor(diskBytes / 16)))
}
