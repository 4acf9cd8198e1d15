import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BrokenSeal } from '#core/vault/seal.ts'
import { absent, createOnce, exists, writeNew } from '#platform/files.ts'
import type { Wrapped } from './messages.ts'
import type { Token } from './token.ts'
import { keyRingError } from './troubles.ts'
import { encodeWrapped, readWrapped } from './wrapped-file.ts'

const anchorPrefix = 'buuan/ring/'

/** The label of the wrapping key by which a ring knows its token. */
export function anchorOf(ringId: string): string {
  return `${anchorPrefix}${ringId}`
}

type Place = { readonly folder: string; readonly tokenLabel: string }

/**
 * The id of the ring in this folder, proven by a wrapping key that only its token has. In an empty
 * folder, with a token that has no ring, founds one. Refuses a token and a folder of different rings.
 */
export async function ringIdOf(place: Place, token: Token): Promise<string> {
  const anchored = await readWrapped(fileIn(place, 'token.wrapped'))
  if (anchored) return provenId(place, { token, anchored })
  await found(place, token)
  return ringIdOf(place, token)
}

async function provenId(
  place: Place,
  { token, anchored }: { token: Token; anchored: Wrapped },
): Promise<string> {
  const id = await readId(place)
  if (!id) throw keyRingError('file_damaged', { file: fileIn(place, 'token.id') })
  const anchor = anchorOf(id)
  const secret = await token
    .ask({ op: 'unwrap', wrapped: anchored, place: anchor, anchor })
    .catch((error: unknown) => {
      if (error instanceof BrokenSeal) return undefined
      throw error
    })
  if (!secret) throw keyRingError('token_foreign')
  secret.fill(0)
  return id
}

/** First the id, then the anchor in the token, then the file that says the ring stands: a crash between is made good by the next start. */
async function found(place: Place, token: Token): Promise<void> {
  const { folder, tokenLabel } = place
  if (await exists(fileIn(place, 'master.key'))) throw keyRingError('file_ring', { folder })
  const keys = await token.ask({ op: 'list' })
  const begun = await readId(place)
  const foreign = keys
    .filter(({ label }) => label.startsWith(anchorPrefix))
    .map(({ label }) => label.slice(anchorPrefix.length))
    .find((id) => id !== begun)
  if (foreign) throw keyRingError('token_taken', { folder, tokenLabel, ringId: foreign })
  writeNew(fileIn(place, 'token.id'), `${randomUUID()}\n`)
  const anchor = anchorOf((await readId(place))!)
  const wrapped = await token.ask({ op: 'wrap', label: anchor, place: anchor })
  const first = await createOnce(fileIn(place, 'token.wrapped'), encodeWrapped(wrapped))
  if (!first) await token.ask({ op: 'destroy', key: { serial: wrapped.serial }, anchor })
}

async function readId(place: Place): Promise<string | undefined> {
  return (await readFile(fileIn(place, 'token.id'), 'utf8').catch(absent))?.trim()
}

function fileIn({ folder }: Place, name: string): string {
  return join(folder, name)
}
