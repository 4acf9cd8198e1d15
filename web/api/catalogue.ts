import type { GoodsClass } from '#core/goods/catalogue.ts'
import { answerAs, api, done } from './client.ts'
import type { Page } from './types.ts'

export interface VersionLine {
  version: string
  at: string
  amendment: { id: string; number: number } | null
  inForce: boolean
}

export interface WordDiff {
  added: string[]
  removed: string[]
  addedCount: number
  removedCount: number
}

export interface CatalogueDiff {
  from: string
  to: string
  categories: {
    id: string
    nameVi: string
    nameEn: string
    class: { before: BannedClass; after: BannedClass }
    basis: { before: string; after: string }
    conditions: { added: AskedCondition[]; removed: AskedCondition[] }
    words: WordDiff
  }[]
  harmless: WordDiff
}

export type BannedClass = 'prohibited' | 'conditional'
export type ConditionKind = 'evidence' | 'packing' | 'transport'
export interface AskedCondition {
  kind: ConditionKind
  vi: string
  en: string
}

export interface Counts {
  meant: number
  found: number
  wrong: number
}

export interface CategoryQuality {
  id: string
  nameVi: string
  nameEn: string
  class: BannedClass
  phrases: Counts
  corrections: Counts
}

export interface Quality {
  version: string
  phrases: number
  right: number
  corrections: { open: number; taken: number; dismissed: number }
  categories: CategoryQuality[]
}

export const wordKinds = ['term', 'head', 'hint', 'cue', 'exception_off'] as const
export type WordKind = (typeof wordKinds)[number]
export type Basis = { law: string } | { house: string }

interface Said {
  basis: Basis
  reason: string
}

export type Change = Said &
  (
    | { kind: WordKind; category: string; words: string[] }
    | { kind: 'harmless'; words: string[] }
    | { kind: 'prohibit'; category: string }
    | { kind: 'condition'; category: string; condition: AskedCondition }
  )
export type ChangeKind = Change['kind']

export type AmendmentState = 'draft' | 'submitted' | 'approved' | 'refused' | 'withdrawn'

export interface AmendmentLine {
  id: string
  number: number | null
  state: AmendmentState
  changes: number
  from: string
  urgent: boolean
  draftedBy: string | null
  draftedAt: string
  decidedBy: string | null
  decidedAt: string | null
  inForceAt: string | null
  own: boolean
}

export interface Amendment extends AmendmentLine {
  base: number
  latest: number
  lines: Change[]
  urgency: string | null
  answer: string | null
}

export interface Answer {
  class: GoodsClass
  category: string | null
}

export interface Trial {
  diff: CatalogueDiff
  phrases: number
  corrections: number
  changedPhrases: number
  changedCorrections: number
  lines: { of: 'phrase' | 'correction'; text: string; before: Answer; after: Answer }[]
}

export interface CorrectionLine {
  id: string
  state: 'open' | 'taken' | 'dismissed'
  text: string | null
  note: string | null
  version: string
  shown: Answer
  right: Answer
  saidBy: string | null
  saidAt: string
  decidedBy: string | null
  decidedAt: string | null
  amendmentId: string | null
  reason: string | null
}

export const readQuality = () => answerAs<Quality>()(api.GET('/v1/goods/quality'))

export const listVersions = () =>
  answerAs<{ items: VersionLine[] }>()(api.GET('/v1/goods/versions'))

export const diffVersions = (from: string, to: string) =>
  answerAs<CatalogueDiff>()(api.GET('/v1/goods/diff', { params: { query: { from, to } } }))

const pageFrom = (after: string | null) => ({ limit: 50, ...(after ? { after } : {}) })

export const listAmendments = (after: string | null) =>
  answerAs<Page<AmendmentLine>>()(
    api.GET('/v1/goods/amendments', { params: { query: pageFrom(after) } }),
  )

const amendment = (amendmentId: string) => ({ params: { path: { amendmentId } } })

export const readAmendment = (id: string) =>
  answerAs<Amendment>()(api.GET('/v1/goods/amendments/{amendmentId}', amendment(id)))

export const readTrial = (id: string) =>
  answerAs<Trial>()(api.GET('/v1/goods/amendments/{amendmentId}/trial', amendment(id)))

export const openDraft = () => answerAs<{ id: string }>()(api.POST('/v1/goods/amendments'))

export interface Draft {
  changes: Change[]
  from: string
  urgency?: string
}

export const writeDraft = (id: string, body: Draft) =>
  done(api.PUT('/v1/goods/amendments/{amendmentId}', { ...amendment(id), body }))

export const submitDraft = (id: string) =>
  done(api.POST('/v1/goods/amendments/{amendmentId}/submission', amendment(id)))

export const takeBack = (id: string) =>
  done(api.POST('/v1/goods/amendments/{amendmentId}/return', amendment(id)))

export const withdrawAmendment = (id: string) =>
  done(api.POST('/v1/goods/amendments/{amendmentId}/withdrawal', amendment(id)))

export const approveAmendment = (id: string) =>
  done(api.POST('/v1/goods/amendments/{amendmentId}/approval', amendment(id)))

export const refuseAmendment = (id: string, reason: string) =>
  done(
    api.POST('/v1/goods/amendments/{amendmentId}/refusal', {
      ...amendment(id),
      body: { reason },
    }),
  )

export const listCorrections =
  (of: { state: 'open' | 'decided'; amendmentId?: string }) => (after: string | null) =>
    answerAs<Page<CorrectionLine>>()(
      api.GET('/v1/goods/corrections', { params: { query: { ...of, ...pageFrom(after) } } }),
    )

export const correctScreening = (body: {
  text: string
  right: Answer
  note?: string
  officeId?: string
}) => answerAs<{ id: string }>()(api.POST('/v1/goods/corrections', { body }))

export const decideCorrection = (
  correctionId: string,
  body:
    | { verdict: 'taken'; amendmentId: string; reason: string }
    | { verdict: 'dismissed'; reason: string },
) =>
  done(
    api.POST('/v1/goods/corrections/{correctionId}/decision', {
      params: { path: { correctionId } },
      body,
    }),
  )
