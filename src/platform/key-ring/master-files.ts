import { readFileSync, statSync } from 'node:fs'
import { link, rename, stat, unlink } from 'node:fs/promises'
import { BrokenSeal } from '#core/vault/seal.ts'
import { absent, createOnce, replace, wipe } from '#platform/files.ts'
import { type KeyId, keyName } from '#platform/keys.ts'
import { holdsKeys, masterFile, nextFile, oldFile } from './layout.ts'
import {
  fingerprintOf,
  formatMaster,
  makeMaster,
  type Master,
  openMaster,
  parseMaster,
  type SealedMaster,
  unwrap,
} from './master.ts'
import { readPassphrase } from './passphrase.ts'
import { refusals } from './refusals.ts'

/** A master file as it lies on a disk. */
export type OnDisk = SealedMaster & { readonly file: string; readonly text: string }

/** The master in a file, still sealed; undefined when there is no such file. Refuses one that others can read, or damaged. */
export function readMasterFile(file: string): OnDisk | undefined {
  const mode = statSync(file, { throwIfNoEntry: false })?.mode
  if (mode === undefined) return undefined
  if (mode & 0o077) throw refusals.readable(file)
  const text = readFileSync(file, 'utf8')
  const sealed = parseMaster(text)
  if (!sealed) throw refusals.damaged(file)
  return { ...sealed, file, text }
}

/** The master in use, then the one a rotation is bringing in. */
export function mastersOf(folder: string): OnDisk[] {
  return [masterFile(folder), nextFile(folder)].flatMap((file) => readMasterFile(file) ?? [])
}

/** Puts a master in the place of the one in use, whose bytes are overwritten. */
export async function putMaster(folder: string, text: string): Promise<void> {
  await dropOld(folder)
  await link(masterFile(folder), oldFile(folder)).catch(absent)
  await replace(masterFile(folder), Buffer.from(text))
  await dropOld(folder)
}

/** Removes the next master once it is the one in use. It never lies overwritten under its own name. */
export async function dropNext(folder: string): Promise<void> {
  await dropOld(folder)
  await rename(nextFile(folder), oldFile(folder)).catch(absent)
  await dropOld(folder)
}

/** Overwrites what `putMaster` replaced; while it is still the master in use only its second name goes. */
export async function dropOld(folder: string): Promise<void> {
  const [old, current] = await Promise.all(
    [oldFile(folder), masterFile(folder)].map((file) => stat(file).catch(absent)),
  )
  if (!old) return
  if (old.ino === current?.ino) await unlink(oldFile(folder))
  else await wipe(oldFile(folder))
}

/**
 * The masters of a ring, opened once each and kept while they are in use. Another process may rotate
 * them at any time: a wrapped key names its master, and an unknown one is looked for on the disk.
 */
export class Masters {
  readonly #folder: string
  readonly #passphraseFile: string | undefined
  readonly #open = new Map<string, Promise<Master>>()

  constructor(folder: string, passphraseFile: string | undefined) {
    this.#folder = folder
    this.#passphraseFile = passphraseFile
  }

  /** Opens what the disk has and forgets what it no longer has. */
  async load(): Promise<void> {
    const onDisk = mastersOf(this.#folder)
    const names = new Set(onDisk.map(({ fingerprint }) => fingerprint))
    for (const name of this.#open.keys()) if (!names.has(name)) this.#open.delete(name)
    for (const sealed of onDisk) await this.open(sealed)
  }

  /**
   * What a new key is to be wrapped under; a ring without keys gets its first master here.
   * Hold the ring's lock: another rotation must not begin meanwhile.
   */
  async newest(): Promise<Master> {
    const [current, next] = mastersOf(this.#folder)
    return this.open(next ?? current ?? (await this.#first()))
  }

  async open(sealed: OnDisk): Promise<Master> {
    const { fingerprint } = sealed
    const opening = this.#open.get(fingerprint) ?? this.#unseal(sealed)
    this.#open.set(fingerprint, opening)
    opening.catch(() => this.#open.delete(fingerprint))
    return opening
  }

  /** The text of a file for this master, sealed as the one in use is. */
  async format(master: Master): Promise<string> {
    const sealed = mastersOf(this.#folder)[0]?.scrypt
    return formatMaster(master, sealed && this.#passphrase())
  }

  /** The 32 bytes of a key. `read` is asked again when a rotation went on meanwhile. */
  async unwrap(id: KeyId, read: () => Promise<Buffer | undefined>): Promise<Buffer | undefined> {
    for (let attempt = 0; attempt < 3; attempt++) {
      const wrapped = await read()
      if (!wrapped) return undefined
      const name = fingerprintOf(wrapped)
      if (name === undefined) throw new BrokenSeal('unknown_version')
      const master = await this.#open.get(name)
      if (master) return unwrap(master, id, wrapped)
      await this.load()
    }
    throw refusals.unknownMaster(keyName(id))
  }

  /** The 32 bytes behind a copy, or undefined when none of the opened masters opens it. */
  async tryUnwrap(id: KeyId, wrapped: Buffer): Promise<Buffer | undefined> {
    const master = await this.#open.get(fingerprintOf(wrapped) ?? '')
    try {
      return master && unwrap(master, id, wrapped)
    } catch (error) {
      if (error instanceof BrokenSeal) return undefined
      throw error
    }
  }

  async #first(): Promise<OnDisk> {
    const file = masterFile(this.#folder)
    if (await holdsKeys(this.#folder)) throw refusals.lost(this.#folder)
    await createOnce(file, Buffer.from(await formatMaster(makeMaster(1), this.#passphrase())))
    return readMasterFile(file)!
  }

  async #unseal(sealed: OnDisk): Promise<Master> {
    const passphrase = sealed.scrypt && this.#passphrase()
    if (sealed.scrypt && passphrase === undefined) throw refusals.needsPassphrase(sealed.file)
    const master = await openMaster(sealed, passphrase)
    if (!master) throw refusals.wrongPassphrase(sealed.file)
    return master
  }

  /** Read anew each time: a server that runs on finds the passphrase changed with the master. */
  #passphrase(): string | undefined {
    return this.#passphraseFile === undefined ? undefined : readPassphrase(this.#passphraseFile)
  }
}
