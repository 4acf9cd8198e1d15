import { type List, screen, type Screened } from '#modules/goods/index.ts'
import type { ItemType, TransportMode } from '#modules/parcels/index.ts'
import { refuse } from './errors.ts'
import type { Contents } from './input.ts'

/** What the catalogue in force says of the declared contents. */
export type ContentsVerdict = {
  readonly class: 'allowed' | 'conditional'
  readonly category: string | null
  readonly catalogueVersion: string
}

/**
 * Holds the declaration against the operator's list in force (R8): prohibited goods and state
 * secrets are refused, vague words asked to be precise, conditional goods need what is listed.
 * A letter is not goods: only what may never travel by post stops it.
 */
export function judgeContents(
  contents: Contents,
  how: { itemType: ItemType; transportMode: TransportMode; list: List },
): ContentsVerdict {
  const found = screen(contents.description, how.list)
  refuseProhibited(found)
  const { category, catalogueVersion } = found
  if (how.itemType === 'letter') return { class: 'allowed', category: null, catalogueVersion }
  if (found.class === 'vague') throw refuse('contents_vague')
  if (found.class !== 'conditional') return { class: 'allowed', category: null, catalogueVersion }
  if (how.transportMode === 'air' && found.forbiddenByAir) throw refuse('air_forbidden')
  requireEvidence(found, contents)
  return { class: 'conditional', category: category?.id ?? null, catalogueVersion }
}

function refuseProhibited(found: Screened): void {
  if (found.class !== 'prohibited') return
  const category = found.category?.id ?? ''
  if (category === 'state-secrets') throw refuse('state_secret', { basis: found.basis ?? '' })
  throw refuse('prohibited', { category, basis: found.basis ?? '' })
}

function requireEvidence(found: Screened, contents: Contents): void {
  const given = new Set(contents.evidence.map((evidence) => evidence.condition))
  const missing = found.conditions.filter(({ kind, id }) => kind === 'evidence' && !given.has(id))
  if (missing.length > 0)
    throw refuse('evidence_missing', { conditions: missing.map(({ id }) => id) })
}
