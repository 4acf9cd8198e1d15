import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { openPool } from '#platform/database.ts'
import { locks } from '#platform/locks.ts'
import type { Log } from '#platform/log.ts'
import { Sequencer, type SequencerDeps } from './sequencer.ts'

const restMs = 250
const afterCheckpointMs = 1_000
const afterTroubleMs = 5_000

export type RunOptions = {
  readonly url: string
  readonly log: Log
}

/**
 * Sequences until stopped: a checkpoint a second at most, and only when there is news. Of several
 * servers on one database one does it; when that one ends, the next takes over.
 */
export function startSequencer(
  deps: SequencerDeps,
  { url, log }: RunOptions,
): { stop(): Promise<void> } {
  const ending = new AbortController()
  const turn = new Turn(url)
  let sequencer: Sequencer | undefined

  const step = async (): Promise<number> => {
    try {
      if (!(await turn.have())) return afterTroubleMs
      sequencer ??= await Sequencer.open(deps)
      const signed = await sequencer.pass()
      return signed === undefined ? restMs : afterCheckpointMs
    } catch (error) {
      // What is in memory may be ahead of the files: begin again from the last checkpoint.
      sequencer = undefined
      log.error('sequencer failed', { error })
      return afterTroubleMs
    }
  }
  const running = (async () => {
    while (!ending.signal.aborted)
      await wait(await step(), undefined, { signal: ending.signal }).catch(() => undefined)
  })()
  return {
    async stop() {
      ending.abort()
      await running
      await turn.end()
    },
  }
}

/** The one turn among all servers of a database, kept by a connection of its own. */
class Turn {
  readonly #pool: pg.Pool
  #client: pg.PoolClient | undefined

  constructor(url: string) {
    this.#pool = openPool(url, { max: 1 })
  }

  async have(): Promise<boolean> {
    if (this.#client) return true
    const client = await this.#pool.connect()
    const { rows } = await client.query<{ got: boolean }>(
      'select pg_try_advisory_lock($1) as got',
      [locks.sequencer],
    )
    if (!rows[0]?.got) {
      client.release()
      return false
    }
    client.once('error', () => this.#drop(client))
    client.once('end', () => this.#drop(client))
    this.#client = client
    return true
  }

  async end(): Promise<void> {
    this.#client?.release(true)
    this.#client = undefined
    await this.#pool.end()
  }

  #drop(client: pg.PoolClient): void {
    if (this.#client !== client) return
    this.#client = undefined
    client.release(true)
  }
}
