import { statfs } from 'node:fs/promises'
import type { FastifyRequest } from 'fastify'
import type { Log } from '#platform/log.ts'
import { platform } from '#platform/problem.ts'
import { walLimitBytes } from '#platform/wal-limit.ts'

/** What requests in work, sign-ins, erasures and sweeps may still write when nothing new is taken. */
const inWorkBytes = 64 * 1_048_576

/** A folder whose disk is watched; under the one of the database PostgreSQL's log may grow too. */
export type Watched = { readonly folder: string; readonly holdsDatabase: boolean }

export type Room = { readonly freeBytes: number; readonly reserveBytes: number }

export type DiskWatch = {
  /** The tightest of the watched disks, as it was at most a second ago. */
  room(): Promise<Room>
  hasRoom(): Promise<boolean>
}

/**
 * Looks at the free space of disks. PostgreSQL that meets a full disk with its log stops, and reading,
 * signing in and erasing stop with it: so new work is refused while there is still room for those.
 */
export function watchDisk(watched: readonly Watched[], log: Log): DiskWatch {
  let last: { at: number; room: Promise<Room> } | undefined
  let had = true
  const room = () => {
    if (!last || performance.now() - last.at > 1_000)
      last = { at: performance.now(), room: tightest(watched) }
    return last.room
  }
  return {
    room,
    async hasRoom() {
      const { freeBytes, reserveBytes } = await room()
      const has = freeBytes > reserveBytes
      if (has !== had) log.warn(has ? 'there is room again' : 'no room: nothing new is taken')
      had = has
      return has
    },
  }
}

async function tightest(watched: readonly Watched[]): Promise<Room> {
  const rooms = await Promise.all(watched.map(roomOf))
  return rooms.reduce((a, b) => (spare(b) < spare(a) ? b : a))
}

function spare({ freeBytes, reserveBytes }: Room): number {
  return freeBytes - reserveBytes
}

async function roomOf({ folder, holdsDatabase }: Watched): Promise<Room> {
  const { bsize, blocks, bavail } = await statfs(folder)
  const forLog = holdsDatabase ? walLimitBytes(blocks * bsize) : 0
  return { freeBytes: bavail * bsize, reserveBytes: forLog + inWorkBytes }
}

const writing = ['POST', 'PUT', 'PATCH']

/** A hook for routes that take new things in: refuses what writes while there is no room; reads and deletes go on. */
export function refuseWithoutRoom(disk: DiskWatch) {
  return async (request: FastifyRequest): Promise<void> => {
    if (writing.includes(request.method) && !(await disk.hasRoom())) throw platform('storage_full')
  }
}
