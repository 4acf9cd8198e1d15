import { answerAs, api, done, door } from './client.ts'

/** One version of an operator's terms, with the days it stands. */
export interface TermsVersion {
  version: string
  /** The standard text of the program, until the operator publishes its own. */
  standard: boolean
  validFrom: string
  validTo: string | null
  digest: string
}

export interface Operator {
  code: string
  name: string
}

export interface Terms extends TermsVersion {
  operator: Operator
  textVi: string
  textEn: string | null
  catalogueVersion: string
  versions: TermsVersion[]
}

export interface PublicTerms {
  operators: Operator[]
  /** Null where several operators are there and none was chosen. */
  terms: Terms | null
}

export interface TermsDesk {
  operatorCode: string
  draft: {
    textVi: string
    textEn: string | null
    digest: string
    writtenBy: string | null
    writtenAt: string
  } | null
  versions: (TermsVersion & { publishedBy: string | null; publishedAt: string | null })[]
  standard: { textVi: string; textEn: string }
}

/** The terms anybody may read, of an operator as they stand on a day; today's where none is named. */
export const readTerms = (asked: { operator?: string; date?: string }) =>
  answerAs<PublicTerms>()(door.GET('/v1/public/terms', { params: { query: asked } }))

export const readTermsDesk = () => answerAs<TermsDesk>()(api.GET('/v1/terms'))
export const saveTermsDraft = (body: { textVi: string; textEn: string }) =>
  done(api.PUT('/v1/terms/draft', { body }))
export const dropTermsDraft = () => done(api.DELETE('/v1/terms/draft'))
export const publishTerms = (body: { validFrom: string; digest: string }) =>
  answerAs<{ version: string }>()(api.POST('/v1/terms/draft/publication', { body }))
