import { glob, mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createOnce, exists, syncFolder } from '#platform/files.ts'
import { removePartials } from '#platform/key-ring/layout.ts'
import { withLock } from '#platform/key-ring/ring-lock.ts'
import {
  KeyDestroyed,
  type KeyId,
  keyName,
  keyOfName,
  type KeyRing,
  type KeyRingError,
  type KeyState,
} from '#platform/keys.ts'
import { anchorOf, ringIdOf } from '#platform/pkcs11/anchor.ts'
import type { TokenSettings, Wrapped } from '#platform/pkcs11/messages.ts'
import { Token } from '#platform/pkcs11/token.ts'
import { keyRingError } from '#platform/pkcs11/troubles.ts'
import { encodeWrapped, readWrapped } from '#platform/pkcs11/wrapped-file.ts'

export type Pkcs11Settings = TokenSettings & {
  readonly folder: string
  /** How long the HSM may be silent before it counts as gone; 30 seconds. */
  readonly patienceMs?: number
}

/**
 * A key ring whose wrapping keys, one a key, never leave an HSM; the wrapped keys lie in `folder` and
 * may be copied anywhere. Destroying a key destroys its wrapping key in the HSM, and with it every copy.
 * Throws `KeyRingError` when token and folder do not belong together, or one is older than the other.
 */
export async function openPkcs11KeyRing(
  settings: Pkcs11Settings,
): Promise<KeyRing & { close(): Promise<void> }> {
  await mkdir(settings.folder, { recursive: true, mode: 0o700 })
  const token = new Token({ patienceMs: 30_000, ...settings })
  try {
    return await withLock(settings.folder, 'ring', async () => {
      await removePartials(settings.folder)
      const ring = new Pkcs11KeyRing(settings.folder, token, await ringIdOf(settings, token))
      await ring.settle()
      return ring
    })
  } catch (error) {
    await token.close()
    throw error
  }
}

const nameShape = /^[A-Za-z0-9-]+(\/[A-Za-z0-9-]+){2}$/

type Ending = 'wrapped' | 'erasing' | 'gone'
type Entry = { readonly name: string; readonly endings: ReadonlySet<Ending> }

/**
 * Three files tell of a key: `.wrapped`, the key; `.erasing`, somebody is destroying it; `.gone`, the
 * mark, written only once the HSM has destroyed the wrapping key.
 */
class Pkcs11KeyRing implements KeyRing {
  readonly id: string
  readonly #folder: string
  readonly #token: Token
  readonly #anchor: string

  constructor(folder: string, token: Token, id: string) {
    this.id = id
    this.#folder = folder
    this.#token = token
    this.#anchor = anchorOf(id)
  }

  create(id: KeyId): Promise<void> {
    return this.#alone(() => this.#make(id))
  }

