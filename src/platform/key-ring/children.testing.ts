import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type Action = { readonly action: string; readonly folder: string; readonly mirror?: string }

/** Starts `child.testing.ts`; `line()` waits for what it prints next. */
export function startChild({ action, folder, mirror }: Action, crashAt = 0) {
  const child: ChildProcess = spawn(
    process.execPath,
    [join(import.meta.dirname, 'child.testing.ts'), action, folder, mirror ?? '-', `${crashAt}`],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]()
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>
  return {
    line: async () => (await lines.next()).value,
    kill: () => child.kill('SIGKILL'),
    /** `killed`, or the code it ended with. */
    end: async () => {
      const [code, signal] = await ended
      return signal === 'SIGKILL' ? ('killed' as const) : code
    },
  }
}

/**
 * Runs the action again and again, killed one change of a file later each time, with `check` after each
 * crash, until it comes through. Returns how many crashes that were.
 */
export async function crashEverywhere(
  action: () => Action,
  check: (crash: number) => Promise<void>,
): Promise<number> {
  for (let crash = 1; ; crash++) {
    const end = await startChild(action(), crash).end()
    if (end === 0) return crash - 1
    if (end !== 'killed') throw new Error(`the process ended with ${end}`)
    await check(crash)
  }
}
