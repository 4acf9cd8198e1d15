import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError } from '#platform/config.ts'

/** Keeps two servers from one data folder. A lock whose process was killed is taken over. */
export function holdFolder(folder: string): () => void {
  const file = join(folder, 'server.pid')
  const other = holder(file)
  if (other !== undefined)
    throw new ConfigError(
      `Another server (process ${other}) works on ${folder}. Stop it, or set BUUAN_DATA to another folder.`,
    )
  writeFileSync(file, `${process.pid}\n`)
  return () => {
    if (readPid(file) === process.pid) rmSync(file, { force: true })
  }
}

/** Whether a server that lives works on the folder. */
export function isHeld(folder: string): boolean {
  return holder(join(folder, 'server.pid')) !== undefined
}

function holder(file: string): number | undefined {
  const pid = readPid(file)
  return pid !== undefined && pid !== process.pid && isServer(pid) ? pid : undefined
}

function readPid(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    return Number.isInteger(pid) && pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}

/** A process of that number may be another program by now; where the system tells, its name decides. */
function isServer(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('cli.ts')
  } catch {
    return process.platform !== 'linux'
  }
}
