import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { openPool } from '#platform/database.ts'
import { locks } from '#platform/locks.ts'
import type { Log } from '#platform/log.ts'
import type { Policy } from '#core/tlog/policy.ts'
import { reportBroken } from './broken.ts'
import { Publisher } from './publisher.ts'
import { Sequencer, type SequencerDeps } from './sequencer.ts'
import { TileStore } from './tile-store.ts'

const restMs = 250
const betweenCheckpointsMs = 1_000
const untilTurnMs = 1_000
const afterTroubleMs = 5_000

export type RunOptions = {
  readonly url: string
  readonly log: Log
  /** Whose cosignatures a checkpoint needs before it is shown; without it each is shown at once. */
  readonly policy?: Policy | undefined
}

/**
 * Sequences until stopped: a checkpoint a second at most, and only when there is news. Of several
 * servers on one database one does it; when that one ends, the next takes over. Witnesses are asked
 * beside it: neither waits for the other.
 */
export function startSequencer(
  deps: Omit<SequencerDeps, 'witnessed'>,
  { url, log, policy }: RunOptions,
): { stop(): Promise<void> } {
  const turn = new Turn(url)
  const failed = async (what: string, error: unknown) => {
    log.error(what, { error })
    await reportBroken(deps, error).catch((unraised: unknown) => {
      log.error('an alarm was not raised', { error: unraised })
    })
    return afterTroubleMs
  }
  const sequencing = repeat(sequence({ ...deps, witnessed: policy !== undefined }, turn, failed))
  const tiles = new TileStore(deps.blobs)
  const publisher = policy && new Publisher({ ...deps, tiles, policy, log })
  const publishing = publisher && repeat(publishInTurn(publisher, turn, failed))
  return {
    async stop() {
      await publisher?.close()
      await publishing?.stop()
      await sequencing.stop()
      await turn.end()
    },
  }
}

/** Runs a step again and again, after as many milliseconds as it says. */
function repeat(step: () => Promise<number>): { stop(): Promise<void> } {
  const ending = new AbortController()
  const running = (async () => {
    while (!ending.signal.aborted)
      await wait(await step(), undefined, { signal: ending.signal }).catch(() => undefined)
  })()
  return {
    async stop() {
      ending.abort()
      await running
    },
  }
}

/** Takes down what went wrong; how long to wait after it. */
type Failed = (what: string, error: unknown) => Promise<number>

function sequence(deps: SequencerDeps, turn: Turn, failed: Failed): () => Promise<number> {
  let sequencer: Sequencer | undefined
  return async () => {
    try {
      if (!(await turn.have())) return untilTurnMs
      sequencer ??= await Sequencer.open(deps)
      const begun = performance.now()
      const signed = await sequencer.pass()
      // A second from one to the next, and not after it: what a pass took is not waited for again.
      const left = betweenCheckpointsMs - (performance.now() - begun)
      return signed === undefined ? restMs : Math.max(restMs, left)
    } catch (error) {
      // What is in memory may be ahead of the files: begin again from the last checkpoint.
      sequencer = undefined
      return failed('sequencer failed', error)
    }
  }
}

function publishInTurn(publisher: Publisher, turn: Turn, failed: Failed): () => Promise<number> {
  return async () => {
    try {
      if (turn.held) await publisher.pass()
      return restMs
    } catch (error) {
      return failed('publishing failed', error)
    }
  }
}

/** The one turn among all servers of a database, kept by a connection of its own. */
class Turn {
  readonly #pool: pg.Pool
  #client: pg.PoolClient | undefined

  constructor(url: string) {
    this.#pool = openPool(url, { max: 1 })
  }

  get held(): boolean {
    return this.#client !== undefined
  }

  async have(): Promise<boolean> {
    if (this.held) return true
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
