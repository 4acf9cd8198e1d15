import { type Policy, verifyByPolicy } from '#core/tlog/policy.ts'
import { NoteError, type NoteVerifier } from '#core/tlog/note.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import type { Log } from '#platform/log.ts'
import { type AskedWitness, askWitness, NotCosigned } from './ask-witness.ts'
import { proveConsistency } from './proof.ts'
import { cosignedNote, lastPublished, publish } from './published.ts'
import { lastCheckpoint } from './sequencer.ts'
import type { TileStore } from './tile-store.ts'
import { findWitness, keepCosignature, keepFailure } from './witnesses.ts'

export type PublisherDeps = {
  readonly db: Database
  readonly tiles: TileStore
  readonly policy: Policy
  readonly now: Clock
  readonly log: Log
}

const answerWithinMs = 5_000
const afterFailureMs = 5_000

/**
 * Brings signed checkpoints before the witnesses of the policy and shows the world those that have the
 * quorum. The log goes on meanwhile: the next pass asks for its newest checkpoint. What a crash leaves
 * out is made up for, because all that counts lies in the database before it is shown.
 */
export class Publisher {
  readonly #deps: PublisherDeps
  readonly #witnesses: readonly AskedWitness[]
  /** A slow witness keeps its question; the others are not held up by it. */
  readonly #busy = new Map<AskedWitness, Promise<void>>()
  readonly #ending = new AbortController()

  constructor(deps: PublisherDeps) {
    this.#deps = deps
    this.#witnesses = [...deps.policy.witnesses.values()].flatMap(({ key, url }) =>
      url === undefined ? [] : [{ key, url }],
    )
  }

  /** One pass over the newest checkpoint; true when it was published for the first time. */
  async pass(): Promise<boolean> {
    const { db } = this.#deps
    const { size, signed } = await lastCheckpoint(db)
    if (signed === undefined) return false
    const before = await lastPublished(db)
    const missing = await this.#missing(size)
    if (before?.size === size && missing.length === 0) return false
    const done = Promise.withResolvers<boolean>()
    const asked = missing.map((witness) =>
      this.#keepBusy(witness, async () => {
        await this.#ask(witness, { size, signed })
        if (await this.#publishIfWitnessed(size)) done.resolve(true)
      }),
    )
    const all = Promise.all(asked).then(() => this.#publishIfWitnessed(size))
    const published = await Promise.race([all, done.promise])
    return published && before?.size !== size
  }

  /** Until nobody is being asked any more: a pass does not wait for those the quorum can do without. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#busy.values())
  }

  /** Gives up what is being asked; nothing is written once it has returned. */
  async close(): Promise<void> {
    this.#ending.abort()
    await this.idle()
  }

  /** The witnesses to ask for a checkpoint now: without a cosignature on it, and not asked a moment ago. */
  async #missing(size: number): Promise<AskedWitness[]> {
    const { db, now } = this.#deps
    const rows = await db
      .selectFrom('ledger.cosignature')
      .select('key')
      .where('size', '=', String(size))
      .execute()
    const has = ({ key }: AskedWitness) => rows.some((row) => row.key.equals(key.raw))
    const open = this.#witnesses.filter((one) => !this.#busy.has(one) && !has(one))
    const rested = await Promise.all(
      open.map(async ({ key }) => {
        const row = await findWitness(db, key)
        return !row?.error || now().getTime() - row.asked_at.getTime() >= afterFailureMs
      }),
    )
    return open.filter((_, i) => rested[i])
  }

  async #keepBusy(witness: AskedWitness, work: () => Promise<void>): Promise<void> {
    const busy = work().finally(() => this.#busy.delete(witness))
    this.#busy.set(witness, busy)
    await busy
  }

  async #ask(
    witness: AskedWitness,
    { size, signed }: { readonly size: number; readonly signed: string },
  ): Promise<void> {
    const { db, tiles, now, log } = this.#deps
    const known = Number((await findWitness(db, witness.key))?.cosigned_size ?? 0)
    try {
      const cosigned = await askWitness(witness, {
        ...{ size, signed, old: known <= size ? known : 0, now: now() },
        prove: (old) => proveConsistency(tiles, { old, size }),
        signal: AbortSignal.any([this.#ending.signal, AbortSignal.timeout(answerWithinMs)]),
      })
      await keepCosignature(db, witness.key, { ...cosigned, size, now: now() })
    } catch (error) {
      if (!(error instanceof NotCosigned)) throw error
      if (this.#ending.signal.aborted) return
      log.warn('a witness did not cosign', { code: error.code, address: witness.url })
      await this.#keepFailure(witness.key, { error, size })
    }
  }

  /** A witness that is ahead of us speaks of a newer checkpoint of ours, where another server has the turn. */
  async #keepFailure(
    key: NoteVerifier,
    { error, size }: { readonly error: NotCosigned; readonly size: number },
  ): Promise<void> {
    const { db, now } = this.#deps
    if (error.code === 'ahead' && (await lastCheckpoint(db)).size > size) return
    await keepFailure(db, key, { error: error.code, size, now: now() })
  }

  async #publishIfWitnessed(size: number): Promise<boolean> {
    const { db, tiles, policy, now } = this.#deps
    if (!isBelieved(await cosignedNote(db, size), policy)) return false
    await publish(db, tiles, { size, at: now() })
    return true
  }
}

function isBelieved(note: string, policy: Policy): boolean {
  try {
    verifyByPolicy(note, policy)
    return true
  } catch (error) {
    if (error instanceof NoteError) return false
    throw error
  }
}
