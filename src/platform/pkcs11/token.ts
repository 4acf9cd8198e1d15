import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { BrokenSeal } from '#core/vault/seal.ts'
import { KeyRingError } from '#platform/keys.ts'
import type { Call, Reply, TokenAnswers, TokenRequest, TokenSettings } from './messages.ts'
import { keyRingError, sentence } from './troubles.ts'

type Waiting = {
  readonly resolve: (value: TokenAnswers[TokenRequest['op']]) => void
  readonly reject: (error: Error) => void
}

const farewellMs = 5_000

/**
 * The token as the server sees it: asked through a process of its own, which is killed when it is
 * silent for `patienceMs` while something is asked of it, and started anew by the next request.
 */
export class Token {
  readonly #settings: TokenSettings
  readonly #patienceMs: number
  readonly #waiting = new Map<number, Waiting>()
  #process: ChildProcess | undefined
  #timer: NodeJS.Timeout | undefined
  #calls = 0
  #closed = false

  constructor({ patienceMs, ...settings }: TokenSettings & { readonly patienceMs: number }) {
    this.#settings = settings
    this.#patienceMs = patienceMs
  }

  /**
   * Throws `KeyRingError` with what to do when the token cannot be asked, `BrokenSeal` for bytes it did
   * not wrap. When the process ends in between, as when the maker's library crashes, asks once more.
   */
  async ask<R extends TokenRequest>(request: R): Promise<TokenAnswers[R['op']]> {
    try {
      return await this.#askOnce(request)
    } catch (error) {
      if (!(error instanceof ProcessEnded)) throw error
    }
    return this.#askOnce(request)
  }

  #askOnce<R extends TokenRequest>(request: R): Promise<TokenAnswers[R['op']]> {
    if (this.#closed) return Promise.reject(new Error('the key ring is closed'))
    const process = (this.#process ??= this.#start())
    const call: Call = { number: ++this.#calls, request }
    return new Promise((resolve, reject) => {
      // What comes back for a request is the answer to its `op`.
      this.#waiting.set(call.number, { resolve: resolve as Waiting['resolve'], reject })
      if (this.#waiting.size === 1) this.#watch(process)
      process.send(call, (error) => {
        if (error) this.#giveUp(process, new ProcessEnded(error.message))
      })
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    const process = this.#process
    if (!process) return
    const ended = new Promise((resolve) => process.once('exit', resolve))
    process.ref()
    process.disconnect()
    const impatience = setTimeout(() => process.kill('SIGKILL'), farewellMs)
    await ended
    clearTimeout(impatience)
  }

  #start(): ChildProcess {
    const { modulePath, tokenLabel, pinFile } = this.#settings
    const process = fork(
      join(import.meta.dirname, 'token-process.ts'),
      [JSON.stringify({ modulePath, tokenLabel, pinFile })],
      { execArgv: [], serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
    )
    process.on('message', (reply: Reply) => {
      this.#settle(process, reply)
    })
    process.once('error', (error) => {
      this.#giveUp(process, new ProcessEnded(error.message))
    })
    process.once('exit', (code, signal) => {
      this.#giveUp(process, new ProcessEnded(signal ?? `code ${code}`))
    })
    return process
  }

  #settle(process: ChildProcess, reply: Reply): void {
    const waiting = this.#waiting.get(reply.number)
    this.#waiting.delete(reply.number)
    this.#watch(process)
    if ('value' in reply) waiting?.resolve(reply.value)
    else if ('broken' in reply) waiting?.reject(new BrokenSeal('not_authentic'))
    else waiting?.reject(keyRingError(reply.trouble, reply.details))
  }

  /** Patience begins anew with each answer; a process that is asked nothing keeps nobody from ending. */
  #watch(process: ChildProcess): void {
    clearTimeout(this.#timer)
    if (this.#waiting.size === 0) {
      process.unref()
      process.channel?.unref()
      return
    }
    process.ref()
    process.channel?.ref()
    const seconds = this.#patienceMs / 1_000
    this.#timer = setTimeout(() => {
      this.#giveUp(process, keyRingError('no_answer', { seconds }))
    }, this.#patienceMs)
  }

  #giveUp(process: ChildProcess, error: KeyRingError): void {
    if (process !== this.#process) return
    this.#process = undefined
    clearTimeout(this.#timer)
    process.kill('SIGKILL')
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}

class ProcessEnded extends KeyRingError {
  constructor(reason: string) {
    super(sentence('process_ended', { reason }))
  }
}
