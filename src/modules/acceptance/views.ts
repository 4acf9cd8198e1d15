import { type Static, Type } from 'typebox'
import { ratingView, RatingView } from '#modules/risk/index.ts'
import { ScreeningView, screeningView } from '#modules/goods/index.ts'
import type { Accepted, Outcome } from './acceptance.ts'
import type { Preview } from './preview.ts'

const Id = Type.String({ format: 'uuid' })

export const AcceptedView = Type.Object({
  parcelId: Id,
  itemNumber: Type.String(),
  acceptedAt: Type.String(),
  state: Type.Literal('accepted'),
  repeated: Type.Boolean(),
  rating: RatingView,
  labelUrl: Type.String(),
  receiptUrl: Type.String(),
})

/** An acceptance as it leaves the server: the number, the rating, where the papers are. */
export function acceptedView(accepted: Accepted): Static<typeof AcceptedView> {
  return {
    parcelId: accepted.parcelId,
    itemNumber: accepted.itemNumber,
    acceptedAt: accepted.acceptedAt.toISOString(),
    state: 'accepted',
    repeated: accepted.repeated,
    rating: ratingView(accepted.rating),
    labelUrl: `/v1/parcels/${accepted.parcelId}/label.pdf`,
    receiptUrl: `/v1/parcels/${accepted.parcelId}/receipt.pdf`,
  }
}

const Detail = Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Array(Type.String())])

export const OutcomeView = Type.Object({
  idempotencyKey: Type.String(),
  ok: Type.Boolean(),
  parcelId: Type.Optional(Id),
  itemNumber: Type.Optional(Type.String()),
  state: Type.Optional(Type.Literal('accepted')),
  repeated: Type.Optional(Type.Boolean()),
  lane: Type.Optional(Type.String()),
  openMeasures: Type.Optional(Type.Array(Type.String())),
  code: Type.Optional(Type.String()),
  details: Type.Optional(Type.Record(Type.String(), Detail)),
})

/** One line of the answer to a batch. */
export function outcomeView(outcome: Outcome): Static<typeof OutcomeView> {
  if ('refused' in outcome) {
    const { code, details } = outcome.refused
    return { idempotencyKey: outcome.key, ok: false, code, details: mutable(details) }
  }
  const { parcelId, itemNumber, repeated, rating } = outcome.accepted
  const { lane, openMeasures } = rating
  return {
    idempotencyKey: outcome.key,
    ok: true,
    parcelId,
    itemNumber,
    state: 'accepted',
    repeated,
    lane,
    openMeasures: [...openMeasures],
  }
}

function mutable(details: Readonly<Record<string, string | number | boolean | readonly string[]>>) {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      typeof value === 'object' ? [...value] : value,
    ]),
  )
}

export const PreviewView = Type.Object({
  identity: Type.Union([
    Type.Null(),
    Type.Object({
      ok: Type.Boolean(),
      assurance: Type.Optional(Type.String()),
      code: Type.Optional(Type.String()),
      reason: Type.Optional(Type.String()),
    }),
  ]),
  screening: Type.Union([Type.Null(), ScreeningView]),
  rating: Type.Union([Type.Null(), RatingView]),
})

/** What the form is told while it is filled in. */
export function previewView(preview: Preview): Static<typeof PreviewView> {
  return {
    identity: preview.identity,
    screening: preview.screening && screeningView(preview.screening),
    rating: preview.rating && ratingView(preview.rating),
  }
}
