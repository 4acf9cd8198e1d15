import type { SignedCheckpoint } from '#core/tlog/checkpoint.ts'
import { cosign } from '#core/tlog/cosignature.ts'
import { formatSignature, NoteError } from '#core/tlog/note.ts'
import {
  type AddCheckpoint,
  isSignedBy,
  judge,
  nothingSeen,
  parseAddCheckpoint,
} from '#core/tlog/witness.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { type Cosigned, cosignedAtSize, keepCosigned, lastCosigned } from './cosigned.ts'
import { refuse } from './errors.ts'
import { keepEvidence } from './evidence.ts'
import type { Witness } from './witness.ts'

export type WitnessDeps = {
  readonly db: Database
  readonly now: Clock
  readonly witness: Witness
}

/** Our line below the checkpoint, or the size that was seen where the request goes on from another. */
export type Answer = { readonly line: string } | { readonly seen: number }

type Request = AddCheckpoint & { readonly checkpoint: SignedCheckpoint; readonly body: string }

/**
 * Cosigns a checkpoint of a known log that goes on from the one cosigned before (C2SP tlog-witness), and has
 * it on disk before it answers. Refuses any other; what contradicts is kept as evidence, with an alarm. Of
 * requests at the same moment one goes on, and the others are judged again by what it left.
 */
export async function addCheckpoint(deps: WitnessDeps, body: string): Promise<Answer> {
  const request = readRequest(deps.witness, body)
  for (;;) {
    const last = await lastCosigned(deps.db, request.checkpoint.origin)
    const answer = await answerTo(deps, request, last)
    if (answer) return answer
  }
}

function readRequest({ logs }: Witness, body: string): Request {
  const request = parse(body)
  const keys = logs.get(request.checkpoint.origin)
  if (!keys) throw refuse('unknown_log')
  if (!isSignedBy(request.signed, keys)) throw refuse('not_signed')
  return request
}

function parse(body: string): Request {
  try {
    return { ...parseAddCheckpoint(body), body }
  } catch (error) {
    if (error instanceof NoteError) throw refuse('malformed', {}, error)
    throw error
  }
}

/** Undefined when another request went on meanwhile. */
async function answerTo(
  deps: WitnessDeps,
  request: Request,
  last: Cosigned | undefined,
): Promise<Answer | undefined> {
  const seen = last ?? nothingSeen
  const judgement = judge(request, seen)
  if (judgement === 'cosign') return cosigned(deps, request, last)
  if (last) await keepContradiction(deps, request, { last, judgement })
  if (judgement === 'fork_by_proof' || judgement === 'unproven') throw refuse('proof_wrong')
  return { seen: seen.size }
}

async function cosigned(
  { db, now, witness }: WitnessDeps,
  { checkpoint, signed }: Request,
  last: Cosigned | undefined,
): Promise<Answer | undefined> {
  const at = now()
  const seconds = Math.floor(at.getTime() / 1_000)
  const line = formatSignature(cosign(checkpoint.note.text, witness.key, seconds))
  // The same again: what our line says stands on disk already.
  if (last?.size === checkpoint.size) return { line }
  const kept = await keepCosigned(db, checkpoint, { previous: last, signed, cosigned: line, at })
  return kept ? { line } : undefined
}

/** A request may be overtaken by the next one of its log, and is no sign of anything then. */
const overtakenMs = 10_000

async function keepContradiction(
  deps: WitnessDeps,
  { checkpoint, body }: Request,
  { last, judgement }: { last: Cosigned; judgement: ReturnType<typeof judge> },
): Promise<void> {
  const keep = (reason: 'fork' | 'shrink', proven: boolean, witnessed = last) =>
    keepEvidence(deps, { reason, proven, checkpoint, request: body, witnessed })
  if (judgement === 'fork' || judgement === 'fork_by_proof') return keep('fork', true)
  if (judgement === 'unproven' && checkpoint.size > last.size && last.size > 0)
    return keep('fork', false)
  if (judgement !== 'stale' || checkpoint.size >= last.size) return
  const before = await cosignedAtSize(deps.db, checkpoint.origin, checkpoint.size)
  if (before) {
    if (!before.root.equals(checkpoint.root)) await keep('fork', true, before)
  } else if (deps.now().getTime() - last.at.getTime() > overtakenMs) await keep('shrink', false)
}
