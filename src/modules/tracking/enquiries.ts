import { edge } from '#platform/problem.ts'

/** More than these waiting come from nobody who means well. */
const mostWaiting = 200

/**
 * What is looked up after its answer has gone out, one after the other: the time of an answer then tells
 * nothing of what is found. In memory only; what a crash loses is asked for again.
 */
export class Enquiries {
  readonly #failed: (error: unknown) => void
  #waiting = 0
  #last: Promise<unknown> = Promise.resolve()

  constructor(failed: (error: unknown) => void) {
    this.#failed = failed
  }

  /** Refuses when too many wait. */
  add(work: () => Promise<unknown>): void {
    if (this.#waiting >= mostWaiting) throw edge('too_many', { retryAfter: 60 })
    this.#waiting++
    this.#last = this.#last
      .then(work)
      .catch(this.#failed)
      .finally(() => {
        this.#waiting--
      })
  }

  /** Resolves when everything added so far is done. */
  async idle(): Promise<void> {
    await this.#last
  }
}
