import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { accessSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'

/** A real S3 server for tests: Ceph's object gateway, its data in memory, on this machine only. */
export type Ceph = {
  readonly endpoint: string
  /** A new user of the gateway, allowed so many objects in each bucket if a number is given. */
  addUser(name: string, maxObjects?: number): Promise<Credentials>
  stop(): void
}

export type Credentials = { readonly accessKeyId: string; readonly secretAccessKey: string }

const programs = ['ceph', 'ceph-mon', 'ceph-osd', 'monmaptool', 'radosgw', 'radosgw-admin']

/** Why no test of S3 can run here; undefined when it can. */
export const noCeph: string | undefined = missingPrograms()

function missingPrograms(): string | undefined {
  const missing = programs.filter((program) => !isInstalled(program))
  if (missing.length === 0) return undefined
  return `${missing.join(', ')} not installed: apt-get install radosgw ceph-mon ceph-osd ceph-common`
}

function isInstalled(program: string): boolean {
  return (process.env['PATH'] ?? '').split(':').some((folder) => {
    try {
      accessSync(join(folder, program))
      return true
    } catch {
      return false
    }
  })
}

/** Starts a monitor, one store of objects in memory and a gateway; ready when it resolves, in seconds. */
export async function startCeph(): Promise<Ceph> {
  const folder = mkdtempSync(join(tmpdir(), 'buuan-ceph-'))
  const [monitor, gateway] = [await freePort(), await freePort()]
  const cluster = { folder, monitor, gateway, fsid: randomUUID() }
  const conf = join(folder, 'ceph.conf')
  writeFileSync(conf, configuration(cluster))
  const env = { ...process.env, CEPH_CONF: conf, CEPH_ARGS: '' }
  const run = async (program: string, ...args: string[]) =>
    promisify(execFile)(program, args, { env, timeout: 60_000 })
  const daemons = new Set<ChildProcess>()
  let stopped = false
  // Again when it ends: a daemon that asks the young monitor too early is told the cluster is another.
  const start = (program: string, ...args: string[]) => {
    const daemon = spawn(program, [...args, '--foreground'], { env, stdio: 'ignore' })
    daemons.add(daemon)
    daemon.once('exit', () => {
      daemons.delete(daemon)
      if (!stopped) setTimeout(() => stopped || start(program, ...args), 300)
    })
  }
  const stop = () => {
    stopped = true
    // Nothing in it is worth an orderly end.
    for (const daemon of daemons) daemon.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    process.off('exit', stop)
  }
  process.once('exit', stop)
  try {
    for (const part of ['mon', 'osd', 'rgw']) await mkdir(join(folder, part))
    const map = join(folder, 'monmap')
    const address = `[v1:127.0.0.1:${monitor}]`
    await run('monmaptool', '--create', '--addv', 'a', address, '--fsid', cluster.fsid, map)
    await run('ceph-mon', '--id', 'a', '--mkfs', '--monmap', map)
    start('ceph-mon', '--id', 'a')
    const osd = randomUUID()
    await run('ceph', 'osd', 'new', osd, '0')
    await run('ceph-osd', '--id', '0', '--mkfs', '--osd-uuid', osd)
    start('ceph-osd', '--id', '0')
    start('radosgw', '--name', 'client.rgw')
    const endpoint = `http://127.0.0.1:${gateway}`
    await untilAnswered(endpoint)
    return { endpoint, stop, addUser: (name, maxObjects) => addUser(run, name, maxObjects) }
  } catch (cause) {
    const said = lastLines(folder)
    stop()
    throw new Error(`no object gateway:\n${said}`, { cause })
  }
}

/** What the daemons wrote last. */
function lastLines(folder: string): string {
  const logs = readdirSync(folder).filter((file) => file.endsWith('.log'))
  return logs
    .map((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n').slice(-8))
    .map((lines, i) => `${logs[i]}\n${lines.join('\n')}`)
    .join('\n')
}

type Run = (program: string, ...args: string[]) => Promise<{ stdout: string }>

async function addUser(run: Run, name: string, maxObjects?: number): Promise<Credentials> {
  const keys = { accessKeyId: `${name}-key`, secretAccessKey: randomUUID() }
  const user = ['--uid', name, '--display-name', name]
  const secret = ['--access-key', keys.accessKeyId, '--secret', keys.secretAccessKey]
  await run('radosgw-admin', 'user', 'create', ...user, ...secret)
  if (maxObjects !== undefined) {
    const quota = ['--quota-scope', 'bucket', '--uid', name]
    await run('radosgw-admin', 'quota', 'set', ...quota, '--max-objects', String(maxObjects))
    await run('radosgw-admin', 'quota', 'enable', ...quota)
  }
  return keys
}

type Cluster = {
  readonly folder: string
  readonly monitor: number
  readonly gateway: number
  readonly fsid: string
}

/** The least that runs: no authentication between the daemons, one copy, nothing beyond loopback. */
function configuration({ folder, monitor, gateway, fsid }: Cluster): string {
  return `[global]
fsid = ${fsid}
mon host = [v1:127.0.0.1:${monitor}]
mon initial members = a
ms bind msgr2 = false
public addr = 127.0.0.1
cluster addr = 127.0.0.1
auth cluster required = none
auth service required = none
auth client required = none
paxos propose interval = 0.05
paxos min wait = 0.01
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pgp num = 1
osd pool default pg autoscale mode = off
mon allow pool size one = true
osd crush chooseleaf type = 0
osd objectstore = memstore
memstore device bytes = 2147483648
mon data = ${folder}/mon
osd data = ${folder}/osd
rgw data = ${folder}/rgw
run dir = ${folder}
admin socket = ${folder}/$name.asok
log file = ${folder}/$name.log
osd class load list = *
osd class default list = *
rgw bucket quota ttl = 0
rgw run sync thread = false
[client.rgw]
rgw frontends = beast endpoint=127.0.0.1:${gateway}
`
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}

async function untilAnswered(endpoint: string): Promise<void> {
  const deadline = performance.now() + 60_000
  for (;;) {
    const answered = await fetch(endpoint).then(
      (answer) => answer.ok,
      () => false,
    )
    if (answered) return
    if (performance.now() > deadline) throw new Error('the object gateway did not come up')
    await pause(100)
  }
}
