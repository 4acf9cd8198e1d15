import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

/**
 * A process of its own for tests: `ACTION FOLDER MIRROR|- CRASH-AT`. It kills itself with SIGKILL just
 * before its `CRASH-AT`th change of a file (0: never), and says `ready` on standard output first.
 */
const [action = '', folder = '', mirrorOrNone = '-', crashAt = '0'] = process.argv.slice(2)
const mirror = mirrorOrNone === '-' ? undefined : mirrorOrNone

let left = Number(crashAt)
for (const name of ['open', 'rename', 'link', 'unlink', 'rm'] as const) {
  const real = fs[name] as (...args: unknown[]) => Promise<unknown>
  Object.assign(fs, {
    [name]: async (...args: unknown[]) => {
      if (isChange(args) && --left === 0) process.kill(process.pid, 'SIGKILL')
      return real(...args)
    },
  })
}

/** Locks of killed processes have tests of their own; reading changes nothing. */
function isChange([path, flags]: unknown[]): boolean {
  return !String(path).includes('/locks/') && flags !== 'r'
}
syncBuiltinESMExports()

const { openFileKeyRing } = await import('#platform/file-key-ring.ts')
const { changePassphrase, mendRing, rotateMaster } = await import('./index.ts')
const { withLock } = await import('./ring-lock.ts')
const options = { mirror }
const monday = { operatorId: 'op', class: 'parcel', day: '2026-11-16' } as const

const actions: Record<string, () => Promise<unknown>> = {
  rotate: () => rotateMaster(folder, options),
  mend: () => mendRing(folder, options),
  destroy: () => openFileKeyRing(folder, options).destroy(monday),
  make: () => openFileKeyRing(folder, options).create(monday),
  open: () => changePassphrase(folder, options, undefined),
  /** Adds one to a number in a file, a hundred times; slow enough that two would lose some. */
  async count() {
    for (let i = 0; i < 100; i++)
      await withLock(folder, 'ring', async () => {
        const file = `${folder}/number`
        const number = Number(await fs.readFile(file, 'utf8'))
        await new Promise(setImmediate)
        await fs.writeFile(file, `${number + 1}`)
      })
  },
  hold: () =>
    withLock(folder, 'ring', async () => {
      process.stdout.write('held\n')
      await new Promise((never) => setTimeout(never, 600_000))
    }),
  /** Makes one key after the other until it is killed, and prints each that stands. */
  async makeMany() {
    const ring = openFileKeyRing(folder, options)
    for (let i = 0; ; i++) {
      const id = { operatorId: 'busy', class: 'hold', holdId: `${process.pid}-${i}` } as const
      await ring.create(id)
      const key = await ring.unwrap(id)
      process.stdout.write(`${id.holdId} ${key!.toString('hex')}\n`)
    }
  },
}

process.stdout.write('ready\n')
await actions[action]!()
