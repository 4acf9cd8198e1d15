import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type FileKeyRingOptions, openFileKeyRing } from '#platform/file-key-ring.ts'
import type { KeyRing } from '#platform/keys.ts'
import type { Log } from '#platform/log.ts'
import { lookAtMirror, mendRing, refusals, rotateMaster } from './key-ring/index.ts'
import type { Pkcs11Settings } from './pkcs11-key-ring.ts'

export type KeyRingSettings =
  | {
      readonly provider: 'file'
      readonly passphraseFile: string | undefined
      readonly mirror: string | undefined
    }
  | {
      readonly provider: 'pkcs11'
      readonly modulePath: string
      readonly tokenLabel: string
      readonly pinFile: string
    }

export type OpenKeyRing = KeyRing & {
  /** Makes older copies of wrapped keys useless by a new master; an HSM needs no such step. */
  rotate?(): Promise<unknown>
  close(): Promise<void>
}

type Opening = {
  readonly folder: string
  readonly settings: KeyRingSettings
  /** The ring the database knows, or `true` for any: none is made then. */
  readonly mustExist?: string | true | undefined
  /** Only where no ring is: what is there is never taken for a new one. */
  readonly mustBeNew?: boolean
  readonly log: Log
}

const settleEveryMs = 60_000

/** The ring of this deployment, whatever a crash left of it mended first; refuses as the providers do. */
export async function openKeyRing(opening: Opening): Promise<OpenKeyRing> {
  const { folder, settings, mustBeNew } = opening
  const found = ['ring.id', 'token.id'].some((file) => existsSync(join(folder, file)))
  if (mustBeNew && found) throw refusals.notNew(folder)
  return settings.provider === 'file'
    ? openFiles(opening, settings)
    : openToken(opening, { folder, ...settings })
}

async function openToken(
  { folder, mustExist }: Opening,
  settings: Pkcs11Settings,
): Promise<OpenKeyRing> {
  if (mustExist !== undefined && !existsSync(join(folder, 'token.wrapped')))
    throw mustExist === true ? refusals.noRing(folder) : refusals.lost(folder)
  const { openPkcs11KeyRing } = await import('./pkcs11-key-ring.ts')
  const ring = await openPkcs11KeyRing(settings)
  if (typeof mustExist !== 'string' || ring.id === mustExist) return ring
  await ring.close()
  throw refusals.foreign(ring.id, mustExist)
}

async function openFiles(opening: Opening, settings: FileKeyRingOptions): Promise<OpenKeyRing> {
  const { folder, mustExist, log } = opening
  const options = { ...settings, mustExist }
  const ring = openFileKeyRing(folder, options)
  await mendRing(folder, options)
  const look = async () => {
    const count = await ring.settle()
    if (lookAtMirror({ folder, mirror: settings.mirror }) === 'away')
      log.warn('the mirror of the key ring is away: no new key can be made', { count })
  }
  await look()
  const timer = setInterval(() => {
    look().catch((error: unknown) => log.error('the key ring needs care', { error }))
  }, settleEveryMs).unref()
  return {
    ...ring,
    rotate: () => rotateMaster(folder, options),
    close: async () => clearInterval(timer),
  }
}
