import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { absent } from '#platform/files.ts'
import { KeyRingError } from '#platform/keys.ts'

/** `ring`: whoever writes a key, a mark or a master. `rotation`: one rotation, taken before `ring`. */
export type LockName = 'ring' | 'rotation'

const patienceMs = 60_000
const longestPauseMs = 10

/** Who takes a lock again and again waits this long in between: all others have looked by then. */
export const turnMs = 15

/**
 * Runs the work while no other process and no other caller of this one holds the lock; a lock whose
 * process was killed is taken over. Refuses after a minute, naming the holder.
 */
export async function withLock<T>(
  folder: string,
  name: LockName,
  work: () => Promise<T>,
): Promise<T> {
  const until = performance.now() + patienceMs
  for (let pause = 2; ; pause = Math.min(longestPauseMs, pause * 2)) {
    const ticket = await take(folder, name)
    if (ticket !== undefined) return holding(folder, ticket, work)
    if (performance.now() > until) throw await tooLong(folder, name)
    await wait(pause)
  }
}

/** The same without waiting: undefined when another holds the lock. */
export async function ifFree<T>(
  folder: string,
  name: LockName,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const ticket = await take(folder, name)
  return ticket === undefined ? undefined : holding(folder, ticket, work)
}

async function holding<T>(folder: string, ticket: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } finally {
    // An emptied ticket is a free lock, and emptying needs no room on a full disk.
    await truncate(join(folder, 'locks', ticket))
  }
}

/**
 * Tickets `ring.1`, `ring.2`, … : the highest one tells who holds the lock. It is never removed, only
 * followed, so two that find the same dead holder cannot both follow it, and one that looked long ago
 * sees that it came late.
 */
async function take(folder: string, name: LockName): Promise<string | undefined> {
  const locks = join(folder, 'locks')
  await mkdir(locks, { recursive: true, mode: 0o700 })
  const last = await highest(locks, name)
  if (last > 0 && (await isHeld(join(locks, `${name}.${last}`)))) return undefined
  const mine = last + 1
  const ticket = join(locks, `${name}.${mine}`)
  const partial = join(locks, `${process.pid}.${randomUUID()}.new`)
  await writeFile(partial, `${process.pid} ${startOf(process.pid) ?? ''}`)
  try {
    await link(partial, ticket)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined
    throw error
  } finally {
    await rm(partial, { force: true })
  }
  if ((await highest(locks, name)) !== mine) {
    await rm(ticket, { force: true })
    return undefined
  }
  await removePassed(locks, name, mine)
  return `${name}.${mine}`
}

async function highest(locks: string, name: LockName): Promise<number> {
  const numbers = (await readdir(locks)).map((file) => numberOf(file, name))
  return Math.max(0, ...numbers)
}

function numberOf(file: string, name: LockName): number {
  return Number(new RegExp(`^${name}\\.(\\d+)$`).exec(file)?.[1] ?? 0)
}

async function removePassed(locks: string, name: LockName, mine: number): Promise<void> {
  for (const file of await readdir(locks)) {
    const passed = numberOf(file, name) > 0 && numberOf(file, name) < mine
    const writer = /^(\d+)\.[0-9a-f-]{36}\.new$/.exec(file)?.[1]
    if (passed || (writer && startOf(Number(writer)) === undefined))
      await rm(join(locks, file), { force: true })
  }
}

async function isHeld(ticket: string): Promise<boolean> {
  const text = await readFile(ticket, 'utf8').catch(absent)
  if (text === undefined) return true // followed by another between two looks
  if (text === '') return false
  const [pid, ...start] = text.split(' ')
  return startOf(Number(pid)) === start.join(' ')
}

async function tooLong(folder: string, name: LockName): Promise<KeyRingError> {
  const locks = join(folder, 'locks')
  const ticket = join(locks, `${name}.${await highest(locks, name)}`)
  const pid = (await readFile(ticket, 'utf8').catch(absent))?.split(' ')[0] ?? '?'
  return new KeyRingError(
    `Tiến trình ${pid} đang giữ khóa của kho khóa ${folder} quá một phút. Chờ nó xong hoặc dừng nó, rồi thử lại.\n` +
      `Process ${pid} has held the lock of the key ring ${folder} for over a minute. Wait for it or stop it, then try again.`,
  )
}

/**
 * When a process began, undefined when it does not run. A number is used again after a process ends:
 * number and beginning together name one process. Outside Linux the number has to do.
 */
function startOf(pid: number): string | undefined {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined
  }
  if (process.platform !== 'linux') return 'running'
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    // A zombie writes nothing any more, however long nobody asks for its end.
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : `${boot} ${fields[19]}`
  } catch {
    return undefined
  }
}