  async unwrap(id: KeyId): Promise<Buffer | undefined> {
    const name = keyName(id)
    if (await this.#has(name, 'gone')) return undefined
    const wrapped = await readWrapped(this.#file(name, 'wrapped'))
    if (!wrapped) return undefined
    const request = { op: 'unwrap', wrapped, place: placeOf(name), anchor: this.#anchor } as const
    const secret = await this.#token.ask(request)
    if (!secret) await this.#refuseLost(name)
    return secret
  }

  destroy(id: KeyId): Promise<void> {
    return this.#alone(() => this.#erase(keyName(id)))
  }

  async state(id: KeyId): Promise<KeyState> {
    const name = keyName(id)
    if (await this.#has(name, 'gone')) return 'destroyed'
    const wrapped = await readWrapped(this.#file(name, 'wrapped'))
    if (!wrapped) return 'absent'
    const { serial } = wrapped
    if (await this.#token.ask({ op: 'has', serial, anchor: this.#anchor })) return 'live'
    await this.#refuseLost(name)
    return 'destroyed'
  }

  async *list(): AsyncGenerator<{ id: KeyId; state: 'live' | 'destroyed' }> {
    for (const { name } of await this.#entries()) {
      const id = keyOfName(name)
      const state = await this.state(id)
      if (state !== 'absent') yield { id, state }
    }
  }

  close(): Promise<void> {
    return this.#token.close()
  }

  /**
   * Completes what a crash left half destroyed, destroys again what an older copy of the token brought
   * back, and refuses to go on without keys that should be there.
   */
  async settle(): Promise<void> {
    const entries = await this.#entries()
    const keys = await this.#token.ask({ op: 'list' })
    const labels = new Set(keys.map(({ label }) => label))
    for (const { name, endings } of entries) {
      const back = endings.has('gone') && (endings.has('wrapped') || labels.has(labelOf(name)))
      if (endings.has('erasing') || back) await this.#erase(name)
    }
    const serials = new Set(keys.map(({ serial }) => serial.toString('hex')))
    const kept = entries.filter(({ endings }) => endings.has('wrapped')).map(({ name }) => name)
    await this.#refuseMissing(kept, serials)
  }

  async #make(id: KeyId): Promise<void> {
    const name = keyName(id)
    if (await this.#isErased(name)) throw new KeyDestroyed(id)
    if ((await this.state(id)) === 'live') return
    const place = placeOf(name)
    const wrapped = await this.#token.ask({ op: 'wrap', label: labelOf(name), place })
    let kept = false
    try {
      kept = await createOnce(this.#file(name, 'wrapped'), encodeWrapped(wrapped))
    } finally {
      if (!kept) await this.#discard(wrapped)
    }
  }

  /** A crash after any step leaves `.erasing` behind: the next start, or the next call, does the rest. */
  async #erase(name: string): Promise<void> {
    await createOnce(this.#file(name, 'erasing'), Buffer.alloc(0))
    // By label: also what a crash left in the token under this name.
    const key = { label: labelOf(name) }
    await this.#token.ask({ op: 'destroy', key, anchor: this.#anchor })
    await createOnce(this.#file(name, 'gone'), Buffer.alloc(0))
    for (const ending of ['wrapped', 'erasing'] as const)
      await rm(this.#file(name, ending), { force: true })
    await syncFolder(dirname(this.#file(name, 'gone')))
  }

  async #refuseMissing(names: readonly string[], serials: ReadonlySet<string>): Promise<void> {
    const missing: string[] = []
    for (const name of names) {
      const wrapped = await readWrapped(this.#file(name, 'wrapped'))
      if (!wrapped || serials.has(wrapped.serial.toString('hex'))) continue
      if (!(await this.#isErased(name))) missing.push(name)
    }
    if (missing.length > 0) throw this.#lost(missing)
  }

  /** Without its wrapping key, one that nobody destroyed is lost: that is never taken for an erasure. */
  async #refuseLost(name: string): Promise<void> {
    if (!(await this.#isErased(name))) throw this.#lost([name])
  }

  #lost(names: readonly string[]): KeyRingError {
    const name = join(this.#folder, names[0]!)
    return keyRingError('keys_lost', { count: names.length, name })
  }

  async #discard({ serial }: Wrapped): Promise<void> {
    await this.#token.ask({ op: 'destroy', key: { serial }, anchor: this.#anchor })
  }

  async #entries(): Promise<Entry[]> {
    const endings = new Map<string, Set<Ending>>()
    for await (const path of glob('*/*/*.{wrapped,erasing,gone}', { cwd: this.#folder })) {
      const dot = path.lastIndexOf('.')
      const name = path.slice(0, dot)
      // The pattern leaves no other.
      const ending = path.slice(dot + 1) as Ending
      endings.set(name, (endings.get(name) ?? new Set()).add(ending))
    }
    return [...endings].map(([name, found]) => ({ name, endings: found }))
  }

  async #isErased(name: string): Promise<boolean> {
    return (await this.#has(name, 'gone')) || (await this.#has(name, 'erasing'))
  }

  #has(name: string, ending: Ending): Promise<boolean> {
    return exists(this.#file(name, ending))
  }

  /** Processes that change a token at the same time hide each other's keys, and crash some libraries. */
  #alone(work: () => Promise<void>): Promise<void> {
    return withLock(this.#folder, 'ring', work)
  }

  #file(name: string, ending: Ending): string {
    if (!nameShape.test(name)) throw new RangeError('not a name of a key')
    return join(this.#folder, `${name}.${ending}`)
  }
}

function labelOf(name: string): string {
  return `buuan/${name}`
}

/** The wrapped key names its day: a file copied over another day's does not open there. */
function placeOf(name: string): string {
  return `ring/${name}`
}
